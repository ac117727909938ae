// A level or pack that came by a link: it can be played at once, and is kept only when the player says so.
import { h } from 'preact';
import type { Level } from '../levels/level.ts';
import type { Pack } from '../levels/pack.ts';
import { shelfWords } from '../i18n/shelf.ts';
import { GameContext, type Game } from '../panels/context.ts';
import { ForeignScreen, type ForeignLevel } from '../panels/shelf/ForeignScreen.tsx';
import { labelOf } from '../panels/shelf/labels.ts';
import { keep, receivedOf } from '../panels/shelf/keep.ts';
import { createAttempts } from './attempts.ts';
import { filled, takeUpLevel, type Opened } from './levels.ts';
import { createOwnGame, keptMemory, ownLevels, type Doors } from './ownGame.ts';
import { openOwn } from './own.ts';
import { shelf } from './shelf.ts';

export async function openForeign(game: Game, file: Level | Pack): Promise<Opened> {
  const isPack = file.format === 'hibana.pack';
  const item = receivedOf(file);
  const known = await shelf.get(item.id);
  if (known && !isPack) return openOwn(game, item.id, 0);
  const own = isPack ? ownLevels(item.id, file.title, file.levels) : ownLevels(item.id, labelOf('byOther'), [file]);
  const attempts = createAttempts();
  const kept = keptMemory(game, own);
  const open = async (index: number, doors: Doors): Promise<ForeignLevel> => {
    const inner = createOwnGame(game, own, doors, attempts);
    const { Screen, hints } = await takeUpLevel(inner, await filled(own.levels[index]!));
    return () => h(GameContext.Provider, { value: inner, children: h(Screen, { hintsBefore: hints }) });
  };
  const onKeep = async (index: number): Promise<void> => {
    const w = shelfWords();
    const { trouble } = await keep(shelf, item);
    attempts.keep(kept);
    game.notify(trouble ? w.trouble[trouble] : w.kept(item.name));
    game.go({ screen: 'own', id: item.id, index });
  };
  const props = {
    title: isPack ? own.title : undefined,
    levels: own.levels,
    progress: (known ? kept : attempts).progress,
    isKept: known !== undefined,
    open,
    onKeep,
    onPlay: (index: number) => game.go({ screen: 'own', id: item.id, index }),
  };
  return { Screen: () => h(ForeignScreen, props), hints: 0 };
}
