import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSpiking } from '../../src/core/circuit.ts';
import { plainText } from '../../src/i18n/rich.ts';
import { isWellMarked, plainWords } from '../../src/levels/words.ts';
import { galleryGroups, type GalleryEntry } from '../../src/panels/gallery/entry.ts';
import { sentencesOf } from '../../src/panels/gallery/sentences.ts';
import { roundsSpeeds, spikingSpeeds } from '../../src/session/playground/playground.ts';
import { fingerprintOf } from '../../tools/gallery/fingerprint.ts';
import { madeCircuits } from '../../tools/gallery/circuits.ts';
import { crowded, drawn, insides, pierced } from './layout.ts';
import { folder, readGallery, readIndex } from './helpers.ts';

const index = readIndex();
const isJapanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
/** More than these are a crowd, where nobody asks which line belongs to whom. */
const CROWD = 60;

describe('the index of the gallery', () => {
  test('lists each file once, in the order of the groups, and nothing else', () => {
    const files = readdirSync(folder)
      .filter((name) => name !== 'gallery.json')
      .sort();
    expect(index.map(({ id }) => `${id}.json`).sort()).toEqual(files);
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length);
    expect(index.length).toBeGreaterThanOrEqual(26);
    const order = index.map(({ group }) => galleryGroups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set(galleryGroups.keys()));
  });

  test('has exactly the keys it should have', () => {
    const keys: readonly (keyof GalleryEntry)[] = ['id', 'group', 'title', 'story', 'try', 'ticks', 'hash', 'speed'];
    for (const entry of index) {
      expect(Object.keys(entry), entry.id).toEqual(keys);
      for (const words of [entry.title, entry.story, entry.try]) expect(Object.keys(words), entry.id).toEqual(['en', 'ja']);
    }
  });

  test.each(index)('$id says it in both languages, in two sentences', ({ title, story, try: suggestion }) => {
    for (const words of [title, story, suggestion]) {
      expect(isJapanese(words.en)).toBe(false);
      expect(isJapanese(words.ja)).toBe(true);
      expect(isWellMarked(words.en) && isWellMarked(words.ja)).toBe(true);
    }
    expect(plainWords(title.ja), 'a title takes no marks').toBe(title.ja);
    expect(sentencesOf(plainText(story.en))).toHaveLength(2);
    expect(sentencesOf(plainText(story.ja))).toHaveLength(2);
  });
});

describe.each(index)('the circuit $id', ({ id, ticks, hash, speed }) => {
  const circuit = readGallery(id);

  test('runs to its hash', () => {
    expect(fingerprintOf(circuit, ticks)).toBe(hash);
  });

  test('is watched at a speed of its clock', () => {
    const speeds: readonly number[] = isSpiking(circuit) ? spikingSpeeds : roundsSpeeds;
    expect(speeds).toContain(speed);
    const seconds = isSpiking(circuit) ? (ticks * (circuit.dtMs ?? 0.1)) / speed / 1000 : (ticks * 1.2) / speed;
    expect(seconds).toBeGreaterThanOrEqual(5);
    expect(seconds).toBeLessThanOrEqual(40);
  });

  test('is the one that the maker makes', () => {
    const made = madeCircuits.get(id);
    expect(made === undefined || JSON.stringify(made).length > 0).toBe(true);
    if (made) expect(circuit).toEqual(made);
  });

  test('names its cells in both languages', () => {
    for (const { id: cell, label } of circuit.cells) {
      if (circuit.cells.length > CROWD && !label) continue;
      expect(label, cell).toBeDefined();
      expect(plainWords(label!.en) === label!.en && plainWords(label!.ja) === label!.ja, cell).toBe(true);
      expect(isJapanese(label!.en), cell).toBe(false);
      // Letters, numbers and units are the same in both.
      expect(isJapanese(label!.ja) || label!.ja === label!.en, cell).toBe(true);
      expect(label!.ja === label!.en && /[a-z]{3}/i.test(label!.en.replace(/\b(AND|NAND|OR|XOR)\b/g, '')), cell).toBe(false);
    }
  });

  test('stands clearly on the canvas', () => {
    const pictures = [drawn(circuit), ...insides(circuit)];
    for (const picture of pictures) {
      // Pixels of a retina lie side by side, and its many lines run where they must.
      const hasRetina = circuit.instruments?.some(({ kind }) => kind === 'retina') ?? false;
      expect(crowded(picture, hasRetina ? 79 : 90)).toEqual([]);
      if (!hasRetina && circuit.cells.length < CROWD) expect(pierced(picture, 44)).toEqual([]);
    }
  });
});
