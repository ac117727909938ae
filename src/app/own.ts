// A level of the shelf on its way to the screen, apart from the campaign.
import { h } from 'preact';
import type { Label } from '../core/circuit.ts';
import { parseAny } from '../files/parse.ts';
import type { ShelfItem } from '../files/shelf.ts';
import { shelfWords } from '../i18n/shelf.ts';
import { words } from '../i18n/words.ts';
import type { Level } from '../levels/level.ts';
import { GameContext, type Game } from '../panels/context.ts';
import { labelOf } from '../panels/shelf/labels.ts';
import { isReceived } from '../panels/shelf/names.ts';
import { filled, takeUpLevel, type Opened } from './levels.ts';
import { createOwnGame, keptMemory, ownLevels, type Doors } from './ownGame.ts';
import { shelf } from './shelf.ts';

/** Of a pack the level at this place. */
export async function openOwn(game: Game, id: string, index: number): Promise<Opened> {
  const item = await shelf.get(id);
  const read = item && levelsOf(item);
  if (!item || !read) return { problem: shelfWords().gone };
  if ('problem' in read) return read;
  const own = ownLevels(item.id, read.title, read.levels);
  const level = own.levels[index];
  if (!level) return { problem: shelfWords().noLevel };
  const doors: Doors = {
    toLevel: (next) => game.go({ screen: 'own', id, index: next }),
    back: () => game.go({ screen: 'shelf' }),
    behind: () => words().shelf,
  };
  const inner = createOwnGame(game, own, doors, keptMemory(game, own));
  const { Screen, hints } = await takeUpLevel(inner, await filled(level));
  return { Screen: ({ hintsBefore }) => h(GameContext.Provider, { value: inner, children: h(Screen, { hintsBefore }) }), hints };
}

interface Levels {
  readonly title: Label;
  readonly levels: readonly Level[];
}

/** undefined when it holds no levels. */
function levelsOf(item: ShelfItem): Levels | { readonly problem: string } | undefined {
  if (item.kind !== 'level' && item.kind !== 'pack') return undefined;
  const read = parseAny(item.text);
  if (!read.ok) return { problem: words().fileRefused(read.path, words().fileReasons[read.code]) };
  if (read.value.format === 'hibana.pack') return read.value;
  return read.value.format === 'hibana.level' ? { title: labelOf(isReceived(item) ? 'byOther' : 'mine'), levels: [read.value] } : undefined;
}
