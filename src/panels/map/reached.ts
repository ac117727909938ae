// How far the player has come: what each level of the map shows.
import type { Game, LevelCard } from '../context.ts';

export type Status = 'open' | 'solved' | 'skipped' | 'locked';

/** A level is reached when the one before it was solved, skipped or tried; nothing is ever closed for good. */
export function statusOf(game: Game, id: string): Status {
  const { levels } = game.progress.value;
  if (levels[id]?.solved) return 'solved';
  if (levels[id]?.skipped) return 'skipped';
  const all = game.campaign.flatMap((chapter) => chapter.levels);
  const index = all.findIndex((level) => level.id === id);
  const before = all[index - 1];
  const isReached =
    index === 0 || levels[id] !== undefined || (before !== undefined && (levels[before.id]?.solved || levels[before.id]?.skipped));
  return isReached ? 'open' : 'locked';
}

/** The level that calls: the first one open, or the very first. */
export function nextOf(game: Game): LevelCard | undefined {
  const all = game.campaign.flatMap(({ levels }) => levels);
  return all.find(({ id }) => statusOf(game, id) === 'open') ?? all[0];
}
