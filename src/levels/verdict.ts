// What the judge answers.
import { isNeuron, type RoundsCircuit, type Id } from '../core/circuit.ts';
import type { Expected } from './level.ts';

export const badgeNames = ['solved', 'frugal', 'sturdy'] as const;
export type BadgeName = (typeof badgeNames)[number];
export type Badges = Readonly<Record<BadgeName, boolean>>;

export interface CaseVerdict {
  readonly index: number;
  readonly hidden: boolean;
  readonly pass: boolean;
  readonly got: Readonly<Record<Id, number>>;
  /** `most`: the greatest output of its layer. */
  readonly want: Readonly<Record<Id, Expected | 'most'>>;
  /** State of each wanted cell: how far from zero, and on which side. */
  readonly states: Readonly<Record<Id, number>>;
  /** How far what decides is from its limit; Infinity where nothing is near a limit. */
  readonly margin: number;
}

export interface TeachMeasures {
  /** Since the start. */
  readonly updates: number;
  /** By hand: nudges that were not the rule's. */
  readonly slips: number;
  /** Of the seen examples. */
  readonly loss: number;
  readonly accuracy: number;
  /** Of the unseen ones, where there are any. */
  readonly hiddenLoss?: number;
  readonly hiddenAccuracy?: number;
  /** Race: what the rule's loss is when it is done. */
  readonly rivalLoss?: number;
}

export interface Measures extends Partial<TeachMeasures> {
  /** Total |w| + |b|. */
  readonly strength: number;
  /** Smallest margin of a right case; 0 when none is right. Labels: share of all examples that is right. */
  readonly margin: number;
  readonly cells: number;
  readonly synapses: number;
  /** Draw: inputs that differ from the level's, and the sum of all. */
  readonly changes?: number;
  readonly ink?: number;
}

export interface Verdict {
  readonly solved: boolean;
  readonly cases: readonly CaseVerdict[];
  readonly badges: Badges;
  readonly measures: Measures;
  /** Predict: right answers in a row up to now. */
  readonly streak?: number;
  /** Assemble: every slot is filled, so it may be said which are wrong. */
  readonly isFull?: boolean;
}

/** Total |w| + |b|. */
export function strength(circuit: RoundsCircuit): number {
  let sum = 0;
  for (const { weight } of circuit.synapses) sum += Math.abs(weight);
  for (const cell of circuit.cells) if (isNeuron(cell)) sum += Math.abs(cell.bias);
  return sum;
}
