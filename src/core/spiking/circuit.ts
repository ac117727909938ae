// A circuit of living neurons: cells, sources and synapses on the milliseconds clock.
import type { CellBase, CircuitBase, Id } from '../circuit.ts';

/** Leaky integrate-and-fire: τ·dv/dt = −(v − rest) + R·I. Fires when v > threshold, then rests. */
export interface LifCell extends CellBase {
  readonly kind: 'lif';
  readonly restMv: number;
  readonly thresholdMv: number;
  readonly resetMv: number;
  readonly tauMs: number;
  readonly resistanceMohm: number;
  /** A whole number of ticks. */
  readonly refractoryMs: number;
  /** Default: rest. */
  readonly startMv?: number | undefined;
}

/** v' = 0.04v² + 5v + 140 − u + I, u' = a(bv − u); at 30 mV v ← c, u ← u + d (Izhikevich 2003). */
export interface IzhikevichCell extends CellBase {
  readonly kind: 'izhikevich';
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Default −65. */
  readonly startMv?: number | undefined;
  /** `euler` (default), or the 2003 network program with `dtMs` 1. */
  readonly schedule?: 'euler' | 'published' | undefined;
}

interface CurrentBase extends CellBase {
  readonly kind: 'current';
  readonly amplitudeNa: number;
}

/** Injects a current through `current` synapses; it never spikes. */
export type CurrentSource =
  | (CurrentBase & { readonly shape: 'constant' })
  | (CurrentBase & { readonly shape: 'step'; readonly startMs: number })
  | (CurrentBase & { readonly shape: 'pulse'; readonly startMs: number; readonly lengthMs: number })
  | (CurrentBase & { readonly shape: 'sine'; readonly frequencyHz: number; readonly offsetNa: number });

export interface RegularSource extends CellBase {
  readonly kind: 'regular';
  readonly rateHz: number;
  readonly startMs: number;
}

export interface PoissonSource extends CellBase {
  readonly kind: 'poisson';
  readonly rateHz: number;
}

export interface PatternSource extends CellBase {
  readonly kind: 'pattern';
  readonly timesMs: readonly number[];
}

/** Spikes when the player taps it. */
export interface TouchSource extends CellBase {
  readonly kind: 'touch';
}

export type SpikeSource = RegularSource | PoissonSource | PatternSource | TouchSource;
export type LivingCell = LifCell | IzhikevichCell;
export type SpikingCell = LivingCell | CurrentSource | SpikeSource;

export interface Stdp {
  readonly kind: 'stdp';
  readonly aPlus: number;
  readonly aMinus: number;
  readonly tauPlusMs: number;
  readonly tauMinusMs: number;
  /** Bounds have the sign of the weight. */
  readonly min: number;
  readonly max: number;
  readonly pairing: 'all' | 'nearest';
}

/** A sender's spike followed by the receiver's within the window adds `rate`. */
export interface Hebbian {
  readonly kind: 'hebbian';
  readonly rate: number;
  readonly windowMs: number;
  readonly min: number;
  readonly max: number;
}

export type Plasticity = Stdp | Hebbian;

interface SynapseBase {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly locked?: boolean | undefined;
}

export interface CurrentSynapse extends SynapseBase {
  readonly kind: 'current';
  readonly gain: number;
}

interface SpikeSynapseBase extends SynapseBase {
  /** mV. */
  readonly weight: number;
  /** A whole number of ticks, at least one. */
  readonly delayMs: number;
  readonly plasticity?: Plasticity | undefined;
}

/** An arrival adds the weight to v at once. */
export interface DeltaSynapse extends SpikeSynapseBase {
  readonly kind: 'delta';
}

/** An arrival adds the weight to a current that decays with `tauMs`. */
export interface ExponentialSynapse extends SpikeSynapseBase {
  readonly kind: 'exponential';
  readonly tauMs: number;
}

export type SpikeSynapse = DeltaSynapse | ExponentialSynapse;
export type SpikingSynapse = CurrentSynapse | SpikeSynapse;

export interface SpikingCircuit extends CircuitBase {
  readonly clock: 'milliseconds';
  /** Default 0.1. */
  readonly dtMs?: number | undefined;
  readonly cells: readonly SpikingCell[];
  readonly synapses: readonly SpikingSynapse[];
}

export const DEFAULT_DT_MS = 0.1;

export function dtOf({ dtMs = DEFAULT_DT_MS }: SpikingCircuit): number {
  return dtMs;
}

/** Cells that have a membrane; all others are sources. */
export function isLiving(cell: SpikingCell): cell is LivingCell {
  return cell.kind === 'lif' || cell.kind === 'izhikevich';
}

export function isSpikeSynapse(synapse: SpikingSynapse): synapse is SpikeSynapse {
  return synapse.kind !== 'current';
}

export function findSpikingCell({ cells }: SpikingCircuit, id: Id): SpikingCell | undefined {
  return cells.find((cell) => cell.id === id);
}

export function findSpikingSynapse({ synapses }: SpikingCircuit, id: Id): SpikingSynapse | undefined {
  return synapses.find((synapse) => synapse.id === id);
}
