import { describe, expect, test } from 'vitest';
import { changed, inRounds, intervals, inTime, run, vote } from './helpers.ts';

describe('first steps', () => {
  test('the leaky bucket: the quick tap spills at every fifth drop, the slow one never', () => {
    const { times, count } = run(inTime('drops'), 2000);
    expect(new Set(intervals(times('full')).map((ms) => ms.toFixed(1)))).toEqual(new Set(['50.0']));
    expect(count('empty')).toBe(0);
  });

  test('the leaky bucket: a drop of one’s own, in time with the slow tap, spills it', () => {
    expect(run(inTime('drops'), 500, [['finger', 201]]).count('empty')).toBe(1);
    expect(run(inTime('drops'), 500, [['finger', 210]]).count('empty'), 'not between two drops').toBe(0);
  });

  test('the one who says no: each third beat is missing, and a weak no is not heard', () => {
    const circuit = inTime('no');
    const { times, count } = run(circuit, 1000);
    const gaps = intervals(times('cell')).map(Math.round);
    expect(new Set(gaps)).toEqual(new Set([40, 80]));
    expect(gaps.slice(0, 8)).toEqual([40, 80, 40, 80, 40, 80, 40, 80]);
    expect(count('cell') / count('clock')).toBeCloseTo(2 / 3, 1);
    const weak = run(changed(circuit, {}, { 'no>cell': { weight: -5 } }), 1000);
    expect(weak.count('cell', 0, 990)).toBe(weak.count('clock', 0, 990));
  });

  test('a spark in a ring: it never comes to rest, and two run side by side', () => {
    const circuit = inTime('spark-ring');
    const { times, count } = run(circuit, 60_000);
    expect(new Set(intervals(times('n1')).map((ms) => ms.toFixed(1)))).toEqual(new Set(['40.8']));
    expect(count('n8', 59_900)).toBeGreaterThan(1);
    expect(run(circuit, 500, [['finger', 12]]).count('n1', 100, 500)).toBeGreaterThan(1.9 * run(circuit, 500).count('n1', 100, 500));
  });

  test('the picnic: with the sun one goes; friends alone are not enough while there is homework', () => {
    const { after, isOn } = vote(inRounds('picnic'));
    after(3);
    expect([isOn('go'), isOn('stay')]).toEqual([true, false]);
    after(3, { sun: 0 });
    expect([isOn('go'), isOn('stay')]).toEqual([false, true]);
    after(3, { homework: 0 });
    expect(isOn('go'), 'a sum of exactly zero is not enough').toBe(false);
    after(3, { sun: 1, friends: 0, homework: 1 });
    expect(isOn('go')).toBe(true);
  });
});
