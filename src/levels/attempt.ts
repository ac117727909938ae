// What the judge looks at: the circuit on the board and the answers given so far.
import type { RoundsCircuit } from '../core/circuit.ts';
import type { RoundsLevel } from './level.ts';

export interface Attempt {
  readonly circuit: RoundsCircuit;
  /** One for each prediction, in order: question i is answered by the i-th. */
  readonly predictions: readonly number[];
  /** The player says that nothing does better than this circuit. */
  readonly claimed: boolean;
}

export function startAttempt(level: RoundsLevel): Attempt {
  return { circuit: level.circuit, predictions: [], claimed: false };
}
