// hibana import FILE: another program's circuit or training as one of ours; what could not be carried over goes to standard error, line by line.
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from '../files/write.ts';
import { importText } from '../import/importText.ts';
import { isPlaygroundLink } from '../import/playgroundLink.ts';
import type { NotCarried } from '../import/report.ts';
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { sayNotCarried } from './notCarried.ts';

const options = { out: { type: 'string' } } as const;
/** Lines about the same; a large circuit has thousands. */
const MOST_LINES = 20;

export function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { options, least: 1, most: 1, usage: 'one FILE or link' });
  const [source = ''] = positionals;
  const result = importText(isPlaygroundLink(source) ? source : readText(source));
  if (!result.ok) throw new BadInput(`${source}: ${result.path === '' ? '' : `${result.path}: `}${result.message}`);
  const text = writeFile(result.file);
  if (values.out === undefined) io.out(text.trimEnd());
  else writeText(values.out, text);
  for (const line of linesOf(result.notCarried)) io.err(line);
  return Promise.resolve(0);
}

function linesOf(notCarried: readonly NotCarried[]): string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const one of notCarried) {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    if (count <= MOST_LINES) lines.push(sayNotCarried(one));
  }
  const more = [...counts].filter(([, count]) => count > MOST_LINES);
  return [...lines, ...more.map(([code, count]) => `… and ${count - MOST_LINES} more of the kind ${code}`)];
}

const whys: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'this file is not allowed',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not text in UTF-8',
};

function readText(file: string): string {
  return orBadInput(file, 'read', () => {
    const bytes = readFileSync(file);
    // A database is no text; what it is is said by its first letters.
    return new TextDecoder('utf-8', { fatal: !bytes.subarray(0, 6).equals(Buffer.from('SQLite')) }).decode(bytes);
  });
}

function writeText(file: string, text: string): void {
  orBadInput(file, 'written', () => writeFileSync(file, text));
}

function orBadInput<T>(file: string, what: 'read' | 'written', action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new BadInput(`${file}: ${(Object.hasOwn(whys, code) ? whys[code] : undefined) ?? `cannot be ${what} (${code})`}`, {
      cause: error,
    });
  }
}
