// The last change, written at once and synchronously: a page that is killed before the database has answered loses nothing.
import { parseProgress } from '../files/parse.ts';
import type { LevelProgress, Progress } from '../files/progress.ts';
import { writeProgress } from '../files/write.ts';

const KEY = 'hibana.last';
let last: LevelProgress | undefined;

export function keepJournal(id: string, level: LevelProgress): void {
  last = level;
  attempt(() => localStorage.setItem(KEY, writeProgress({ format: 'hibana.progress', version: 1, levels: { [id]: level } })));
}

/** Once the database holds this change and none came after it. */
export function clearJournal(level: LevelProgress): void {
  if (level === last) attempt(() => localStorage.removeItem(KEY));
}

/** What an earlier page could not finish saving; damaged entries are ignored. */
export function readJournal(): Progress | undefined {
  const text = attempt(() => localStorage.getItem(KEY));
  if (!text) return undefined;
  attempt(() => localStorage.removeItem(KEY));
  const read = parseProgress(text);
  return read.ok ? read.value : undefined;
}

/** Storage may be forbidden or full: then there is no journal, and the store says so. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
