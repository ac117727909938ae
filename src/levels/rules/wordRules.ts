// Rules about words.
import type { Label } from '../../core/circuit.ts';
import type { Language, Level } from '../level.ts';
import { countCharacters, countWords, isWellMarked, plainWords } from '../words.ts';
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
    const copied = texts.find(({ language, said, isLabel }) => language === 'ja' && !isLabel && !hasJapanese(said));
    if (copied) return `${copied.where} is not Japanese`;
    const nameless = level.circuit.cells.find(({ label }) => label === undefined);
    return nameless ? `the cell ${nameless.id} has no label` : undefined;
  },

  markup: ({ level }) => {
    const texts = allTexts(level);
    const wrong = texts.find(({ said }) => !isWellMarked(said));
    if (wrong) return `${wrong.where} has a brace or a bar that is no mark`;
    const marked = texts.find(({ isName, said }) => isName && plainWords(said) !== said);
    return marked && `${marked.where} is shown as it stands and takes no marks`;
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
  /** A label may be the same in both languages, such as "A". */
  readonly isLabel: boolean;
  /** Titles, labels and the words for firing and silence appear where no marks are read. */
  readonly isName: boolean;
}

const names = new Set(['title', 'fires', 'silent']);

function allTexts({ text, hints, teacher, circuit }: Level): Said[] {
  const languages: readonly Language[] = ['en', 'ja'];
  const optional = (['fires', 'silent'] as const).filter((name) => languages.some((language) => text[language][name] !== undefined));
  return languages.flatMap((language) => {
    const { title, story, goal, learned } = text[language];
    const said = Object.fromEntries(optional.map((name) => [name, text[language][name] ?? '']));
    const { aim, ask, misconception, next } = teacher[language];
    const long: Record<string, string> = { title, story, goal, learned, ...said, aim, ask, misconception, next };
    const labels: [string, Label | undefined][] = circuit.cells.map(({ id, label }) => [`the label of ${id}`, label]);
    return [
      ...Object.entries(long).map(([name, words]) => ({
        language,
        where: `${name} (${language})`,
        said: words,
        isLabel: false,
        isName: names.has(name),
      })),
      ...hints.map((hint, index) => ({
        language,
        where: `hint ${index + 1} (${language})`,
        said: hint[language],
        isLabel: false,
        isName: false,
      })),
      ...labels.flatMap(([where, label]) =>
        label ? [{ language, where: `${where} (${language})`, said: label[language], isLabel: true, isName: true }] : [],
      ),
    ];
  });
}

function hasJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}
