// The gallery and the player's own shelf, behind one import that waits until somebody looks there.
import type { Game, Route } from '../panels/context.ts';
import type { Opened } from './open.ts';
import type { Pack } from '../levels/pack.ts';
import { words } from '../i18n/words.ts';

type ShelfRoute = Extract<Route, { readonly screen: 'gallery' | 'shelf' | 'own' }>;

export async function openShelves(_game: Game, _route: ShelfRoute): Promise<Opened> {
  await Promise.resolve();
  return { problem: words().unknownPage };
}

export async function openPack(_game: Game, _pack: Pack): Promise<Opened> {
  await Promise.resolve();
  return { problem: words().unknownPage };
}
