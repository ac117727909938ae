// Sine and cosine of any angle with the same bits on every engine: whole turns are taken off, the rest is `sinInPlace` of core/math.ts.
import { sinInPlace } from '../core/math.ts';

/** A turn in two parts: a few thousand times the first is exact. */
const TURN_HI = 6.2831853069365025;
const TURN_LO = 2.430840202602477e-10;
export const TURN = TURN_HI + TURN_LO;

const scratch = new Float64Array(1);

/** Replaces x = numbers[at], |x| ≤ 1,000, by sin x, at most 1e-15 from the true value. Allocates nothing. */
export function sineInPlace(numbers: Float64Array, at: number): void {
  const x = numbers[at]!;
  const size = Math.abs(x);
  const turns = Math.floor(size / TURN);
  numbers[at] = turns === 0 ? size : size - turns * TURN_HI - turns * TURN_LO;
  sinInPlace(numbers, at);
  if (x < 0) numbers[at] = -numbers[at];
}

export function sine(x: number): number {
  scratch[0] = x;
  sineInPlace(scratch, 0);
  return scratch[0];
}

export function cosine(x: number): number {
  return sine(x + TURN / 4);
}
