// The one table from what happens to what is heard. Everything is in one scale, so the size of a vote can choose the pitch.
import type { Event } from '../core/event.ts';
import type { SoundName } from './sprite.ts';

/** Moments that no tick reports: what the player did, and what came of it. */
export type Moment =
  | 'caseRight'
  | 'caseWrong'
  | 'levelSolved'
  | 'badgeEarned'
  | 'hintShown'
  | 'toggledOn'
  | 'toggledOff'
  | 'undone'
  | 'refused'
  | 'weightStepped';

export type Cause = Event['type'] | Moment;

/** Who gives way when much happens at once: votes first, then cells, moments last. */
export type Rank = 'vote' | 'cell' | 'moment';

interface Row {
  readonly rank: Rank;
  /** From low to high; the size of the amount chooses. */
  readonly sounds: readonly [SoundName, ...SoundName[]];
  /** The same for amounts below zero. */
  readonly against?: readonly [SoundName, ...SoundName[]];
}

export const table: Readonly<Record<Cause, Row>> = {
  voted: {
    rank: 'vote',
    sounds: ['voteFor1', 'voteFor2', 'voteFor3', 'voteFor4', 'voteFor5'],
    against: ['voteAgainst1', 'voteAgainst2', 'voteAgainst3', 'voteAgainst4', 'voteAgainst5'],
  },
  fired: { rank: 'cell', sounds: ['fire'] },
  fellSilent: { rank: 'cell', sounds: ['silent'] },
  ranAway: { rank: 'moment', sounds: ['refuse'] },
  caseRight: { rank: 'moment', sounds: ['caseRight'] },
  caseWrong: { rank: 'moment', sounds: ['caseWrong'] },
  levelSolved: { rank: 'moment', sounds: ['levelSolved'] },
  badgeEarned: { rank: 'moment', sounds: ['badge'] },
  hintShown: { rank: 'moment', sounds: ['hint'] },
  toggledOn: { rank: 'moment', sounds: ['toggleOn'] },
  toggledOff: { rank: 'moment', sounds: ['toggleOff'] },
  undone: { rank: 'moment', sounds: ['undo'] },
  refused: { rank: 'moment', sounds: ['refuse'] },
  weightStepped: { rank: 'vote', sounds: ['sliderTick'] },
};

/** A vote up to this size sounds on this rung of the ladder; larger ones on the last. */
const rungs = [0.5, 1, 2, 4] as const;

export function isCause(type: string): type is Cause {
  return Object.hasOwn(table, type);
}

export function soundOf(cause: Cause, amount = 0): SoundName {
  const { sounds, against } = table[cause];
  const ladder = amount < 0 && against ? against : sounds;
  const rung = rungs.filter((size) => Math.abs(amount) > size).length;
  return ladder[Math.min(rung, ladder.length - 1)]!;
}
