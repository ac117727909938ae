// What a talk can be given about: a level on either clock, or a circuit that is being built. The presenter sees nothing but this.
import type { Id } from '../../core/circuit.ts';
import type { CoverKind, Part } from './covers.ts';
import type { Tempo } from './pace.ts';
import type { Side } from './tally.ts';
import type { Scene } from './talk.ts';

/** Story and goal; cases or questions; numbers, instruments and curves. */
export type PanelName = 'task' | 'cases' | 'numbers';

/** Where a run is; covers add the rest of a scene. */
export type Stand = Pick<Scene, 'isMoving' | 'isHeld' | 'isWaiting' | 'isAsking' | 'hasNext' | 'hasPrevious'>;

/** Stopped just before a decision. In time also where the nearest membrane is, in mV. */
export interface Held {
  readonly cell?: Id;
  readonly v?: number;
  readonly threshold?: number;
}

export interface Podium {
  readonly tempo: Tempo;
  /** Tallies of the same subject are one list. */
  readonly subject: string;
  /** Whose changes are to be followed. */
  readonly changing: { readonly changed: Set<() => void> };
  stand(): Stand;
  /** Kinds that can be covered here. */
  readonly kinds: readonly CoverKind[];
  /** What can be called up beside the board. */
  readonly panels: readonly PanelName[];
  /** Everything that can be covered, in the order in which it is revealed. */
  parts(): readonly Part[];
  /** The case or question on the board, and how many there are: 0 where they never end. */
  place(): { readonly index: number; readonly count: number } | undefined;
  /** From where it stands, at full length; decisions as the tempo says. */
  play(): void;
  /** On to the next stop at once. */
  settle(): void;
  /** Before the vote, of the same case. */
  rewind(): void;
  /** Another case, waiting to be played. */
  show(index: number): void;
  /** Answers the question on the board; false where it wants another kind of answer. */
  answer(side: Side): boolean;
  /** Cells that a key can fire, in order. */
  keys(): readonly Id[];
  /** Toggles or touches one of them. With `isWaiting` nothing moves yet. */
  fire(cell: Id, isWaiting: boolean): void;
  /** What the class can vote for. */
  sides(): readonly Side[];
  /** What came of it; undefined while it is open. */
  truth(): readonly Side[] | undefined;
  /** undefined unless it was stopped just before a decision. */
  held(): Held | undefined;
  /** Draws it again: what is covered has changed. */
  refresh(): void;
  /** Lets go of the clock. */
  close(): void;
}
