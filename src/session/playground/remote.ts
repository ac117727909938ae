// What page and worker say to each other about a run that is elsewhere.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import type { Patch } from '../../core/patch.ts';
import type { StopReason } from '../../core/spiking/state.ts';

/** Obeyed in order; each is answered by one frame. */
export type Order =
  | { readonly type: 'open'; readonly circuit: Circuit }
  | { readonly type: 'change'; readonly patch: Patch; readonly gesture: string | undefined }
  | { readonly type: 'play'; readonly play: Play }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'resetMembranes'; readonly cells: readonly Id[] | undefined }
  /** `levels` goes back to be filled again. */
  | { readonly type: 'advance'; readonly ticks: number; readonly levels: Float64Array | undefined }
  | { readonly type: 'seek'; readonly tick: number }
  | { readonly type: 'restart'; readonly seed: string | undefined }
  | { readonly type: 'watch'; readonly cells: readonly Id[]; readonly synapses: readonly Id[] }
  /** The answer is a recording, a hash, or the circuit's file. */
  | { readonly type: 'record' | 'hash' | 'write' };

/** Answers come in the order of the orders. */
export interface Frame {
  readonly tick: number;
  readonly latestTick: number;
  readonly earliestTick: number;
  readonly stop: StopReason;
  readonly stoppedBy: Id | undefined;
  /** Ticks that were run for this frame. */
  readonly done: number;
  readonly refusal: Refusal | undefined;
  readonly levels: Float64Array;
  readonly outputs: Float64Array;
  readonly resting: Uint8Array;
  /** Present weights of the plastic synapses. */
  readonly weights: Float64Array;
  /** There when cells or plastic synapses are others than before. */
  readonly order: { readonly cellIds: readonly Id[]; readonly plasticIds: readonly Id[]; readonly dtMs: number } | undefined;
  /** All spikes from tick `from` on; those before it are known. */
  readonly spikes: { readonly from: number; readonly ticks: Int32Array; readonly cells: Int32Array };
  readonly traces: TraceFrame;
  /** What `record`, `hash` and `write` ask for. */
  readonly answer: unknown;
}

/** Samples of the ticks from `from` on; with `isAll` the rings, as far as they are filled. */
export interface TraceFrame {
  readonly isAll: boolean;
  readonly cells: readonly Id[];
  readonly synapses: readonly Id[];
  readonly from: number;
  readonly values: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
}
