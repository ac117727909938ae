import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf } from '../../src/storage/shelf.ts';

let clock = 0;
let count = 0;
let name = '';
const open = () => openShelf(name, () => ++clock);
const item = (id: string, text = id) => ({ id, kind: 'circuit', name: id, text }) as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  name = `shelf-${++count}`;
});
afterEach(() => void vi.restoreAllMocks());

test('what is put is there for the next visit, newest first', async () => {
  const shelf = open();
  await shelf.put(item('a'), undefined);
  await shelf.put(item('b'), undefined);
  expect((await open().list()).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await open().get('a')).toMatchObject({ text: 'a', revision: 1 });
});

test('of two tabs with one circuit the second is told, and nothing is written over', async () => {
  const [one, two] = [open(), open()];
  expect(await one.put(item('a', 'first'), undefined)).toEqual({ ok: true, revision: 1 });
  expect(await one.put(item('a', 'mine'), 1)).toEqual({ ok: true, revision: 2 });
  expect(await two.put(item('a', 'theirs'), 1)).toEqual({ ok: false, why: 'elsewhere' });
  expect(await two.get('a')).toMatchObject({ text: 'mine' });
});

test('another tab hears of a change', async () => {
  const [one, two] = [open(), open()];
  const heard = new Promise<void>((resolve) => two.onChange(resolve));
  await one.put(item('a'), undefined);
  await heard;
  expect(await two.list()).toHaveLength(1);
});

test('a full disk keeps the item for this visit and says so; with room again it is kept', async () => {
  const shelf = open();
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await shelf.put(item('a'), undefined)).toEqual({ ok: false, why: 'full' });
  expect(await shelf.get('a')).toMatchObject({ text: 'a' });
  spy.mockRestore();
  expect(await shelf.put(item('a', 'again'), undefined)).toEqual({ ok: true, revision: 1 });
  expect((await open().list()).map(({ text }) => text)).toEqual(['again']);
});

test('what is held for this visit can be put again by whoever reads it from the list', async () => {
  const shelf = open();
  await shelf.put(item('a'), undefined);
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await shelf.put(item('a', 'more'), 1);
  spy.mockRestore();
  const [held] = await shelf.list();
  expect(held).toMatchObject({ text: 'more', revision: 1 });
  expect(await shelf.put(item('a', 'renamed'), held!.revision)).toEqual({ ok: true, revision: 2 });
});

test('without any database memory holds it', async () => {
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const shelf = open();
  expect(await shelf.put(item('a'), undefined)).toEqual({ ok: false, why: 'memory' });
  expect((await shelf.list()).map(({ id }) => id)).toEqual(['a']);
});

test('a damaged item is passed over, and can be put anew', async () => {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put');
  const shelf = open();
  await shelf.put(item('a'), undefined);
  spy.mockRestore();
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const transaction = request.result.transaction('items', 'readwrite');
      transaction.objectStore('items').put({ nonsense: true }, 'a');
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
  expect(await shelf.list()).toEqual([]);
  expect(await shelf.put(item('a', 'new'), undefined)).toEqual({ ok: true, revision: 1 });
});

test('what is removed is gone, here and for the next visit', async () => {
  const shelf = open();
  await shelf.put(item('a'), undefined);
  await shelf.remove('a');
  expect(await shelf.list()).toEqual([]);
  expect(await open().get('a')).toBeUndefined();
});
