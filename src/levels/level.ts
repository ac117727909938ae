// A Level is the puzzle: words, a circuit to start from, what may be changed, and a goal that the judge reads.
import type { ActivatorName, RoundsCircuit, Id, Label } from '../core/circuit.ts';
import type { Settings } from '../core/learning/settings.ts';
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
  /** What the activator of an unlocked neuron may be. */
  readonly activators?: readonly ActivatorName[] | undefined;
  /** Of softmax layers. */
  readonly temperature?: Range | undefined;
  /** The inputs are the pixels of a picture that is drawn by hand. */
  readonly drawing?: boolean | undefined;
  /** The player may say that nothing does better than the circuit on the board. */
  readonly claim?: boolean | undefined;
  /** How the rule learns, where that may be changed. */
  readonly training?: TrainingKit | undefined;
}

/** What each setting may be; one that is not named stays as it is. */
export interface TrainingKit {
  readonly rate?: readonly number[] | undefined;
  readonly momentum?: readonly number[] | undefined;
  readonly decay?: readonly number[] | undefined;
  readonly batch?: readonly number[] | undefined;
  /** Neurons of a hidden layer. */
  readonly hidden?: readonly number[] | undefined;
  /** Most hidden layers; default 1. */
  readonly layers?: number | undefined;
  /** Seeds of the weights to start from. */
  readonly seeds?: readonly string[] | undefined;
}

/** A number is exact; an interval includes its ends. */
export type Expected = number | 'fires' | 'silent' | { readonly min: number; readonly max: number };

