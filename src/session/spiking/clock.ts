// Turns elapsed time into ticks of a run in time; views interpolate with `alpha` and never write back.

/** Simulated milliseconds for each millisecond that passes. */
export const livingSpeeds = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1] as const;
export const NORMAL_SPEED = 0.05;
/** More ticks in a frame are forgiven: a sleeping tab, a network too large for its speed. */
const MOST_PER_FRAME = 400;

export interface LivingClock {
  speed: number;
  isRunning: boolean;
  /** Share of the coming tick that has passed, 0 … 1. */
  alpha: number;
}

export function createLivingClock(speed: number): LivingClock {
  return { speed, isRunning: false, alpha: 0 };
}

/** Lets time pass; returns how many whole ticks of `dtMs` are due now. `hurry` multiplies the speed. */
export function advanceLivingClock(clock: LivingClock, elapsedMs: number, dtMs: number, hurry = 1): number {
  if (!clock.isRunning || !(elapsedMs > 0)) return 0;
  const passed = clock.alpha + (elapsedMs * clock.speed * hurry) / dtMs;
  const due = Math.floor(passed);
  clock.alpha = passed - due;
  return Math.min(due, MOST_PER_FRAME);
}
