import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LevelProgress, Progress, Settings } from '../../src/files/progress.ts';
import { emptyProgress, mergeLevel, mergeProgress } from '../../src/storage/progress.ts';

const circuit = (seed: string) =>
  ({ format: 'hibana.circuit', version: 1, clock: 'rounds', seed, cells: [], synapses: [], layers: [], probes: [], notes: [] }) as const;

/** Few different times and names, so that ties and clashes are common. */
const levels: fc.Arbitrary<LevelProgress> = fc
  .record(
    {
      solved: fc.boolean(),
      frugal: fc.boolean(),
      sturdy: fc.boolean(),
      skipped: fc.constant(true),
      updatedAt: fc.integer({ min: 1, max: 3 }),
      circuit: fc.constantFrom('a', 'b', 'c').map(circuit),
      hints: fc.constantFrom(0, 1, 2, 3),
      predictions: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 2 }),
      lessons: fc.array(fc.record({ tick: fc.constant(0), type: fc.constant('present' as const), example: fc.nat(3) }), { maxLength: 2 }),
    },
    { requiredKeys: ['solved', 'frugal', 'sturdy', 'updatedAt'] },
  )
  .map(({ skipped, ...level }) => ({ ...level, ...(skipped && !level.solved && { skipped }) }));
const settings: fc.Arbitrary<Settings> = fc.record(
  { language: fc.constantFrom('en', 'ja'), volume: fc.constantFrom(0, 0.5, 1), muted: fc.boolean(), textSize: fc.constantFrom(1, 2) },
  { requiredKeys: [] },
);
const progress: fc.Arbitrary<Progress> = fc
  .tuple(fc.dictionary(fc.constantFrom('one-follow', 'vote-and', '__proto__'), levels), fc.option(settings, { nil: undefined }))
  .map(([byId, chosen]) => ({ ...emptyProgress(), levels: byId, ...(chosen && { settings: chosen }) }));

/** dictionaries of fast-check may have no prototype; what counts is what they hold. */
const plain = (value: Progress) => ({ ...value, levels: Object.entries(value.levels).toSorted(([a], [b]) => (a < b ? -1 : 1)) });

describe('two records of one player', () => {
  test('merge to the same in either order', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(plain(mergeProgress(a, b))).toEqual(plain(mergeProgress(b, a)));
      }),
    );
  });

  test('merge to the same however three are grouped', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(plain(mergeProgress(mergeProgress(a, b), c))).toEqual(plain(mergeProgress(a, mergeProgress(b, c))));
      }),
    );
  });

  test('merged with itself a record stays as it is', () => {
    fc.assert(
      fc.property(progress, (a) => {
        expect(plain(mergeProgress(a, a))).toEqual(plain(a));
      }),
    );
  });

  test('no badge and no level is ever lost', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const merged = mergeProgress(a, b);
        for (const [id, level] of [...Object.entries(a.levels), ...Object.entries(b.levels)]) {
          const kept = Object.entries(merged.levels).find(([name]) => name === id)![1];
          for (const badge of ['solved', 'frugal', 'sturdy'] as const) expect(kept[badge] || !level[badge]).toBe(true);
          expect(kept.updatedAt).toBeGreaterThanOrEqual(level.updatedAt);
        }
      }),
    );
  });

  test('the newer attempt brings its circuit, hints and predictions, the older its badges', () => {
    const older: LevelProgress = {
      solved: true,
      frugal: true,
      sturdy: false,
      updatedAt: 1,
      circuit: circuit('old'),
      hints: 3,
      predictions: [1],
      lessons: [{ tick: 0, type: 'present', example: 1 }],
    };
    const newer: LevelProgress = { solved: false, frugal: false, sturdy: true, skipped: true, updatedAt: 2, circuit: circuit('new') };
    expect(mergeLevel(older, newer)).toEqual({ solved: true, frugal: true, sturdy: true, updatedAt: 2, circuit: circuit('new') });
  });

  test('an attempt taken up after skipping is no longer skipped', () => {
    const skipped: LevelProgress = { solved: false, frugal: false, sturdy: false, skipped: true, updatedAt: 1 };
    expect(mergeLevel(skipped, { ...skipped, updatedAt: 2 }).skipped).toBe(true);
    expect(mergeLevel(skipped, { solved: false, frugal: false, sturdy: false, updatedAt: 2 })).not.toHaveProperty('skipped');
  });
});
