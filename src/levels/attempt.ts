// What the judge looks at: the circuit on the board and the answers given so far.
import type { Circuit } from '../core/circuit.ts';
import type { Level } from './level.ts';

export interface Attempt {
  readonly circuit: Circuit;
  /** One for each prediction, in order: question i is answered by the i-th. */
  readonly predictions: readonly number[];
  /** The player says that nothing does better than this circuit. */
  readonly claimed: boolean;
}

export function startAttempt(level: Level): Attempt {
  return { circuit: level.circuit, predictions: [], claimed: false };
}
