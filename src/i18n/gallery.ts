// Words of the gallery; they load with it, in both languages.
import { wordsOf } from './parts.ts';
import { galleryEn } from './gallery.en.ts';
import { galleryJa } from './gallery.ja.ts';

export const galleryWords = wordsOf('gallery', { en: galleryEn, ja: galleryJa });