export interface Case {
  /** Inputs held earlier, one after the other, each for as many rounds: for circuits that remember. */
  readonly before?: readonly Readonly<Record<Id, number>>[] | undefined;
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

export interface Example {
  readonly in: Readonly<Record<Id, number>>;
  /** The cell of the layer whose output should be the greatest. */
  readonly label: Id;
}

/** A classifier: the layer's greatest output is its answer, and a share of the examples at least must be answered right. */
export interface LabelsGoal {
  readonly kind: 'labels';
  readonly layer: Id;
  /** 0 … 1, of the shown and of the hidden examples alike. */
  readonly accuracy: number;
  readonly examples: readonly Example[];
  readonly hidden?: readonly Example[] | undefined;
  /** The data set that the examples are from; its measures are what they are. */
  readonly data?: 'iris' | undefined;
}

export type Share = number | { readonly min: number; readonly max: number };

export interface ShareCase {
  readonly in: Readonly<Record<Id, number>>;
  readonly shares: Readonly<Record<Id, Share>>;
}

/** Shares of a softmax layer; a number is met within `tolerance`. */
export interface DistributionGoal {
  readonly kind: 'distribution';
  readonly layer: Id;
  readonly tolerance: number;
  readonly cases: readonly ShareCase[];
  readonly hidden?: readonly ShareCase[] | undefined;
}

/** The player changes what goes in, not the votes, until the layer's shares are as wanted. */
export interface DrawGoal {
  readonly kind: 'draw';
  readonly layer: Id;
  readonly shares: Readonly<Record<Id, { readonly min: number; readonly max: number }>>;
  /** Sum of all inputs. */
  readonly ink?: { readonly min: number; readonly max: number } | undefined;
  /** Most inputs that may differ from those that the level starts with. */
  readonly changes?: number | undefined;
}

/** What the last layer should give: 0 or 1 of step, sigmoid, ReLU and softmax, −1 or 1 of tanh and identity. */
export interface TaughtExample {
  readonly in: Readonly<Record<Id, number>>;
  readonly out: Readonly<Record<Id, number>>;
}

/** Weights are reached by learning: the player is the rule, picks the next example, lets the rule run, or races against it with weights of their own. */
export interface TeachGoal {
  readonly kind: 'teach';
  readonly by: 'hand' | 'examples' | 'rule' | 'race';
  readonly settings: Settings;
  /** Seen ones, in the order in which the rule takes them. */
  readonly examples: readonly TaughtExample[];
  /** Unseen ones: nothing is learned from them. */
  readonly hidden?: readonly TaughtExample[] | undefined;
  /** Examples are those of the data set, seen and unseen; the level names none. */
  readonly data?: 'digits' | undefined;
  /** Share of the seen examples that must be right; default 1, and 0 where `hiddenAccuracy` is asked for. */
  readonly accuracy?: number | undefined;
  readonly hiddenAccuracy?: number | undefined;
  /** Mean loss of the seen examples, at most. */
  readonly loss?: number | undefined;
  /** Most updates from a start; race: those that the rule makes. */
  readonly updates: number;
  /** Most often that one example may be presented. */
  readonly each?: number | undefined;
  /** The rule never settles: solved by saying so, once it was seen to go round in a circle. */
  readonly never?: boolean | undefined;
  /** What is shown beside the board. */
  readonly watch: readonly ('map' | 'curve' | 'landscape')[];
}

export interface Tile {
  readonly id: Id;
  readonly text: string;
}

export interface Slot {
  readonly id: Id;
  /** The tile that belongs here. */
  readonly tile: Id;
  /** The weight or bias of the circuit that the slot stands for. */
  readonly synapse?: Id | undefined;
  readonly cell?: Id | undefined;
}

/** Tiles go into the slots of the level's sheet; there is no end of each tile. */
export interface AssembleGoal {
  readonly kind: 'assemble';
  readonly picture: 'equation' | 'graph';
  readonly slots: readonly Slot[];
  readonly tiles: readonly Tile[];
}

/** One line's part: words, a matrix, a gap to fill, or a block of the graph. */
export type SheetEntry = number | string | { readonly slot: Id };
export type SheetItem =
  | { readonly text: string }
  | { readonly name?: string | undefined; readonly matrix: readonly (readonly SheetEntry[])[] }
  | { readonly slot: Id }
  | { readonly block: string };
/** Lines of an equation or of a graph, shown with the level. */
export type Sheet = readonly (readonly SheetItem[])[];

/** A question sets inputs, and weights, biases and the activator where it differs from the level's circuit. */
export interface Question {
  readonly in: Readonly<Record<Id, number>>;
  readonly weights?: Readonly<Record<Id, number>> | undefined;
  readonly biases?: Readonly<Record<Id, number>> | undefined;
  /** The cell asked about; default: the goal's. */
  readonly cell?: Id | undefined;
  /** Of the cell asked about. */
  readonly activator?: ActivatorName | undefined;
  /** The question is about layers of so many cells, each wired to all of the next. */
  readonly sizes?: readonly number[] | undefined;
}

/** `share` is in percent, `synapses` their number, `activator` the place among the choices. */
export type Asked = 'fires' | 'state' | 'output' | 'share' | 'synapses' | 'activator';

/** The player says what will happen, question after question (starting again after the last), until `streak` answers in a row are right. */
export interface PredictGoal {
  readonly kind: 'predict';
  readonly ask: Asked;
  readonly cell: Id;
  readonly streak: number;
  /** How far a right answer may be off; default 0. */
  readonly tolerance?: number | undefined;
  readonly choices?: readonly ActivatorName[] | undefined;
  /** The inputs of all questions are shown as one matrix, whose answers fill another. */
  readonly batch?: boolean | undefined;
  readonly questions: readonly Question[];
}

export type Goal = CasesGoal | PredictGoal | ImpossibleGoal | LabelsGoal | DistributionGoal | DrawGoal | AssembleGoal | TeachGoal;

/** Written by `hibana prove --write`, never by hand. */
export interface Par {
  /** Frugal: least total |w| + |b| of a right answer (predict: fewest predictions; draw: fewest changed inputs; assemble: fewest placements; teach: fewest updates). */
  readonly frugal: number;
  /** Sturdy: largest reachable smallest distance of what decides from its limit (predict: right answers in a row; labels: share right; assemble: 1; teach: see `sturdinessOf`). */
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
  readonly sheet?: Sheet | undefined;
  /** The player's own circuit of that level takes the place of this one's, once there is one with the same inputs and answers. */
  readonly borrows?: Id | undefined;
}

export type Level = RoundsLevel | SpikingLevel;

export function isSpikingLevel(level: Level): level is SpikingLevel {
  return level.circuit.clock === 'milliseconds';
}
