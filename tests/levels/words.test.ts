import { expect, test } from 'vitest';
import { difficulty, rankCorrelation } from '../../src/levels/difficulty.ts';
import { countCharacters, countWords, isWellMarked, plainWords } from '../../src/levels/words.ts';

test('marks are read as the words they hold', () => {
  expect(plainWords('{+{賛成|さんせい}}と{-no}、{票|ひょう}')).toBe('賛成とno、票');
  expect(isWellMarked('{+yes} {-{反対|はんたい}}')).toBe(true);
  for (const wrong of ['{yes}', '{+yes', 'a|b', '{+{-no}}', '{|かな}']) expect(isWellMarked(wrong)).toBe(false);
});

test('words and characters are counted as a reader meets them', () => {
  expect(countWords('Sun and friends say {+yes}. 5 − 3')).toBe(7);
  expect(countCharacters('{票|ひょう} を 数える。')).toBe(6);
});

test('ten times rarer is as hard as two more changes', () => {
  expect(difficulty({ density: 0.01, distance: 1 })).toBeCloseTo(2, 9);
  expect(difficulty({ density: 0.1, distance: 3 })).toBeCloseTo(2, 9);
  expect(difficulty({ density: 0, distance: 1 })).toBe(Infinity);
});

test('the rank correlation is 1 for rising, −1 for falling, 0 for equal values', () => {
  expect(rankCorrelation([1, 5, 6, 100])).toBe(1);
  expect(rankCorrelation([4, 3, 2])).toBe(-1);
  expect(rankCorrelation([2, 2, 2])).toBe(0);
  expect(rankCorrelation([1, 3, 2])).toBeCloseTo(0.5, 9);
});
