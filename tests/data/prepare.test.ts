import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/data.ts';
import { planar } from '../../src/data/planar.ts';
import { labelledPoints, oneHot, prepare, scalingOf, singleTargets, standardise } from '../../src/data/prepare.ts';
import { flipLabels, shuffled, splitRows } from '../../src/data/split.ts';

const labels = fc.array(fc.nat(4), { minLength: 1, maxLength: 80 }).map((list) => Uint8Array.from(list));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const countOf = (rows: ArrayLike<number>, of: Uint8Array, label: number) => Array.from(rows).filter((row) => of[row] === label).length;

describe('a split', () => {
  test('has every row once, each kind by its share and on both sides where it can be', () => {
    fc.assert(
      fc.property(labels, share, fc.string(), (all, part, seed) => {
        const { seen, unseen } = splitRows(all, 5, part, seed);
        expect([...seen, ...unseen].toSorted((a, b) => a - b)).toEqual(Array.from(all, (_, row) => row));
        expect([...seen]).toEqual([...seen].toSorted((a, b) => a - b));
        for (let label = 0; label < 5; label++) {
          const [total, here] = [all.filter((other) => other === label).length, countOf(seen, all, label)];
          expect(Math.abs(here - total * part)).toBeLessThanOrEqual(1);
          if (total >= 2 && part > 0 && part < 1) expect(here > 0 && here < total).toBe(true);
          if (total === 1 && part > 0) expect(part === 1 || here === 1).toBe(true);
        }
        expect(splitRows(all, 5, part, seed)).toEqual({ seen, unseen });
      }),
      { numRuns: 60 },
    );
  });

  test('of iris keeps ten of each flower back, others for another seed', async () => {
    const iris = await loadData('iris');
    const { seen, unseen } = splitRows(iris.labels, 3, 0.8, 'a');
    expect([0, 1, 2].map((label) => [countOf(seen, iris.labels, label), countOf(unseen, iris.labels, label)])).toEqual([
      [40, 10],
      [40, 10],
      [40, 10],
    ]);
    expect([...unseen.subarray(0, 10)]).toEqual([0, 2, 9, 12, 26, 28, 30, 45, 47, 48]);
    expect(splitRows(iris.labels, 3, 0.8, 'b').unseen).not.toEqual(unseen);
  });

  test('share 0 and 1 leave a side empty, beyond is a bug', () => {
    const all = Uint8Array.from([0, 1, 0]);
    expect(splitRows(all, 2, 1, '').unseen).toHaveLength(0);
    expect(splitRows(all, 2, 0, '').seen).toHaveLength(0);
    for (const wrong of [-0.1, 1.1, NaN]) expect(() => splitRows(all, 2, wrong, '')).toThrow(`a share of ${wrong}`);
  });

  test('a shuffle keeps every row, and is the same for the same seed', () => {
    const rows = shuffled(1797, 'digits');
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 1797 }, (_, row) => row));
    expect(rows).toEqual(shuffled(1797, 'digits'));
    expect(rows).not.toEqual(shuffled(1797, 'other'));
  });
});

describe('flipped labels', () => {
  test('are as many as asked for, each another label that occurs', () => {
    fc.assert(
      fc.property(labels, share, fc.string(), (all, part, seed) => {
        const flipped = flipLabels(all, part, seed);
        const kinds = new Set(all);
        expect(flipped.filter((label, row) => label !== all[row])).toHaveLength(kinds.size < 2 ? 0 : Math.round(all.length * part));
        expect(flipped.every((label) => kinds.has(label))).toBe(true);
        expect(flipLabels(all, part, seed)).toEqual(flipped);
      }),
      { numRuns: 60 },
    );
  });

  test('leave the given ones alone and stay what they were', () => {
    const { labels: given } = planar('blobs', { points: 30, noise: 0, seed: '1' });
    const kept = given.slice();
    const flipped = flipLabels(given, 0.2, 'frozen');
    expect(given).toEqual(kept);
    expect([...flipped.keys()].filter((row) => flipped[row] !== given[row]).map((row) => [row, flipped[row]])).toEqual([
      [0, 1],
      [3, 1],
      [7, 0],
      [18, 2],
      [26, 1],
      [27, 2],
    ]);
    expect(() => flipLabels(given, 2, '')).toThrow('a share of 2');
  });
});

