// Levels on the milliseconds clock: what may be changed, what happens in a case, and which spikes are wanted.
import type { Id } from '../../core/circuit.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { ParameterName } from '../../core/spiking/parameters.ts';
import type { LevelBase, Range } from '../level.ts';

/** What the player may change. Cells and synapses marked `locked` stay as they are. */
export interface SpikingKit {
  /** Weights in mV of delta and exponential synapses, and gains of current synapses. */
  readonly weights?: Range | undefined;
  readonly delaysMs?: Range | undefined;
  /** Parameters of cells and sources, by cell. */
  readonly parameters?: Readonly<Record<Id, Readonly<Partial<Record<ParameterName, Range | undefined>>>>> | undefined;
  /** The player may say that nothing does better than the circuit on the board. */
  readonly claim?: boolean | undefined;
}

/** `count` spikes: exactly, or within an interval that includes its ends. */
export type Count = number | { readonly min: number; readonly max?: number | undefined };

/** Spikes of `cell` from `fromMs` (default 0) until before `untilMs` (default: the end of the case). */
interface WindowedWant {
  readonly cell: Id;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** A silence is a count of 0. */
export interface CountWant extends WindowedWant {
  readonly count: Count;
}

/** Spikes in the window divided by its length. */
export interface RateWant extends WindowedWant {
  readonly rateHz: { readonly min: number; readonly max: number };
}

/** As many spikes as `timesMs` in the window, each within the tolerance of its time, in order. */
export interface TimesWant extends WindowedWant {
  readonly timesMs: readonly number[];
  readonly toleranceMs: number;
}

/** In a live goal: spikes of `cell` within `withinMs` after a touch of `touch` that no touch of `without` came within `withinMs` of. */
export interface AnswerWant {
  readonly cell: Id;
  readonly count: Count;
  readonly touch: Id;
  readonly without: Id;
  readonly withinMs: number;
}

export type Want = CountWant | RateWant | TimesWant | AnswerWant;

/** One run from the start. `set` overrides parameters of sources, `timesMs` the spikes of pattern and touch sources. */
export interface SpikesCase {
  readonly ms: number;
  readonly label?: { readonly en: string; readonly ja: string } | undefined;
  readonly set?: Readonly<Record<Id, Readonly<Partial<Record<ParameterName, number | undefined>>>>> | undefined;
  readonly timesMs?: Readonly<Record<Id, readonly number[]>> | undefined;
  /** Default: the circuit's seed. */
  readonly seed?: string | undefined;
  readonly wants: readonly Want[];
}

/** Sturdy: each trial moves every unlocked and locked weight by up to ± `weights` of itself and every delay by up to ± `delaysMs`, seeded. */
export interface Jitter {
  readonly weights: number;
  readonly delaysMs: number;
  readonly trials: number;
}

export interface SpikesGoal {
  readonly kind: 'spikes';
  readonly cases: readonly SpikesCase[];
  readonly hidden?: readonly SpikesCase[] | undefined;
  readonly jitter: Jitter;
}

/** The player plays the touches in time, while one case of `ms` runs. Frugal counts the touches. */
export interface LiveGoal {
  readonly kind: 'live';
  readonly ms: number;
  readonly wants: readonly Want[];
  readonly jitter: Jitter;
}

/** No setting meets all cases: the player brings as many as possible right and claims that this is the best. */
export interface ImpossibleSpikesGoal {
  readonly kind: 'impossible';
  readonly cases: readonly SpikesCase[];
  readonly jitter: Jitter;
}

/** Overrides where a question differs from the level's circuit; weights and delays by synapse. */
export interface SpikesQuestion {
  readonly set?: Readonly<Record<Id, Readonly<Partial<Record<ParameterName, number | undefined>>>>> | undefined;
  readonly timesMs?: Readonly<Record<Id, readonly number[]>> | undefined;
  readonly weights?: Readonly<Record<Id, number>> | undefined;
  readonly delaysMs?: Readonly<Record<Id, number>> | undefined;
}

/** The player says how many spikes `cell` will fire within `ms`, until `streak` answers in a row are right. */
export interface PredictSpikesGoal {
  readonly kind: 'predict';
  readonly ask: 'count';
  readonly cell: Id;
  readonly ms: number;
  readonly streak: number;
  readonly questions: readonly SpikesQuestion[];
}

export type SpikingGoal = SpikesGoal | LiveGoal | ImpossibleSpikesGoal | PredictSpikesGoal;

export interface SpikingLevel extends LevelBase {
  readonly circuit: SpikingCircuit;
  readonly kit: SpikingKit;
  readonly goal: SpikingGoal;
}
