// A lesson that a teacher puts together: steps in an order, each with what pupils may see and use of it. It is data; one link or file carries it.
import type { Circuit, Id, Label } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import type { Level } from '../levels/level.ts';

/** What can be taken away from a step. Weights and states are also gone wherever else they would be read: in formula, graph, code and sentences. */
export const hideable = ['cases', 'weights', 'state', 'formula', 'graph', 'code', 'instruments', 'advice', 'teacher'] as const;
export type Hideable = (typeof hideable)[number];

/** More steps than 45 minutes hold. */
export const MOST_STEPS = 30;

/** What a pupil may see and use. All that is not named is as it is outside of a lesson. */
export interface Restrictions {
  /** Cells and synapses that stay as they are. */
  readonly locked?: readonly Id[] | undefined;
  readonly hidden?: readonly Hideable[] | undefined;
  /** How many hints may be opened; the answer is then not shown. */
  readonly hints?: 0 | 1 | 2 | 3 | undefined;
  /** Of the clock that the step is on; those of the other clock do not matter. */
  readonly speeds?: readonly number[] | undefined;
}

interface StepBase extends Restrictions {
  /** Of the circuit's random cells, or of a training's start. */
  readonly seed?: string | undefined;
  /** What the teacher says about it. */
  readonly note?: Label | undefined;
}

export interface LevelStep extends StepBase {
  readonly kind: 'level';
  /** A level of the campaign. */
  readonly level: Id;
}

export interface FileStep extends StepBase {
  readonly kind: 'file';
  /** A level that somebody made. */
  readonly file: Level;
}

export interface CircuitStep extends StepBase {
  readonly kind: 'circuit';
  readonly title: Label;
  readonly circuit: Circuit;
}

export interface TrainingStep extends StepBase {
  readonly kind: 'training';
  readonly title: Label;
  readonly training: TrainingFile;
}

export type Step = LevelStep | FileStep | CircuitStep | TrainingStep;

export interface Lesson {
  readonly format: 'hibana.lesson';
  readonly version: 1;
  readonly id: Id;
  readonly title: Label;
  readonly about?: Label | undefined;
  /** By its code. In which it begins; whoever reads another one better changes it. */
  readonly language?: string | undefined;
  readonly steps: readonly Step[];
}
