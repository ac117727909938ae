// Why nobody can: whole multiples of cases that must fire, and of cases that must stay silent, whose weighted inputs are the same row.
// Then both sums of states are equal for any weights and any bias, though one would have to be above zero and the other not.
import { isInput, isNeuron, isRecurrent, type RoundsCircuit, type Id } from '../core/circuit.ts';
import type { Case, Par } from './level.ts';

export type Certificate = NonNullable<Par['certificate']>;

/**
 * Inputs of one case as a row, with a 1 at its end for the bias: the state is this row times (weights, bias). Behind layers of identity
 * neurons the state is still such a product, of all inputs, with the layers' matrices multiplied into one. undefined when it is none.
 */
export function inputRow(circuit: RoundsCircuit, cell: Id, { in: inputs }: Case): number[] | undefined {
  const value = new Map(circuit.cells.filter(isInput).map(({ id, value: start }) => [id, inputs[id] ?? start]));
  const heard = circuit.synapses.filter(({ to }) => to === cell).map(({ from }) => value.get(from));
  if (heard.every((x) => x !== undefined)) return [...heard, 1];
  return isLinear(circuit, cell) ? [...value.values(), 1] : undefined;
}

/** All other neurons are identities outside of a softmax, and there is no loop. */
function isLinear(circuit: RoundsCircuit, cell: Id): boolean {
  const between = circuit.cells.filter(isNeuron).filter(({ id }) => id !== cell);
  const shared = new Set(circuit.layers.filter(({ softmax }) => softmax).flatMap(({ cells }) => cells));
  return !isRecurrent(circuit) && between.every(({ id, activator }) => activator === 'identity' && !shared.has(id));
}

/** Checks the addition, in whole multiples of 1/1024, which float64 adds without error. */
export function isCertificate(circuit: RoundsCircuit, cell: Id, cases: readonly Case[], certificate: Certificate): boolean {
  const sums = { fires: new Map<number, number>(), silent: new Map<number, number>() };
  let firing = 0;
  for (const { case: index, times } of certificate) {
    const one = cases[index];
    const wanted = one?.out[cell];
    if (!one || !Number.isSafeInteger(times) || times < 1 || (wanted !== 'fires' && wanted !== 'silent')) return false;
    const row = inputRow(circuit, cell, one);
    if (!row) return false;
    if (wanted === 'fires') firing += times;
    for (const [column, x] of row.entries()) {
      if (!Number.isInteger(x * 1024)) return false;
      sums[wanted].set(column, (sums[wanted].get(column) ?? 0) + x * times);
    }
  }
  return firing > 0 && [...sums.fires].every(([column, sum]) => sums.silent.get(column) === sum);
}
