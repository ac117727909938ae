// The gallery and the player's own shelf, behind one import that waits until somebody looks there.
import { h } from 'preact';
import { told, words } from '../i18n/words.ts';
import type { Game, Route } from '../panels/context.ts';
import type { GalleryEntry } from '../panels/gallery/entry.ts';
import type { Opened } from './levels.ts';

type ShelfRoute = Extract<Route, { readonly screen: 'gallery' | 'shelf' | 'own' }>;

export async function openShelves(game: Game, route: ShelfRoute): Promise<Opened> {
  switch (route.screen) {
    case 'gallery':
      return route.id === undefined ? showGallery() : openFromGallery(route.id);
    case 'shelf':
      return showShelf();
    case 'own':
      return (await import('./own.ts')).openOwn(game, route.id, route.index);
  }
}

async function showShelf(): Promise<Opened> {
  const [{ host }, { ShelfScreen }] = await Promise.all([import('./playground.ts'), import('../panels/shelf/ShelfScreen.tsx')]);
  return { Screen: () => h(ShelfScreen, { host }), hints: 0 };
}

async function showGallery(): Promise<Opened> {
  const { Screen, hints } = await (await import('./gallery.ts')).openGallery();
  return { Screen: () => h(Screen, {}), hints };
}

async function openFromGallery(id: string): Promise<Opened> {
  const [{ openCircuit }, { galleryCircuit, galleryIndex }] = await Promise.all([import('./playground.ts'), import('./gallery.ts')]);
  const entry = (await galleryIndex()).find((one) => one.id === id);
  const circuit = entry && (await galleryCircuit(id));
  if (!circuit) return { problem: words().unknownPage };
  return openCircuit(circuit, { name: told(entry.title), story: storyOf(entry), speed: entry.speed });
}

/** In the language on screen, whenever it is read. */
function storyOf({ title, story, try: hint }: GalleryEntry) {
  return {
    get title() {
      return told(title);
    },
    get text() {
      return told(story);
    },
    get hint() {
      return told(hint);
    },
  };
}
