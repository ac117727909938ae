// What is heard of a run while it goes on: how far a cell's state has come at this moment. Nothing is allocated, so it can be asked each frame.
import type { State } from '../core/state.ts';
import { arrivedVote, comingVote } from '../core/rounds/step.ts';
import { isUnderWay, type Clock } from './clock.ts';
import { TRAVEL, voteLeaves } from './votes.ts';

/** What `stateSoFar` writes. */
export interface Heard {
  /** Bias plus all votes that have arrived by now. */
  sum: number;
  /** The side of the vote that arrived last: 1 for, −1 against, 0 none yet. */
  side: number;
}

/** Of the cell with this index, in a circuit of the vote. Votes arrive in synapse order, as they are drawn. */
export function stateSoFar(heard: Heard, state: State, clock: Clock, cell: number): void {
  const { rowStart, bias, synapseIds } = state.compiled;
  const underWay = isUnderWay(clock);
  heard.sum = bias[cell]!;
  heard.side = 0;
  let coming = 0;
  if (underWay) for (let s = 0; s < synapseIds.length; s++) if (comingVote(state, s) !== 0) coming++;
  let order = 0;
  for (let s = 0; s < rowStart[cell + 1]!; s++) {
    const vote = underWay ? comingVote(state, s) : arrivedVote(state, s);
    if (vote === 0) continue;
    const place = order++;
    if (s < rowStart[cell]! || (underWay && voteLeaves(place, coming) + TRAVEL > clock.alpha)) continue;
    heard.sum += vote;
    heard.side = Math.sign(vote);
  }
}
