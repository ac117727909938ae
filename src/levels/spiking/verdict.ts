// What the judge answers about a level in time.
import type { Id } from '../../core/circuit.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { Badges } from '../verdict.ts';
import type { Want } from './level.ts';

export interface TouchAt {
  readonly cell: Id;
  readonly tick: number;
}

/** What the judge looks at. `touches` (live goals only) in order of their ticks. */
export interface SpikingAttempt {
  readonly circuit: SpikingCircuit;
  readonly touches: readonly TouchAt[];
  readonly predictions: readonly number[];
  readonly claimed: boolean;
}

export interface WantVerdict {
  readonly want: Want;
  readonly pass: boolean;
  /** Spikes counted, or the rate in Hz for a rate. */
  readonly got: number;
  /** When the counted spikes came. */
  readonly timesMs: readonly number[];
}

export interface SpikesVerdict {
  readonly index: number;
  readonly hidden: boolean;
  readonly pass: boolean;
  readonly wants: readonly WantVerdict[];
  /** Predict: what was said, and the truth. */
  readonly says?: number;
  readonly truth?: number;
}

export interface SpikingMeasures {
  /** Spikes of all living cells over all cases. */
  readonly spikes: number;
  readonly touches: number;
  /** Jittered trials that are still right, counted only when all is right; 0 otherwise. */
  readonly steady: number;
  readonly cells: number;
  readonly synapses: number;
}

export interface SpikingVerdict {
  readonly solved: boolean;
  readonly cases: readonly SpikesVerdict[];
  readonly badges: Badges;
  readonly measures: SpikingMeasures;
  /** Predict: right answers in a row up to now. */
  readonly streak?: number;
}
