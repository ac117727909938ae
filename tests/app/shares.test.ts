import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addsUp, percent } from '../../src/i18n/shares.ts';
import { speak, words } from '../../src/i18n/words.ts';
import type { Expected, PredictGoal, RoundsLevel } from '../../src/levels/level.ts';
import { stackOf } from '../../src/core/layers.ts';
import { decides, expectedWord, gotWord, isShare } from '../../src/panels/expected.ts';
import { command, createPlay } from '../../src/session/play.ts';
import { frame } from '../../src/session/playback.ts';
import { batchOf } from '../../src/views/batch.ts';
import { batchTable } from '../../src/views/formula/batchTable.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

beforeEach(() => speak('en'));

describe('a share in percent', () => {
  test.each([
    [0, '0'],
    [1, '100'],
    [0.5, '50'],
    [0.475, '47.5'],
    [0.0236, '2.4'],
    [0.999_96, '100'],
    [1e-12, '0'],
    [1 / 3, '33.3'],
  ])('%d is %s', (share, text) => expect(percent(share)).toBe(text));

  test('has at most one place after the point', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(percent(share)).toMatch(/^\d{1,3}(\.\d)?$/);
      }),
    );
  });
});

describe('rounded shares', () => {
  test('add up to 100 or it is said', () => {
    expect(addsUp([0.5, 0.5])).toBe(true);
    expect(addsUp([1])).toBe(true);
    expect(addsUp([0.475, 0.3, 0.225])).toBe(true);
    expect(addsUp([1 / 3, 1 / 3, 1 / 3])).toBe(false);
    expect(addsUp([1 / 6, 1 / 6, 2 / 3])).toBe(false);
    expect(addsUp([])).toBe(false);
  });

  test('are judged by what is shown', () => {
    const some = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, (raw) => {
        const all = raw.reduce((sum, share) => sum + share, 0);
        const shares = raw.map((share) => share / all);
        const shown = shares.reduce((sum, share) => sum + Math.round(Number(percent(share)) * 10), 0);
        expect(addsUp(shares)).toBe(shown === 1000);
      }),
    );
  });
});

describe('what is wanted, and what came of it, in a word', () => {
  const start = circuit('a -> s(0 step) r(0 relu) p(0 identity) q(0 step); a>s 1; softmax(1) p q');
  const puzzle: RoundsLevel = { ...level(), circuit: start };
  const wants = (cell: string, expected: Expected | 'most'): string => expectedWord(puzzle, cell, expected);

  test('a step neuron fires or is silent, whichever way that is written', () => {
    expect([wants('s', 'fires'), wants('s', 1)]).toEqual([words().fires, words().fires]);
    expect([wants('s', 'silent'), wants('s', 0)]).toEqual([words().silent, words().silent]);
  });

  test('in the words of the level where it has its own', async () => {
    const { en, ja } = puzzle.text;
    const told = { ...puzzle, text: { en: { ...en, fires: 'ring', silent: 'hush' }, ja } };
    expect([expectedWord(told, 's', 1), expectedWord(told, 's', 'silent')]).toEqual(['ring', 'hush']);
    await speak('ja');
    expect(expectedWord(told, 's', 1)).toBe(words().fires);
  });

  test('a number of another neuron is a number', () => {
    expect([wants('r', 1), wants('r', 0), wants('r', 2.5)]).toEqual(['1', '0', '2.5']);
    expect(wants('r', { min: 1, max: 2 })).toBe('1 … 2');
  });

  test('a share is at least, at most, about or between so many percent', () => {
    expect(wants('p', { min: 0.95, max: 1 })).toBe('≥ 95 %');
    expect(wants('p', { min: 0, max: 0.25 })).toBe('≤ 25 %');
    expect(wants('p', { min: 0.48, max: 0.52 })).toBe('≈ 50 %');
    expect(wants('p', { min: 0.25, max: 0.75 })).toBe('25–75 %');
  });

  test('what came is a share in percent, the state of a step, or the output', () => {
    expect(gotWord(puzzle, 'p', { min: 0, max: 1 }, 0.475, 3)).toBe('47.5 %');
    expect(gotWord(puzzle, 's', 1, 1, 2.5)).toBe('2.5');
    expect(gotWord(puzzle, 'r', 2, 2, -7)).toBe('2');
    expect(gotWord(puzzle, 'r', 'fires', 2, -7).replace('−', '-')).toBe('-7');
  });

  test('a step inside of a softmax decides nothing', () => {
    expect(['s', 'r', 'p', 'q', 'a'].map((cell) => [decides(start, cell), isShare(start, cell)])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
});

describe('questions in a batch', () => {
  const goal: PredictGoal = {
    kind: 'predict',
    ask: 'state',
    cell: 'h',
    streak: 4,
    batch: true,
    questions: [{ in: { a: 1, b: 2 } }, { in: { a: 1, b: 2 }, cell: 'k' }, { in: { a: 0, b: -1 }, cell: 'k' }, { in: { a: 0, b: -1 } }],
  };
  const puzzle: RoundsLevel = { ...level('predict'), circuit: circuit('a b -> h(1) k; a>h 2; b>k 3; layer h k'), goal, par: undefined };
  const block = stackOf(puzzle.circuit)!.blocks[0]!;
  const values = (part: readonly (readonly { readonly value: number | undefined }[])[]) => part.map((row) => row.map(({ value }) => value));

  test('with the same inputs share a row of X', () => {
    const { rows, indexOf } = batchOf(goal);
    expect(rows).toEqual([{ a: 1, b: 2 }, { a: 0, b: -1 }]); // prettier-ignore
    expect(goal.questions.map(({ in: given }) => indexOf(given))).toEqual([0, 0, 1, 1]);
  });

  test('fill Y with right answers, each once its vote has been seen', () => {
    const play = createPlay(puzzle, puzzle.circuit, 1);
    const table = () => batchTable(play, block)!;
    const nothing = [[undefined, undefined], [undefined, undefined]]; // prettier-ignore
    expect(values(table().inputs)).toEqual([[1, 2], [0, -1]]); // prettier-ignore
    expect(values(table().answers)).toEqual(nothing);
    command(play, { type: 'predict', says: 3 });
    expect(values(table().answers)).toEqual(nothing);
    for (let i = 0; i < 300; i++) frame(play, 16);
    expect(values(table().answers)).toEqual([[3, undefined], [undefined, undefined]]); // prettier-ignore
    // Wrong ones leave their place empty.
    for (const says of [7, -3, 1]) command(play, { type: 'predict', says });
    for (let i = 0; i < 300; i++) frame(play, 16);
    expect(values(table().answers)).toEqual([[3, undefined], [1, -3]]); // prettier-ignore
  });

  test('come only where a level asks for them', () => {
    const plain = { ...puzzle, goal: { ...goal, batch: undefined } };
    expect(batchTable(createPlay(plain, plain.circuit, 1), block)).toBeUndefined();
    expect(batchTable(createPlay(undefined, puzzle.circuit, 1), block)).toBeUndefined();
  });
});
