// However fast something fires, its light goes on no more than three times in any second.
import { describe, expect, test } from 'vitest';
import { isStillLit } from '../../src/views/board/flash.ts';

/** How often a light that is lit by each spike goes on within any second of ten. */
function mostFlashes(everyMs: number): number {
  const rises: number[] = [];
  let litAt = -Infinity;
  let wasLit = false;
  let next = 0;
  for (let time = 0; time < 10_000; time++) {
    while (next <= time) {
      litAt = time;
      next += everyMs;
    }
    const isLit = isStillLit(litAt, time);
    if (isLit && !wasLit) rises.push(time);
    wasLit = isLit;
  }
  return Math.max(...rises.map((start) => rises.filter((rise) => rise >= start && rise < start + 1000).length));
}

describe('a light', () => {
  test.each([1, 2, 5, 10, 50, 120, 200, 300, 339, 341, 400, 500, 900])(
    'goes on at most three times a second when it is lit every %i ms',
    (everyMs) => {
      expect(mostFlashes(everyMs)).toBeLessThanOrEqual(3);
    },
  );

  test('still shows a single spike, and goes out', () => {
    expect([isStillLit(0, 0), isStillLit(0, 300), isStillLit(0, 400)]).toEqual([true, true, false]);
  });
});
