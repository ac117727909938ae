// What was asked. Edits change the Circuit, plays change a running State, answers are given to the judge.
import type { Id } from './circuit.ts';

export type Edit =
  | { readonly type: 'setWeight'; readonly synapse: Id; readonly weight: number }
  | { readonly type: 'setBias'; readonly cell: Id; readonly bias: number };

export type Play = { readonly type: 'setInput'; readonly cell: Id; readonly value: number };

/** `says` is the predicted state for a goal that asks for the state; otherwise 1 for fires and 0 for silent. */
export type Answer = { readonly type: 'predict'; readonly says: number } | { readonly type: 'claim' };

export type Command = Edit | Play | Answer | { readonly type: 'undo' } | { readonly type: 'redo' };

/** A command that is not allowed, as data the panel can put into words. */
export interface Refusal {
  readonly refused: 'locked' | 'outOfRange' | 'unknown' | 'notHere' | 'nothingToUndo' | 'nothingToRedo' | 'stopped';
  readonly subject?: Id | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
