// Throws damaged files and links at every parser and counts what became of them.
import { createStream } from '../../src/core/random.ts';
import { fromLink, toLink } from '../../src/files/link.ts';
import {
  parseAny,
  parseCircuit,
  parseLesson,
  parseLevel,
  parsePack,
  parseProgress,
  parseRecording,
  parseResult,
  type AnyFile,
} from '../../src/files/parse.ts';
import type { FileResult } from '../../src/files/result.ts';
import { writeFile } from '../../src/files/write.ts';
import { pack, rebuilt } from './built.ts';
import { everything, livingAttempt, livingLevel } from './living.ts';
import { lesson, result as brought } from './lessons.ts';
import { trainings } from './trainings.ts';
import { mutateCharacters, mutateText, pick } from './mutate.ts';
import { and, attempt, level, progress, rich } from './samples.ts';
import { survive } from './survive.ts';

const parsers: readonly ((text: string) => FileResult<AnyFile>)[] = [
  parseCircuit,
  parseLevel,
  parseRecording,
  parseProgress,
  parsePack,
  parseLesson,
  parseResult,
];

export interface FuzzCounts {
  files: number;
  links: number;
  accepted: number;
  /** By error code. */
  readonly refused: Record<string, number>;
}

/** `count` damaged files and links, one in eight a link. Throws, with the text, at the first that is not handled as it must be. */
export async function fuzz(count: number, seed: string, more: readonly AnyFile[] = []): Promise<FuzzCounts> {
  const random = createStream(seed, 'fuzz');
  const inRounds: AnyFile[] = [and, rich, level('cases'), level('impossible'), level('predict'), attempt(), progress];
  const living = (['spikes', 'live', 'impossible', 'predict'] as const).map(livingLevel);
  const files: AnyFile[] = [
    ...inRounds,
    everything,
    ...living,
    livingAttempt(),
    ...trainings(),
    ...rebuilt(),
    pack(),
    lesson(),
    brought(),
    ...more,
  ];
  const texts = files.map(writeFile);
  const links = await Promise.all(files.map(toLink));
  const counts: FuzzCounts = { files: 0, links: 0, accepted: 0, refused: {} };
  for (let i = 0; i < count; i++) {
    const isLink = i % 8 === 0;
    counts[isLink ? 'links' : 'files']++;
    const damaged = isLink ? mutateCharacters(random, pick(random, links)) : mutateText(random, pick(random, texts));
    try {
      const results = isLink ? [await fromLink(damaged)] : [parseAny(damaged), pick(random, parsers)(damaged)];
      for (const result of results) check(result);
      const [first] = results;
      if (first?.ok) counts.accepted++;
      else if (first) counts.refused[first.code] = (counts.refused[first.code] ?? 0) + 1;
    } catch (error) {
      throw new Error(`seed ${seed}, number ${i}: ${JSON.stringify(damaged)}`, { cause: error });
    }
  }
  return counts;
}

function check(result: FileResult<AnyFile>): void {
  if (result.ok) survive(result.value);
  else if (result.message === '' || /[\n\r]/.test(result.message + result.path)) throw new Error(`no sentence: ${result.message}`);
}
