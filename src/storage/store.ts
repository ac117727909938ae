// Progress is kept in memory and in the browser's database; when the database cannot take it, memory holds it and the next save tries again.
// A reset begins a new epoch. Who has not heard of it yet may still save what was earned before: such a save is dropped, and its tab
// is handed the new progress through `onChange`. No clock is asked, so a wrong one cannot bring anything back.
import type { LevelProgress, Progress, Settings } from '../files/progress.ts';
import { plainChecks, type Checks } from './check.ts';
import { Connection, type Database } from './connection.ts';
import { emptyProgress, mergeLevel } from './progress.ts';
import { clearLevels, readAll, writeChanges } from './records.ts';

/** `memory`: nothing is kept after this visit. `full`: the last changes are not, unless room is made. */
export type Health = 'ok' | 'memory' | 'full';

export interface Store {
  readonly health: Health;
  load(): Promise<Progress>;
  /** Resolves when the level is kept, or when it is known that it cannot be (see `health`). */
  saveLevel(id: string, level: LevelProgress): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  /** Adds what a file brings; settings that the player has already stay. */
  importProgress(progress: Progress): Promise<Progress>;
  /** Forgets all levels, here and in other tabs; settings stay. */
  reset(): Promise<void>;
  /** Another tab changed something: replace all that is on show by this. */
  onChange(listener: (progress: Progress) => void): () => void;
  onHealth(listener: (health: Health) => void): () => void;
  close(): void;
}

/** Opens at once; it never rejects. `name` is the database's and the channel's. */
export async function openStore(checks: Checks = plainChecks, name = 'hibana'): Promise<Store> {
  const store = new DatabaseStore(checks, name);
  await store.load();
  return store;
}

class DatabaseStore implements Store {
  health: Health = 'ok';
  private readonly checks: Checks;
  private readonly connection: Connection;
  private readonly channel: BroadcastChannel | undefined;
  private readonly changeListeners = new Set<(progress: Progress) => void>();
  private readonly healthListeners = new Set<(health: Health) => void>();
  private levels = new Map<string, LevelProgress>();
  private settings: Settings | undefined;
  private epoch: number | undefined;
  /** Levels that memory holds and the database does not yet. */
  private readonly unsaved = new Set<string>();
  private isSettingsUnsaved = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(checks: Checks, name: string) {
    this.checks = checks;
    this.connection = new Connection(name, () => void this.attach());
    this.channel = openChannel(name);
    this.channel?.addEventListener('message', () => void this.tellChange());
  }

  load(): Promise<Progress> {
    return this.enqueue(() => this.read());
  }

  async saveLevel(id: string, level: LevelProgress): Promise<void> {
    const known = this.levels.get(id);
    // The last save is the newest attempt, even when the clock stood still or went back.
    const updatedAt = known ? Math.max(level.updatedAt, known.updatedAt + 1) : level.updatedAt;
    this.hold(id, { ...level, updatedAt });
    await this.enqueue(() => this.write());
  }

  async saveSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    this.isSettingsUnsaved = true;
    await this.enqueue(() => this.write());
  }

  async importProgress(progress: Progress): Promise<Progress> {
    await this.load();
    for (const [id, level] of Object.entries(progress.levels)) this.hold(id, level);
    if (progress.settings) {
      this.settings = { ...progress.settings, ...this.settings };
      this.isSettingsUnsaved = true;
    }
    await this.enqueue(() => this.write());
    return this.load();
  }

  async reset(): Promise<void> {
    await this.enqueue(async () => {
      this.levels.clear();
      this.unsaved.clear();
      const epoch = await this.attempt(clearLevels);
      if (epoch === undefined) return;
      this.epoch = epoch;
      this.become('ok');
      this.channel?.postMessage('changed');
    });
  }

  onChange(listener: (progress: Progress) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onHealth(listener: (health: Health) => void): () => void {
    this.healthListeners.add(listener);
    return () => this.healthListeners.delete(listener);
  }

  close(): void {
    this.channel?.close();
    this.connection.close();
  }

  private hold(id: string, level: LevelProgress): void {
    const known = this.levels.get(id);
    this.levels.set(id, known ? mergeLevel(known, level) : level);
    this.unsaved.add(id);
  }

  private async read(): Promise<Progress> {
    const found = await this.attempt((database) => readAll(database, this.checks));
    if (found) {
      if (this.epoch !== undefined && this.epoch !== found.epoch) this.unsaved.clear();
      const kept = [...this.unsaved].map((id) => [id, this.levels.get(id)!] as const);
      this.levels = new Map(found.levels);
      for (const [id, level] of kept) this.hold(id, level);
      if (!this.isSettingsUnsaved) this.settings = found.settings;
      this.epoch = found.epoch;
    }
    return { ...emptyProgress(), levels: Object.fromEntries(this.levels), ...(this.settings && { settings: this.settings }) };
  }

  private async write(): Promise<void> {
    const levels = new Map([...this.unsaved].map((id) => [id, this.levels.get(id)!]));
    const settings = this.isSettingsUnsaved ? this.settings : undefined;
    if (levels.size === 0 && !settings) return;
    const isWritten = await this.attempt((database) => writeChanges(database, { levels, settings, epoch: this.epoch }, this.checks));
    if (isWritten === undefined) return;
    if (!isWritten) {
      // The settings were held up with the levels of an older epoch: read, then write them alone.
      void this.tellChange();
      if (settings) void this.enqueue(() => this.write());
      return;
    }
    this.become('ok');
    for (const [id, level] of levels) if (this.levels.get(id) === level) this.unsaved.delete(id);
    if (this.settings === settings) this.isSettingsUnsaved = false;
    this.channel?.postMessage('changed');
  }

  /** Undefined when it did not work; `health` then says why. A lost connection is opened once more. */
  private async attempt<T>(work: (database: Database) => Promise<T>, isRetry = false): Promise<T | undefined> {
    const database = await this.connection.get();
    if (!database) return this.become('memory');
    try {
      const result = await work(database);
      // Reading works on a full disk too, so it does not say that there is room again.
      if (this.health === 'memory') this.become('ok');
      return result;
    } catch (error) {
      if (isQuota(error)) return this.become('full');
      this.connection.close();
      return isRetry ? this.become('memory') : this.attempt(work, true);
    }
  }

  /** The database opened after all: what memory holds goes there. */
  private async attach(): Promise<void> {
    await this.tellChange();
    await this.enqueue(() => this.write());
  }

  private async tellChange(): Promise<void> {
    const progress = await this.load();
    for (const listener of this.changeListeners) listener(progress);
  }

  private become(health: Health): undefined {
    if (this.health === health) return;
    this.health = health;
    for (const listener of this.healthListeners) listener(health);
  }

  /** One thing at a time, in the order in which it was asked. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
