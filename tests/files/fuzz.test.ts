import { expect, test } from 'vitest';
import { fuzz } from '../helpers/fuzz.ts';

test('two thousand damaged files and links are refused with a sentence, or run without harm', { timeout: 120_000 }, async () => {
  const { files, links, accepted, refused } = await fuzz(2_000, 'test');
  expect(files + links).toBe(2_000);
  // Both ways must have been tried in earnest.
  expect(accepted).toBeGreaterThan(100);
  expect(Object.keys(refused)).toEqual(expect.arrayContaining(['notJson', 'schema', 'reference', 'linkBroken', 'linkCutShort']));
});
