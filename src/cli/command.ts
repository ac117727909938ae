// What a command of the command line is, and how it says that its input is bad.
import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface Io {
  /** A line or more of results. */
  out(text: string): void;
  /** A line for people. */
  err(text: string): void;
}

/** 0 done · 1 the answer is no · 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export interface CommandModule {
  run(args: string[], io: Io): Promise<ExitCode>;
}

/** Bad input: one line on standard error, exit 2. */
export class BadInput extends Error {}

/** A wrong call of a command; the line is followed by a hint at --help. */
export class BadUsage extends BadInput {}

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>;

export interface Options<T extends ParseArgsOptionsConfig> {
  readonly options: T;
  readonly least: number;
  readonly most: number;
  /** What the arguments are, as in `LEVEL [CIRCUIT]`. */
  readonly usage: string;
}

/** Options and file names of a call; throws BadUsage for an unknown option or a wrong number of arguments. */
export function readArgs<const T extends ParseArgsOptionsConfig>(args: string[], { options, least, most, usage }: Options<T>) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (parsed.positionals.length >= least && parsed.positionals.length <= most) return parsed;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    throw new BadUsage(sentence);
  }
  throw new BadUsage(`expected ${usage === '' ? 'no arguments' : usage}`);
}

/** A whole number given on the command line. */
export function readCount(text: string, option: string, most: number): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > most)
    throw new BadUsage(`--${option}: a whole number from 0 to ${most} is needed, not ${JSON.stringify(text)}`);
  return count;
}