test('targets are one high among low ones, or one alone for two kinds', () => {
  expect([...oneHot(Uint8Array.from([2, 0]), 3)]).toEqual([0, 0, 1, 1, 0, 0]);
  expect([...oneHot(Uint8Array.from([1, 0]), 2, -1)]).toEqual([-1, 1, 1, -1]);
  expect([...singleTargets(Uint8Array.from([0, 1, 1]), 2, -1)]).toEqual([-1, 1, 1]);
  expect([...singleTargets(Uint8Array.from([0, 1, 1]), 2, 0)]).toEqual([0, 1, 1]);
  expect(() => singleTargets(Uint8Array.from([0, 1, 2]), 3, 0)).toThrow('one output for 3 kinds');
});

describe('standardised', () => {
  test('columns have mean 0 and deviation 1 on the seen rows, constant ones are 0', () => {
    // The third column is constant on the seen rows, and its mean is not exactly it.
    const inputs = Float64Array.from({ length: 40 }, (_, i) => [i * i, 1e6 - i, i === 39 ? 7 : 0.1, i][i % 4]!);
    const seen = Int32Array.from([0, 2, 3, 5, 6, 8]);
    const scaled = standardise(inputs, scalingOf({ columns: 4, inputs }, seen));
    for (const column of [0, 1, 3]) {
      const values = Array.from(seen, (row) => scaled[row * 4 + column]!);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
      expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 10);
    }
    for (let row = 0; row < 10; row++) expect(scaled[row * 4 + 2]).toBe(0);
    expect([...inputs.subarray(4, 7)]).toEqual([16, 1e6 - 5, 0.1]);
  });

  test('numbers stay finite for whatever a table may hold', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 2, maxLength: 30 }), (values) => {
        const inputs = Float64Array.from(values);
        const scaled = standardise(inputs, scalingOf({ columns: 1, inputs }, Int32Array.from([0, 1])));
        expect(scaled.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('prepared', () => {
  test('iris is scaled by the flowers that are seen', async () => {
    const iris = await loadData('iris');
    const { seen, unseen, rows, scaling } = prepare(iris, { share: 0.8, seed: 'a', outputs: 'oneHot', low: 0, isStandardised: true });
    expect([seen.rows, unseen.rows, seen.columns, seen.outputs]).toEqual([120, 30, 4, 3]);
    expect(scaling).toEqual(scalingOf(iris, rows.seen));
    const row = rows.unseen[29]!;
    expect([...unseen.inputs.subarray(29 * 4)]).toEqual(
      [0, 1, 2, 3].map((column) => (iris.inputs[row * 4 + column]! - scaling!.means[column]!) / scaling!.deviations[column]!),
    );
    expect([...unseen.targets.subarray(29 * 3)]).toEqual([0, 0, 1]);
  });

  test('digits keep their pixels', async () => {
    const digits = await loadData('digits');
    const { seen, rows, scaling } = prepare(digits, { share: 0.5, seed: 'a', outputs: 'oneHot', low: 0, isStandardised: false });
    expect(scaling).toBeUndefined();
    expect(seen.inputs.subarray(64, 128)).toEqual(digits.inputs.subarray(rows.seen[1]! * 64, rows.seen[1]! * 64 + 64));
  });

  test('points in the plane become features and one output', () => {
    const points = planar('moons', { points: 100, noise: 0.1, seed: '1' });
    const data = labelledPoints(points, ['x', 'xy']);
    const { seen, unseen, rows } = prepare(data, { share: 0.7, seed: '1', outputs: 'single', low: -1, isStandardised: false });
    expect([seen.rows, unseen.rows, seen.columns, seen.outputs]).toEqual([70, 30, 2, 1]);
    const row = rows.seen[69]!;
    expect([...seen.inputs.subarray(138)]).toEqual([points.xs[row]! / 4, (points.xs[row]! / 4) * (points.ys[row]! / 4)]);
    expect(seen.targets[69]).toBe(points.labels[row] === 1 ? 1 : -1);
  });
});
