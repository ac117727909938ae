// The numbers that describe each kind of cell, with their units and what the parser lets through.
import type { SpikingCell } from './circuit.ts';

export const parameterNames = [
  'restMv',
  'thresholdMv',
  'resetMv',
  'tauMs',
  'resistanceMohm',
  'refractoryMs',
  'startMv',
  'a',
  'b',
  'c',
  'd',
  'amplitudeNa',
  'startMs',
  'lengthMs',
  'frequencyHz',
  'offsetNa',
  'rateHz',
] as const;
export type ParameterName = (typeof parameterNames)[number];

export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** A whole number of ticks. */
  readonly isWholeTicks?: boolean;
}

/** Nothing runs longer than this. */
export const LONGEST_MS = 1e6;
/** Spikes in flight are kept tick by tick, so a delay has a bound of its own. */
export const LONGEST_DELAY_MS = 1000;
const millivolts: Bounds = { min: -1000, max: 1000 };
const time: Bounds = { min: 0, max: LONGEST_MS };

export const parameterBounds: Readonly<Record<ParameterName, Bounds>> = {
  restMv: millivolts,
  thresholdMv: millivolts,
  resetMv: millivolts,
  tauMs: { min: 0.01, max: 10_000 },
  resistanceMohm: { min: 0, max: 1e6 },
  refractoryMs: { min: 0, max: 10_000, isWholeTicks: true },
  startMv: millivolts,
  a: { min: -10, max: 10 },
  b: { min: -10, max: 10 },
  c: millivolts,
  d: { min: -1000, max: 1000 },
  amplitudeNa: { min: -1000, max: 1000 },
  startMs: time,
  lengthMs: time,
  frequencyHz: { min: 0, max: 10_000 },
  offsetNa: { min: -1000, max: 1000 },
  rateHz: { min: 0, max: 10_000 },
};

const ofKind: Readonly<Record<SpikingCell['kind'], readonly ParameterName[]>> = {
  lif: ['restMv', 'thresholdMv', 'resetMv', 'tauMs', 'resistanceMohm', 'refractoryMs', 'startMv'],
  izhikevich: ['a', 'b', 'c', 'd', 'startMv'],
  current: ['amplitudeNa'],
  regular: ['rateHz', 'startMs'],
  poisson: ['rateHz'],
  pattern: [],
  touch: [],
};

const ofShape = {
  constant: [],
  step: ['startMs'],
  pulse: ['startMs', 'lengthMs'],
  sine: ['frequencyHz', 'offsetNa'],
} as const satisfies Record<string, readonly ParameterName[]>;

/** The numbers that may be set on this cell, in the order in which a panel lists them. */
export function parametersOf(cell: SpikingCell): readonly ParameterName[] {
  return cell.kind === 'current' ? [...ofKind.current, ...ofShape[cell.shape]] : ofKind[cell.kind];
}

/** The cell's own value; `startMv` falls back to its default. */
export function parameterOf(cell: SpikingCell, name: ParameterName): number | undefined {
  const value = (cell as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'number') return value;
  if (name !== 'startMv') return undefined;
  return cell.kind === 'lif' ? cell.restMv : cell.kind === 'izhikevich' ? -65 : undefined;
}
