// The words on screen, in the language now chosen, which alone is loaded. One more language is one more file in `more/`.
import { signal } from '@preact/signals';
import { complete } from './complete.ts';
import type { en } from './en.ts';
import type { Parts } from './parts.ts';
import type { Partly, Wide } from './wide.ts';

export type Words = Wide<typeof en>;

/** A code such as `en`; two are built in, each file in `more/` is one more, and `xx` is English stretched and marked, for whoever checks layouts. */
export type Language = string;

export const PSEUDO = 'xx';

/** The language on screen; `speak` changes it. */
export const language = signal<Language>('en');

/** Told in both languages of every file, and perhaps in others that it has been translated into, by their codes. */
interface Told<T> {
  readonly en: T;
  readonly ja: T;
}

/** In the language on screen, or in English. */
export function told<T>(all: Told<T>): T {
  if (language.value === PSEUDO) return stretched.value(all.en);
  const own = (all as Told<T> & { readonly [code: Language]: T | undefined })[language.value];
  if (own !== undefined || typeof all.en !== 'string') return own ?? all.en;
  return (loadedRest.value.get(language.value)?.names?.[all.en] as T | undefined) ?? all.en;
}

export function toldOf<T>(all: Told<T> | undefined): T | undefined {
  return all && told(all);
}

/** What stretches words while the pseudo-language is on. */
export const stretched = signal<<T>(said: T) => T>((said) => said);

/** Which of a file's two languages is written in by who reads this one: where only one is written, it stands for both. */
export function writtenIn(): 'en' | 'ja' {
  return language.value === 'ja' ? 'ja' : 'en';
}

/** What a file in `more/` exports: the words of the first level, and those of everything that loads later. */
export type First = Partly<Words>;
export type Rest = { readonly [Name in keyof Parts]?: Partly<Parts[Name]> } & {
  /** Of cells and kinds that the game itself names in English and Japanese, by the English one. */
  readonly names?: Readonly<Record<string, string>>;
};

const first = import.meta.glob<First>('./more/*.ts', { query: '?first', import: 'first' });
const rest = import.meta.glob<Rest>('./more/*.ts', { query: '?rest', import: 'rest' });
const fileOf = (code: Language): string => `./more/${code}.ts`;

/** The codes of all languages that the game speaks. */
export const languageCodes: readonly Language[] = ['en', 'ja', ...Object.keys(first).map((file) => /(\w+)\.ts$/.exec(file)![1]!)];

/** Each language by its own name. */
export function languageName(code: Language): string {
  if (code === PSEUDO) return 'Ƥşēůďō';
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

const english = (): Promise<Words> => import('./en.ts').then(({ en }) => en);
const loaded = new Map<Language, Words>();
const loadedRest = signal<ReadonlyMap<Language, Rest>>(new Map());

/** Changes the language once its words are there; the last one asked for stays. Unknown codes speak English. */
export async function speak(wanted: Language): Promise<void> {
  const code = languageCodes.includes(wanted) || wanted === PSEUDO ? wanted : 'en';
  asked = code;
  if (!loaded.has(code)) loaded.set(code, await loadWords(code));
  if (asked !== code) return;
  language.value = code;
  const more = rest[fileOf(code)];
  if (more && !loadedRest.value.has(code)) loadedRest.value = new Map(loadedRest.value).set(code, await more());
}
let asked: Language = 'en';

async function loadWords(code: Language): Promise<Words> {
  if (code === 'ja') return (await import('./ja.ts')).ja;
  if (code === PSEUDO) {
    stretched.value = (await import('./pseudo.ts')).stretch;
    return stretched.value(await english());
  }
  const translated = first[fileOf(code)];
  return translated ? complete(await english(), await translated()) : english();
}

/** All words in the chosen language; reading it inside a component follows a change at once. Nothing is shown before the first `speak`. */
export function words(): Words {
  const chosen = loaded.get(language.value);
  if (!chosen) throw new Error(`the words of ${language.value} were asked for before they were loaded`);
  return chosen;
}

const completed = new WeakMap<object, object>();

/** A part's words in a language that is not built in; English until they are there. */
export function toldByPart<Name extends keyof Parts>(name: Name, inEnglish: Parts[Name]): Parts[Name] {
  const own = loadedRest.value.get(language.value)?.[name] as Partly<Parts[Name]> | undefined;
  if (!own && language.value !== PSEUDO) return inEnglish;
  const key: object = own ?? inEnglish;
  const known = completed.get(key) as Parts[Name] | undefined;
  if (known) return known;
  const made = own ? complete(inEnglish, own) : stretched.value(inEnglish);
  completed.set(key, made);
  return made;
}

/** The first language of the browser that the game speaks; English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => languageCodes.includes(code)) ?? 'en';
}
