// The words on screen, in the language now chosen. Adding a language is one more file like en.ts.
import { computed, signal } from '@preact/signals';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const languages = { en, ja } as const;
export type Language = keyof typeof languages;
export type Words = typeof en;

export const language = signal<Language>('en');

const chosen = computed<Words>(() => languages[language.value]);

/** All words in the chosen language; reading it inside a component follows a change at once. */
export function words(): Words {
  return chosen.value;
}

/** The first language of the browser that the game speaks; English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'ja' || base === 'en') return base;
  }
  return 'en';
}
