import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hasher } from '../../src/core/hash.ts';
import { featureNames, featuresOf, featuresOfPoints, gridFeatures, gridPlace, type FeatureName } from '../../src/data/features.ts';
import { planar } from '../../src/data/planar.ts';

const place = fc.double({ min: -20, max: 20, noNaN: true });
const chosen = fc.shuffledSubarray([...featureNames], { minLength: 1 });

const expected: Readonly<Record<FeatureName, (x: number, y: number) => number>> = {
  x: (x) => x / 4,
  y: (_x, y) => y / 4,
  xx: (x) => (x / 4) ** 2,
  yy: (_x, y) => (y / 4) ** 2,
  xy: (x, y) => (x / 4) * (y / 4),
  sinX: (x) => Math.sin(x),
  sinY: (_x, y) => Math.sin(y),
};

test('each feature is its formula, in the order asked for, and nothing else is written', () => {
  fc.assert(
    fc.property(place, place, chosen, fc.nat(5), (x, y, names, at) => {
      const out = new Float64Array(at + names.length + 2).fill(99);
      featuresOf(x, y, names, out, at);
      for (const [i, name] of names.entries()) expect(Math.abs(out[at + i]! - expected[name](x, y))).toBeLessThanOrEqual(1e-15);
      expect([...out.subarray(0, at), ...out.subarray(at + names.length)].every((number) => number === 99)).toBe(true);
    }),
  );
});

test('inputs are of the order of 1 on the whole map', () => {
  const { xs, ys } = planar('spiral', { points: 1_000, noise: 1, seed: '1' });
  expect(Math.max(...featuresOfPoints(xs, ys, featureNames).map(Math.abs))).toBeLessThanOrEqual(2.25);
});

test('the grid has the features of the middles of its pixels, from the top left', () => {
  const names = ['y', 'sinX', 'xy'] as const;
  const [side, reach] = [7, 6];
  const grid = gridFeatures(names, side, reach);
  expect(grid).toHaveLength(side * side * names.length);
  const out = new Float64Array(names.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      featuresOf(gridPlace(column, side, reach), -gridPlace(row, side, reach), names, out, 0);
      expect(grid.subarray((row * side + column) * 3, (row * side + column) * 3 + 3)).toEqual(out);
    }
  }
  expect([...gridFeatures(['x', 'y'], 2, 4)]).toEqual([-0.5, 0.5, 0.5, 0.5, -0.5, -0.5, 0.5, -0.5]);
  expect(gridPlace(0, 100, 6)).toBeCloseTo(-5.94, 12);
});

test('all features of a map stay what they were, bit for bit', () => {
  const hasher = new Hasher();
  for (const number of gridFeatures(featureNames, 40, 6)) hasher.float(number);
  expect(hasher.digest()).toBe('91c508c14537b6d3');
});
