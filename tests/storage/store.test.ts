import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LevelProgress, Progress } from '../../src/files/progress.ts';
import { VERSION } from '../../src/storage/connection.ts';
import { emptyProgress } from '../../src/storage/progress.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

const badges = { solved: false, frugal: false, sturdy: false };
const solved: LevelProgress = { ...badges, solved: true, updatedAt: 10 };
const frugal: LevelProgress = { ...badges, frugal: true, updatedAt: 20 };

let opened: Store[] = [];
async function open(): Promise<Store> {
  const store = await openStore();
  opened.push(store);
  return store;
}
/** The store's own view after a reload. */
const reload = async (): Promise<Progress> => (await open()).load();
const nextChange = (store: Store) => new Promise<Progress>((resolve) => store.onChange(resolve));

function refuseToPut(error: Error): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw error;
  });
  return () => spy.mockRestore();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the store', () => {
  test('begins empty and healthy', async () => {
    const store = await open();
    expect(await store.load()).toEqual(emptyProgress());
    expect(store.health).toBe('ok');
  });

  test('a reload directly after a save finds it', async () => {
    const store = await open();
    await store.saveLevel('one-follow', solved);
    await store.saveSettings({ language: 'ja', volume: 0.3 });
    expect(await reload()).toEqual({ ...emptyProgress(), levels: { 'one-follow': solved }, settings: { language: 'ja', volume: 0.3 } });
  });

  test('the last save is the newest attempt even when the clock stands still', async () => {
    const store = await open();
    await store.saveLevel('one-follow', { ...badges, hints: 3, updatedAt: 10 });
    await store.saveLevel('one-follow', { ...badges, hints: 1, updatedAt: 10 });
    await store.saveLevel('one-follow', { ...badges, hints: 0, updatedAt: 5 });
    expect((await reload()).levels['one-follow']).toEqual({ ...badges, hints: 0, updatedAt: 12 });
  });

  test('many saves at once are all kept', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.saveLevel(`level-${i}`, solved)));
    expect(Object.keys((await reload()).levels)).toHaveLength(50);
  });

  test('two tabs do not lose each other’s badges, and hear of each other', async () => {
    const [one, two] = [await open(), await open()];
    const heard = nextChange(two);
    await one.saveLevel('vote-and', solved);
    expect((await heard).levels['vote-and']).toEqual(solved);
    await Promise.all([one.saveLevel('vote-or', solved), two.saveLevel('vote-or', frugal)]);
    expect((await reload()).levels['vote-or']).toEqual({ ...badges, solved: true, frugal: true, updatedAt: 20 });
  });

  test('an import adds badges, keeps the settings that are there, and comes back whole', async () => {
    const store = await open();
    await store.saveLevel('vote-and', solved);
    await store.saveSettings({ language: 'ja' });
    const file: Progress = {
      ...emptyProgress(),
      levels: { 'vote-and': frugal, 'vote-or': solved },
      settings: { language: 'en', volume: 1 },
    };
    const merged = await store.importProgress(file);
    expect(merged.levels['vote-and']).toEqual({ ...badges, solved: true, frugal: true, updatedAt: 20 });
    expect(merged.settings).toEqual({ language: 'ja', volume: 1 });
    expect(await reload()).toEqual(merged);
  });
});

describe('after a reset', () => {
  test('levels are gone and settings stay', async () => {
    const store = await open();
    await store.saveSettings({ muted: true });
    await store.saveLevel('vote-and', solved);
    await store.reset();
    expect(await reload()).toEqual({ ...emptyProgress(), settings: { muted: true } });
    await store.saveLevel('vote-or', solved);
    expect(Object.keys((await reload()).levels)).toEqual(['vote-or']);
  });

  test('a tab that has not heard of it brings nothing back, is told, and can go on', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, two] = [await open(), await open()];
    await two.saveLevel('vote-and', solved);
    await one.reset();
    const told = nextChange(two);
    await two.saveLevel('vote-and', { ...solved, updatedAt: 1e15 });
    expect((await told).levels).toEqual({});
    expect((await reload()).levels).toEqual({});
    await two.saveLevel('vote-or', solved);
    expect(Object.keys((await reload()).levels)).toEqual(['vote-or']);
  });
});

