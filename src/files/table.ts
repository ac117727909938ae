// A table that someone pasted or opened becomes numbers with labels. It is refused with a code and a place, which the page puts into words.
import { separate, separatorOf, writeSeparated, type QuoteError, type SeparatedRow, type Separator } from './separated.ts';

export interface Table {
  /** Of the columns of numbers; x1, x2, … where the table has none. */
  readonly names: readonly string[];
  /** Of the column of labels, the last. */
  readonly labelName: string;
  /** By label: words as they come up, numbers in order. */
  readonly kinds: readonly string[];
  readonly classes: number;
  readonly columns: number;
  readonly rows: number;
  /** rows × columns, row by row; within ±`MOST_VALUE`. */
  readonly inputs: Float64Array;
  /** Row by row, below `classes`. */
  readonly labels: Uint8Array;
}

export type TableErrorCode =
  | 'empty'
  | 'tooLong'
  | 'notText'
  | QuoteError['code']
  | 'oneColumn'
  | 'tooManyColumns'
  | 'unevenRow'
  | 'tooFewRows'
  | 'tooManyRows'
  | 'missing'
  | 'notANumber'
  | 'outOfRange'
  | 'longWord'
  | 'oneKind'
  | 'tooManyKinds';

export interface TableError {
  readonly ok: false;
  readonly code: TableErrorCode;
  /** From 1; a row that runs over several lines is named by its first. None where it is about the whole text. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** What stands there, at most 60 characters; for `oneKind` the kind. */
  readonly found?: string;
  /** How many cells the row has, or how many rows the table. */
  readonly count?: number;
  /** How many it should have, as the first row or at the limit; for numbers and words the limit. */
  readonly wanted?: number;
}

export type TableResult = { readonly ok: true; readonly value: Table } | TableError;

/** UTF-16 units. */
export const MOST_TEXT = 2 * 1024 * 1024;
export const MOST_COLUMNS = 64;
export const FEWEST_ROWS = 2;
export const MOST_ROWS = 5_000;
export const MOST_KINDS = 20;
/** Its square, summed over all rows, is far from overflowing. */
export const MOST_VALUE = 1e12;
/** Longest name of a column or kind. */
export const MOST_LETTERS = 80;
const MOST_SHOWN = 60;

/**
 * Columns separated by comma, semicolon or tab, the last one the label (a word or a number), the others numbers, with a decimal comma too
 * where commas do not separate. The first row is names where no cell before its label begins as a number does. Never throws.
 */
export function parseTable(text: string): TableResult {
  if (text.length > MOST_TEXT) return refuse('tooLong', { wanted: MOST_TEXT });
  const plain = text.replace(/^\uFEFF/, '');
  if (/^[\s,;]*$/.test(plain)) return refuse('empty');
  if (plain.includes('\0')) return refuse('notText');
  const separator = separatorOf(plain);
  if (!separator) return refuse('oneColumn');
  const rows = separate(plain, separator, MOST_ROWS + 2);
  if ('code' in rows) return refuse(rows.code, { line: rows.line, column: rows.column });
  const [first] = rows;
  if (!first) return refuse('empty');
  const misshapen = checkShape(rows);
  if (misshapen) return misshapen;
  const head = isHead(first) ? first : undefined;
  const body = head ? rows.slice(1) : rows;
  if (body.length < FEWEST_ROWS) return refuse('tooFewRows', { count: body.length, wanted: FEWEST_ROWS });
  if (body.length > MOST_ROWS) return refuse('tooManyRows', { line: body[MOST_ROWS]!.line, wanted: MOST_ROWS });
  return readTable(head, body, first.cells.length - 1, separator);
}

function readTable(head: SeparatedRow | undefined, body: readonly SeparatedRow[], columns: number, separator: Separator): TableResult {
  const names = Array.from({ length: columns }, (_, column) => wordOf(head?.cells[column] ?? '') || `x${column + 1}`);
  const labelName = wordOf(head?.cells[columns] ?? '') || 'label';
  const long = [...names, labelName].findIndex((name) => name.length > MOST_LETTERS);
  if (head && long >= 0) return refuse('longWord', placeOf(head, long, MOST_LETTERS));
  const inputs = new Float64Array(body.length * columns);
  for (const [index, row] of body.entries()) {
    for (let column = 0; column < columns; column++) {
      const cell = row.cells[column]!;
      const value = numberOf(cell, separator);
      if (value === undefined) return refuse(isMissing(cell) ? 'missing' : 'notANumber', placeOf(row, column));
      if (!isInRange(value)) return refuse('outOfRange', placeOf(row, column, MOST_VALUE));
      inputs[index * columns + column] = value;
    }
  }
  const labelled = readLabels(body, columns, separator);
  if ('ok' in labelled) return labelled;
  const { kinds, labels } = labelled;
  return { ok: true, value: { names, labelName, kinds, classes: kinds.length, columns, rows: body.length, inputs, labels } };
}

