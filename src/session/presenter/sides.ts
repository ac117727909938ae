// What a class can vote for, and which of it was right.
import { outputCells, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { Side } from './tally.ts';

/** More outputs than there is room for counters. */
const MOST_SIDES = 10;

/** One neuron at the end: it fires or stays silent. Several: which of them, or none where each decides for itself. */
export function sidesOf(circuit: RoundsCircuit): readonly Side[] {
  const outputs = outputCells(circuit).slice(0, MOST_SIDES);
  if (outputs.length <= 1) return ['fires', 'silent'];
  const ids = outputs.map(({ id }) => id);
  return isShared(circuit, ids) ? ids : [...ids, 'none'];
}

export function outcomeSides(circuit: RoundsCircuit, fires: (id: Id) => boolean, output: (id: Id) => number): readonly Side[] {
  const ids = outputCells(circuit).map(({ id }) => id);
  if (ids.length <= 1) return [ids.some(fires) ? 'fires' : 'silent'];
  if (isShared(circuit, ids)) {
    const most = Math.max(...ids.map(output));
    return ids.filter((id) => output(id) === most);
  }
  const lit = ids.filter(fires);
  return lit.length > 0 ? lit : ['none'];
}

function isShared({ layers }: RoundsCircuit, ids: readonly Id[]): boolean {
  return layers.some(({ softmax, cells }) => softmax && ids.every((id) => cells.includes(id)));
}
