// What a language in `src/i18n/more` lacks beside English, and what it says that English no longer does.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { missing } from '../src/i18n/complete.ts';
import { chapters } from '../src/levels/chapters.ts';
import { readTexts } from './translate.ts';

const root = path.resolve(import.meta.dirname, '..');
const words = path.join(root, 'src/i18n');

/** English as a whole: the words of the first level, and those of each part, by its name. */
export async function english(): Promise<{ readonly first: object; readonly rest: Readonly<Record<string, object>> }> {
  const { en } = await import('../src/i18n/en.ts');
  const names = readdirSync(words)
    .map((name) => /^(\w+)\.en\.ts$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .filter((name) => existsSync(path.join(words, `${name}.ts`)));
  const parts = await Promise.all(
    names.map(async (name) => {
      const module = (await import(pathToFileURL(path.join(words, `${name}.en.ts`)).href)) as Record<string, object>;
      return [name, module[`${name}En`]!] as const;
    }),
  );
  return { first: en, rest: Object.fromEntries(parts) };
}

/** All names that stand in levels, gallery and chapters in English and Japanese, besides the texts that have places of their own. */
export function namesInUse(): ReadonlySet<string> {
  const found = new Set<string>(chapters.map(({ title }) => title.en));
  const look = (json: unknown): void => {
    if (typeof json !== 'object' || json === null) return;
    const { en, ja } = json as { readonly en?: unknown; readonly ja?: unknown };
    if (typeof en === 'string' && typeof ja === 'string') {
      // What is the same in both, such as "A", is the same everywhere.
      if (en !== ja) found.add(en);
    } else Object.values(json).forEach(look);
  };
  for (const { hints: _, ...level } of levelFiles()) look(level);
  for (const name of readdirSync(path.join(root, 'gallery'))) if (name !== 'gallery.json') look(readJson('gallery', name));
  return found;
}

/** Paths of what is missing in `code`, and of what is left over. */
export async function checkLanguage(code: string): Promise<{ readonly missing: readonly string[]; readonly leftOver: readonly string[] }> {
  const inEnglish = await english();
  const own = (await import(pathToFileURL(path.join(words, 'more', `${code}.ts`)).href)) as {
    readonly first: object;
    readonly rest: object;
  };
  const texts = readTexts().get(code);
  const wanted = {
    levels: Object.fromEntries(
      levelFiles().map(({ id, text, hints, teacher }) => [id, { ...text.en, hints: hints.map(({ en }) => en), teacher: teacher.en }]),
    ),
    gallery: Object.fromEntries(
      (readJson('gallery', 'gallery.json') as readonly GalleryWords[]).map(({ id, title, story, try: hint }) => [
        id,
        { title: title.en, story: story.en, try: hint.en },
      ]),
    ),
    names: Object.fromEntries([...namesInUse()].map((name) => [name, name])),
  };
  const { names: _, ...rest } = own.rest as { readonly names?: unknown };
  return {
    missing: [
      ...missing(inEnglish.first, own.first, 'first'),
      ...missing(inEnglish.rest, own.rest, 'rest'),
      ...missing(wanted, texts ?? {}, code),
    ],
    leftOver: [
      ...missing(own.first, inEnglish.first, 'first'),
      ...missing(rest, inEnglish.rest, 'rest'),
      ...missing(texts ?? {}, wanted, code),
    ],
  };
}

interface Both {
  readonly en: string;
}
interface LevelFile {
  readonly id: string;
  readonly text: { readonly en: object };
  readonly hints: readonly Both[];
  readonly teacher: { readonly en: object };
}
interface GalleryWords {
  readonly id: string;
  readonly title: Both;
  readonly story: Both;
  readonly try: Both;
}

function levelFiles(): LevelFile[] {
  return chapters
    .filter(({ id }) => existsSync(path.join(root, 'levels', id)))
    .flatMap(({ id }) => readdirSync(path.join(root, 'levels', id)).map((name) => readJson(`levels/${id}`, name) as LevelFile));
}

function readJson(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(root, folder, name), 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  const code = process.argv[2] ?? 'es';
  const { missing: lacks, leftOver } = await checkLanguage(code);
  for (const place of lacks) console.log(`missing   ${place}`);
  for (const place of leftOver) console.log(`left over ${place}`);
  console.log(`${code}: ${lacks.length} missing, ${leftOver.length} left over`);
  process.exitCode = lacks.length + leftOver.length > 0 ? 1 : 0;
}
