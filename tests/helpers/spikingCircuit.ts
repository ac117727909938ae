// Circuits in time for tests: cells by short makers, synapses in one line of text each.
import type { IzhikevichCell, LifCell, Plasticity, SpikingCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';

export function lif(id: string, changes: Partial<LifCell> = {}): LifCell {
  return {
    id,
    kind: 'lif',
    x: 0,
    y: 0,
    restMv: -65,
    thresholdMv: -50,
    resetMv: -65,
    tauMs: 20,
    resistanceMohm: 100,
    refractoryMs: 2,
    ...changes,
  };
}

export function izhikevich(id: string, changes: Partial<IzhikevichCell> = {}): IzhikevichCell {
  return { id, kind: 'izhikevich', x: 0, y: 0, a: 0.02, b: 0.2, c: -65, d: 8, ...changes };
}

/** Spikes at these ticks of 0.1 ms. */
export function pattern(id: string, ticks: readonly number[], dtMs = 0.1): SpikingCell {
  return { id, kind: 'pattern', x: -100, y: 0, timesMs: ticks.map((tick) => tick * dtMs) };
}

export function constant(id: string, amplitudeNa: number): SpikingCell {
  return { id, kind: 'current', x: -100, y: 0, shape: 'constant', amplitudeNa };
}

/** `from>to delta 5 d1.5`, `from>to exp(10) -3 d0.1`, `from>to current 1`; a name may stand in front: `name: from>to …`. */
export function synapse(text: string, plasticity?: Plasticity): SpikingSynapse {
  const parts = /^(?:(\S+): )?(\S+)>(\S+) (delta|current|exp\(([\d.]+)\)) (\S+)(?: d([\d.]+))?$/.exec(text);
  if (!parts) throw new Error(`no synapse: ${text}`);
  const [, name, from = '', to = '', kind = '', tau = '', weight = '', delay = '0.1'] = parts;
  const ends = { id: name ?? `${from}>${to}`, from, to };
  if (kind === 'current') return { ...ends, kind, gain: Number(weight) };
  const spike = { ...ends, weight: Number(weight), delayMs: Number(delay), ...(plasticity ? { plasticity } : {}) };
  return kind === 'delta' ? { ...spike, kind } : { ...spike, kind: 'exponential', tauMs: Number(tau) };
}

export function inTime(
  cells: readonly SpikingCell[],
  synapses: readonly (string | SpikingSynapse)[],
  changes: Partial<SpikingCircuit> = {},
): SpikingCircuit {
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    seed: 'test',
    cells,
    synapses: synapses.map((one) => (typeof one === 'string' ? synapse(one) : one)),
    layers: [],
    probes: [],
    notes: [],
    ...changes,
  };
}
