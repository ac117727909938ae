// What the judge looks at: the circuit on the board and the answers given so far.
import type { Id, RoundsCircuit } from '../core/circuit.ts';
import type { Placement } from '../core/command.ts';
import type { RoundsLevel } from './level.ts';
import type { Pupil } from './teach/pupil.ts';

export interface Attempt {
  readonly circuit: RoundsCircuit;
  /** One for each prediction, in order: question i is answered by the i-th. */
  readonly predictions: readonly number[];
  /** What was put where, in order. */
  readonly placements?: readonly Placement[];
  /** The inputs as they are held; those of the circuit where nobody holds any. */
  readonly inputs?: ReadonlyMap<Id, number>;
  /** What was done to teach the circuit; that of the start where nothing was. */
  readonly pupil?: Pupil | undefined;
  /** The player says that nothing does better than this circuit. */
  readonly claimed: boolean;
}

export function startAttempt(level: RoundsLevel): Attempt {
  return { circuit: level.circuit, predictions: [], claimed: false };
}
