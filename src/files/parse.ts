// Every byte from outside enters here; what comes out can be run, judged and replayed without a crash.
import { safeParse, type BaseIssue } from 'valibot';
import { checkLesson } from './lessonReferences.ts';
import { migrate, type JsonObject } from './migrate.ts';
import { checkCircuit, checkLevel, checkPack, checkProgress, checkRecording } from './references.ts';
import { checkTraining } from './trainingReferences.ts';
import { fail, pathOf, quote, type FileError, type FileResult } from './result.ts';
import { schemaFor, schemas, type Files, type Format } from './schema.ts';
import type { Circuit } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import type { Recording } from '../core/recording.ts';
import type { Level } from '../levels/level.ts';
import type { Pack } from '../levels/pack.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { ResultFile } from '../lesson/result.ts';
import type { Progress } from './progress.ts';

const MEBI = 1024 * 1024;

/** Longest text, in UTF-16 code units, that is looked at. */
export const textLimits: Readonly<Record<Format, number>> = {
  'hibana.circuit': 64 * MEBI,
  'hibana.level': MEBI,
  'hibana.recording': 16 * MEBI,
  'hibana.progress': 16 * MEBI,
  'hibana.training': 8 * MEBI,
  'hibana.pack': 16 * MEBI,
  'hibana.lesson': 16 * MEBI,
  'hibana.result': MEBI,
};

const checks: { readonly [F in Format]: (value: Files[F]) => FileError | undefined } = {
  'hibana.circuit': checkCircuit,
  'hibana.level': checkLevel,
  'hibana.recording': checkRecording,
  'hibana.progress': checkProgress,
  'hibana.training': (training) => checkTraining(training, checkCircuit),
  'hibana.pack': checkPack,
  'hibana.lesson': (lesson) =>
    checkLesson(lesson, { level: checkLevel, circuit: checkCircuit, training: (training) => checkTraining(training, checkCircuit) }),
  'hibana.result': () => undefined,
};

export type AnyFile = Files[Format];

export function parseCircuit(text: string): FileResult<Circuit> {
  return parseText('hibana.circuit', text);
}

export function parseLevel(text: string): FileResult<Level> {
  return parseText('hibana.level', text);
}

export function parseRecording(text: string): FileResult<Recording> {
  return parseText('hibana.recording', text);
}

export function parseProgress(text: string): FileResult<Progress> {
  return parseText('hibana.progress', text);
}

export function parseTraining(text: string): FileResult<TrainingFile> {
  return parseText('hibana.training', text);
}

export function parsePack(text: string): FileResult<Pack> {
  return parseText('hibana.pack', text);
}

export function parseLesson(text: string): FileResult<Lesson> {
  return parseText('hibana.lesson', text);
}

export function parseResult(text: string): FileResult<ResultFile> {
  return parseText('hibana.result', text);
}

/** Any of our files, told apart by its `format`. */
export function parseAny(text: string): FileResult<AnyFile> {
  const data = readJson(text, textLimits['hibana.circuit']);
  if (!data.ok) return data;
  const format = formatOf(data.value);
  if (format && text.length > textLimits[format]) return tooLarge(textLimits[format]);
  return readAny(data.value);
}

/** The same for JSON that is parsed already. */
export function readAny(data: unknown): FileResult<AnyFile> {
  const format = formatOf(data);
  if (format) return readObject(format, data);
  if (!isObject(data)) return notAnObject();
  return fail('wrongFormat', 'format', `this is none of ${Object.keys(schemas).join(', ')}`);
}

