// What the kit lets the player change in a circuit in time, as lists of values to choose from.
import type { Id } from '../../core/circuit.ts';
import { findSpikingCell, isSpikeSynapse, type SpikingCircuit, type SpikingSynapse } from '../../core/spiking/circuit.ts';
import { parameterOf, parametersOf, type ParameterName } from '../../core/spiking/parameters.ts';
import type { Range } from '../level.ts';
import type { SpikingLevel } from './level.ts';

/** A command without its value. */
export type Dial =
  | { readonly type: 'setWeight'; readonly synapse: Id }
  | { readonly type: 'setDelay'; readonly synapse: Id }
  | { readonly type: 'setParameter'; readonly cell: Id; readonly parameter: ParameterName };

export interface Setting {
  readonly dial: Dial;
  readonly values: readonly number[];
  /** Index of the value at the start; −1 when the start is off the steps. */
  readonly start: number;
}

export function settingsOf({ circuit, kit }: SpikingLevel): Setting[] {
  const settings: Setting[] = [];
  const add = (dial: Dial, now: number, range: Range | undefined, min = -Infinity, max = Infinity): void => {
    if (!range) return;
    const values = valuesOf(range).filter((value) => value >= min && value <= max);
    settings.push({ dial, values, start: values.indexOf(tidy(now)) });
  };
  for (const synapse of circuit.synapses) {
    if (synapse.locked) continue;
    const { min, max } = boundsOf(synapse);
    add({ type: 'setWeight', synapse: synapse.id }, isSpikeSynapse(synapse) ? synapse.weight : synapse.gain, kit.weights, min, max);
    if (isSpikeSynapse(synapse)) add({ type: 'setDelay', synapse: synapse.id }, synapse.delayMs, kit.delaysMs);
  }
  for (const [id, ranges] of Object.entries(kit.parameters ?? {})) {
    const cell = findSpikingCell(circuit, id);
    if (!cell || cell.locked) continue;
    for (const parameter of parametersOf(cell))
      add({ type: 'setParameter', cell: id, parameter }, parameterOf(cell, parameter)!, ranges[parameter]);
  }
  return settings;
}

export function countSettings(settings: readonly Setting[]): number {
  return settings.reduce((product, { values }) => product * values.length, 1);
}

/** The level's circuit with value number `ks[i]` of each setting; −1 leaves the start. */
export function circuitWith(circuit: SpikingCircuit, settings: readonly Setting[], ks: ArrayLike<number>): SpikingCircuit {
  const weights = new Map<string, number>();
  const delays = new Map<string, number>();
  const parameters = new Map<string, Record<string, number>>();
  for (const [i, { dial, values }] of settings.entries()) {
    const value = values[ks[i]!];
    if (value === undefined) continue;
    if (dial.type === 'setWeight') weights.set(dial.synapse, value);
    else if (dial.type === 'setDelay') delays.set(dial.synapse, value);
    else parameters.set(dial.cell, { ...parameters.get(dial.cell), [dial.parameter]: value });
  }
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => (parameters.has(cell.id) ? { ...cell, ...parameters.get(cell.id) } : cell)),
    synapses: circuit.synapses.map((synapse) => withValues(synapse, weights.get(synapse.id), delays.get(synapse.id))),
  };
}

/** Which value of each setting this circuit has; −1 for one that is off the steps. */
export function choiceOf(circuit: SpikingCircuit, settings: readonly Setting[]): number[] {
  return settings.map(({ dial, values }) => {
    if (dial.type === 'setParameter') return values.indexOf(tidy(parameterOf(findSpikingCell(circuit, dial.cell)!, dial.parameter) ?? NaN));
    const synapse = circuit.synapses.find(({ id }) => id === dial.synapse)!;
    if (dial.type === 'setDelay') return isSpikeSynapse(synapse) ? values.indexOf(tidy(synapse.delayMs)) : -1;
    return values.indexOf(tidy(isSpikeSynapse(synapse) ? synapse.weight : synapse.gain));
  });
}

/** Settings that differ from the start. */
export function changesIn(settings: readonly Setting[], ks: ArrayLike<number>): number {
  let changes = 0;
  for (const [i, { start }] of settings.entries()) if (ks[i] !== start) changes++;
  return changes;
}

function withValues(synapse: SpikingSynapse, weight: number | undefined, delayMs: number | undefined): SpikingSynapse {
  if (!isSpikeSynapse(synapse)) return weight === undefined ? synapse : { ...synapse, gain: weight };
  return { ...synapse, weight: weight ?? synapse.weight, delayMs: delayMs ?? synapse.delayMs };
}

function boundsOf(synapse: SpikingSynapse): { readonly min?: number; readonly max?: number } {
  return isSpikeSynapse(synapse) && synapse.plasticity ? synapse.plasticity : {};
}

function valuesOf({ min, max, step }: Range): number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, k) => tidy(min + k * step));
}

/** Steps are decimal fractions: 0.1 + 0.2 is meant to be 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
