// Text in columns (RFC 4180 and what spreadsheets make of it): which character separates, and cells with the line on which each row began.

export type Separator = ',' | ';' | '\t';

export interface SeparatedRow {
  /** In the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface QuoteError {
  readonly code: 'openQuote' | 'brokenQuote';
  readonly line: number;
  readonly column: number;
}

/** A decimal comma is common where lists are separated by semicolons, so a comma is asked last. */
const separators: readonly Separator[] = ['\t', ';', ','];

/** The first that each row has equally often, else the first that the first row has, or any; undefined where there is one column only. */
export function separatorOf(text: string): Separator | undefined {
  const counts = [0, 0, 0];
  const isAnywhere = [false, false, false];
  let first: readonly number[] | undefined;
  let isEven = [true, true, true];
  let isQuoted = false;
  let isBlank = true;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (character === '"') isQuoted = !isQuoted;
    if (character === undefined || (!isQuoted && (character === '\n' || character === '\r'))) {
      const row = counts.slice();
      const kept = first ?? row;
      if (!isBlank) {
        isEven = isEven.map((even, at) => even && row[at] === kept[at]);
        first = kept;
      }
      counts.fill(0);
      isBlank = true;
      continue;
    }
    const at = isQuoted ? -1 : separators.indexOf(character as Separator);
    if (at >= 0) {
      counts[at]!++;
      isAnywhere[at] = true;
    } else if (isBlank && /\S/.test(character)) isBlank = false;
  }
  const present = separators.filter((_, at) => (first?.[at] ?? 0) > 0);
  return present.find((separator) => isEven[separators.indexOf(separator)]) ?? present[0] ?? separators.find((_, at) => isAnywhere[at]);
}

/**
 * Cells without the space around them; quoted ones may hold anything, with "" for ". Rows in which every cell is empty are left out.
 * Stops after `most` rows. Linear in the length of the text.
 */
export function separate(text: string, separator: Separator, most: number): SeparatedRow[] | QuoteError {
  const rows: SeparatedRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const row = { line, cells: [] as string[] };
    for (let isOver = false; !isOver;) {
      const cell = readCell(text, at, separator);
      if (typeof cell === 'string') return { code: cell, line, column: row.cells.length + 1 };
      row.cells.push(cell.value);
      line += cell.lines;
      at = cell.end + 1;
      isOver = text[cell.end] !== separator;
      if (isOver && text[cell.end] === '\r' && text[at] === '\n') at++;
    }
    line++;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Of the separator or line end after it, or the text's length. */
  readonly end: number;
  /** Line ends inside. */
  readonly lines: number;
}

function readCell(text: string, start: number, separator: Separator): Cell | QuoteError['code'] {
  let at = start;
  while (isSpace(text[at], separator)) at++;
  if (text[at] !== '"') {
    const end = endOfCell(text, at, separator);
    return { value: text.slice(at, end).trim(), end, lines: 0 };
  }
  const opened = at + 1;
  let closed = text.indexOf('"', opened);
  while (closed >= 0 && text[closed + 1] === '"') closed = text.indexOf('"', closed + 2);
  if (closed < 0) return 'openQuote';
  const end = endOfCell(text, closed + 1, separator);
  if (text.slice(closed + 1, end).trim() !== '') return 'brokenQuote';
  const inside = text.slice(opened, closed);
  return { value: inside.replaceAll('""', '"').trim(), end, lines: inside.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function isSpace(character: string | undefined, separator: Separator): boolean {
  return character === ' ' || (character === '\t' && separator !== '\t');
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Lines end as RFC 4180 has it; whatever could be taken for another separator is quoted. */
export function writeSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
