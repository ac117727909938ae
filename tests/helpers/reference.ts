// Reference values, and how far from them a result may be.
import { readFileSync } from 'node:fs';

export function readReference(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')) as unknown;
}

/** |got − want| / |want|; 0 when they are the same, also for 0 and the smallest numbers. */
export function relativeError(got: number, want: number): number {
  if (Object.is(got, want) || got === want) return 0;
  return Math.abs(got - want) / Math.max(Math.abs(want), Number.MIN_VALUE);
}

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** How many float64 numbers lie from one to the other. */
export function ulpsBetween(a: number, b: number): number {
  const ordered = (value: number): bigint => {
    float[0] = value;
    return bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!;
  };
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  const difference = ordered(a) - ordered(b);
  return Number(difference < 0n ? -difference : difference);
}
