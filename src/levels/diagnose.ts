// Why a case fails, in terms of the player's own circuit: which case, which way, and what tipped it.
import { findSynapse, type RoundsCircuit, type Id } from '../core/circuit.ts';
import type { CaseVerdict } from './verdict.ts';
import type { Given } from './goals/given.ts';

export interface Diagnosis {
  /** 0-based. */
  readonly index: number;
  readonly hidden: boolean;
  readonly cell: Id;
  readonly state: number;
  readonly fault: 'firesMustNot' | 'silentMust' | 'exactlyZero';
  /** The sender that pushes most the wrong way, or the cell itself for its bias; undefined when nothing does. */
  readonly tippedBy: { readonly from: Id; readonly vote: number } | undefined;
}

/** The first failing case and in it the first neuron that fails; undefined when all is right. Votes of other neurons are not weighed. */
export function diagnose(
  circuit: RoundsCircuit,
  verdicts: readonly CaseVerdict[],
  given: (verdict: CaseVerdict) => Given,
): Diagnosis | undefined {
  const verdict = verdicts.find(({ pass }) => !pass);
  if (!verdict) return undefined;
  const cell = Object.keys(verdict.want).find((id) => isWrong(verdict, id)) ?? Object.keys(verdict.want)[0];
  if (cell === undefined) return undefined;
  const state = verdict.states[cell] ?? 0;
  const fault = state > 0 ? 'firesMustNot' : state === 0 ? 'exactlyZero' : 'silentMust';
  return {
    index: verdict.index,
    hidden: verdict.hidden,
    cell,
    state,
    fault,
    tippedBy: strongest(circuit, cell, given(verdict), state > 0 ? 1 : -1),
  };
}

function isWrong({ want, states }: CaseVerdict, cell: Id): boolean {
  const wanted = want[cell];
  return (wanted === 'fires' || wanted === 1) !== (states[cell] ?? 0) > 0;
}

function strongest(circuit: RoundsCircuit, cell: Id, { in: inputs }: Given, side: 1 | -1): Diagnosis['tippedBy'] {
  const own = circuit.cells.find(({ id }) => id === cell);
  let best = { from: cell, vote: own?.kind === 'neuron' ? own.bias : 0 };
  for (const { id, from, to } of circuit.synapses) {
    if (to !== cell) continue;
    const vote = (inputs[from] ?? 0) * findSynapse(circuit, id)!.weight;
    if (vote * side > best.vote * side) best = { from, vote };
  }
  return best.vote * side > 0 ? best : undefined;
}
