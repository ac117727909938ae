// What `hibana run` can be asked for, on either clock.
import { BadInput } from './command.ts';

export const runOptions = {
  rounds: { type: 'string' },
  ms: { type: 'string' },
  set: { type: 'string', multiple: true },
  touch: { type: 'string', multiple: true },
  seed: { type: 'string' },
  trace: { type: 'string', multiple: true },
  summary: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export interface RunOptions {
  readonly rounds?: string | undefined;
  readonly ms?: string | undefined;
  readonly set?: string[] | undefined;
  readonly touch?: string[] | undefined;
  readonly seed?: string | undefined;
  readonly trace?: string[] | undefined;
  readonly summary?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `--trace a,b --trace c` as three cells, each once. */
export function readTraced(file: string, trace: readonly string[] = [], exists: (id: string) => boolean): string[] {
  const ids = splitList(trace);
  for (const id of ids) if (!exists(id)) throw new BadInput(`${file}: cells: --trace names ${JSON.stringify(id)}, which is no cell here`);
  return [...new Set(ids)];
}

/** Entries of an option that may be given several times, each a list with commas. */
export function splitList(texts: readonly string[] = []): string[] {
  return texts.flatMap((text) => text.split(',')).map((text) => text.trim());
}

/** `name=number`; undefined when it is anything else. */
export function readPair(text: string): { readonly name: string; readonly value: number } | undefined {
  const [, name, number] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const value = Number(number);
  return name === undefined || number === undefined || number.trim() === '' || !Number.isFinite(value) ? undefined : { name, value };
}
