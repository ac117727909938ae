import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPoint, clearCurve, createCurve, lines, pointAt, truncateAfter, type Curve } from '../../src/views/learning/curve.ts';
import { showLoss } from '../../src/views/learning/curveLabels.ts';
import { endOf, lossScale, markEvery, placeOfLoss, updatesEnd } from '../../src/views/learning/curveScale.ts';
import { addStep, createPath, placeIn, truncatePath } from '../../src/views/learning/path.ts';

const updatesOf = ({ updates, count }: Curve): number[] => [...updates.subarray(0, count)];
const lineOf = ({ values, count }: Curve, line: number): number[] => [...values[line]!.subarray(0, count)];

/** A loss that falls with bumps; one spike. */
const bumpy = (u: number): number => 1 / (1 + u / 50) + 0.1 * Math.abs(Math.sin(u)) + (u === 777 ? 3 : 0);

describe('a curve', () => {
  test('keeps every point while there is room', () => {
    const curve = createCurve(64);
    for (let u = 0; u < 64; u++) addPoint(curve, u, bumpy(u), NaN, 0.5, NaN);
    expect(updatesOf(curve)).toEqual(Array.from({ length: 64 }, (_, u) => u));
    expect(lineOf(curve, lines.seenLoss)).toEqual(Array.from({ length: 64 }, (_, u) => bumpy(u)));
  });

  test('of a long run still has its whole shape, its ends, and its lowest and highest points', () => {
    const curve = createCurve(128);
    const last = 100_000;
    let low = Infinity;
    for (let u = 0; u <= last; u++) {
      addPoint(curve, u, bumpy(u), 2 * bumpy(u), Math.min(1, u / last), u % 2 === 0 ? NaN : 0.5);
      low = Math.min(low, bumpy(u));
    }
    const updates = updatesOf(curve);
    expect(updates[0]).toBe(0);
    expect(updates.at(-1)).toBe(last);
    expect(Math.min(...lineOf(curve, lines.seenLoss))).toBe(low);
    expect(Math.max(...lineOf(curve, lines.seenLoss))).toBe(bumpy(777));
    expect(Math.max(...lineOf(curve, lines.unseenLoss))).toBe(2 * bumpy(777));
    // Even over the whole run: no stretch without a point is longer than a twentieth of it.
    for (let i = 1; i < updates.length; i++) expect(updates[i]! - updates[i - 1]!).toBeLessThan(last / 20);
    expect(updates.length).toBeGreaterThan(50);
  });

  test('is the same curve whatever it holds: rising updates, each with its own values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 600 }), (steps) => {
        const curve = createCurve(32);
        let told = 0;
        for (const step of steps) {
          // Now and then the run goes back, and the future is told anew.
          told = step > 390 ? Math.floor(told / 2) : told + 1 + (step % 7);
          addPoint(curve, told, told * 2, NaN, 1 / (1 + told), NaN);
          expect(curve.count).toBeLessThanOrEqual(32);
          expect(curve.updates[curve.count - 1]).toBe(told);
        }
        const updates = updatesOf(curve);
        expect(updates).toEqual([...new Set(updates)].sort((a, b) => a - b));
        expect(lineOf(curve, lines.seenLoss)).toEqual(updates.map((u) => u * 2));
        expect(lineOf(curve, lines.seenAccuracy)).toEqual(updates.map((u) => 1 / (1 + u)));
        expect(curve.lowest[lines.seenLoss]).toBe(0);
        expect(curve.highest[lines.seenLoss]).toBe(curve.count - 1);
        expect(curve.lowest[lines.unseenLoss]).toBe(-1);
      }),
      { numRuns: 200 },
    );
  });

  test('forgets what never was, its extremes too', () => {
    const curve = createCurve(64);
    for (let u = 0; u <= 20; u++) addPoint(curve, u, u === 15 ? 9 : 1, NaN, 1, NaN);
    truncateAfter(curve, 12);
    expect(updatesOf(curve).at(-1)).toBe(12);
    expect(curve.values[0]![curve.highest[0]!]).toBe(1);
    truncateAfter(curve, -1);
    expect(curve.count).toBe(0);
    addPoint(curve, 0, 5, NaN, 0, NaN);
    expect(updatesOf(curve)).toEqual([0]);
  });

  test('of a run that goes far back is fine again', () => {
    const curve = createCurve(64);
    for (let u = 0; u <= 100_000; u += 10) addPoint(curve, u, bumpy(u), NaN, 1, NaN);
    truncateAfter(curve, 0);
    for (let u = 1; u <= 50; u++) addPoint(curve, u, bumpy(u), NaN, 1, NaN);
    expect(updatesOf(curve)).toEqual(Array.from({ length: 51 }, (_, u) => u));
  });

  test('is asked for the last point at or before some updates', () => {
    const curve = createCurve(32);
    expect(pointAt(curve, 5)).toBe(-1);
    for (const u of [0, 10, 20]) addPoint(curve, u, 1, 1, 1, 1);
    expect([-1, 0, 9, 10, 15, 20, 99].map((u) => pointAt(curve, u))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
    clearCurve(curve);
    expect(pointAt(curve, 5)).toBe(-1);
  });

  test('a loss without bound is drawn nowhere and spoils no scale', () => {
    const curve = createCurve(32);
    addPoint(curve, 0, 2, NaN, 0, NaN);
    addPoint(curve, 1, Infinity, NaN, 0, NaN);
    addPoint(curve, 2, NaN, NaN, 0, NaN);
    const scale = { isLogarithmic: true, low: 0, high: 0 };
    lossScale(curve, scale);
    expect(scale).toEqual({ isLogarithmic: false, low: 0, high: 2 });
  });
});

