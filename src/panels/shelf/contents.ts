// What an item of the shelf holds, read from its text: a picture's circuit, its size, its levels; or why it cannot be read.
import type { Circuit } from '../../core/circuit.ts';
import { parseAny } from '../../files/parse.ts';
import type { FileError } from '../../files/result.ts';
import type { ShelfItem } from '../../files/shelf.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Level } from '../../levels/level.ts';
import { asOwn } from './names.ts';

export type Contents =
  | { readonly kind: 'circuit'; readonly circuit: Circuit }
  | { readonly kind: 'levels'; readonly levels: readonly Level[] }
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  /** It would take too long to read for a picture alone. */
  | { readonly kind: 'large' }
  | { readonly kind: 'broken'; readonly error: FileError };

const MOST_TEXT = 1_000_000;
const known = new Map<string, Contents>();
/** Of items that were looked at; more are forgotten all at once. */
const MOST_KNOWN = 500;

/** Read once for each time that it was put. */
export function contentsOf(item: ShelfItem): Contents {
  const key = `${item.id} ${item.revision} ${item.changedAt}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const contents = read(item);
  known.set(key, contents);
  return contents;
}

function read({ text }: ShelfItem): Contents {
  if (text.length > MOST_TEXT) return { kind: 'large' };
  const parsed = parseAny(text);
  if (!parsed.ok) return { kind: 'broken', error: parsed };
  const { value } = parsed;
  if (value.format === 'hibana.circuit') return { kind: 'circuit', circuit: value };
  if (value.format === 'hibana.level') return { kind: 'levels', levels: asOwn([value]) };
  if (value.format === 'hibana.pack') return { kind: 'levels', levels: asOwn(value.levels) };
  if (value.format === 'hibana.lesson') return { kind: 'lesson', lesson: value };
  return { kind: 'broken', error: { ok: false, code: 'wrongFormat', path: 'format', message: `${value.format} has no place here` } };
}
