// Which stretch of time an instrument shows: a level's case from end to end, or the last part of an endless run.
import { dtOf } from '../../core/spiking/circuit.ts';
import { endTick, type LivingPlay } from '../../session/spiking/play.ts';
import { earliestTick } from '../../session/spiking/run.ts';

export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** An endless run shows so much of itself. */
const WINDOW_MS = 400;

/** In ticks. */
export function spanOf(play: LivingPlay): TimeSpan {
  const end = endTick(play);
  if (end !== Infinity) return { from: 0, until: Math.max(1, end) };
  const width = Math.round(WINDOW_MS / dtOf(play.circuit));
  const { tick } = play.run.state;
  const until = Math.max(width, Math.min(play.run.latestTick, tick + width / 8), tick);
  return { from: Math.max(Math.min(earliestTick(play.run), until - width), until - width), until };
}

/** A round number of milliseconds between marks, at most about eight of them. */
export function markEvery(ms: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  return steps.find((step) => ms / step <= 8) ?? 10_000;
}
