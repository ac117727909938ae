// Attempts at levels that are not kept yet: they last as long as the page, and are kept with the levels when the player says so.
import { signal, type Signal } from '@preact/signals';
import type { LevelProgress, Progress } from '../files/progress.ts';
import type { AnyPlay, Game } from '../panels/context.ts';
import { emptyProgress } from '../storage/progress.ts';

interface Attempt {
  readonly play: AnyPlay;
  readonly hints: number;
  readonly isSolved: boolean;
}

export interface Attempts {
  readonly progress: Signal<Progress>;
  readonly saveAttempt: Game['saveAttempt'];
  readonly skipLevel: Game['skipLevel'];
  /** Hands them to the game of the level that is kept now. */
  keep(game: Pick<Game, 'saveAttempt' | 'skipLevel'>): void;
}

export function createAttempts(): Attempts {
  const progress = signal(emptyProgress());
  const made = new Map<string, Attempt>();
  const put = (id: string, change: Partial<LevelProgress>): void => {
    const { levels } = progress.value;
    const before = levels[id] ?? { solved: false, frugal: false, sturdy: false, updatedAt: 0 };
    progress.value = { ...progress.value, levels: { ...levels, [id]: { ...before, ...change } } };
  };
  return {
    progress,
    saveAttempt: (play, hints, isSolved = false) => {
      const id = play.session.level?.id;
      if (id === undefined) return;
      made.set(id, { play, hints, isSolved: isSolved || (made.get(id)?.isSolved ?? false) });
      if (!isSolved) return;
      const { solved, frugal, sturdy } = play.verdict.badges;
      const before = progress.value.levels[id];
      put(id, { solved, frugal: frugal || (before?.frugal ?? false), sturdy: sturdy || (before?.sturdy ?? false) });
    },
    skipLevel: (id) => put(id, { skipped: true }),
    keep: (game) => {
      for (const { play, hints, isSolved } of made.values()) game.saveAttempt(play, hints, isSolved);
      for (const [id, { skipped }] of Object.entries(progress.value.levels)) if (skipped && !made.has(id)) game.skipLevel(id);
    },
  };
}
