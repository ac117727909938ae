// Which stretch of time the plots show: the last part of the run, or all that is kept. It stands still while a finger holds it.
import type { RunView } from '../../session/playground/engine.ts';

/** Ticks. */
export interface Span {
  from: number;
  until: number;
  /** While time is dragged the picture must not move under the finger. */
  isHeld: boolean;
}

/** So much of the run, in ms or rounds, or all of it. */
export type Stretch = number | 'all';

export const stretchesMs: readonly Stretch[] = [50, 200, 1000, 5000, 'all'];
export const stretchesRounds: readonly Stretch[] = [10, 50, 200, 1000, 'all'];

/** A run that has only begun is shown with room ahead: ms, rounds. */
const SHORTEST_MS = 20;
const SHORTEST_ROUNDS = 10;

export function createSpan(): Span {
  return { from: 0, until: 1, isHeld: false };
}

/** Ticks of which traces are kept begin here. */
export function firstKept({ latestTick, traces }: RunView): number {
  return Math.max(0, latestTick - traces.length + 1);
}

/** Follows the run. Looking back within what is shown leaves it where it is. */
export function followRun(span: Span, view: RunView, stretch: Stretch): void {
  if (span.isHeld) return;
  const { tick, latestTick, dtMs } = view;
  const first = Math.min(firstKept(view), tick);
  if (stretch === 'all') {
    const shortest = view.clock === 'rounds' ? SHORTEST_ROUNDS : Math.round(SHORTEST_MS / dtMs);
    span.from = first;
    span.until = Math.max(first + shortest, latestTick);
    return;
  }
  const width = Math.max(2, Math.round(stretch / dtMs));
  const end = Math.max(tick, latestTick);
  span.until = Math.max(width, tick < end - width ? tick + (width >> 3) : end);
  span.from = span.until - width;
}
