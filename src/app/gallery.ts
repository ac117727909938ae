// The gallery behind one import that waits until somebody wants to see it; each circuit is a file of its own.
import { h, type ComponentType } from 'preact';
import type { Circuit, Id } from '../core/circuit.ts';
import { parseCircuit } from '../files/parse.ts';
import type { Gallery, GalleryEntry } from '../panels/gallery/entry.ts';

const files = import.meta.glob<string>(['../../gallery/*.json', '!../../gallery/gallery.json'], { query: '?raw', import: 'default' });

/** What there is, in the order in which it is shown. */
export async function galleryIndex(): Promise<readonly GalleryEntry[]> {
  const { default: index } = await import('../../gallery/gallery.json');
  return index as readonly GalleryEntry[];
}

/** Undefined when there is no such circuit. */
export async function galleryCircuit(id: Id): Promise<Circuit | undefined> {
  const path = `../../gallery/${id}.json`;
  if (!Object.hasOwn(files, path)) return undefined;
  const read = parseCircuit(await files[path]!());
  if (!read.ok) throw new Error(`the gallery's ${id}: ${read.path}: ${read.message}`);
  return read.value;
}

interface OpenedGallery {
  readonly Screen: ComponentType;
  readonly hints: number;
}

/** All cards. */
export async function openGallery(): Promise<OpenedGallery> {
  const [{ GalleryScreen }, entries] = await Promise.all([import('../panels/gallery/GalleryScreen.tsx'), galleryIndex()]);
  const gallery: Gallery = { entries, load: galleryCircuit };
  return { Screen: () => h(GalleryScreen, { gallery }), hints: 0 };
}
