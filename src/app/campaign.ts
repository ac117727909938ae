// The campaign: an index made at build time, and the level files, each loaded when it is needed.
import index from 'virtual:campaign';
import { parseLevel } from '../files/parse.ts';
import type { FileResult } from '../files/result.ts';
import type { Level } from '../levels/level.ts';
import type { Chapter } from '../panels/context.ts';

export const campaign: readonly Chapter[] = index;

const files = import.meta.glob<string>(['../../levels/*/*.json', '!../../levels/schema/*.json'], { query: '?raw', import: 'default' });

/** Undefined when there is no such level. */
export async function loadLevel(id: string): Promise<FileResult<Level> | undefined> {
  const card = campaign.flatMap(({ levels }) => levels).find((level) => level.id === id);
  const file = card && files[`../../levels/${card.chapter}/${id}.json`];
  return file && parseLevel(await file());
}
