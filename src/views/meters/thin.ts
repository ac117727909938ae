// Long traces made into about two points a pixel: of each bucket of ticks the lowest and the highest value in the order in which they came, so
// that no spike is lost. Buckets begin at multiples of their width, so that a moving picture does not flicker, and are kept from frame to frame.
import type { Span } from './span.ts';

export interface Thinner {
  /** Ticks in a bucket: a power of two. */
  every: number;
  /** Points in `x` and in each of `y`, the same for all frames of one width. */
  count: number;
  /** ms or rounds. */
  x: Float64Array;
  readonly y: Float64Array[];
  /** Kept buckets of each trace: two values for bucket b at 2 · (b mod slots). */
  readonly kept: Float64Array[];
  slots: number;
  /** Buckets that are kept: from … until − 1. */
  keptFrom: number;
  keptUntil: number;
  rings: readonly Float32Array[];
}

export function createThinner(): Thinner {
  return { every: 0, count: 0, x: new Float64Array(0), y: [], kept: [], slots: 0, keptFrom: 0, keptUntil: 0, rings: [] };
}

/** Whatever is kept may be wrong: the past was changed. */
export function forgetKept(thinner: Thinner): void {
  thinner.keptUntil = thinner.keptFrom;
}

/** What is known of rings of ticks: ring[t mod length] for first ≤ t ≤ latest; what lies before `settled` will not change by itself. */
export interface Known {
  first: number;
  settled: number;
  latest: number;
}

/** Fills x and y with the part of the rings in the span, at most two points for each of `pixels`; NaN where nothing is known. */
export function thin(thinner: Thinner, rings: readonly Float32Array[], span: Span, known: Known, dtMs: number, pixels: number): void {
  const width = span.until - span.from;
  let every = 1;
  while (width / every > Math.max(16, pixels)) every *= 2;
  const buckets = Math.ceil(width / every) + 2;
  if (every !== thinner.every || rings !== thinner.rings || buckets > thinner.slots) prepare(thinner, rings, every, buckets);
  const start = Math.floor(span.from / every);
  const per = every === 1 ? 1 : 2;
  const { x, y, kept, slots } = thinner;
  gather(thinner, start, start + buckets, known);
  thinner.count = buckets * per;
  for (let b = 0; b < buckets; b++) {
    const tick = (start + b) * every;
    x[b * per] = tick * dtMs;
    if (per === 2) x[b * per + 1] = (tick + every / 2) * dtMs;
  }
  for (let trace = 0; trace < rings.length; trace++) spread(y[trace]!, kept[trace]!, start, buckets, slots, per);
}

function spread(y: Float64Array, kept: Float64Array, start: number, buckets: number, slots: number, per: number): void {
  for (let b = 0; b < buckets; b++) {
    const at = 2 * ((start + b) % slots);
    y[b * per] = kept[at]!;
    if (per === 2) y[b * per + 1] = kept[at + 1]!;
  }
}

function prepare(thinner: Thinner, rings: readonly Float32Array[], every: number, buckets: number): void {
  const points = 2 * buckets;
  thinner.every = every;
  thinner.rings = rings;
  thinner.keptFrom = thinner.keptUntil = 0;
  if (buckets > thinner.slots || thinner.y.length !== rings.length) {
    thinner.slots = Math.max(buckets, thinner.slots);
    thinner.x = new Float64Array(Math.max(points, thinner.x.length));
    thinner.y.length = thinner.kept.length = 0;
    for (let i = 0; i < rings.length; i++) {
      thinner.y.push(new Float64Array(thinner.x.length));
      thinner.kept.push(new Float64Array(2 * thinner.slots));
    }
  }
}

/** Buckets start … end − 1 come to be right; those that were and are complete are not looked at again. */
function gather(thinner: Thinner, start: number, end: number, known: Known): void {
  const { every, rings, kept, slots } = thinner;
  const isJoined = start >= thinner.keptFrom && start <= thinner.keptUntil;
  const next = isJoined ? thinner.keptUntil : start;
  for (let trace = 0; trace < rings.length; trace++) {
    const ring = rings[trace]!;
    const values = kept[trace]!;
    for (let b = next; b < end; b++)
      extremes(values, 2 * (b % slots), ring, Math.max(known.first, b * every), Math.min(known.latest + 1, (b + 1) * every));
  }
  thinner.keptFrom = start;
  // A bucket is complete when its last tick is settled.
  thinner.keptUntil = Math.max(start, Math.min(end, Math.floor(known.settled / every)));
}

function extremes(values: Float64Array, at: number, ring: Float32Array, from: number, until: number): void {
  const { length } = ring;
  let low = Infinity;
  let high = -Infinity;
  let lowAt = 0;
  let highAt = 0;
  for (let tick = from, i = from % length; tick < until; tick++) {
    const value = ring[i]!;
    if (value < low) {
      low = value;
      lowAt = tick;
    }
    if (value > high) {
      high = value;
      highAt = tick;
    }
    if (++i === length) i = 0;
  }
  if (low > high) {
    values[at] = values[at + 1] = NaN;
    return;
  }
  values[at] = lowAt <= highAt ? low : high;
  values[at + 1] = lowAt <= highAt ? high : low;
}

/** Lowest and highest of the points written last, into a pair; unchanged when there are none. */
export function widen(range: Float64Array, values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (value < range[0]!) range[0] = value;
    if (value > range[1]!) range[1] = value;
  }
}
