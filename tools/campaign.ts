// The campaign's index for the map, made from the level files when the game is built: no level is loaded to show it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { chapters } from '../src/levels/chapters.ts';
import { titleOf } from '../src/levels/titleOf.ts';
import { readObject } from '../src/files/parse.ts';
import { type Json, readTexts, withLevelWords, withNames } from './translate.ts';

const ID = 'virtual:campaign';
const folder = path.resolve(import.meta.dirname, '../levels');

export function campaignPlugin(): Plugin {
  return {
    name: 'hibana-campaign',
    // A folder cannot be watched as if the module imported it: Vite takes what is watched for a file to resolve.
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.on('all', (_, file) => {
        const module = file.startsWith(folder) && moduleGraph.getModuleById(`\0${ID}`);
        if (!module) return;
        moduleGraph.invalidateModule(module);
        ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      return `export default ${JSON.stringify(index())}`;
    },
  };
}

/** A chapter without levels is not shown. */
function index(): Json {
  const texts = readTexts();
  const all = chapters
    .map(({ id, title }) => ({ id, title: { ...title }, levels: cards(id, texts) }))
    .filter(({ levels }) => levels.length > 0);
  return withNames(all, texts);
}

function cards(chapter: string, texts: ReturnType<typeof readTexts>) {
  if (!existsSync(path.join(folder, chapter))) return [];
  return readdirSync(path.join(folder, chapter))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = path.join(folder, chapter, name);
      const read = readObject('hibana.level', withLevelWords(JSON.parse(readFileSync(file, 'utf8')) as Json, texts));
      if (!read.ok) throw new Error(`${file}: ${read.path}: ${read.message}`);
      const { id, order, goal } = read.value;
      return { id, chapter, order, title: { ...titleOf(read.value) }, goal: goal.kind };
    })
    .sort((a, b) => a.order - b.order);
}