describe('a scale of losses', () => {
  const scaleOf = (...losses: number[]): { isLogarithmic: boolean; low: number; high: number } => {
    const curve = createCurve(32);
    for (const [u, loss] of losses.entries()) addPoint(curve, u, loss, NaN, 1, NaN);
    const scale = { isLogarithmic: false, low: 0, high: 0 };
    lossScale(curve, scale);
    return scale;
  };

  test('counts digits when the loss spans decades, else sizes', () => {
    expect(scaleOf(1.1, 0.9, 0.2)).toEqual({ isLogarithmic: false, low: 0, high: 1.2 });
    expect(scaleOf(1.1, 0.9, 0.0021)).toEqual({ isLogarithmic: true, low: 0.002, high: 1.2 });
    expect(scaleOf(1.1, 0)).toMatchObject({ isLogarithmic: false, low: 0 });
    expect(scaleOf(0, 0)).toEqual({ isLogarithmic: false, low: 0, high: 1 });
  });

  test('puts the least loss near the foot and the greatest near the top', () => {
    const scale = scaleOf(1.1, 0.0021);
    expect(placeOfLoss(scale, 1.1)).toBeGreaterThan(0.9);
    expect(placeOfLoss(scale, 0.0021)).toBeLessThan(0.1);
    expect(placeOfLoss(scale, Math.sqrt(scale.low * scale.high))).toBeCloseTo(0.5, 9);
    expect(placeOfLoss(scale, 0)).toBe(0);
    expect(placeOfLoss(scale, 99)).toBe(1);
  });

  test('ends on round numbers that are never far', () => {
    for (let value = 0.0013; value < 1e6; value *= 1.37) {
      expect(endOf(value)).toBeGreaterThanOrEqual(value);
      expect(endOf(value)).toBeLessThanOrEqual(value * 1.34);
    }
    expect([0, 3, 11, 120, 121].map(updatesEnd)).toEqual([10, 10, 12, 120, 150]);
    expect([markEvery(1, 4), markEvery(120, 5), markEvery(8, 4), markEvery(0.3, 4)].map((every) => Math.round(every * 1e9) / 1e9)).toEqual([
      0.5, 50, 2, 0.1,
    ]);
  });

  test.each([
    [0, '0'],
    [0.0213, '0.021'],
    [1.234, '1.2'],
    [34.2, '34'],
    [0.00042, '4·10⁻⁴'],
    [Infinity, '∞'],
  ])('says %s as %s', (loss, said) => {
    expect(showLoss(loss)).toBe(said);
  });
});

describe('a path', () => {
  test('remembers the last places, and forgets what never was', () => {
    const path = createPath(4);
    for (let u = 0; u < 6; u++) addStep(path, u, u * 10, -u);
    const places = (): number[] => Array.from({ length: path.count }, (_, i) => path.a[placeIn(path, i)]!);
    expect(places()).toEqual([20, 30, 40, 50]);
    truncatePath(path, 3);
    expect(places()).toEqual([20, 30]);
    addStep(path, 3, 7, 7);
    expect(places()).toEqual([20, 7]);
    for (let u = 4; u < 9; u++) addStep(path, u, u, u);
    expect(places()).toEqual([5, 6, 7, 8]);
  });
});

describe('a loss in words', () => {
  test.each([
    [0, '0'],
    [0.12345, '0.12'],
    [3.44, '3.4'],
    [12.6, '13'],
    [99_999, '99999'],
    [1_769_006_898_772.991, '2·10¹²'],
    [0.000234, '2·10⁻⁴'],
    [Infinity, '∞'],
  ])('%d is written %s', (loss, text) => expect(showLoss(loss)).toBe(text));
});
