// The way on through the campaign.
import type { Level } from '../levels/level.ts';
import type { Chapter, Game } from './context.ts';

/** The id of the level after this one, in this chapter or the next. */
export function nextLevel(campaign: readonly Chapter[], level: Level): string | undefined {
  const all = campaign.flatMap(({ levels }) => levels);
  return all[all.findIndex(({ id }) => id === level.id) + 1]?.id;
}

/** Leaves this level open and goes on to the next, or back to the map. */
export function skipOn(game: Game, level: Level): void {
  game.skipLevel(level.id);
  const next = nextLevel(game.campaign, level);
  game.go(next ? { screen: 'level', id: next } : { screen: 'map' });
}
