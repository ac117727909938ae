// Spikes a second over a sliding window, and how uneven the intervals between spikes are.
import { firstSpikeAt, spikeCell, spikeTick, type SpikeBook } from '../../session/spiking/spikeBook.ts';

/** Which cells count, and how: lane of each cell by index, −1 for none; the whole population is the last lane. */
export interface Lanes {
  readonly of: Int16Array;
  readonly count: number;
  /** Cells of the population: those with a lower index, as many as here. */
  readonly members: Uint8Array;
  readonly memberCount: number;
}

export interface RateColumns {
  readonly x: Float64Array;
  /** By lane, then the population's mean. */
  readonly y: readonly Float64Array[];
  readonly counts: Int32Array;
  count: number;
}

/** Room for so many points of each lane and of the population. */
export function createRateColumns(lanes: number, points: number): RateColumns {
  return {
    x: new Float64Array(points),
    y: Array.from({ length: lanes + 1 }, () => new Float64Array(points)),
    counts: new Int32Array(lanes + 1),
    count: 0,
  };
}

/** What is asked for: points `every` ticks apart, at multiples of it, from … until. */
export interface RateFrame {
  from: number;
  until: number;
  every: number;
  windowTicks: number;
  /** Spikes are known up to here. */
  now: number;
  dtMs: number;
  isRounds: boolean;
}

/**
 * At each point t the spikes in (t − window, t], for each second (in rounds: for each round); NaN after now, and where the book has forgotten.
 */
export function fillRates(columns: RateColumns, book: SpikeBook, lanes: Lanes, frame: RateFrame): void {
  const { from, until, every, windowTicks, now, dtMs, isRounds } = frame;
  const { x, y, counts } = columns;
  const first = Math.floor(from / every) * every;
  const points = Math.min(x.length, Math.ceil((until - first) / every) + 1);
  const long = isRounds ? windowTicks : (windowTicks * dtMs) / 1000;
  const forgotten = firstRemembered(book) + windowTicks - 1;
  counts.fill(0);
  let head = firstSpikeAt(book, first - windowTicks + 1);
  let tail = head;
  for (let p = 0; p < points; p++) {
    const tick = first + p * every;
    x[p] = tick * dtMs;
    for (; head < book.count && spikeTick(book, head) <= tick; head++) count(counts, lanes, spikeCell(book, head), 1);
    for (; tail < head && spikeTick(book, tail) <= tick - windowTicks; tail++) count(counts, lanes, spikeCell(book, tail), -1);
    const isKnown = tick <= now && tick >= forgotten;
    for (let lane = 0; lane < lanes.count; lane++) y[lane]![p] = isKnown ? counts[lane]! / long : NaN;
    y[lanes.count]![p] = isKnown && lanes.memberCount > 0 ? counts[lanes.count]! / long / lanes.memberCount : NaN;
  }
  columns.count = points;
}

/** The first tick of which all spikes are known: a full book has let the oldest go. */
export function firstRemembered(book: SpikeBook): number {
  return book.count === book.ticks.length ? spikeTick(book, 0) + 1 : -Infinity;
}

function count(counts: Int32Array, lanes: Lanes, cell: number, step: number): void {
  const lane = lanes.of[cell] ?? -1;
  if (lane >= 0) counts[lane] = counts[lane]! + step;
  if (lanes.members[cell] === 1) counts[lanes.count] = counts[lanes.count]! + step;
}

/** Of each cell by index, over a stretch of time: spikes, and the mean and the spread of the ticks between them (Welford 1962). */
export interface Intervals {
  readonly spikes: Int32Array;
  readonly last: Int32Array;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

export function createIntervals(cells: number): Intervals {
  return { spikes: new Int32Array(cells), last: new Int32Array(cells), mean: new Float64Array(cells), squares: new Float64Array(cells) };
}

/** Spikes with from ≤ tick < until. */
export function measureIntervals(intervals: Intervals, book: SpikeBook, from: number, until: number): void {
  const { spikes, last, mean, squares } = intervals;
  spikes.fill(0);
  mean.fill(0);
  squares.fill(0);
  for (let i = firstSpikeAt(book, from); i < book.count && spikeTick(book, i) < until; i++) {
    const cell = spikeCell(book, i);
    const tick = spikeTick(book, i);
    const n = spikes[cell]!;
    if (n > 0) {
      const off = tick - last[cell]! - mean[cell]!;
      mean[cell] = mean[cell]! + off / n;
      squares[cell] = squares[cell]! + off * (tick - last[cell]! - mean[cell]);
    }
    spikes[cell] = n + 1;
    last[cell] = tick;
  }
}

/** Standard deviation of the intervals over their mean; undefined below two intervals. */
export function variation({ spikes, mean, squares }: Intervals, cell: number): number | undefined {
  const n = (spikes[cell] ?? 0) - 1;
  return n < 2 || mean[cell] === 0 ? undefined : Math.sqrt(squares[cell]! / n) / mean[cell]!;
}

/** Mean over the cells that have one; undefined when none has. */
export function meanVariation(intervals: Intervals, members: Uint8Array): number | undefined {
  let sum = 0;
  let n = 0;
  for (let cell = 0; cell < members.length; cell++) {
    const own = members[cell] === 1 ? variation(intervals, cell) : undefined;
    if (own === undefined) continue;
    sum += own;
    n++;
  }
  return n > 0 ? sum / n : undefined;
}
