// The campaign's index for the map, made from the level files when the game is built: no level is loaded to show it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { chapters } from '../src/levels/chapters.ts';
import { parseLevel } from '../src/files/parse.ts';

const ID = 'virtual:campaign';
const folder = path.resolve(import.meta.dirname, '../levels');

export function campaignPlugin(): Plugin {
  return {
    name: 'hibana-campaign',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      this.addWatchFile(folder);
      return `export default ${JSON.stringify(index())}`;
    },
  };
}

/** A chapter without levels is not shown. */
function index() {
  return chapters.map(({ id, title }) => ({ id, title, levels: cards(id) })).filter(({ levels }) => levels.length > 0);
}

function cards(chapter: string) {
  if (!existsSync(path.join(folder, chapter))) return [];
  return readdirSync(path.join(folder, chapter))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = path.join(folder, chapter, name);
      const read = parseLevel(readFileSync(file, 'utf8'));
      if (!read.ok) throw new Error(`${file}: ${read.path}: ${read.message}`);
      const { id, order, text, goal } = read.value;
      return { id, chapter, order, title: { en: text.en.title, ja: text.ja.title }, goal: goal.kind };
    })
    .sort((a, b) => a.order - b.order);
}
