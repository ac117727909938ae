// A pack: levels that somebody made, in the order in which they are to be played.
import type { Id, Label } from '../core/circuit.ts';
import type { Level } from './level.ts';

export interface Pack {
  readonly format: 'hibana.pack';
  readonly version: 1;
  readonly id: Id;
  readonly title: Label;
  /** At least one; no two with the same id. */
  readonly levels: readonly Level[];
}