function readLabels(
  body: readonly SeparatedRow[],
  column: number,
  separator: Separator,
): { readonly kinds: string[]; readonly labels: Uint8Array } | TableError {
  const numbers = body.map((row) => numberOf(row.cells[column]!, separator));
  const areNumbers = numbers.every((value) => value !== undefined && isInRange(value));
  const kindOf = new Map<string, number>();
  const words: string[] = [];
  for (const [index, row] of body.entries()) {
    const word = areNumbers ? String(numbers[index]) : wordOf(row.cells[column]!);
    if (word === '') return refuse('missing', placeOf(row, column));
    if (word.length > MOST_LETTERS) return refuse('longWord', placeOf(row, column, MOST_LETTERS));
    if (!kindOf.has(word)) kindOf.set(word, kindOf.size);
    if (kindOf.size > MOST_KINDS) return refuse('tooManyKinds', placeOf(row, column, MOST_KINDS));
    words.push(word);
  }
  const kinds = [...kindOf.keys()];
  if (areNumbers) kinds.sort((a, b) => Number(a) - Number(b));
  if (kinds.length < 2) return refuse('oneKind', { column: column + 1, found: shown(words[0]!) });
  for (const [label, kind] of kinds.entries()) kindOf.set(kind, label);
  return { kinds, labels: Uint8Array.from(words, (word) => kindOf.get(word)!) };
}

/** With names, comma and decimal point; `parseTable` reads it back as the same table. */
export function writeTable({ names, labelName, kinds, columns, rows, inputs, labels }: Table): string {
  const lines = Array.from({ length: rows }, (_, row) => [
    ...Array.from(inputs.subarray(row * columns, (row + 1) * columns), String),
    kinds[labels[row]!]!,
  ]);
  return writeSeparated([[...names, labelName], ...lines]);
}

function checkShape(rows: readonly SeparatedRow[]): TableError | undefined {
  const wanted = rows[0]!.cells.length;
  if (wanted < 2) return refuse('oneColumn', { line: rows[0]!.line });
  if (wanted > MOST_COLUMNS + 1) return refuse('tooManyColumns', { line: rows[0]!.line, count: wanted, wanted: MOST_COLUMNS + 1 });
  const uneven = rows.find(({ cells }) => cells.length !== wanted);
  return uneven && refuse('unevenRow', { line: uneven.line, count: uneven.cells.length, wanted });
}

/** A row with anything like a number before its label is data, so a mistyped one is refused and not lost as a row of names. */
function isHead({ cells }: SeparatedRow): boolean {
  const inputs = cells.slice(0, -1);
  return inputs.every((cell) => !/^[+\-\u2212]?[.,]?\d/.test(cell)) && inputs.some((cell) => !isMissing(cell));
}

/** What people and programs write where a value is not known. */
function isMissing(cell: string): boolean {
  return cell.length < 8 && /^(|\?|-+|\.+|n\/?a|#n\/a|nan|null|none)$/i.test(cell);
}

/** May be infinite; undefined where the cell is no number. */
function numberOf(cell: string, separator: Separator): number | undefined {
  if (cell.length > MOST_SHOWN) return undefined;
  const plain = (separator === ',' ? cell : cell.replace(',', '.')).replace('\u2212', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) + 0 : undefined;
}

function isInRange(value: number): boolean {
  return Math.abs(value) <= MOST_VALUE;
}

/** On one line, single spaces. */
function wordOf(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

type Place = Omit<TableError, 'ok' | 'code'>;

function placeOf({ line, cells }: SeparatedRow, column: number, wanted?: number): Place {
  const place = { line, column: column + 1, found: shown(cells[column]!) };
  return wanted === undefined ? place : { ...place, wanted };
}

function shown(cell: string): string {
  return wordOf(cell.slice(0, MOST_SHOWN));
}

function refuse(code: TableErrorCode, place: Place = {}): TableError {
  return { ok: false, code, ...place };
}
