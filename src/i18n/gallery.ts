// Words of the gallery; they load with it, in both languages.
import { language } from './words.ts';
import { galleryEn, type GalleryWords } from './gallery.en.ts';
import { galleryJa } from './gallery.ja.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function galleryWords(): GalleryWords {
  return language.value === 'ja' ? galleryJa : galleryEn;
}
