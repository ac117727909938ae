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
  readonly want: Readonly<Record<Id, Expected>>;
  /** State of each wanted cell: how far from zero, and on which side. */
  readonly states: Readonly<Record<Id, number>>;
}

export interface Measures {
  /** Total |w| + |b|. */
  readonly strength: number;
  /** Smallest |state| of a wanted cell over all right cases; 0 when none is right. */
  readonly margin: number;
  readonly cells: number;
  readonly synapses: number;
}

export interface Verdict {
  readonly solved: boolean;
  readonly cases: readonly CaseVerdict[];
  readonly badges: Badges;
  readonly measures: Measures;
  /** Predict: right answers in a row up to now. */
  readonly streak?: number;
}

/** Total |w| + |b|. */
export function strength(circuit: RoundsCircuit): number {
  let sum = 0;
  for (const { weight } of circuit.synapses) sum += Math.abs(weight);
  for (const cell of circuit.cells) if (isNeuron(cell)) sum += Math.abs(cell.bias);
  return sum;
}
