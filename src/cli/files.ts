// Files from disk, parsed; whatever is wrong becomes one line: file: path inside it: what.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Circuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { parseAny, parseCircuit, parseLevel, parseRecording, type AnyFile } from '../files/parse.ts';
import type { FileResult } from '../files/result.ts';
import { chapters } from '../levels/chapters.ts';
import type { Level } from '../levels/level.ts';
import { BadInput } from './command.ts';

const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url));

export function readAnyFile(file: string): AnyFile {
  return read(file, parseAny);
}

export function readCircuit(file: string): Circuit {
  return read(file, parseCircuit);
}

export function readRecording(file: string): Recording {
  return read(file, parseRecording);
}

/** Files of the campaign's levels, chapter by chapter, not in playing order. */
export function levelFiles(): string[] {
  return chapters.flatMap(({ id }) => {
    const folder = join(levelsFolder, id);
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .toSorted()
          .map((name) => join(folder, name))
      : [];
  });
}

/** The campaign's levels in playing order: by chapter, then `order`. */
export function readLevels(): Level[] {
  const place = new Map<string, number>(chapters.map(({ id }, index) => [id, index]));
  return levelFiles()
    .map((file) => read(file, parseLevel))
    .toSorted((a, b) => (place.get(a.chapter) ?? Infinity) - (place.get(b.chapter) ?? Infinity) || a.order - b.order);
}

/** A level by its id in the campaign, or by its file. */
export function readLevel(idOrFile: string): Level {
  const own = levelFiles().find((file) => file.endsWith(`/${idOrFile}.json`) || file.endsWith(`\\${idOrFile}.json`));
  if (own && !existsSync(idOrFile)) return read(own, parseLevel);
  if (existsSync(idOrFile)) return read(idOrFile, parseLevel);
  const level = readLevels().find(({ id }) => id === idOrFile);
  if (!level) throw new BadInput(`${idOrFile}: there is no such level or file`);
  return level;
}

function read<T>(file: string, parse: (text: string) => FileResult<T>): T {
  const result = parse(readText(file));
  if (result.ok) return result.value;
  throw new BadInput(`${file}: ${result.path === '' ? '' : `${result.path}: `}${result.message}`);
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder',
      EACCES: 'this file may not be read',
      ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not text in UTF-8',
    };
    throw new BadInput(`${file}: ${why[String(code)] ?? `cannot be read (${String(code)})`}`);
  }
}
