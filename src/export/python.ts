// How numbers, names and texts of a circuit are written in Python. What people wrote can only ever become a quoted string or a comment.
import type { CellBase, Id } from '../core/circuit.ts';

/** Reads back to the same float64, and is a float in Python: "1.0", "-0.25", "1e+21". */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float("${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}")`;
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The same as a factor or a summand: a negative number stands in brackets. */
export function isBracketed(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** A quoted string in plain ASCII. */
export function pythonText(text: string): string {
  const body = Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${body.join('')}"`;
}

export function pythonTexts(texts: readonly string[]): string {
  return `[${texts.map(pythonText).join(', ')}]`;
}

const LONGEST_LABEL = 60;

/** What may stand in a comment: no line ends, no control or direction marks, no lone surrogates; long text is cut. */
export function commentText(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    // Marks of colour and ruby in labels, as people read them: the base alone.
    .replace(/\{[+-]?([^{}|]*)(?:\|[^{}]*)?\}/g, '$1')
    .trim();
  const characters = Array.from(plain);
  return characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL).join('')}…` : plain;
}

/** "a (bell)", or the id alone where a cell has no label or one that says the same. */
export function titleOf({ id, label }: Pick<CellBase, 'id' | 'label'>): string {
  const named = commentText(label?.en ?? '');
  return named === '' || named === id ? commentText(id) : `${commentText(id)} (${named})`;
}

const MOST_TITLES = 12;

export function titlesOf(cells: readonly Pick<CellBase, 'id' | 'label'>[]): string {
  const titles = cells.slice(0, MOST_TITLES).map(titleOf);
  return [...titles, ...(cells.length > MOST_TITLES ? [`… ${cells.length} in all`] : [])].join(', ');
}

const reserved =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type print range float zip int list dict max min sum abs len';

/** Gives names that are Python's to have: unlike any reserved word, any name already given, or those in `taken`. */
export function pythonNamer(taken: readonly string[]): (wanted: string) => string {
  const used = new Set([...reserved.split(' '), ...taken]);
  return (wanted) => {
    const plain = wanted.replace(/>/g, '_to_').replace(/[^A-Za-z0-9_]/g, '_');
    // No leading underscore or digit: such names mean something, or nothing, in Python.
    const base = /^[A-Za-z]/.test(plain) ? plain : `n${plain}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}_${n}`;
    used.add(name);
    return name;
  };
}

/** A Python name for each id, in the order given. */
export function pythonNames(ids: readonly Id[], namer: (wanted: string) => string): ReadonlyMap<Id, string> {
  return new Map(ids.map((id) => [id, namer(id)]));
}
