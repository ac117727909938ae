// The clock alone turns elapsed time into rounds; views interpolate with `alpha` and never write back.

export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** One round at normal speed: a vote travels for half of it, about 0.6 s. */
const MS_PER_ROUND = 1200;
/** At most five rounds a frame; a sleeping tab forgives the rest. */
const MOST_PER_FRAME = 5;

export interface Clock {
  speed: number;
  isRunning: boolean;
  /** Share of the coming round that has passed, 0 … 1. */
  alpha: number;
}

export function createClock(speed: number): Clock {
  return { speed, isRunning: false, alpha: 0 };
}

/** Votes are on their way, moving or held in mid-flight by a pause. */
export function isUnderWay({ isRunning, alpha }: Clock): boolean {
  return isRunning || alpha > 0;
}

/** Lets time pass; returns how many whole rounds are due now. At the share `holdAt` of a round it stops by itself; asked again, it goes on. */
export function advanceClock(clock: Clock, elapsedMs: number, holdAt?: number): number {
  if (!clock.isRunning || !(elapsedMs > 0)) return 0;
  const passed = clock.alpha + (elapsedMs * clock.speed) / MS_PER_ROUND;
  if (holdAt !== undefined) {
    const before = clock.alpha < holdAt ? 0 : 1;
    if (passed >= before + holdAt) {
      clock.alpha = holdAt;
      clock.isRunning = false;
      return before;
    }
  }
  const due = Math.floor(passed);
  clock.alpha = passed - due;
  if (due <= MOST_PER_FRAME) return due;
  clock.alpha = 0;
  return MOST_PER_FRAME;
}
