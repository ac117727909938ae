// Every level of the campaign, found by itself, with its file's text.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { levelFiles, readLevels } from '../../src/cli/files.ts';
import type { Level } from '../../src/levels/level.ts';

export const campaign: readonly Level[] = readLevels();

export const files: readonly { readonly file: string; readonly text: string }[] = levelFiles().map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

export function levelNamed(id: string): Level {
  const level = campaign.find((other) => other.id === id);
  if (!level) throw new Error(`no level ${id}`);
  return level;
}

export function nameOf(file: string): string {
  return basename(file, '.json');
}
