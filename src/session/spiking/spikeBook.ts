// The spikes of a run, in order: what rasters and marks are drawn from. A ring that forgets the oldest.
const MOST_SPIKES = 1 << 16;

export interface SpikeBook {
  readonly ticks: Int32Array;
  readonly cells: Int32Array;
  /** Where the oldest entry is. */
  start: number;
  count: number;
}

export function createSpikeBook(): SpikeBook {
  return { ticks: new Int32Array(MOST_SPIKES), cells: new Int32Array(MOST_SPIKES), start: 0, count: 0 };
}

export function writeSpike(book: SpikeBook, tick: number, cell: number): void {
  const at = (book.start + book.count) & (MOST_SPIKES - 1);
  book.ticks[at] = tick;
  book.cells[at] = cell;
  if (book.count < MOST_SPIKES) book.count++;
  else book.start = (book.start + 1) & (MOST_SPIKES - 1);
}

/** Entry i, 0 the oldest. */
export function spikeTick(book: SpikeBook, i: number): number {
  return book.ticks[(book.start + i) & (MOST_SPIKES - 1)]!;
}

export function spikeCell(book: SpikeBook, i: number): number {
  return book.cells[(book.start + i) & (MOST_SPIKES - 1)]!;
}

/** Forgets what came at `tick` and later. */
export function forgetFrom(book: SpikeBook, tick: number): void {
  while (book.count > 0 && spikeTick(book, book.count - 1) >= tick) book.count--;
}

/** The first entry at or after `tick`; `count` when there is none. */
export function firstSpikeAt(book: SpikeBook, tick: number): number {
  let low = 0;
  let high = book.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spikeTick(book, middle) < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}
