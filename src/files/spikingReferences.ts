// Rules between parts of a file on the milliseconds clock: what may be wired to what, whole ticks, and sizes that can be run.
import type { Id } from '../core/circuit.ts';
import { flightOf, flightSize, isWhole, MOST_CURRENTS, MOST_IN_FLIGHT, nearestWhole } from '../core/room.ts';
import { dtOf, isLiving, isSpikeSynapse, type SpikingCell, type SpikingCircuit, type SpikingSynapse } from '../core/spiking/circuit.ts';
import { quote, type FileError } from './result.ts';

export type Key = string | number;
export type Bad = (path: readonly Key[], message: string) => FileError;

export const noCell = (id: Id): string => `there is no cell ${quote(id)}`;
export const noSynapse = (id: Id): string => `there is no synapse ${quote(id)}`;

export function checkSpikingCircuit(circuit: SpikingCircuit, bad: Bad): FileError | undefined {
  const cells = new Map(circuit.cells.map((cell) => [cell.id, cell]));
  const dt = dtOf(circuit);
  for (const [index, cell] of circuit.cells.entries()) {
    const wrong = wrongCell(cell, dt);
    if (wrong) return bad(['cells', index, wrong[0]], wrong[1]);
  }
  for (const [index, synapse] of circuit.synapses.entries()) {
    const wrong = wrongSynapse(synapse, cells, dt);
    if (wrong) return bad(['synapses', index, ...wrong[0]], wrong[1]);
  }
  for (const [index, layer] of circuit.layers.entries()) {
    if (layer.softmax) return bad(['layers', index, 'softmax'], 'softmax belongs to the rounds clock');
    const missing = layer.cells.findIndex((id) => !cells.has(id));
    if (missing >= 0) return bad(['layers', index, 'cells', missing], noCell(layer.cells[missing]!));
  }
  for (const [index, id] of circuit.probes.entries()) {
    if (!cells.has(id)) return bad(['probes', index], noCell(id));
  }
  return tooLarge(circuit, bad);
}

function wrongCell(cell: SpikingCell, dt: number): [Key, string] | undefined {
  if (cell.kind === 'lif') {
    const wrong = notWhole(cell.refractoryMs, dt, 0);
    if (wrong) return ['refractoryMs', wrong];
  }
  if (cell.kind === 'izhikevich' && cell.schedule === 'published' && dt !== 1) return ['schedule', 'the published schedule needs dtMs 1'];
  return undefined;
}

function wrongSynapse(synapse: SpikingSynapse, cells: ReadonlyMap<Id, SpikingCell>, dt: number): [Key[], string] | undefined {
  const from = cells.get(synapse.from);
  const to = cells.get(synapse.to);
  if (!from) return [['from'], noCell(synapse.from)];
  if (!to) return [['to'], noCell(synapse.to)];
  if (!isLiving(to)) return [['to'], `${quote(to.id)} is a source, which no synapse can reach`];
  if (!isSpikeSynapse(synapse))
    return from.kind === 'current'
      ? undefined
      : [['from'], `${quote(from.id)} is no current source: its synapse must be delta or exponential`];
  if (from.kind === 'current') return [['kind'], `${quote(from.id)} is a current source: its synapse must be of the kind current`];
  const late = notWhole(synapse.delayMs, dt, 1);
  if (late) return [['delayMs'], late];
  if (!synapse.plasticity) return undefined;
  const { min, max } = synapse.plasticity;
  if (min > max) return [['plasticity', 'max'], 'max must not be less than min'];
  if (min < 0 && max > 0)
    return [['plasticity', 'min'], 'a plastic weight never changes sign, so min and max must not lie on both sides of 0'];
  if (synapse.weight < min || synapse.weight > max) return [['weight'], `the weight must lie between min ${min} and max ${max}`];
  return undefined;
}

/** In words, with the nearest allowed time, when `ms` is not a whole number of at least `least` ticks. */
export function notWhole(ms: number, dt: number, least: number): string | undefined {
  if (isWhole(ms, dt, least)) return undefined;
  return `must be a whole number of ticks of ${dt} ms${least > 0 ? ', at least one' : ''}; the nearest is ${nearestWhole(ms, dt, least)}`;
}

function tooLarge(circuit: SpikingCircuit, bad: Bad): FileError | undefined {
  const { currents, longest } = flightOf(circuit);
  if (currents > MOST_CURRENTS) return bad(['synapses'], `synapses have ${currents} different time constants, more than ${MOST_CURRENTS}`);
  const index = circuit.synapses.findIndex((synapse) => isSpikeSynapse(synapse) && synapse.delayMs === longest);
  return isTooLong(circuit, longest) ? bad(['synapses', index, 'delayMs'], TOO_LONG) : undefined;
}

export const TOO_LONG = 'this delay is too long for a circuit of this size';

/** True when a State with such a delay would not fit. */
export function isTooLong(circuit: SpikingCircuit, delayMs: number): boolean {
  return inFlight(circuit, delayMs) > MOST_IN_FLIGHT;
}

/** Numbers that a State keeps for spikes on their way. */
export function inFlight(circuit: SpikingCircuit, delayMs?: number): number {
  return flightSize(flightOf(circuit), delayMs);
}

export function longestDelay(circuit: SpikingCircuit): number {
  return flightOf(circuit).longest;
}

/** What a tick costs whatever is in it. */
const TICK_SIZE = 20;

/** What one tick costs, roughly: cells with their currents, and synapses. */
export function tickSize(circuit: SpikingCircuit): number {
  return TICK_SIZE + circuit.cells.length * (flightOf(circuit).currents + 1) + circuit.synapses.length;
}