/** One format for JSON that is parsed already, such as a level that was imported. */
export function readObject<F extends Format>(format: F, data: unknown): FileResult<Files[F]> {
  if (!isObject(data)) return notAnObject();
  if (data['format'] !== format) {
    const found = typeof data['format'] === 'string' ? `is ${quote(data['format'])}` : 'has no format';
    return fail('wrongFormat', 'format', `this file ${found}, not ${quote(format)}`);
  }
  const migrated = migrate(format, data);
  if (!migrated.ok) return migrated;
  const { $schema, ...rest } = migrated.value;
  if ($schema !== undefined && typeof $schema !== 'string') return fail('schema', '$schema', 'must be the address of a schema');
  const misfit = format === 'hibana.pack' ? wrongLevel(rest['levels']) : format === 'hibana.lesson' ? wrongStep(rest['steps']) : undefined;
  if (misfit) return misfit;
  const parsed = safeParse(schemaFor(format, rest), rest, { abortEarly: true });
  if (!parsed.success) return fail('schema', pathOf((parsed.issues[0].path ?? []).map(({ key }) => key)), sayIssue(parsed.issues[0]));
  const value = parsed.output as Files[F];
  const wrong = findDropped(rest, value, []) ?? checks[format](value);
  return wrong ?? { ok: true, value };
}

/** The first level of a pack that is none. */
function wrongLevel(levels: unknown): FileError | undefined {
  if (!Array.isArray(levels)) return undefined;
  for (const [index, level] of (levels as readonly unknown[]).entries()) {
    const read = readObject('hibana.level', level);
    if (!read.ok) return { ...read, path: `levels[${index}]${read.path === '' || read.path.startsWith('[') ? '' : '.'}${read.path}` };
  }
  return undefined;
}

/** The first level inside of a lesson that is none. */
function wrongStep(steps: unknown): FileError | undefined {
  if (!Array.isArray(steps)) return undefined;
  for (const [index, step] of (steps as readonly unknown[]).entries()) {
    if (!isObject(step) || step['kind'] !== 'file') continue;
    const read = readObject('hibana.level', step['file']);
    if (!read.ok) return { ...read, path: `steps[${index}].file${read.path === '' || read.path.startsWith('[') ? '' : '.'}${read.path}` };
  }
  return undefined;
}

function parseText<F extends Format>(format: F, text: string): FileResult<Files[F]> {
  const data = readJson(text, textLimits[format]);
  return data.ok ? readObject(format, data.value) : data;
}

function readJson(text: string, limit: number): FileResult<unknown> {
  if (text.length > limit) return tooLarge(limit);
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return { ok: true, value };
  } catch (error) {
    const why = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 120) : 'no reason given';
    return fail('notJson', '', `this is not JSON: ${why}`);
  }
}

function tooLarge(limit: number): FileError {
  return fail('tooLarge', '', `the file is larger than ${limit / MEBI} MiB`);
}

function notAnObject(): FileError {
  return fail('notAnObject', '', 'the file must hold one JSON object, with a format and a version');
}

function formatOf(data: unknown): Format | undefined {
  const format = isObject(data) ? data['format'] : undefined;
  return typeof format === 'string' && Object.hasOwn(schemas, format) ? (format as Format) : undefined;
}

function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function sayIssue(issue: BaseIssue<unknown>): string {
  const { kind, type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never') return 'this key is not known here';
  if (type === 'strict_object' && received === 'undefined') return 'this key is missing';
  if (type === 'min_value') return `must be at least ${expected?.slice(2)}, not ${received}`;
  if (type === 'max_value') return `must be at most ${expected?.slice(2)}, not ${received}`;
  if (type === 'gt_value') return `must be greater than ${expected?.slice(1)}, not ${received}`;
  if (type === 'integer' || type === 'safe_integer') return `must be a whole number, not ${received}`;
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  const found = received.startsWith('"') ? quote(received.slice(1, -1)) : received;
  return kind === 'schema' ? `must be ${expected}, not ${found}` : `is not allowed: ${found}`;
}

/** What the schema left out: it takes a list for an object without required keys, and skips the names that objects reserve. */
function findDropped(input: unknown, output: unknown, path: readonly (string | number)[]): FileError | undefined {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return undefined;
  if (Array.isArray(input) !== Array.isArray(output)) return fail('schema', pathOf(path), 'must be an object, not a list');
  for (const [key, value] of Object.entries(input)) {
    const step = Array.isArray(input) ? Number(key) : key;
    if (!Object.hasOwn(output, key)) return fail('schema', pathOf([...path, step]), 'this name is reserved');
    if (typeof value !== 'object') continue;
    const wrong = findDropped(value, (output as JsonObject)[key], [...path, step]);
    if (wrong) return wrong;
  }
  return undefined;
}
