// What a worksheet asks, as data: rows of cases, questions, spikes to be drawn, a picture, tiles.
import type { Id } from '../../core/circuit.ts';
import type { Expected, Question } from '../../levels/level.ts';
import type { SpikesQuestion, Want } from '../../levels/spiking/level.ts';

export type Inputs = Readonly<Record<Id, number>>;

export interface Row {
  /** Held earlier, one after the other. */
  readonly before: readonly Inputs[];
  readonly in: Inputs;
  readonly want: Readonly<Record<Id, Expected | 'most'>>;
}

/** A row a case, a column a thing to work out. */
export interface CaseTask {
  readonly kind: 'cases';
  readonly inputs: readonly Id[];
  /** So many inputs that they are drawn as a picture of this many columns. */
  readonly pixelColumns?: number | undefined;
  /** Neurons to be worked out. */
  readonly asked: readonly Id[];
  /** Each vote has a column of its own. */
  readonly hasVotes: boolean;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

export interface QuestionTask {
  readonly kind: 'questions';
  readonly questions: readonly Question[];
  /** Of an activator to be named: what comes out. */
  readonly given: readonly (number | undefined)[];
}

export interface SpikeRow {
  readonly cell: Id;
  /** undefined: to be drawn. */
  readonly timesMs: readonly number[] | undefined;
}

export interface PaperTrial {
  readonly index: number;
  readonly ms: number;
  readonly label?: { readonly en: string; readonly ja: string } | undefined;
  readonly rows: readonly SpikeRow[];
  readonly wants: readonly Want[];
}

export interface TimeTask {
  readonly kind: 'time';
  readonly trials: readonly PaperTrial[];
}

export interface CountTask {
  readonly kind: 'counts';
  readonly ms: number;
  readonly cell: Id;
  readonly questions: readonly (SpikesQuestion & { readonly rows: readonly SpikeRow[] })[];
}

/** A picture to be drawn in squares, as many columns as rows. */
export interface PictureTask {
  readonly kind: 'picture';
  readonly inputs: readonly Id[];
  /** What is there to begin with. */
  readonly given: Inputs;
  readonly pixelColumns: number;
}

export interface TileTask {
  readonly kind: 'tiles';
}

/** Only to be done in the game; the sheet has its questions. */
export interface ScreenTask {
  readonly kind: 'screen';
}

export type Task = CaseTask | QuestionTask | TimeTask | CountTask | PictureTask | TileTask | ScreenTask;
