import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { charactersInUse } from '../tools/fonts.ts';

test('the cut typeface holds every Japanese character in use', () => {
  const held = new Set(readFileSync(path.resolve(import.meta.dirname, '../assets/fonts/japanese.txt'), 'utf8'));
  const missing = Array.from(charactersInUse()).filter(
    (character) => /[\u3000-\u9fff\uff00-\uffef]/.test(character) && !held.has(character),
  );
  expect(missing, 'run `npm run fonts`').toEqual([]);
});
