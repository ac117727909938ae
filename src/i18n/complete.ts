// A translation that is not complete is completed with English.
import type { Partly } from './wide.ts';

/** Objects are filled key by key; lists and sentences are taken whole. */
export function complete<T>(english: T, translated: Partly<T>): T {
  if (!isGroup(english)) return translated as T;
  const own = translated as Readonly<Record<string, unknown>>;
  const all = Object.entries(english).map(([key, value]) => {
    const said = own[key];
    return [key, said === undefined ? value : complete(value as {}, said as {})];
  });
  return Object.fromEntries(all) as T;
}

/** The keys that English has and a translation lacks, as paths: `setting.language`. */
export function missing(english: unknown, translated: unknown, path = ''): string[] {
  if (translated === undefined) return [path];
  if (!isGroup(english)) return [];
  const own = isGroup(translated) ? translated : {};
  return Object.entries(english).flatMap(([key, value]) => missing(value, own[key], path ? `${path}.${key}` : key));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
