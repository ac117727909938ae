// Words of what an import could not carry over; they load with the first import.
import { notCarriedEn, type NotCarriedWords } from './notCarried.en.ts';
import { notCarriedJa } from './notCarried.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function notCarriedWords(): NotCarriedWords {
  return language.value === 'ja' ? notCarriedJa : notCarriedEn;
}
