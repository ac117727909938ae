// SI units become ours: millivolts, megohms, nanoamperes, milliseconds; and numbers are kept within our bounds, which is said.
import { LIMIT } from '../core/edit.ts';
import { LONGEST_DELAY_MS, parameterBounds, type ParameterName } from '../core/spiking/parameters.ts';
import type { Note } from './report.ts';

/** Of what is imported: Neuronify steps by it too. */
export const DT_MS = 0.1;

export function millivolts(volts: number): number {
  return tidy(volts * 1e3);
}

export function milliseconds(seconds: number): number {
  return tidy(seconds * 1e3);
}

export function nanoamperes(amperes: number): number {
  return tidy(amperes * 1e9);
}

export function megohms(ohms: number): number {
  return tidy(ohms / 1e6);
}

/** 1.9999999999999998 → 2: other programs' sums leave crumbs. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

type Key = ParameterName | 'weight' | 'gain' | 'delayMs' | 'x' | 'y';

const bounds: Readonly<Record<Key, { readonly min: number; readonly max: number }>> = {
  ...parameterBounds,
  weight: { min: -LIMIT, max: LIMIT },
  gain: { min: -LIMIT, max: LIMIT },
  delayMs: { min: 0, max: LONGEST_DELAY_MS },
  x: { min: -LIMIT, max: LIMIT },
  y: { min: -LIMIT, max: LIMIT },
};

/** The nearest number that our files may hold. */
export function within(note: Note, where: string, key: Key, value: number): number {
  const { min, max } = bounds[key];
  if (value >= min && value <= max) return value;
  const to = Math.min(max, Math.max(min, value));
  note('limited', where, { key, from: value, to });
  return to;
}

/** The nearest whole number of ticks, `least` or more; within bounds. */
export function wholeTicks(note: Note, where: string, key: 'refractoryMs' | 'delayMs', ms: number, least: number): number {
  const inside = within(note, where, key, ms);
  const ticks = Math.max(least, Math.round(inside / DT_MS));
  const rounded = tidy(ticks * DT_MS);
  if (Math.abs(inside / DT_MS - ticks) > 1e-6) note('rounded', where, { key, fromMs: inside, toMs: rounded });
  return rounded;
}
