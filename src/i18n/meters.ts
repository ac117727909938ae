// Words of the playground's instruments; they load with them, in both languages.
import { metersEn, type MetersWords } from './meters.en.ts';
import { metersJa } from './meters.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function metersWords(): MetersWords {
  return language.value === 'ja' ? metersJa : metersEn;
}
