// Files as people like to read and compare them: keys in one order, a cell, synapse or case a line.
import { parse } from 'valibot';
import type { Circuit } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import type { Recording } from '../core/recording.ts';
import type { Level } from '../levels/level.ts';
import type { Pack } from '../levels/pack.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { ResultFile } from '../lesson/result.ts';
import type { Progress } from './progress.ts';
import { schemaFor, type Files, type Format } from './schema.ts';

const WIDTH = 160;

export function writeCircuit(circuit: Circuit): string {
  return writeFile(circuit);
}

export function writeLevel(level: Level): string {
  return writeFile(level);
}

export function writeRecording(recording: Recording): string {
  return writeFile(recording);
}

export function writeProgress(progress: Progress): string {
  return writeFile(progress);
}

export function writeTraining(training: TrainingFile): string {
  return writeFile(training);
}

export function writePack(pack: Pack): string {
  return writeFile(pack);
}

export function writeLesson(lesson: Lesson): string {
  return writeFile(lesson);
}

export function writeResult(result: ResultFile): string {
  return writeFile(result);
}

/** Any of our files as text that its parser reads back to the same value, to the bit. Throws on a value that no parser would accept. */
export function writeFile(value: Files[Format]): string {
  return `${layOut(inOrder(value), '')}\n`;
}

/** The same without a character to spare, for links. */
export function writeCompact(value: Files[Format]): string {
  return writeJson(inOrder(value));
}

/** Any JSON on one line, with the sign of −0, which JSON.stringify drops. */
export function writeJson(value: unknown): string {
  return hasNegativeZero(value) ? onOneLine(value, '', ',', ':') : JSON.stringify(value);
}

function hasNegativeZero(value: unknown): boolean {
  if (typeof value === 'number') return Object.is(value, -0);
  if (!isBranch(value)) return false;
  for (const key in value) if (hasNegativeZero((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

/** From here on cells and synapses are put in order by their likes, because a schema takes its time. */
const LARGE = 5_000;

/** The schema's output has its keys in the schema's order. */
function inOrder(value: Files[Format]): unknown {
  if (value.format !== 'hibana.circuit' || value.cells.length + value.synapses.length < LARGE)
    return parse(schemaFor(value.format, value), value);
  const none = { ...value, layers: [], probes: [], notes: [], chips: undefined, instruments: undefined, cells: [], synapses: [] };
  const sorted = (part: object, list: 'cells' | 'synapses'): object =>
    (parse(schemaFor(value.format, value), { ...none, [list]: [part] }) as Readonly<Record<typeof list, readonly object[]>>)[list][0]!;
  /** By signature: the keys in order, or undefined where they are in order already. */
  const orders = new Map<string, readonly string[] | undefined>();
  const arrange = (parts: readonly object[], list: 'cells' | 'synapses'): readonly object[] =>
    parts.map((part) => {
      const signature = signatureOf(part);
      if (!orders.has(signature)) {
        const keys = Object.keys(sorted(part, list));
        orders.set(signature, keys.join() === Object.keys(part).join() ? undefined : keys);
      }
      const keys = orders.get(signature);
      return keys ? inKeyOrder(part, keys) : part;
    });
  const frame = parse(schemaFor(value.format, value), { ...value, cells: [], synapses: [] }) as object;
  return { ...frame, cells: arrange(value.cells, 'cells'), synapses: arrange(value.synapses, 'synapses') };
}

function signatureOf(part: object): string {
  let signature = '';
  for (const key in part) {
    const value = (part as Readonly<Record<string, unknown>>)[key];
    // What lies inside (names, rules of learning) is put in order by itself only for its own likes.
    signature += isBranch(value)
      ? `${key}${signatureOf(value)}|`
      : value === undefined
        ? ''
        : key === 'kind' || key === 'shape'
          ? `${key}=${JSON.stringify(value)}|`
          : `${key}|`;
  }
  return signature;
}

function inKeyOrder(part: object, keys: readonly string[]): object {
  const ordered: Record<string, unknown> = {};
  for (const key of keys) ordered[key] = (part as Readonly<Record<string, unknown>>)[key];
  return ordered;
}

function layOut(value: unknown, indent: string): string {
  if (!isBranch(value)) return onOneLine(value);
  if (indent !== '' && !holdsObjects(value)) {
    const line = onOneLine(value);
    if (indent.length + line.length <= WIDTH) return line;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map((item) => inner + layOutItem(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = present(value);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${layOut(item, inner)}`).join(',\n')}\n${indent}}`;
}

/** An entry of a list: on one line when it fits, whatever it holds. */
function layOutItem(item: unknown, indent: string): string {
  const line = onOneLine(item);
  return indent.length + line.length <= WIDTH ? line : layOut(item, indent);
}

function onOneLine(value: unknown, pad = ' ', comma = ', ', colon = ': '): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  if (!isBranch(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, pad, comma, colon)).join(comma)}]`;
  const entries = present(value).map(([key, item]) => `${JSON.stringify(key)}${colon}${onOneLine(item, pad, comma, colon)}`);
  return entries.length === 0 ? '{}' : `{${pad}${entries.join(comma)}${pad}}`;
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Objects that hold lists of objects or several objects are spread out; leaves are kept on a line. */
function holdsObjects(value: object): boolean {
  if (Array.isArray(value)) return value.some(isBranch);
  return Object.values(value).some((item) => isBranch(item) && (Array.isArray(item) ? item.some(isBranch) : true));
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
