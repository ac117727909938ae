// Every level of the campaign, found by itself, with its file's text.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { levelFiles, readLevels } from '../../src/cli/files.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../../src/levels/level.ts';

export const campaign: readonly Level[] = readLevels();

export const inRounds: readonly RoundsLevel[] = campaign.flatMap((level) => (isSpikingLevel(level) ? [] : [level]));

export const files: readonly { readonly file: string; readonly text: string }[] = levelFiles().map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** A level in rounds. */
export function levelNamed(id: string): RoundsLevel {
  const level = campaign.find((other) => other.id === id);
  if (!level || isSpikingLevel(level)) throw new Error(`no level ${id}`);
  return level;
}

export function nameOf(file: string): string {
  return basename(file, '.json');
}
