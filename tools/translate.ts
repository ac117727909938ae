// Texts of levels and gallery in languages that no file there has: `src/i18n/more/<code>.json` holds them, and they are put in while the game is built.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'src/i18n/more');

export interface LevelWords {
  readonly title: string;
  readonly story: string;
  readonly goal: string;
  readonly learned: string;
  readonly fires?: string;
  readonly silent?: string;
  readonly hints: readonly string[];
  readonly teacher: { readonly aim: string; readonly ask: string; readonly misconception: string; readonly next: string };
}

/** One language's texts: of levels and the gallery by id, of names (cells, chapters, runs) by what they are called in English. */
export interface Texts {
  readonly levels: Readonly<Record<string, LevelWords>>;
  readonly gallery: Readonly<Record<string, { readonly title: string; readonly story: string; readonly try: string }>>;
  readonly names: Readonly<Record<string, string>>;
}

export function readTexts(): ReadonlyMap<string, Texts> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Texts]));
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Group = { readonly [key: string]: Json };

/** Adds every language's names wherever a text stands in English and Japanese. */
export function withNames(json: Json, texts: ReadonlyMap<string, Texts>): Json {
  if (Array.isArray(json)) return json.map((item: Json) => withNames(item, texts));
  if (!isGroup(json)) return json;
  const { en, ja } = json;
  if (typeof en === 'string' && typeof ja === 'string') {
    const said = [...texts].flatMap(([code, { names }]) => (names[en] === undefined ? [] : [[code, names[en]] as const]));
    return { ...json, ...Object.fromEntries(said) };
  }
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withNames(value, texts)]));
}

export function withLevelWords(json: Json, texts: ReadonlyMap<string, Texts>): Json {
  const level = withNames(json, texts) as Group & {
    readonly id: string;
    readonly text: Group;
    readonly hints: readonly Group[];
    readonly teacher: Group;
  };
  const known = [...texts].flatMap(([code, { levels }]) => (levels[level.id] ? [[code, levels[level.id]!] as const] : []));
  return known.reduce<typeof level>((all, [code, { hints, teacher, ...text }]) => {
    return {
      ...all,
      text: { ...all.text, [code]: text },
      hints: all.hints.map((hint, index) => ({ ...hint, [code]: hints[index]! })),
      teacher: { ...all.teacher, [code]: teacher },
    };
  }, level);
}

export function withGalleryWords(json: Json, texts: ReadonlyMap<string, Texts>): Json {
  return (json as readonly (Group & { readonly id: string })[]).map((entry) => {
    const said = [...texts].flatMap(([code, { gallery }]) => (gallery[entry.id] ? [[code, gallery[entry.id]!] as const] : []));
    return said.reduce<Group>(
      (all, [code, words]) =>
        (['title', 'story', 'try'] as const).reduce<Group>(
          (one, name) => ({ ...one, [name]: { ...(one[name] as Group), [code]: words[name] } }),
          all,
        ),
      entry,
    );
  });
}

/** Levels and circuits come as text, the gallery's index as JSON; both are made smaller on the way. */
export function translatePlugin(): Plugin {
  const texts = readTexts();
  return {
    name: 'hibana-translate',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      const [place, chapter, name] = path.relative(root, file).split(path.sep);
      if (!file.endsWith('.json') || chapter === 'schema') return undefined;
      const isLevel = place === 'levels' && name !== undefined;
      if (!isLevel && place !== 'gallery') return undefined;
      this.addWatchFile(file);
      const json = JSON.parse(readFileSync(file, 'utf8')) as Json;
      const told = isLevel
        ? withLevelWords(json, texts)
        : chapter === 'gallery.json'
          ? withGalleryWords(json, texts)
          : withNames(json, texts);
      const text = JSON.stringify(told);
      return query === 'raw' ? `export default ${JSON.stringify(text)}` : text;
    },
  };
}

function isGroup(json: Json): json is Group {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
