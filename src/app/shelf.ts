// The shelf, once for the whole page: what the database cannot take is held in it.
import { openShelf } from '../storage/shelf.ts';

export const shelf = openShelf();
