// Which digits a net learns from and which it is tested with: a seeded shuffle of all rows, the last fifth held out.
import { createStream } from '../../src/core/random.ts';

const TRAIN_SHARE = 0.8;

export interface Split {
  readonly train: Int32Array;
  readonly held: Int32Array;
}

export function splitRows(rows: number, seed = 'digits'): Split {
  const order = shuffled(rows, seed);
  const cut = Math.round(rows * TRAIN_SHARE);
  return { train: order.slice(0, cut), held: order.slice(cut) };
}

/** Fisher and Yates. */
export function shuffled(count: number, seed: string): Int32Array {
  const random = createStream(seed, 'order');
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
