// A Level is the puzzle: words, a circuit to start from, what may be changed, and a goal that the judge reads.
import type { RoundsCircuit, Id, Label } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import type { SpikingLevel } from './spiking/level.ts';

export type Language = 'en' | 'ja';

/** Words marked for display: `{+for}` and `{-against}` are coloured, `{漢字|かんじ}` carries ruby. */
export interface LevelText {
  readonly title: string;
  /** At most 25 words; all that is read before play. */
  readonly story: string;
  readonly goal: string;
  readonly learned: string;
  /** What firing and silence mean in the story ("go" / "stay"). */
  readonly fires?: string | undefined;
  readonly silent?: string | undefined;
}

export interface TeacherNote {
  readonly aim: string;
  readonly ask: string;
  readonly misconception: string;
  readonly next: string;
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What the player may change. Cells and synapses marked `locked` stay as they are. */
export interface Kit {
  readonly weights?: Range | undefined;
  readonly bias?: Range | undefined;
  /** Inputs that take more than 0 and 1. */
  readonly inputs?: Readonly<Record<Id, Range>> | undefined;
  /** The player may say that nothing does better than the circuit on the board. */
  readonly claim?: boolean | undefined;
}

/** A number is exact; an interval includes its ends. */
export type Expected = number | 'fires' | 'silent' | { readonly min: number; readonly max: number };

export interface Case {
  readonly in: Readonly<Record<Id, number>>;
  readonly out: Readonly<Record<Id, Expected>>;
}

export interface CasesGoal {
  readonly kind: 'cases';
  /** Rounds before the outputs are read; default: the circuit's depth. */
  readonly rounds?: number | undefined;
  readonly cases: readonly Case[];
  /** Tried only when all shown cases are right; the one that breaks an answer is shown. */
  readonly hidden?: readonly Case[] | undefined;
}

/** The same cases, which no setting can meet all at once: the player brings as many as possible right and claims that this is the best. */
export interface ImpossibleGoal {
  readonly kind: 'impossible';
  readonly rounds?: number | undefined;
  readonly cases: readonly Case[];
}

/** A question sets inputs, and weights and biases where it differs from the level's circuit. */
export interface Question {
  readonly in: Readonly<Record<Id, number>>;
  readonly weights?: Readonly<Record<Id, number>> | undefined;
  readonly biases?: Readonly<Record<Id, number>> | undefined;
}

/** The player says what will happen, question after question (starting again after the last), until `streak` answers in a row are right. */
export interface PredictGoal {
  readonly kind: 'predict';
  readonly ask: 'fires' | 'state';
  readonly cell: Id;
  readonly streak: number;
  readonly questions: readonly Question[];
}

export type Goal = CasesGoal | PredictGoal | ImpossibleGoal;

/** Written by `hibana prove --write`, never by hand. */
export interface Par {
  /** Frugal: least total |w| + |b| of a right answer (predict: fewest predictions). */
  readonly frugal: number;
  /** Sturdy: largest reachable smallest distance of a case's state from zero (predict: right answers in a row). */
  readonly sturdy: number;
  /** Most cases that can be right at once. */
  readonly best: number;
  /** False: the pars are the best known, not proven. */
  readonly proven: boolean;
  readonly method: 'milp' | 'exhaustive' | 'search';
  /** Share of the allowed settings that solve the level. */
  readonly density: number;
  readonly densityBy: 'enumeration' | 'sampling';
  /** Fewest settings that differ between the start and a right answer. */
  readonly distance: number;
  /** Impossible: cases with whole multipliers whose weighted states cancel, so they cannot all be right. */
  readonly certificate?: readonly { readonly case: number; readonly times: number }[] | undefined;
}

/** What levels of both clocks have in common. */
export interface LevelBase {
  readonly format: 'hibana.level';
  readonly version: 1;
  readonly id: Id;
  readonly chapter: Id;
  readonly order: number;
  readonly text: Readonly<Record<Language, LevelText>>;
  /** Where to look; what to try; nearly the answer. */
  readonly hints: readonly [Label, Label, Label];
  readonly par?: Par | undefined;
  readonly solution: Recording;
  readonly teacher: Readonly<Record<Language, TeacherNote>>;
}

export interface RoundsLevel extends LevelBase {
  readonly circuit: RoundsCircuit;
  readonly kit: Kit;
  readonly goal: Goal;
}

export type Level = RoundsLevel | SpikingLevel;

export function isSpikingLevel(level: Level): level is SpikingLevel {
  return level.circuit.clock === 'milliseconds';
}
