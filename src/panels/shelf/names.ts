// Names on the shelf: what came from somebody else is called after what it holds, so that the same thing lies there once.
import type { Id } from '../../core/circuit.ts';
import { Hasher } from '../../core/hash.ts';
import type { Progress } from '../../files/progress.ts';
import type { ShelfItem } from '../../files/shelf.ts';
import type { Level } from '../../levels/level.ts';

const RECEIVED = 'from-';
/** No level of the campaign has a point in its name. */
const OWN = 'own.';

/** For a level or pack that came by a link or file; the same text has the same id. */
export function receivedId(text: string): string {
  return `${RECEIVED}${digestOf(text)}`;
}

export function isReceived({ id }: Pick<ShelfItem, 'id'>): boolean {
  return id.startsWith(RECEIVED);
}

/** Under this id progress is kept: whatever the level is called, it is none of the campaign's. */
export function ownLevelId(item: string, level: Id): Id {
  return `${OWN}${digestOf(`${item}/${level}`)}`;
}

/** Levels as they are played apart from the campaign: one chapter, without circuits borrowed from it. Their ids are those that they were judged by. */
export function asOwn<L extends Level>(levels: readonly L[]): L[] {
  return levels.map((level, index) => ({
    ...level,
    ...('borrows' in level ? { borrows: undefined } : {}),
    chapter: 'own',
    order: index + 1,
  }));
}

/** What is kept of an item's levels, under the ids that they have in it. */
export function ownProgress(item: string, levels: readonly Level[], progress: Progress): Progress {
  const kept = levels.flatMap(({ id }) => {
    const own = progress.levels[ownLevelId(item, id)];
    return own ? [[id, own] as const] : [];
  });
  return { ...progress, levels: Object.fromEntries(kept) };
}

function digestOf(text: string): string {
  const hasher = new Hasher();
  hasher.text(text);
  return hasher.digest();
}
