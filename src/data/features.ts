// What of a point in the plane a network is given. The map reaches about ±6 and inputs should be of the order of 1, so coordinates are
// quarters: x / 4, y / 4, and products of these. Sines are of x and y themselves, nearly two waves across the map. Same bits on every engine.
import { sineInPlace } from './sine.ts';

export const featureNames = ['x', 'y', 'xx', 'yy', 'xy', 'sinX', 'sinY'] as const;
export type FeatureName = (typeof featureNames)[number];

/** 1 / 4, so that scaling is exact. */
const SCALE = 0.25;

/** Writes names.length numbers into `out` from place `at` on, in the order of `names`. Allocates nothing. |x|, |y| ≤ 1,000. */
export function featuresOf(x: number, y: number, names: readonly FeatureName[], out: Float64Array, at: number): void {
  const u = x * SCALE;
  const v = y * SCALE;
  for (let i = 0; i < names.length; i++) {
    switch (names[i]!) {
      case 'x':
        out[at + i] = u;
        break;
      case 'y':
        out[at + i] = v;
        break;
      case 'xx':
        out[at + i] = u * u;
        break;
      case 'yy':
        out[at + i] = v * v;
        break;
      case 'xy':
        out[at + i] = u * v;
        break;
      case 'sinX':
        out[at + i] = x;
        sineInPlace(out, at + i);
        break;
      case 'sinY':
        out[at + i] = y;
        sineInPlace(out, at + i);
        break;
    }
  }
}

/** points × names.length, row by row. */
export function featuresOfPoints(xs: Float64Array, ys: Float64Array, names: readonly FeatureName[]): Float64Array {
  const features = new Float64Array(xs.length * names.length);
  for (let i = 0; i < xs.length; i++) featuresOf(xs[i]!, ys[i]!, names, features, i * names.length);
  return features;
}

/**
 * Inputs of the middles of side × side pixels of a map that reaches ±reach, as a picture is stored: rows from the top (y = +reach) down,
 * each from the left. side² × names.length, to be made once and passed through each new network.
 */
export function gridFeatures(names: readonly FeatureName[], side: number, reach: number): Float64Array {
  const features = new Float64Array(side * side * names.length);
  for (let row = 0; row < side; row++) {
    const y = -gridPlace(row, side, reach);
    for (let column = 0; column < side; column++) {
      featuresOf(gridPlace(column, side, reach), y, names, features, (row * side + column) * names.length);
    }
  }
  return features;
}

/** The middle of pixel `index` of `side` from −reach to +reach. */
export function gridPlace(index: number, side: number, reach: number): number {
  return ((2 * index + 1 - side) / side) * reach;
}