describe('when storage does not play along', () => {
  test('without a database everything is kept for this visit', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await open();
    await store.saveLevel('vote-and', solved);
    expect(store.health).toBe('memory');
    expect((await store.load()).levels).toEqual({ 'vote-and': solved });
    await store.reset();
    expect((await store.load()).levels).toEqual({});
  });

  test('a database that may not be opened is the same', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    const store = await open();
    await store.saveLevel('vote-and', solved);
    expect([store.health, (await store.load()).levels['vote-and']]).toEqual(['memory', solved]);
  });

  test('a database of a newer game is left alone', async () => {
    const newer = await openDB('hibana', VERSION + 1, { upgrade: (database) => void database.createObjectStore('other') });
    newer.close();
    const store = await open();
    await store.saveLevel('vote-and', solved);
    expect([store.health, (await store.load()).levels['vote-and']]).toEqual(['memory', solved]);
  });

  test('a newer game in another tab can upgrade, and this one goes on in memory', async () => {
    const store = await open();
    await store.saveLevel('vote-and', solved);
    const newer = await openDB('hibana', VERSION + 1);
    await store.saveLevel('vote-or', solved);
    expect(store.health).toBe('memory');
    expect(Object.keys((await store.load()).levels)).toEqual(['vote-and', 'vote-or']);
    expect(await newer.getAllKeys('levels')).toEqual(['vote-and']);
    newer.close();
  });

  test('on a full disk memory holds what was earned, and the next save writes it all', async () => {
    const store = await open();
    const told: string[] = [];
    store.onHealth((health) => told.push(health));
    const makeRoom = refuseToPut(new DOMException('', 'QuotaExceededError'));
    await store.saveLevel('vote-and', solved);
    expect((await store.load()).levels['vote-and']).toEqual(solved);
    expect(store.health).toBe('full');
    makeRoom();
    await store.saveLevel('vote-or', frugal);
    expect(told).toEqual(['full', 'ok']);
    expect((await reload()).levels).toEqual({ 'vote-and': solved, 'vote-or': frugal });
  });

  test('an unknown failure is tried once more and then kept in memory', async () => {
    const store = await open();
    const heal = refuseToPut(new DOMException('', 'UnknownError'));
    await store.saveLevel('vote-and', solved);
    expect(store.health).toBe('memory');
    heal();
    await store.saveLevel('vote-or', solved);
    expect([store.health, Object.keys((await reload()).levels)]).toEqual(['ok', ['vote-and', 'vote-or']]);
  });

  test('damaged records are passed over and not deleted', async () => {
    (await open()).close();
    const raw = await openDB('hibana', VERSION);
    await raw.put('levels', { solved: 'yes' }, 'vote-and');
    await raw.put('levels', solved, 'vote-or');
    await raw.put('settings', { textSize: 'huge' }, 'settings');
    await raw.put('settings', 'x', 'epoch');
    const store = await open();
    await store.saveLevel('vote-xor', solved);
    expect(await store.load()).toEqual({ ...emptyProgress(), levels: { 'vote-or': solved, 'vote-xor': solved } });
    expect(await raw.get('levels', 'vote-and')).toEqual({ solved: 'yes' });
    raw.close();
  });

  test('a database that answers late is waited for no longer than the player can bear, and used when it comes', async () => {
    const holder = await openDB('hibana', VERSION, {
      upgrade: (database) => {
        database.createObjectStore('levels');
        database.createObjectStore('settings');
      },
    });
    // A deletion waits for `holder`, and every opening waits for the deletion.
    const deleted = indexedDB.deleteDatabase('hibana');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = open();
    await vi.advanceTimersByTimeAsync(3000);
    const store = await opening;
    await store.saveLevel('vote-and', solved);
    expect(store.health).toBe('memory');
    vi.useRealTimers();
    const healthy = new Promise((resolve) => store.onHealth(resolve));
    holder.close();
    expect(await healthy).toBe('ok');
    expect(deleted.readyState).toBe('done');
    await store.saveSettings({ muted: false });
    expect((await reload()).levels).toEqual({ 'vote-and': solved });
  });

  test('nothing is written to the console', async () => {
    const spies = (['error', 'warn', 'log'] as const).map((name) => vi.spyOn(console, name));
    vi.stubGlobal('indexedDB', undefined);
    const store = await open();
    await store.saveLevel('vote-and', solved);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
