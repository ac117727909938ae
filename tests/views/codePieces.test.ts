import { describe, expect, test } from 'vitest';
import { numpyCode } from '../../src/export/numpy.ts';
import { brian2Code } from '../../src/export/brian2.ts';
import { beginningOf, piecesOf, type Piece } from '../../src/views/code/pieces.ts';
import { circuit } from '../helpers/circuit.ts';
import { everything } from '../helpers/living.ts';

const code = numpyCode(circuit('a:1 b -> out(-1.5) p(0.25 relu); a>out 1; b>out -0.25; a>p 3'));

describe('program text in pieces', () => {
  test.each([code, brian2Code(everything)])('is the same text when joined, each marked number a piece of its own', (one) => {
    const pieces = piecesOf(one, true);
    expect(pieces.map(({ text }) => text).join('')).toBe(one.text);
    expect(pieces.flatMap(({ span }) => (span ? [span] : []))).toEqual(one.spans);
    for (const { text, span } of pieces) if (span) expect(text).toMatch(/^-?\d+\.\d+$/);
  });

  test('tints the text around marked numbers as it would without them', () => {
    const tintAt = (pieces: readonly Piece[]): string[] => pieces.flatMap(({ text, tint }) => Array.from(text, () => tint));
    const [marked, plain] = [tintAt(piecesOf(code, true)), tintAt(piecesOf({ text: code.text, spans: [] }, true))];
    const isMarked = (i: number): boolean => code.spans.some(({ start, end }) => i >= start && i < end);
    expect(marked.filter((_, i) => !isMarked(i))).toEqual(plain.filter((_, i) => !isMarked(i)));
  });

  test('tints comments, strings, numbers and keywords', () => {
    const pieces = piecesOf({ text: 'for x1 in ["a#b", 2.5e-3]:  # 3 "four"\n', spans: [] }, true);
    expect(pieces.filter(({ tint }) => tint !== 'plain').map(({ text, tint }) => [text, tint])).toEqual([
      ['for', 'keyword'],
      ['in', 'keyword'],
      ['"a#b"', 'string'],
      ['2.5e-3', 'number'],
      ['# 3 "four"', 'comment'],
    ]);
  });

  test('shows the beginning of a long text by whole lines', () => {
    const short = beginningOf(code, 300);
    expect(code.text.startsWith(short.text)).toBe(true);
    expect(short.text.endsWith('\n')).toBe(true);
    expect(short.text.length).toBeLessThanOrEqual(301);
    expect(short.spans.every(({ end }) => end <= short.text.length)).toBe(true);
    expect(beginningOf(code, 1e6)).toEqual(code);
  });
});
