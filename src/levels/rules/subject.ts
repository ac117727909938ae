// What a rule looks at.
import { chapters } from '../chapters.ts';
import type { Level } from '../level.ts';
import type { Proof } from '../prove.ts';

export interface Place {
  /** 0-based among the campaign's chapters. */
  readonly chapter: number;
  /** 0-based within the chapter, in playing order. */
  readonly index: number;
  /** Levels in the chapter. */
  readonly count: number;
}

export interface Subject {
  readonly level: Level;
  readonly proof: Proof;
  readonly place: Place | undefined;
}

/** What is wrong, or undefined. */
export type Check = (subject: Subject) => string | undefined;

/** The game's first three levels, and the first three in rounds, which a newcomer solves inside a minute each. */
export function isOpening(place: Place | undefined): boolean {
  return place !== undefined && chapters[place.chapter]?.opens === true && place.index < 3;
}

/** From the middle of a chapter on. */
export function isLate(place: Place | undefined): boolean {
  return place !== undefined && place.index + 1 > place.count / 2;
}
