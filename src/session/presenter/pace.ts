// How a teacher wants decisions: held at the threshold, in slow motion, or as they come.

export interface Tempo {
  /** The run stops when all votes are in, or a membrane is about to spike. */
  isHolding: boolean;
  /** Time slows down by itself where a decision is near. */
  isSlowing: boolean;
}

/** The speed where a decision is nearest, as a share of the chosen one. */
const SLOWEST = 0.14;

/** What the speed is multiplied by; `near` is 0 far from a decision and 1 at it. */
export function paceAt(near: number): number {
  const eased = near * near * (3 - 2 * near);
  return 1 - eased * (1 - SLOWEST);
}

/** The share of a round at which all votes have arrived and the soma has not decided (see `voteLeaves`). */
export const HOLD = 0.94;
/** Votes land from here on. */
const LANDING = 0.6;

/** How near a decision is in a round of which this share has passed. */
export function nearInRound(alpha: number): number {
  return Math.max(0, Math.min(1, (alpha - LANDING) / (HOLD - LANDING)));
}
