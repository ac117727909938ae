// Rules about words.
import type { Label } from '../../core/circuit.ts';
import type { Language, Level } from '../level.ts';
import { countCharacters, countWords, isWellMarked } from '../words.ts';
import type { Check } from './subject.ts';

const MOST_WORDS = 25;
const MOST_CHARACTERS = 60;

export const wordRules = {
  words: ({ level: { text } }) => {
    const words = countWords(`${text.en.story} ${text.en.goal}`);
    const characters = countCharacters(text.ja.story + text.ja.goal);
    if (words > MOST_WORDS) return `the English story and goal have ${words} words`;
    return characters > MOST_CHARACTERS ? `the Japanese story and goal have ${characters} characters` : undefined;
  },

  bilingual: ({ level }) => {
    const texts = allTexts(level);
    const wrong = texts.find(({ language, said }) => said.trim() === '' || (language === 'en' && hasJapanese(said)));
    if (wrong) return `${wrong.where} is ${wrong.said.trim() === '' ? 'missing' : 'not English'}`;
    const copied = texts.find(({ language, said, isShort }) => language === 'ja' && !isShort && !hasJapanese(said));
    if (copied) return `${copied.where} is not Japanese`;
    const nameless = level.circuit.cells.find(({ label }) => label === undefined);
    return nameless ? `the cell ${nameless.id} has no label` : undefined;
  },

  markup: ({ level }) => {
    const wrong = allTexts(level).find(({ said }) => !isWellMarked(said));
    return wrong && `${wrong.where} has a brace or a bar that is no mark`;
  },

  hints: ({ level: { hints } }) => {
    const languages: readonly Language[] = ['en', 'ja'];
    const repeated = languages.find((language) => new Set(hints.map((hint) => hint[language].trim())).size < hints.length);
    return repeated && `two hints say the same (${repeated})`;
  },
} satisfies Record<string, Check>;

interface Said {
  readonly language: Language;
  readonly where: string;
  readonly said: string;
  /** A name may be the same in both languages, such as "A". */
  readonly isShort: boolean;
}

function allTexts({ text, hints, teacher, circuit }: Level): Said[] {
  const languages: readonly Language[] = ['en', 'ja'];
  return languages.flatMap((language) => {
    const { title, story, goal, learned, fires = '', silent = '' } = text[language];
    const { aim, ask, misconception, next } = teacher[language];
    const long = { title, story, goal, learned, fires, silent, aim, ask, misconception, next };
    const labels: [string, Label | undefined][] = circuit.cells.map(({ id, label }) => [`the label of ${id}`, label]);
    return [
      ...Object.entries(long).map(([name, said]) => ({ language, where: `${name} (${language})`, said, isShort: false })),
      ...hints.map((hint, index) => ({ language, where: `hint ${index + 1} (${language})`, said: hint[language], isShort: false })),
      ...labels.flatMap(([where, label]) => (label ? [{ language, where: `${where} (${language})`, said: label[language], isShort: true }] : [])),
    ];
  });
}

function hasJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}
