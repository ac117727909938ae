// Words of the shelf; they load with it.
import { shelfEn } from './shelf.en.ts';
import { shelfJa } from './shelf.ja.ts';
import { wordsOf } from './parts.ts';

export const shelfWords = wordsOf('shelf', { en: shelfEn, ja: shelfJa });
