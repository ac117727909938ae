// Words of the shelf; they load with it.
import { shelfEn, type ShelfWords } from './shelf.en.ts';
import { shelfJa } from './shelf.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function shelfWords(): ShelfWords {
  return language.value === 'ja' ? shelfJa : shelfEn;
}
