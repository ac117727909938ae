import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpretKey } from '../../src/input/keys.ts';
import { isOnStep, pixelsPerStep, snap, valueAfterKey } from '../../src/input/steps.ts';

const half = { min: -3, max: 3, step: 0.5 };
const anyRange = fc
  .record({ min: fc.integer({ min: -40, max: 0 }), steps: fc.integer({ min: 1, max: 160 }), step: fc.constantFrom(0.25, 0.5, 1) })
  .map(({ min, steps, step }) => ({ min, max: min + steps * step, step }));

describe('a value of a control', () => {
  test('snaps to the nearest step within its range', () => {
    expect([0.7, 0.76, -0.2, 99, -99].map((value) => snap(value, half))).toEqual([0.5, 1, 0, 3, -3]);
    expect(Object.is(snap(-0.1, half), 0)).toBe(true);
  });

  test('stays on its steps whatever is asked, and what is on a step stays', () => {
    fc.assert(
      fc.property(anyRange, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (range, value) => {
        const snapped = snap(value, range);
        expect(isOnStep(snapped, range)).toBe(true);
        expect(snap(snapped, range)).toBe(snapped);
      }),
    );
  });

  test('moves by keys as a slider does, and not beyond its ends', () => {
    const after = (key: string, value: number): number | undefined => valueAfterKey(key, value, half);
    expect([after('ArrowUp', 0), after('ArrowRight', 0), after('ArrowDown', 0), after('ArrowLeft', 0)]).toEqual([0.5, 0.5, -0.5, -0.5]);
    expect([after('PageUp', 0), after('PageDown', 0), after('Home', 0), after('End', 0)]).toEqual([2, -2, -3, 3]);
    expect([after('ArrowUp', 3), after('PageDown', -2.5)]).toEqual([3, -3]);
    expect(after('x', 0)).toBeUndefined();
  });

  test('is dragged through its whole range within a hand’s reach, and never too finely to hit a step', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const pixels = pixelsPerStep(range);
        expect(pixels).toBeGreaterThanOrEqual(4);
        expect(pixels).toBeLessThanOrEqual(18);
        expect((pixels * (range.max - range.min)) / range.step).toBeLessThanOrEqual(640);
      }),
    );
  });
});

describe('a key', () => {
  const press = (key: string, held: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>> = {}) =>
    interpretKey({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held } as KeyboardEvent);

  test('undoes and redoes, on every system', () => {
    expect([press('z', { ctrlKey: true }), press('Z', { metaKey: true, shiftKey: true }), press('y', { ctrlKey: true })]).toEqual([
      'undo',
      'redo',
      'redo',
    ]);
  });

  test('has a meaning alone that it does not have with Ctrl or Alt', () => {
    expect(['p', ',', '.', 't', 'h', 'm', 'P'].map((key) => press(key))).toEqual([
      'play',
      'stepBack',
      'step',
      'tryAll',
      'hint',
      'mute',
      'play',
    ]);
    expect(['p', 't', 'h', 'r'].map((key) => press(key, { ctrlKey: true }))).toEqual([undefined, undefined, undefined, undefined]);
    expect(press('t', { altKey: true })).toBeUndefined();
  });

  test('of the developer copies the recording, whatever letter Alt makes of it', () => {
    expect(press('‰', { altKey: true, shiftKey: true, code: 'KeyR' })).toBe('copyRecording');
    expect(press('r', { altKey: true, code: 'KeyR' })).toBeUndefined();
  });
});

test('decimal steps leave no error in the last digits', () => {
  const range = { min: 0.16, max: 0.6, step: 0.02 };
  const values = Array.from({ length: 8 }, (_, k) => snap(0.16 + 0.02 * k, range));
  expect(values).toEqual([0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3]);
  expect(values.every((value) => isOnStep(value, range))).toBe(true);
});
