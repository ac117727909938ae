// The shelf in a database of its own: each item is read, compared and put in one transaction, so that two tabs never lose each other's work.
// Where nothing can be kept, memory holds it for this visit, and the answer says so.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { shelfKinds, type Shelf, type ShelfItem, type ShelfKind, type ShelfPut } from '../files/shelf.ts';

interface Schema extends DBSchema {
  /** Unknown until checked: it may be damaged. */
  items: { key: string; value: unknown };
}

/** Some browsers never answer. */
const PATIENCE_MS = 3000;
/** Items that are listed; nobody keeps more. */
const MOST_ITEMS = 2_000;

export function openShelf(name = 'hibana-shelf', now: () => number = () => Date.now()): Shelf {
  return new DatabaseShelf(name, now);
}

class DatabaseShelf implements Shelf {
  private readonly listeners = new Set<() => void>();
  /** What the database could not take. */
  private readonly held = new Map<string, ShelfItem>();
  private readonly channel: BroadcastChannel | undefined;
  private opening: Promise<IDBPDatabase<Schema> | undefined> | undefined;

  constructor(
    private readonly name: string,
    private readonly now: () => number,
  ) {
    try {
      this.channel = new BroadcastChannel(name);
      this.channel.addEventListener('message', () => this.tell());
    } catch {
      this.channel = undefined;
    }
  }

  async list(): Promise<readonly ShelfItem[]> {
    const found = (await this.attempt((database) => database.getAll('items', undefined, MOST_ITEMS))) ?? [];
    const items = new Map(found.filter(isItem).map((item) => [item.id, item]));
    for (const item of this.held.values()) items.set(item.id, item);
    return [...items.values()].sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  }

  async get(id: string): Promise<ShelfItem | undefined> {
    const held = this.held.get(id);
    if (held) return held;
    const found = await this.attempt((database) => database.get('items', id));
    return isItem(found) ? found : undefined;
  }

  async put(item: Pick<ShelfItem, 'id' | 'kind' | 'name' | 'text'>, revision: number | undefined): Promise<ShelfPut> {
    const next: ShelfItem = { ...item, changedAt: this.now(), revision: (revision ?? 0) + 1 };
    let why: 'full' | 'memory' = 'memory';
    const put = await this.attempt<ShelfPut>(
      async (database) => {
        const transaction = database.transaction('items', 'readwrite');
        transaction.done.catch(() => undefined);
        const stored = await transaction.store.get(item.id);
        // A damaged item is nobody's work any more; a missing one was removed, and comes back.
        if (isItem(stored) && stored.revision !== revision) return { ok: false, why: 'elsewhere' };
        await transaction.store.put(next, item.id);
        await transaction.done;
        return { ok: true, revision: next.revision };
      },
      (error) => {
        if (error instanceof Error && error.name === 'QuotaExceededError') why = 'full';
      },
    );
    // Whoever puts it again has to name the one that the database holds.
    if (!put) this.held.set(item.id, { ...next, revision: revision ?? 0 });
    else if (put.ok) this.held.delete(item.id);
    if (put?.ok !== false) this.changed();
    return put ?? { ok: false, why };
  }

  async remove(id: string): Promise<void> {
    this.held.delete(id);
    await this.attempt((database) => database.delete('items', id));
    this.changed();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    this.channel?.postMessage('changed');
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** undefined when it did not work. A connection that was lost is opened again at the next attempt. */
  private async attempt<T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
    onError?: (error: unknown) => void,
  ): Promise<T | undefined> {
    const database = await (this.opening ??= this.open());
    if (!database) return undefined;
    try {
      return await work(database);
    } catch (error) {
      onError?.(error);
      if (!(error instanceof Error && error.name === 'QuotaExceededError')) this.forget(database);
      return undefined;
    }
  }

  private open(): Promise<IDBPDatabase<Schema> | undefined> {
    // Where storage is forbidden the very request throws.
    const opened = Promise.resolve()
      .then(() =>
        openDB<Schema>(this.name, 1, {
          upgrade: (database) => void database.createObjectStore('items'),
          blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
          terminated: () => (this.opening = undefined),
        }),
      )
      .catch(() => undefined);
    let timer: ReturnType<typeof setTimeout>;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE_MS)));
    // One that answers late after all is used from then on.
    void opened.then((database) => {
      if (database) this.opening = opened;
    });
    return Promise.race([opened, late]).finally(() => clearTimeout(timer));
  }

  private forget(database: IDBPDatabase<Schema>): void {
    database.close();
    this.opening = undefined;
  }
}

function isItem(value: unknown): value is ShelfItem {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, name, text, changedAt, revision } = value as Record<string, unknown>;
  return (
    [id, name, text].every((part) => typeof part === 'string') &&
    shelfKinds.includes(kind as ShelfKind) &&
    Number.isFinite(changedAt) &&
    Number.isInteger(revision)
  );
}
