// In rounds: the votes on their way to one cell during a round. Those with a delay of one leave one by one, as on the board of a level.
import type { RunView } from '../../../session/playground/engine.ts';
import { TRAVEL, voteLeaves } from '../../../session/votes.ts';
import { outputIn, type Activity } from './activity.ts';
import type { Places } from './places.ts';

/** What a cell has got of the coming round's votes. */
export interface Gathered {
  /** Bias and all votes that have arrived. */
  sum: number;
  /** Bias and all votes for that have arrived. */
  peak: number;
}

/** Called with the wire, its vote, and the share of its way, 0 … 1. */
type OnVote = (wire: number, amount: number, t: number) => void;

/** Adds up what has arrived at the cell by `alpha`, the share of the round that has passed, and tells of each vote under way. */
export function gatherVotes(
  places: Places,
  activity: Activity,
  view: RunView,
  cell: number,
  bias: number,
  alpha: number,
  into: Gathered,
  onVote: OnVote,
): void {
  const { inHead, inNext, wires, delay } = places;
  into.sum = into.peak = bias;
  const coming = countVotes(places, activity, view, cell);
  let k = 0;
  for (let wire = inHead[cell]!; wire >= 0; wire = inNext[wire]!) {
    const weight = view.weightOf(wires.parts[wire]!.id);
    const rounds = delay[wire]!;
    for (let since = 0; since < rounds; since++) {
      const amount = voteOf(places, activity, view, wire, weight, since);
      if (amount === 0) continue;
      const isLast = since === rounds - 1;
      const t = rounds === 1 ? (alpha - voteLeaves(k++, coming)) / TRAVEL : (since + alpha) / rounds;
      if (t > 0 && t < 1) onVote(wire, amount, t);
      if (!isLast || t < 1) continue;
      into.sum += amount;
      if (amount > 0) into.peak += amount;
    }
  }
}

/** The vote that left so many rounds before the present one. */
function voteOf({ from }: Places, activity: Activity, view: RunView, wire: number, weight: number, since: number): number {
  const vote = weight * outputIn(activity, activity.indexOf[from[wire]!]!, view.tick - since);
  return vote === vote ? vote : 0;
}

function countVotes(places: Places, activity: Activity, view: RunView, cell: number): number {
  const { inHead, inNext, wires, delay } = places;
  let count = 0;
  for (let wire = inHead[cell]!; wire >= 0; wire = inNext[wire]!)
    if (delay[wire] === 1 && voteOf(places, activity, view, wire, view.weightOf(wires.parts[wire]!.id), 0) !== 0) count++;
  return count;
}
