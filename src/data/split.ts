// Which rows are learned from and which are kept back to test with, kind by kind, and labels made wrong on purpose. All seeded.
import { createStream } from '../core/random.ts';

export interface Split {
  /** To learn from; both are in the order of the data. */
  readonly seen: Int32Array;
  /** Kept back. */
  readonly unseen: Int32Array;
}

/** 0 … count − 1 in another order (R. A. Fisher, F. Yates, 1938). */
export function shuffled(count: number, seed: string, id = 'order'): Int32Array {
  const random = createStream(seed, id);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

/**
 * `share` (0 … 1) of the rows of each kind are seen, rounded. Of a kind that has two rows or more at least one is on each side, unless the
 * share is 0 or 1; a single one is seen.
 */
export function splitRows(labels: Uint8Array, classes: number, share: number, seed: string): Split {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share of ${share}`);
  const left = new Int32Array(classes);
  for (const label of labels) left[label]!++;
  for (let label = 0; label < classes; label++) left[label] = seenOf(left[label]!, share);
  const isSeen = new Uint8Array(labels.length);
  for (const row of shuffled(labels.length, seed, 'split')) {
    const label = labels[row]!;
    if (left[label] === 0) continue;
    left[label]!--;
    isSeen[row] = 1;
  }
  const rows = Int32Array.from(labels, (_, row) => row);
  return { seen: rows.filter((row) => isSeen[row] === 1), unseen: rows.filter((row) => isSeen[row] === 0) };
}

function seenOf(rows: number, share: number): number {
  const seen = Math.round(rows * share);
  if (share === 0 || share === 1 || rows === 0) return seen;
  return Math.max(1, Math.min(seen, rows - 1));
}

/** A copy in which `share` (0 … 1) of all rows, rounded, have another of the labels that occur. Rows are flipped where the copy differs. */
export function flipLabels(labels: Uint8Array, share: number, seed: string): Uint8Array {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share of ${share}`);
  const kinds = [...new Set(labels)].toSorted((a, b) => a - b);
  const flipped = labels.slice();
  if (kinds.length < 2) return flipped;
  const { next } = createStream(seed, 'flip to');
  for (const row of shuffled(labels.length, seed, 'flip').subarray(0, Math.round(labels.length * share))) {
    const others = kinds.filter((kind) => kind !== labels[row]);
    flipped[row] = others[Math.floor(next() * others.length)]!;
  }
  return flipped;
}
