// Which digits a net learns from and which it is tested with: a seeded shuffle of all rows, the last fifth held out.
import { shuffled } from '../../src/data/split.ts';

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
