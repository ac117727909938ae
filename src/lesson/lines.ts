// Codes as teachers paste them: one a line, with or without a name before it, however it is set apart.
import { readCode, type CodeTrouble } from './code.ts';
import type { Result } from './result.ts';

export type Line =
  | { readonly ok: true; readonly name: string; readonly result: Result }
  | { readonly ok: false; readonly text: string; readonly why: CodeTrouble };

/** Lines that are looked at; a school has no more pupils. */
export const MOST_LINES = 1_000;
const LONGEST_LINE = 400;
export const LONGEST_NAME = 60;

/** Empty lines are no lines. */
export function readLines(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .map(readLine);
}

/** The code is what the line ends with: the longest end that is one. */
function readLine(line: string): Line {
  const text = line.slice(0, LONGEST_LINE).normalize('NFKC');
  const starts = [0, ...[...text.matchAll(/[\s,;:|=()\-‐‑‒–—―−]+/gu)].map(({ index, 0: gap }) => index + gap.length)];
  for (const start of starts) {
    const read = readCode(text.slice(start));
    if (!read.ok) continue;
    const name = text
      .slice(0, start)
      .replaceAll(/^[\s"'“”]+|[\s,;:|=("'“”\-‐‑‒–—―−]+$/gu, '')
      .slice(0, LONGEST_NAME);
    return { ok: true, name, result: read.value };
  }
  return { ok: false, text: line.slice(0, 80), why: whyNot(text) };
}

/** Of what looks most like a code: the characters in groups at the end of the line, else all of it. */
function whyNot(text: string): CodeTrouble {
  const groups = /(?<![0-9A-Z])[0-9A-Z]{4}(?:[\s\-‐‑‒–—―−]+[0-9A-Z]{1,5})+$/iu.exec(text)?.[0];
  const tail = groups ?? text.split(/[\s,;:|=]+/).at(-1) ?? '';
  if (groups === undefined && !/^[0-9A-Z]{8,}$/i.test(tail)) return 'none';
  const read = readCode(tail);
  return read.ok ? 'none' : read.why;
}
