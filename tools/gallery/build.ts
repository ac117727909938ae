// Short makers for the circuits of the gallery: cells by name and place, synapses in one call each.
import type { Cell, Chip, Id, Instrument, Label, RoundsCircuit, Synapse } from '../../src/core/circuit.ts';
import type { IzhikevichCell, LifCell, Plasticity, SpikingCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';

/** A name in both languages, `bell / 鐘`; one that is the same in both is written once. */
export type Named = string;

export type Place = readonly [x: number, y: number];

export function label(named: Named): Label {
  const [en = '', ja = en] = named.split(' / ');
  return { en, ja };
}

const at = (id: Id, [x, y]: Place, named: Named) => ({ id, x: Math.round(x), y: Math.round(y), label: label(named) });

export function lif(id: Id, place: Place, named: Named, changes: Partial<LifCell> = {}): LifCell {
  return {
    ...at(id, place, named),
    kind: 'lif',
    restMv: -65,
    thresholdMv: -50,
    resetMv: -65,
    tauMs: 20,
    resistanceMohm: 100,
    refractoryMs: 2,
    ...changes,
  };
}

export function izhikevich(
  id: Id,
  place: Place,
  named: Named,
  [a, b, c, d]: readonly [number, number, number, number],
  startMv?: number,
): IzhikevichCell {
  return { ...at(id, place, named), kind: 'izhikevich', a, b, c, d, ...(startMv === undefined ? {} : { startMv }) };
}

export function constant(id: Id, place: Place, named: Named, amplitudeNa: number): SpikingCell {
  return { ...at(id, place, named), kind: 'current', shape: 'constant', amplitudeNa };
}

export function stepUp(id: Id, place: Place, named: Named, amplitudeNa: number, startMs: number): SpikingCell {
  return { ...at(id, place, named), kind: 'current', shape: 'step', amplitudeNa, startMs };
}

export function pulse(id: Id, place: Place, named: Named, amplitudeNa: number, startMs: number, lengthMs: number): SpikingCell {
  return { ...at(id, place, named), kind: 'current', shape: 'pulse', amplitudeNa, startMs, lengthMs };
}

export function regular(id: Id, place: Place, named: Named, rateHz: number, startMs = 0): SpikingCell {
  return { ...at(id, place, named), kind: 'regular', rateHz, startMs };
}

export function pattern(id: Id, place: Place, named: Named, timesMs: readonly number[]): SpikingCell {
  return { ...at(id, place, named), kind: 'pattern', timesMs };
}

export function touch(id: Id, place: Place, named: Named): SpikingCell {
  return { ...at(id, place, named), kind: 'touch' };
}

const ends = (from: Id, to: Id) => ({ id: `${from}>${to}`, from, to });

/** mV at once, after `delayMs`. */
export function delta(from: Id, to: Id, weight: number, delayMs = 1, plasticity?: Plasticity): SpikingSynapse {
  return { ...ends(from, to), kind: 'delta', weight, delayMs, ...(plasticity ? { plasticity } : {}) };
}

/** mV of a current that fades with `tauMs`. */
export function fading(from: Id, to: Id, weight: number, tauMs: number, delayMs = 1): SpikingSynapse {
  return { ...ends(from, to), kind: 'exponential', tauMs, weight, delayMs };
}

export function inject(from: Id, to: Id, gain = 1): SpikingSynapse {
  return { ...ends(from, to), kind: 'current', gain };
}

/** Pair STDP in mV between 0 and `max`, time constants of 20 ms. */
export function stdp(aPlus: number, aMinus: number, max: number): Plasticity {
  return { kind: 'stdp', aPlus, aMinus, tauPlusMs: 20, tauMinusMs: 20, min: 0, max, pairing: 'all' };
}

export function input(id: Id, place: Place, named: Named, value = 0): Cell {
  return { ...at(id, place, named), kind: 'input', value };
}

/** A neuron with a step. */
export function neuron(id: Id, place: Place, named: Named, bias: number): Cell {
  return { ...at(id, place, named), kind: 'neuron', bias, activator: 'step' };
}

export function vote(from: Id, to: Id, weight: number, delay?: number): Synapse {
  return { ...ends(from, to), weight, ...(delay === undefined ? {} : { delay }) };
}

export function chip(id: Id, [x, y]: Place, name: string, members: readonly Id[], pins: Readonly<Record<Id, string>>): Chip {
  return { id, x, y, name, members, pins: Object.entries(pins).map(([cell, pin]) => ({ cell, name: pin })) };
}

export function lamp(cell: Id): Instrument {
  return { id: `lamp.${cell}`, kind: 'lamp', cell };
}

export function speaker(cell: Id, step: number): Instrument {
  return { id: `speaker.${cell}`, kind: 'speaker', cell, step };
}

export function key(cell: Id, name: string): Instrument {
  return { id: `key.${cell}`, kind: 'key', cell, key: name };
}

interface Extras {
  readonly probes?: readonly Id[];
  readonly chips?: readonly Chip[];
  readonly instruments?: readonly Instrument[];
}

const withExtras = ({ probes = [], ...rest }: Extras) => ({ layers: [], probes, notes: [], ...rest });

export function inTime(
  seed: string,
  cells: readonly SpikingCell[],
  synapses: readonly SpikingSynapse[],
  { dtMs = 0.1, ...extras }: Extras & { readonly dtMs?: number } = {},
): SpikingCircuit {
  return { format: 'hibana.circuit', version: 1, clock: 'milliseconds', dtMs, seed, cells, synapses, ...withExtras(extras) };
}

export function inRounds(seed: string, cells: readonly Cell[], synapses: readonly Synapse[], extras: Extras = {}): RoundsCircuit {
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed, cells, synapses, ...withExtras(extras) };
}

/** Places on a circle around the middle, the first on top, clockwise. */
export function onCircle(count: number, radius: number, [x, y]: Place = [0, 0], from = 0): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + from)) / count;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)] as const;
  });
}

/** Places one below the other around y = 0. */
export function inColumn(count: number, x: number, apart = 160, middle = 0): Place[] {
  return Array.from({ length: count }, (_, i) => [x, middle + (i - (count - 1) / 2) * apart] as const);
}

/** Places side by side around x = 0. */
export function inRow(count: number, y: number, apart = 160, middle = 0): Place[] {
  return Array.from({ length: count }, (_, i) => [middle + (i - (count - 1) / 2) * apart, y] as const);
}

/** Evenly spread over a disc, as the seeds of a sunflower: neighbours stand about `apart` from each other. */
export function onSunflower(count: number, apart: number): Place[] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const radius = 0.56 * apart * Math.sqrt(i + 0.5);
    return [radius * Math.cos(i * turn), radius * Math.sin(i * turn)] as const;
  });
}
