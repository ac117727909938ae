// One connection to the database, opened when first needed and again when it was lost; undefined when it cannot be had.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export const VERSION = 1;

/** Values are unknown until they are checked: they may be damaged. `settings` holds the records `settings` and `epoch`. */
export interface Schema extends DBSchema {
  levels: { key: string; value: unknown };
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** Some browsers never answer; the game begins without them after this time. */
const PATIENCE_MS = 3000;

export class Connection {
  private readonly name: string;
  private readonly attached: () => void;
  private database: Database | undefined;
  private attempt: Promise<Database | undefined> | undefined;

  /** `attached` is called when the database opens after all, later than `get` had waited for it. */
  constructor(name: string, attached: () => void) {
    this.name = name;
    this.attached = attached;
  }

  async get(): Promise<Database | undefined> {
    return this.database ?? (this.attempt ??= this.open());
  }

  close(): void {
    this.database?.close();
    this.database = undefined;
    this.attempt = undefined;
  }

  /** A refusal is final for this visit (forbidden, or a database of a newer game): the attempt stays, answering undefined. */
  private open(): Promise<Database | undefined> {
    let isLate = false;
    let giveUp!: () => void;
    const late = new Promise<undefined>((resolve) => {
      giveUp = () => {
        isLate = true;
        resolve(undefined);
      };
    });
    const timer = setTimeout(giveUp, PATIENCE_MS);
    const opened = this.request(giveUp).then(
      (database) => {
        this.database = database;
        if (isLate) this.attached();
        return database;
      },
      () => undefined,
    );
    return Promise.race([opened, late]).finally(() => clearTimeout(timer));
  }

  private async request(blocked: () => void): Promise<Database> {
    const database = await openDB<Schema>(this.name, VERSION, {
      upgrade,
      blocked,
      // Another tab runs a newer game: let it upgrade. Our next save opens again, or goes on in memory.
      blocking: () => this.close(),
      terminated: () => this.close(),
    });
    return database;
  }
}

/** One `if` a version, in order; a version once released never changes. */
function upgrade(database: Database, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('levels');
    database.createObjectStore('settings');
  }
}
