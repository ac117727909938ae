// What makes a level good, as far as a machine can tell. A level that breaks a rule fails `prove` and the tests with the rule's name.
import type { Proof } from './prove.ts';
import { chapterBreaches } from './rules/chapterRules.ts';
import { puzzleRules } from './rules/puzzleRules.ts';
import { wordRules } from './rules/wordRules.ts';
import { isLate, type Place, type Subject } from './rules/subject.ts';

/** Every rule with the sentence that says it. */
export const ruleSentences = {
  words: 'Story and goal together have at most 25 English words and at most 60 Japanese characters.',
  bilingual: 'Every text, hint, label and teacher’s note is there in English and in Japanese.',
  markup: 'Words are marked with {+for}, {-against} and {漢字|ruby} only; titles, labels and the words for firing and silence are plain.',
  hints: 'The three hints say three different things.',
  dyadic: 'The start lies on the steps of the kit; in rounds weights and biases are multiples of 1/4, inputs of 1/2.',
  notSolvedAtStart: 'The start does not solve the level.',
  solutionSolves: 'The stored solution replays to its hash and solves the level.',
  shownAndHiddenConsistent: 'No two cases, shown or hidden, have the same inputs.',
  hiddenBites: 'Some allowed setting meets every shown case and fails a hidden one.',
  sheet: 'A slot that stands for a weight or a bias takes the tile with its number.',
  rare: 'After the first three levels of the game and the first three in rounds less than 5 % of the allowed settings solve a level; in the second half of a chapter less than 1 % (predict and assemble: less than 5 % by guessing, anywhere).',
  far: 'After the first three levels of the game and the first three in rounds the nearest solution is at least two changes away from the start.',
  proven:
    'The pars in the file are those that prove computes, and they are proven; in time, with data, drawings and outputs that are no steps a par may be the best known, and the file says so.',
  rising:
    'Difficulty rises through a chapter of one neuron or in time: never falling from one level with settings to the next, each third harder than the last, rank correlation at least 0.8.',
} as const;

export type RuleName = keyof typeof ruleSentences;

export interface Breach {
  readonly rule: RuleName;
  readonly level: string;
  /** What exactly is wrong, for the author. */
  readonly what: string;
}

/** `place`: where in its chapter the level stands; a level outside the campaign has none and is held to the rules of a chapter's first half. */
export function breachesOf(proof: Proof, place: Place | undefined): Breach[] {
  const subject: Subject = { level: proof.level, proof, place };
  return Object.entries({ ...wordRules, ...puzzleRules }).flatMap(([rule, check]) => {
    const what = check(subject);
    return what === undefined ? [] : [{ rule: rule as RuleName, level: proof.level.id, what }];
  });
}

/** Breaks of the rules between a chapter's levels, given in any order. */
export function breachesBetween(proofs: readonly Proof[]): Breach[] {
  return chapterBreaches(proofs).map(({ level, what }) => ({ rule: 'rising', level, what }));
}

export { isLate, type Place };
