// A page that goes before the database has answered loses nothing, and brings nothing back that was kept since.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetLast, keepLast, takeUpLast } from '../../src/app/lastChange.ts';
import { openShelf } from '../../src/storage/shelf.ts';

const item = (text: string) => ({ id: 'c-1', kind: 'circuit', name: 'mine', text }) as const;
const shelf = () => openShelf('last', () => 1);
const takeUp = () => takeUpLast(shelf(), () => 99);

/** As much of the browser's own as is needed: entries are its keys. */
class Memory {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('localStorage', new Memory());
});

test('a change is there in the next visit, once', async () => {
  keepLast(item('new'), undefined);
  await takeUp();
  expect(await shelf().get('c-1')).toMatchObject({ text: 'new', revision: 1 });
  await shelf().put(item('newer'), 1);
  await takeUp();
  expect(await shelf().list()).toMatchObject([{ text: 'newer' }]);
});

test('it comes over the revision that it was made of', async () => {
  await shelf().put(item('old'), undefined);
  keepLast(item('new'), 1);
  await takeUp();
  expect(await shelf().list()).toMatchObject([{ text: 'new', revision: 2 }]);
});

test('where the database had answered after all, nothing is there twice', async () => {
  await shelf().put(item('old'), undefined);
  keepLast(item('new'), 1);
  await shelf().put(item('new'), 1);
  await takeUp();
  expect(await shelf().list()).toMatchObject([{ text: 'new', revision: 2 }]);
});

test('where another tab was faster, both are kept', async () => {
  await shelf().put(item('old'), undefined);
  keepLast(item('mine'), 1);
  await shelf().put(item('theirs'), 1);
  await takeUp();
  expect((await shelf().list()).map(({ id, text }) => [id, text])).toEqual([
    ['c-1', 'theirs'],
    ['c-1-2r', 'mine'],
  ]);
});

test('what is forgotten or damaged is not taken up, and forbidden storage is no fault', async () => {
  keepLast(item('new'), undefined);
  forgetLast('c-1');
  localStorage.setItem('hibana.shelf.last.x', '{"id":3}');
  localStorage.setItem('hibana.shelf.last.y', '{');
  await takeUp();
  expect(await shelf().list()).toEqual([]);
  vi.stubGlobal('localStorage', undefined);
  keepLast(item('new'), undefined);
  await takeUp();
  expect(await shelf().list()).toEqual([]);
});
