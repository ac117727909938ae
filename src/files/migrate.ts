// Old files are brought up to date one named step at a time, before the schema sees them.
import type { Format } from './schema.ts';
import { fail, type FileResult } from './result.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** For each format its current version, and for each older version the function to the next one. */
export type Migrations = Readonly<
  Record<string, { readonly current: number; readonly from: Readonly<Record<number, (old: JsonObject) => JsonObject>> }>
>;

export const migrations = {
  'hibana.circuit': { current: 1, from: {} },
  'hibana.level': { current: 1, from: {} },
  'hibana.recording': { current: 1, from: {} },
  'hibana.progress': { current: 1, from: {} },
  'hibana.training': { current: 1, from: {} },
  'hibana.pack': { current: 1, from: {} },
  'hibana.lesson': { current: 1, from: {} },
  'hibana.result': { current: 1, from: {} },
} as const satisfies Migrations & Record<Format, unknown>;

/** `data` in the format's current version; fails for a version that is none, newer than this program, or too old. */
export function migrate(format: string, data: JsonObject, table: Migrations = migrations): FileResult<JsonObject> {
  const formats = table[format];
  if (!formats) throw new Error(`no migrations for ${format}`);
  const { version } = data;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('wrongVersion', 'version', 'the version must be a whole number, 1 or more');
  }
  if (version > formats.current) {
    return fail('wrongVersion', 'version', `made by a newer Hibana (version ${version}; this one reads up to ${formats.current})`);
  }
  let migrated = data;
  for (let from = version; from < formats.current; from++) {
    const next = formats.from[from];
    if (!next) return fail('wrongVersion', 'version', `version ${from} of ${format} can no longer be read`);
    migrated = { ...next(migrated), version: from + 1 };
  }
  return { ok: true, value: migrated };
}
