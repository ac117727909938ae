// Scales of the curves: how far they reach, where numbers stand, and whether the loss is drawn by its size or by its digits.
import { lines, type Curve } from './curve.ts';

export interface LossScale {
  isLogarithmic: boolean;
  low: number;
  high: number;
}

/** From so many times its least value on, a loss is drawn logarithmically. */
const WIDE = 30;
/** Ends of an axis, times a power of ten: near enough that a curve never fills less than three quarters of it. */
const ends = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const FEWEST_UPDATES = 10;

/** Into `scale`. All losses that are finite lie within it. */
export function lossScale({ values, lowest, highest }: Curve, scale: LossScale): void {
  let low = Infinity;
  let high = 0;
  for (let line = lines.seenLoss; line <= lines.unseenLoss; line++) {
    if (lowest[line]! < 0) continue;
    low = Math.min(low, values[line]![lowest[line]!]!);
    high = Math.max(high, values[line]![highest[line]!]!);
  }
  scale.isLogarithmic = low > 0 && high / low >= WIDE && Number.isFinite(high);
  if (scale.isLogarithmic) {
    scale.low = floorOf(low);
    scale.high = endOf(high);
  } else {
    scale.low = 0;
    scale.high = high > 0 ? endOf(high) : 1;
  }
}

/** 0 at the foot, 1 at the top; beyond them at the edge. */
export function placeOfLoss({ isLogarithmic, low, high }: LossScale, loss: number): number {
  const place = isLogarithmic ? Math.log(loss / low) / Math.log(high / low) : (loss - low) / (high - low);
  return place > 0 ? Math.min(1, place) : 0;
}

/** The axis of updates ends here. */
export function updatesEnd(latest: number): number {
  return latest <= FEWEST_UPDATES ? FEWEST_UPDATES : endOf(latest);
}

/** The least of the round numbers that is not below. */
export function endOf(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const end of ends) if (end * power >= value * (1 - 1e-12)) return end * power;
  return 10 * power;
}

function floorOf(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (let i = ends.length - 1; i >= 0; i--) if (ends[i]! * power <= value * (1 + 1e-12)) return ends[i]! * power;
  return power;
}

/** Numbers at most about `most` times on a linear axis that ends there: every 1, 2 or 5 times a power of ten. */
export function markEvery(end: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(end / most));
  if (end / power <= most) return power;
  if (end / (2 * power) <= most) return 2 * power;
  return end / (5 * power) <= most ? 5 * power : 10 * power;
}
