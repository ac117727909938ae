import { describe, expect, test } from 'vitest';
import { cellEventKinds } from '../../src/core/event.ts';
import { sprite } from '../../src/sound/sprite.ts';
import { isCause, soundOf, table } from '../../src/sound/table.ts';

describe('the table of sounds', () => {
  test('every event of a tick has a sound', () => {
    expect(['voted', ...cellEventKinds].filter((kind) => !isCause(kind))).toEqual([]);
  });

  test.each(Object.entries(table))('%s names only sounds that the sprite holds', (_, { sounds, against = [] }) => {
    for (const name of [...sounds, ...against]) expect(sprite).toHaveProperty(name);
  });

  test('every sound of the sprite is used', () => {
    const used = Object.values(table).flatMap(({ sounds, against = [] }) => [...sounds, ...against]);
    expect(Object.keys(sprite).filter((name) => !used.includes(name as keyof typeof sprite))).toEqual([]);
  });

  test('a larger vote sounds higher, for and against', () => {
    expect([0.5, 1, 2, 4, 9].map((amount) => soundOf('voted', amount))).toEqual([
      'voteFor1',
      'voteFor2',
      'voteFor3',
      'voteFor4',
      'voteFor5',
    ]);
    expect([-0.25, -1, -1.5, -3, -1e6].map((amount) => soundOf('voted', amount))).toEqual([
      'voteAgainst1',
      'voteAgainst2',
      'voteAgainst3',
      'voteAgainst4',
      'voteAgainst5',
    ]);
  });

  test('an amount changes nothing where there is one sound', () => {
    expect(soundOf('fired', -3)).toBe('fire');
  });

  test('names that objects inherit are no causes', () => {
    expect(['settled', 'toString', '__proto__'].filter(isCause)).toEqual([]);
  });
});
