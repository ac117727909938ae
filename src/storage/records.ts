// What is read and written in one transaction each. A reset begins a new epoch; what belongs to an older one is not written any more.
import type { LevelProgress, Settings } from '../files/progress.ts';
import type { Checks } from './check.ts';
import type { Database } from './connection.ts';
import { mergeLevel } from './progress.ts';

export interface Found {
  readonly levels: ReadonlyMap<string, LevelProgress>;
  readonly settings: Settings | undefined;
  readonly epoch: number;
}

export interface Changes {
  readonly levels: ReadonlyMap<string, LevelProgress>;
  readonly settings: Settings | undefined;
  /** The epoch that the changes were made in; undefined when nothing had been read yet. */
  readonly epoch: number | undefined;
}

/** Damaged records are passed over and left as they are. */
export async function readAll(database: Database, checks: Checks): Promise<Found> {
  const transaction = database.transaction(['levels', 'settings']);
  const levels = transaction.objectStore('levels');
  const others = transaction.objectStore('settings');
  const [ids, records, settings, epoch] = await Promise.all([
    levels.getAllKeys(),
    levels.getAll(),
    others.get('settings'),
    others.get('epoch'),
    transaction.done,
  ]);
  const found = new Map<string, LevelProgress>();
  for (const [i, record] of records.entries()) if (checks.level(record)) found.set(ids[i]!, record);
  return { levels: found, settings: checks.settings(settings) ? settings : undefined, epoch: asEpoch(epoch) };
}

/** Read, merge and put in one transaction, so that two tabs never lose each other's badges. False: the changes are from before a reset. */
export async function writeChanges(database: Database, changes: Changes, checks: Checks): Promise<boolean> {
  const transaction = database.transaction(['levels', 'settings'], 'readwrite', { durability: 'relaxed' });
  transaction.done.catch(() => undefined);
  const levels = transaction.objectStore('levels');
  const others = transaction.objectStore('settings');
  const epoch = asEpoch(await others.get('epoch'));
  if (changes.epoch !== undefined && epoch !== changes.epoch) return false;
  const puts = [...changes.levels].map(async ([id, level]) => {
    const stored = await levels.get(id);
    await levels.put(checks.level(stored) ? mergeLevel(stored, level) : level, id);
  });
  if (changes.settings) puts.push(others.put(changes.settings, 'settings').then(() => undefined));
  await Promise.all([...puts, transaction.done]);
  return true;
}

/** Forgets every level and begins a new epoch, which is returned. Settings stay. */
export async function clearLevels(database: Database): Promise<number> {
  const transaction = database.transaction(['levels', 'settings'], 'readwrite');
  transaction.done.catch(() => undefined);
  const others = transaction.objectStore('settings');
  const epoch = asEpoch(await others.get('epoch')) + 1;
  await Promise.all([others.put(epoch, 'epoch'), transaction.objectStore('levels').clear(), transaction.done]);
  return epoch;
}

function asEpoch(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}
