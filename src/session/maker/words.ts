// The words of a level in the making. What is not written in one language is taken from the other, and at last from words that always fit.
import type { Language, LevelBase } from '../../levels/level.ts';

export const wordNames = [
  'title', 'story', 'goal', 'learned', 'fires', 'silent', 'hint1', 'hint2', 'hint3', 'aim', 'ask', 'misconception', 'next',
] as const; // prettier-ignore
export type WordName = (typeof wordNames)[number];

/** '' is not written. */
export type DraftWords = Readonly<Record<WordName, string>>;
export type DraftTexts = Readonly<Record<Language, DraftWords>>;

export const longestWords: Readonly<Record<WordName, number>> = {
  title: 200, story: 2_000, goal: 2_000, learned: 2_000, fires: 200, silent: 200, hint1: 2_000, hint2: 2_000, hint3: 2_000,
  aim: 4_000, ask: 4_000, misconception: 4_000, next: 4_000,
}; // prettier-ignore

export const noWords: DraftWords = {
  title: '', story: '', goal: '', learned: '', fires: '', silent: '', hint1: '', hint2: '', hint3: '', aim: '', ask: '', misconception: '', next: '',
}; // prettier-ignore

export const noTexts: DraftTexts = { en: noWords, ja: noWords };

export type LevelWords = Pick<LevelBase, 'text' | 'hints' | 'teacher'>;

/** `otherwise`: what is said where nothing is written. */
export function levelWords(texts: DraftTexts, otherwise: DraftTexts): LevelWords {
  const en = filled(texts.en, texts.ja, otherwise.en);
  const ja = filled(texts.ja, texts.en, otherwise.ja);
  const hint = (name: 'hint1' | 'hint2' | 'hint3') => ({ en: en[name], ja: ja[name] });
  return {
    text: { en: textOf(en), ja: textOf(ja) },
    hints: [hint('hint1'), hint('hint2'), hint('hint3')],
    teacher: { en: noteOf(en), ja: noteOf(ja) },
  };
}

/** Words that stand in both languages alike were written in one. */
export function draftTexts({ text, hints, teacher }: LevelWords, otherwise: DraftTexts): DraftTexts {
  const read = (language: Language): Record<WordName, string> => {
    const { title, story, goal, learned, fires = '', silent = '' } = text[language];
    const [hint1, hint2, hint3] = hints.map((hint) => hint[language]) as [string, string, string];
    return { title, story, goal, learned, fires, silent, hint1, hint2, hint3, ...teacher[language] };
  };
  const [en, ja] = [read('en'), read('ja')];
  for (const name of wordNames) {
    if (en[name] === otherwise.en[name] && ja[name] === otherwise.ja[name]) en[name] = ja[name] = '';
    else if (en[name] === ja[name]) (hasJapanese(en[name]) ? en : ja)[name] = '';
  }
  return { en, ja };
}

function filled(own: DraftWords, other: DraftWords, otherwise: DraftWords): DraftWords {
  const all: Record<WordName, string> = { ...noWords };
  for (const name of wordNames) all[name] = own[name].trim() || other[name].trim() || otherwise[name];
  return all;
}

function textOf({ title, story, goal, learned, fires, silent }: DraftWords) {
  return { title, story, goal, learned, ...(fires ? { fires } : {}), ...(silent ? { silent } : {}) };
}

function noteOf({ aim, ask, misconception, next }: DraftWords) {
  return { aim, ask, misconception, next };
}

function hasJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}
