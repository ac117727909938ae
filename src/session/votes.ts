// Votes on their way: within a round they leave and arrive one by one, in synapse order; a vote of nothing is not sent.
import { comingVote } from '../core/rounds/step.ts';
import type { State } from '../core/state.ts';

/** When the k-th of n votes leaves, as a share of the round. All have arrived before the round ends. */
export function voteLeaves(k: number, n: number): number {
  return n <= 1 ? 0.1 : 0.02 + (0.38 * k) / (n - 1);
}

/** A vote travels for half a round. */
export const TRAVEL = 0.5;

export function countComing(state: State): number {
  let count = 0;
  for (let s = 0; s < state.compiled.synapseIds.length; s++) if (comingVote(state, s) !== 0) count++;
  return count;
}

/** How many of the coming votes have arrived when this share of the round has passed. */
export function arrivedBy(state: State, alpha: number): number {
  const n = countComing(state);
  let arrived = 0;
  while (arrived < n && voteLeaves(arrived, n) + TRAVEL <= alpha) arrived++;
  return arrived;
}

/** The amount of the k-th coming vote. */
export function nthVote(state: State, k: number): number {
  let left = k;
  for (let s = 0; s < state.compiled.synapseIds.length; s++) {
    const vote = comingVote(state, s);
    if (vote !== 0 && left-- === 0) return vote;
  }
  return 0;
}
