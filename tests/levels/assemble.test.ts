import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../src/core/command.ts';
import { sheetOf } from '../../src/levels/goals/assemble.ts';
import { judge, type Verdict } from '../../src/levels/judge.ts';
import type { AssembleGoal, RoundsLevel } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { level } from '../helpers/samples.ts';

const goal: AssembleGoal = {
  kind: 'assemble',
  picture: 'equation',
  slots: [
    { id: 's1', tile: 'two' },
    { id: 's2', tile: 'one' },
    { id: 's3', tile: 'two' },
  ],
  tiles: [
    { id: 'one', text: '1' },
    { id: 'two', text: '2' },
  ],
};
const puzzle: RoundsLevel = { ...level('assemble'), goal, par: { ...level().par!, frugal: 3, sturdy: 1 } };

/** `s1=two` puts a tile, `s1` alone takes it out again. */
const placements = (text: string): Placement[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [slot = '', tile = null] = part.split('=');
      return { type: 'place', slot, tile };
    });
const put = (text: string): Verdict =>
  judge(puzzle, { circuit: puzzle.circuit, predictions: [], claimed: false, placements: placements(text) });

describe('tiles in slots', () => {
  test('say nothing before the last slot is filled', () => {
    expect(put('')).toMatchObject({ solved: false, isFull: false });
    expect(put('s1=two s2=one')).toMatchObject({ solved: false, isFull: false });
    expect(put('s1=two s2=one s3=one')).toMatchObject({ solved: false, isFull: true });
    expect(put('s1=two s2=one s3=one s2')).toMatchObject({ solved: false, isFull: false });
  });

  test('are right slot by slot, and each tile may be taken as often as it is needed', () => {
    const { solved, cases } = put('s1=two s2=one s3=two');
    expect([solved, cases.map(({ pass }) => pass)]).toEqual([true, [true, true, true]]);
    expect(put('s1=two s2=two s3=two').cases.map(({ pass }) => pass)).toEqual([true, false, true]);
  });

  test('are frugal without a needless move, and sturdy when the first full sheet is right', () => {
    expect(put('s3=two s1=two s2=one').badges).toEqual({ solved: true, frugal: true, sturdy: true });
    // Changed before the sheet was full: one move too many, but right at first sight.
    expect(put('s1=one s1=two s2=one s3=two').badges).toEqual({ solved: true, frugal: false, sturdy: true });
    expect(put('s1=one s2=one s3=two s1=two').badges).toEqual({ solved: true, frugal: false, sturdy: false });
  });

  test('that are taken out cost nothing, but what replaces them does', () => {
    expect(put('s1=two s2=one s2 s2=one s3=two').badges).toEqual({ solved: true, frugal: false, sturdy: true });
  });

  test('begin anew once the sheet is empty', () => {
    expect(put('s1=one s2=one s3=one s1 s2 s3 s1=two s2=one s3=two').badges).toEqual({ solved: true, frugal: true, sturdy: true });
    expect(put('s1=one s2=one s3=one s1 s2 s1=two s2=one s3=two').badges).toEqual({ solved: true, frugal: false, sturdy: false });
  });

  test('that are spoiled after they were right are no longer solved', () => {
    expect(put('s1=two s2=one s3=two s2=two').solved).toBe(false);
    expect(put('s1=two s2=one s3=two s2=two s2=one')).toMatchObject({ solved: true, badges: { frugal: false, sturdy: true } });
  });
});

const move = fc.record({
  type: fc.constant('place' as const),
  slot: fc.constantFrom('s1', 's2', 's3'),
  tile: fc.constantFrom('one', 'two', null),
});

test('any moves give the sheet that they leave, and badges only for what lies on it', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const sheet = sheetOf(moves);
      const { solved, isFull, cases, badges } = judge(puzzle, {
        circuit: puzzle.circuit,
        predictions: [],
        claimed: false,
        placements: moves,
      });
      expect(isFull).toBe(sheet.size === 3);
      expect(cases.map(({ pass }) => pass)).toEqual(goal.slots.map(({ id, tile }) => sheet.get(id) === tile));
      const empty = moves.findLastIndex((_, i) => sheetOf(moves.slice(0, i + 1)).size === 0);
      const since = moves.slice(empty + 1);
      expect(badges.frugal).toBe(solved && since.filter(({ tile }) => tile !== null).length <= 3);
      const first = since.findIndex((_, i) => sheetOf(since.slice(0, i + 1)).size === 3);
      const then = sheetOf(since.slice(0, first + 1));
      expect(badges.sturdy).toBe(solved && goal.slots.every(({ id, tile }) => then.get(id) === tile));
    }),
    { numRuns: 500 },
  );
});

test('a hundred thousand moves are judged at once', () => {
  const moves = Array.from({ length: 100_000 }, (_, i): Placement => ({ type: 'place', slot: 's1', tile: i % 2 === 0 ? 'one' : null }));
  const before = performance.now();
  judge(puzzle, { circuit: puzzle.circuit, predictions: [], claimed: false, placements: moves });
  expect(performance.now() - before).toBeLessThan(3000);
});

test('its par is a move for each slot, and its odds are those of any tile in any slot', async () => {
  const { par, startSolved, hiddenBites } = await prove(puzzle);
  expect(par).toMatchObject({ frugal: 3, sturdy: 1, proven: true, density: 1 / 8, distance: 3 });
  expect([startSolved, hiddenBites]).toEqual([false, false]);
});
