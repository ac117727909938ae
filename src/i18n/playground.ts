// Words of the playground; they load with it.
import { playgroundEn, type PlaygroundWords } from './playground.en.ts';
import { playgroundJa } from './playground.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function playgroundWords(): PlaygroundWords {
  return language.value === 'ja' ? playgroundJa : playgroundEn;
}
