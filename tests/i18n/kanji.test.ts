// What children read in Japanese: kanji that are not taught in the first four years of school carry their reading, at least once in each text.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import kyoiku from 'kyoiku-kanji';
import { expect, test } from 'vitest';
import { chapters } from '../../src/levels/chapters.ts';
import type { Level } from '../../src/levels/level.ts';

/** Twenty more came into the fourth year in 2020, for the names of prefectures. */
const prefectures = '茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜';
const taught = new Set([...kyoiku.grade1, ...kyoiku.grade2, ...kyoiku.grade3, ...kyoiku.grade4, ...Array.from(prefectures)]);

/** Kanji without a reading in this text that a ten-year-old may not know. */
function hardKanji(text: string): string[] {
  const read = new Set<string>();
  const plain = text.replace(/\{([^|{}+-][^|{}]*)\|[^{}]*\}/g, (_, base: string) => {
    for (const kanji of base) read.add(kanji);
    return '';
  });
  return [...new Set(plain.match(/\p{Script=Han}/gu) ?? [])].filter((kanji) => kanji !== '々' && !taught.has(kanji) && !read.has(kanji));
}

test('a kanji is hard until it has been read', () => {
  expect(hardKanji('層は山')).toEqual(['層']);
  expect(hardKanji('{層|そう}は層')).toEqual([]);
  expect(hardKanji('{+{賛成|さんせい}}の人々')).toEqual([]);
});

const folder = path.resolve(import.meta.dirname, '../../levels');
const levels = chapters.flatMap(({ id }) =>
  readdirSync(path.join(folder, id)).map((name) => JSON.parse(readFileSync(path.join(folder, id, name), 'utf8')) as Level),
);

test.each(levels.map((level) => [level.id, level] as const))('%s can be read by a ten-year-old', (_, { text: { ja }, hints }) => {
  const texts = [ja.story, ja.goal, ja.learned, ...hints.map((hint) => hint.ja)];
  expect(texts.flatMap((text) => hardKanji(text).map((kanji) => `${kanji} in ${text}`))).toEqual([]);
});
