import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, show, showFactor, showSigned } from '../../src/i18n/numbers.ts';
import { plainText, readRich, type Piece } from '../../src/i18n/rich.ts';
import { preferredLanguage } from '../../src/i18n/words.ts';
import { en } from '../../src/i18n/en.ts';
import { ja } from '../../src/i18n/ja.ts';

describe('a number on screen', () => {
  test('has a true minus sign, three decimals at most, and never a minus before zero', () => {
    expect([0, -0, -1.5, 2, 0.12345, -0.0004, 1e-9].map(show)).toEqual(['0', '0', '−1.5', '2', '0.123', '0', '0']);
  });

  test('carries its sign as a vote, and brackets as a negative factor', () => {
    expect([2, -1.5, 0, -0.0001].map(showSigned)).toEqual(['+2', '−1.5', '0', '0']);
    expect([2, -1].map(showFactor)).toEqual(['2', '(−1)']);
  });

  test('reads back as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (halves) => {
        expect(readNumber(show(halves / 8))).toBe(halves / 8 + 0);
        expect(readNumber(showSigned(halves / 8))).toBe(halves / 8 + 0);
      }),
    );
  });

  test('is understood with any minus sign, comma or point, and full-width digits', () => {
    const typed = ['-1.5', '−1.5', '–1.5', '‐1.5', 'ー1.5', '－１．５', '-1,5', ' -1.5 ', '-01.50'];
    expect(typed.map(readNumber)).toEqual(typed.map(() => -1.5));
    expect(['.5', '5.', '+2', '-0'].map(readNumber)).toEqual([0.5, 5, 2, 0]);
  });

  test('is not guessed from what is none', () => {
    for (const typed of ['', ' ', '-', '.', 'one', '1e3', '1.5.2', '1,000.5', '--1', '1 2', 'Infinity', 'NaN', '0x10'])
      expect(readNumber(typed), typed).toBeUndefined();
  });
});

describe('marked words', () => {
  test('become colours and ruby, one in the other', () => {
    expect(readRich('a {+{票|ひょう}} b {-no}')).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'for', pieces: [{ type: 'ruby', base: '票', ruby: 'ひょう' }] },
      { type: 'text', text: ' b ' },
      { type: 'against', pieces: [{ type: 'text', text: 'no' }] },
    ]);
    expect(plainText('a {+{票|ひょう}} b {-no}')).toBe('a 票 b no');
  });

  test('with stray braces are only text', () => {
    for (const text of ['{', '}', 'a { b', '{{', '}{', '{a}']) expect(plainText(text)).toBe(text);
  });

  test('never make anything but text, whatever they hold', () => {
    const leaves = (pieces: readonly Piece[]): string[] =>
      pieces.flatMap((piece) =>
        'pieces' in piece ? leaves(piece.pieces) : piece.type === 'ruby' ? [piece.base, piece.ruby] : [piece.text],
      );
    const marked = fc.array(fc.constantFrom('{', '}', '+', '-', '|', 'a', '<b>', '字'), { maxLength: 24 });
    fc.assert(
      fc.property(marked, (parts) => {
        const text = parts.join('');
        // Every letter comes through, in order.
        const letters = (from: string): string => from.replace(/[{}+|-]/g, '');
        expect(letters(leaves(readRich(text)).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('the languages', () => {
  test('are chosen as the browser prefers, English when it speaks none of ours', () => {
    expect(preferredLanguage(['ja-JP', 'en'])).toBe('ja');
    expect(preferredLanguage(['de', 'fr', 'ja'])).toBe('ja');
    expect(preferredLanguage(['EN-us', 'ja'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
    expect(preferredLanguage(['tlh'])).toBe('en');
  });

  test('have the same words, none of them empty', () => {
    const shape = (value: unknown): unknown =>
      value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(ja)).toEqual(shape(en));
    const empty = (value: unknown): boolean =>
      typeof value === 'object' && value !== null ? Object.values(value).some(empty) : value === '';
    expect(empty(en) || empty(ja)).toBe(false);
  });

  test('speak a vote in full', () => {
    const votes = [
      { name: 'A', amount: 2 },
      { name: 'B', amount: -1 },
    ];
    expect(en.spoken(votes, -0.5, 0.5, true)).toBe('A plus 2, B minus 1, bias minus 0.5, sum plus 0.5: fires.');
    expect(en.sentence(votes, -1, 0, false)).toBe('A +2, B −1, bias −1: sum 0, exactly zero does not fire.');
    expect(ja.spoken(votes, -0.5, 0.5, true)).toBe('A プラス2、B マイナス1、バイアス マイナス0.5、合計 プラス0.5。発火します。');
  });
});
