// What was asked. Edits change the Circuit, plays change a running State, answers are given to the judge.
import type { Id } from './circuit.ts';
import type { ParameterName } from './spiking/parameters.ts';

/** On the milliseconds clock a weight is in mV; the weight of a `current` synapse is its gain. */
type SetWeight = { readonly type: 'setWeight'; readonly synapse: Id; readonly weight: number };

export type RoundsEdit = SetWeight | { readonly type: 'setBias'; readonly cell: Id; readonly bias: number };

/** `parameter` is one of `parametersOf(cell.kind)`. */
export type SpikingEdit =
  | SetWeight
  | { readonly type: 'setDelay'; readonly synapse: Id; readonly delayMs: number }
  | { readonly type: 'setParameter'; readonly cell: Id; readonly parameter: ParameterName; readonly value: number };

export type Edit = RoundsEdit | SpikingEdit;

export type RoundsPlay = { readonly type: 'setInput'; readonly cell: Id; readonly value: number };
/** A touch source spikes in the coming tick. */
export type SpikingPlay = { readonly type: 'touch'; readonly cell: Id };

export type Play = RoundsPlay | SpikingPlay;

/** `says` is the predicted state or spike count for a goal that asks for one; otherwise 1 for fires and 0 for silent. */
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
