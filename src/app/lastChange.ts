// The last change of a circuit, written at once and synchronously: a page that goes before the database has answered loses nothing.
import type { Shelf, ShelfItem } from '../files/shelf.ts';

type Last = Pick<ShelfItem, 'id' | 'kind' | 'name' | 'text'> & { readonly revision: number | undefined };

const KEY = 'hibana.shelf.last.';

export function keepLast(item: Omit<Last, 'revision'>, revision: number | undefined): void {
  const { id, kind, name, text } = item;
  attempt(() => localStorage.setItem(KEY + id, JSON.stringify({ id, kind, name, text, revision } satisfies Last)));
}

/** Once the database holds it. */
export function forgetLast(id: string): void {
  attempt(() => localStorage.removeItem(KEY + id));
}

/** Puts what earlier pages could not finish keeping; where the item has changed since, both are kept. */
export async function takeUpLast(shelf: Shelf, now: () => number): Promise<void> {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(KEY))) ?? [];
  for (const key of keys) {
    const last = read(attempt(() => localStorage.getItem(key)));
    const isKept = last === undefined || (await isTakenUp(shelf, last, now));
    if (isKept) attempt(() => localStorage.removeItem(key));
  }
}

/** False where it is held for this visit only: then it stays for the next one. */
async function isTakenUp(shelf: Shelf, { revision, ...item }: Last, now: () => number): Promise<boolean> {
  const put = await shelf.put(item, revision);
  if (put.ok) return true;
  if (put.why !== 'elsewhere') return false;
  const there = await shelf.get(item.id);
  if (there?.text === item.text && there.name === item.name) return true;
  return (await shelf.put({ ...item, id: `${item.id}-${Math.floor(now()).toString(36)}` }, undefined)).ok;
}

/** Damaged entries are passed over. */
function read(text: string | null | undefined): Last | undefined {
  const found = attempt(() => JSON.parse(text ?? 'null') as Partial<Record<keyof Last, unknown>> | null);
  const isGood =
    found &&
    [found.id, found.name, found.text].every((part) => typeof part === 'string') &&
    ['number', 'undefined'].includes(typeof found.revision);
  return isGood ? ({ ...found, kind: found.kind === 'lesson' ? 'lesson' : 'circuit' } as Last) : undefined;
}

/** Storage may be forbidden or full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
