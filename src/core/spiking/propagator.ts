// Exact propagators of the leaky membrane with exponential currents (Rotter & Diesmann 1999), computed once, before the first tick.
// Differences of nearly equal exponentials lose digits, so they are reckoned with twice the digits (Dekker 1971) and rounded once.
import { exp } from '../math.ts';

/** What is left after one tick of something that decays with `tauMs`. */
export function decay(dtMs: number, tauMs: number): number {
  return exp(-dtMs / tauMs);
}

/**
 * How much of a synaptic current with time constant `synapseMs` reaches the membrane in one tick:
 * τs / (τs − τm) · (e^(−dt/τs) − e^(−dt/τm)), and dt/τ · e^(−dt/τ) where both are equal.
 */
export function coupling(dtMs: number, membraneMs: number, synapseMs: number): number {
  const dt = whole(dtMs);
  const membrane = whole(membraneMs);
  const left = expDouble(negative(quotient(dt, membrane)));
  if (synapseMs === membraneMs) return product(quotient(dt, membrane), left)[0];
  const synapse = whole(synapseMs);
  const leftOfCurrent = expDouble(negative(quotient(dt, synapse)));
  const share = quotient(synapse, sum(synapse, negative(membrane)));
  return product(share, sum(leftOfCurrent, negative(left)))[0];
}

/** A number as the unevaluated sum of two float64, the larger first. */
type Double = readonly [number, number];

function whole(value: number): Double {
  return [value, 0];
}

function negative([high, low]: Double): Double {
  return [-high, -low];
}

function sum([a, c]: Double, [b, d]: Double): Double {
  const s = a + b;
  const part = s - a;
  const error = a - (s - part) + (b - part) + (c + d);
  return tidy(s, error);
}

function product([a, c]: Double, [b, d]: Double): Double {
  const p = a * b;
  return tidy(p, productError(a, b, p) + (a * d + c * b));
}

function quotient(a: Double, b: Double): Double {
  const first = a[0] / b[0];
  const rest = sum(a, negative(product(b, whole(first))));
  const second = rest[0] / b[0];
  const left = sum(rest, negative(product(b, whole(second))));
  return sum(tidy(first, second), whole(left[0] / b[0]));
}

/** a · b − p exactly, where p is a · b rounded. */
function productError(a: number, b: number, p: number): number {
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2;
}

/** Two halves of 26 bits. */
function split(value: number): Double {
  const scaled = value * 134217729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

function tidy(high: number, low: number): Double {
  const s = high + low;
  return [s, low - (s - high)];
}

const HALVINGS = 12;
const TERMS = 9;

/** e^x by its series at x / 2^12, squared back; x of a tick is never far from zero. */
function expDouble(x: Double): Double {
  const scale = 2 ** -HALVINGS;
  const small: Double = [x[0] * scale, x[1] * scale];
  let result: Double = whole(1);
  for (let n = TERMS; n >= 1; n--) result = sum(whole(1), quotient(product(small, result), whole(n)));
  // (1 + y)² − 1 = 2y + y²: squaring the part beyond one keeps its digits.
  let beyond = sum(result, whole(-1));
  for (let i = 0; i < HALVINGS; i++) beyond = sum([2 * beyond[0], 2 * beyond[1]], product(beyond, beyond));
  return sum(whole(1), beyond);
}
