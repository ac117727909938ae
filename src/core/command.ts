// What was asked. Edits change the Circuit, plays change a running State, answers are given to the judge.
import type { ActivatorName, Id } from './circuit.ts';
import type { Patch } from './patch.ts';
import type { ParameterName } from './spiking/parameters.ts';

/** On the milliseconds clock a weight is in mV; the weight of a `current` synapse is its gain. */
type SetWeight = { readonly type: 'setWeight'; readonly synapse: Id; readonly weight: number };

export type RoundsEdit =
  | SetWeight
  | { readonly type: 'setBias'; readonly cell: Id; readonly bias: number }
  | { readonly type: 'setActivator'; readonly cell: Id; readonly activator: ActivatorName }
  /** Of a layer with softmax. */
  | { readonly type: 'setTemperature'; readonly layer: Id; readonly temperature: number };

/** `parameter` is one of `parametersOf(cell.kind)`. */
export type SpikingEdit =
  | SetWeight
  | { readonly type: 'setDelay'; readonly synapse: Id; readonly delayMs: number }
  | { readonly type: 'setParameter'; readonly cell: Id; readonly parameter: ParameterName; readonly value: number };

export type Edit = RoundsEdit | SpikingEdit;

/** Any edit of a circuit that no level holds: it takes over in the running State. */
export type Change = { readonly type: 'change'; readonly patch: Patch };
/** Membranes go back to their start: those of these cells, or all. */
export type ResetMembranes = { readonly type: 'resetMembranes'; readonly cells?: readonly Id[] | undefined };

export type RoundsPlay = { readonly type: 'setInput'; readonly cell: Id; readonly value: number };
/** A touch source spikes in the coming tick. */
export type SpikingPlay = { readonly type: 'touch'; readonly cell: Id };

export type Play = RoundsPlay | SpikingPlay;

/** A tile is put into a slot of the level's sheet; null takes it out. */
export type Placement = { readonly type: 'place'; readonly slot: Id; readonly tile: Id | null };

export type TrainingSetting = 'rate' | 'momentum' | 'decay' | 'batch';

/** What changes weights by learning. Examples are counted as the level lists them. */
export type Lesson =
  /** The rule learns from this example alone. */
  | { readonly type: 'present'; readonly example: number }
  /** The player is the rule: by which sign each weight (by its synapse) and each bias (by its neuron) moves; those not named stay. */
  | { readonly type: 'nudge'; readonly example: number; readonly signs: Readonly<Record<Id, -1 | 0 | 1>> }
  /** The rule goes on by so many updates. */
  | { readonly type: 'train'; readonly updates: number }
  | { readonly type: 'setTraining'; readonly setting: TrainingSetting; readonly value: number }
  /** Neurons of each hidden layer; begins anew. */
  | { readonly type: 'setHidden'; readonly sizes: readonly number[] }
  /** Back to the weights at the start, or to those of another seed. */
  | { readonly type: 'restart'; readonly seed?: string | undefined };

/** `says` is the predicted number for a goal that asks for one, or the place among its choices; otherwise 1 for fires and 0 for silent. */
export type Answer = { readonly type: 'predict'; readonly says: number } | { readonly type: 'claim' } | Placement;

export type Command = Edit | Change | ResetMembranes | Play | Answer | Lesson | { readonly type: 'undo' } | { readonly type: 'redo' };

/** A command that is not allowed, as data the panel can put into words. */
export interface Refusal {
  readonly refused:
    | 'locked'
    | 'outOfRange'
    | 'unknown'
    | 'notHere'
    | 'nothingToUndo'
    | 'nothingToRedo'
    | 'stopped'
    | 'otherClock'
    | 'otherChip'
    | 'otherLayer'
    | 'otherTick'
    | 'tooMuch'
    | 'tooLong'
    | 'tooVaried'
    | 'tooFar'
    | 'nothingChosen';
  readonly subject?: Id | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
