// A training as plain data: which examples, which network, how it learns, and what has been run. Files carry it, the trainer changes it.
import type { RoundsCircuit } from '../circuit.ts';
import type { HiddenLayer } from './reshape.ts';
import type { Settings } from './settings.ts';

export type PlanarName = 'and' | 'xor' | 'line' | 'circle' | 'moons' | 'spiral' | 'blobs';
export type FeatureName = 'x' | 'y' | 'xx' | 'yy' | 'xy' | 'sinX' | 'sinY';

/** `seed` of each: which points are drawn, and which examples are kept back. */
export type DataPlan =
  | { readonly kind: 'planar'; readonly name: PlanarName; readonly points: number; readonly noise: number; readonly seed: string }
  | { readonly kind: 'iris' | 'digits'; readonly seed: string }
  | PaintedPlan
  | TablePlan;

/** Points that somebody painted. */
export interface PaintedPlan {
  readonly kind: 'points';
  readonly kinds: number;
  /** x, y and the kind, from 0. */
  readonly points: readonly (readonly [x: number, y: number, kind: number])[];
  readonly seed: string;
}

export interface TablePlan {
  readonly kind: 'table';
  /** Of the columns of numbers. */
  readonly names: readonly string[];
  readonly labelName: string;
  readonly kinds: readonly string[];
  /** The numbers of each row, and its kind, from 0. */
  readonly rows: readonly (readonly number[])[];
  readonly seed: string;
}

/** Of one layer: rows × columns weights, row by row, and a bias for each column. */
export interface LayerValues {
  readonly weights: readonly number[];
  readonly bias: readonly number[];
}

export interface LayeredPlan {
  readonly layers: readonly HiddenLayer[];
  /** What it starts from, the last layer included; without it the seed says. */
  readonly start?: readonly LayerValues[] | undefined;
}

/** A circuit is a stack of layers, and starts with its own weights. */
export type NetworkPlan = LayeredPlan | { readonly circuit: RoundsCircuit };

export interface TrainingPlan {
  readonly data: DataPlan;
  /** What of a point the network is given; empty where the data are no points. */
  readonly features: readonly FeatureName[];
  /** Of the examples that are learned from, 0 … 1. */
  readonly share: number;
  /** Two kinds: one output of tanh, −1 or 1, or shares. More are always shares. */
  readonly answer: 'one' | 'shares';
  readonly network: NetworkPlan;
  /** Of the starting weights. */
  readonly seed: string;
}

/** Updates under the same settings; the next run goes on from there. */
export interface TrainingRun {
  readonly settings: Settings;
  readonly updates: number;
}

export interface TrainingFile extends TrainingPlan {
  readonly format: 'hibana.training';
  readonly version: 1;
  readonly runs: readonly TrainingRun[];
  /** With which the next update would be made. */
  readonly settings: Settings;
  /** As they are after the runs. */
  readonly weights?: readonly LayerValues[] | undefined;
  /** Of the network after the runs. */
  readonly hash: string;
}

/** Hidden layers, and neurons of each. */
export const MOST_LAYERS = 6;
export const MOST_NEURONS = 16;
export const MOST_PIXEL_NEURONS = 32;
export const MOST_PAINTED = 1_000;
export const FEWEST_KINDS = 2;
export const MOST_PAINTED_KINDS = 4;
/** Of a whole training. */
export const MOST_RUNS = 1_000;
export const MOST_TRAINED = 1_000_000;
/** See `workOf`: running a training again takes about ten seconds at most. */
export const MOST_WORK = 6_000_000_000;

export function hasCircuit(network: NetworkPlan): network is { readonly circuit: RoundsCircuit } {
  return 'circuit' in network;
}

/** Multiplications that cost as much as one activator, and as one update besides its examples. */
const ACTIVATOR = 50;
const UPDATE = 3_000;

/** What these runs cost, in multiplications, on `rows` examples; `weights` and biases, and `neurons`, of the network. */
export function workOf(runs: readonly TrainingRun[], rows: number, weights: number, neurons: number): number {
  return runs.reduce((sum, { settings, updates }) => {
    const batch = settings.rule === 'perceptron' ? 1 : Math.min(settings.batch, Math.max(1, rows));
    return sum + updates * (UPDATE + batch * (weights + ACTIVATOR * neurons));
  }, 0);
}
