// The shelf, once for the whole page: what the database cannot take is held in it, and what an earlier page could not finish comes first.
import type { Shelf } from '../files/shelf.ts';
import { openShelf } from '../storage/shelf.ts';
import { takeUpLast } from './lastChange.ts';

const opened = openShelf();
const ready = takeUpLast(opened, () => Date.now());

export const shelf: Shelf = {
  list: () => ready.then(() => opened.list()),
  get: (id) => ready.then(() => opened.get(id)),
  put: (item, revision) => ready.then(() => opened.put(item, revision)),
  remove: (id) => ready.then(() => opened.remove(id)),
  onChange: (listener) => opened.onChange(listener),
};
