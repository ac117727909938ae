// The words on screen, in the language now chosen, which alone is loaded. Adding a language is one more file like en.ts, and a line here.
import { signal } from '@preact/signals';
import type { en } from './en.ts';

export type Words = typeof en;

/** Each language by its own name. */
export const languages = { en: 'English', ja: '日本語' } as const;
export type Language = keyof typeof languages;

const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ja: () => import('./ja.ts').then(({ ja }) => ja),
};
const loaded = new Map<Language, Words>();

/** The language on screen; `speak` changes it. */
export const language = signal<Language>('en');

/** Changes the language once its words are there; the last one asked for stays. */
export async function speak(wanted: Language): Promise<void> {
  asked = wanted;
  if (!loaded.has(wanted)) loaded.set(wanted, await loaders[wanted]());
  if (asked === wanted) language.value = wanted;
}
let asked: Language = 'en';

/** All words in the chosen language; reading it inside a component follows a change at once. Nothing is shown before the first `speak`. */
export function words(): Words {
  const chosen = loaded.get(language.value);
  if (!chosen) throw new Error(`the words of ${language.value} were asked for before they were loaded`);
  return chosen;
}

/** The first language of the browser that the game speaks; English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'ja' || base === 'en') return base;
  }
  return 'en';
}
