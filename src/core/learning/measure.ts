// How well a network does on examples: its loss, and how often it is right.
import type { Examples } from './examples.ts';
import type { Network } from './network.ts';
import { createPass, passForward, passLoss, takeRows, type Pass } from './pass.ts';

export interface Measure {
  /** Mean over the examples; see `passBackward`. */
  loss: number;
  /** 0 … 1. */
  accuracy: number;
}

/** Examples that are passed together. */
const CHUNK = 64;

export class Examiner {
  private readonly pass: Pass;

  /** For networks of this shape. */
  constructor(private readonly network: Network) {
    this.pass = createPass(network, CHUNK);
  }

  /** Into `found`, without allocating. `network` has the shape of the examiner's own. */
  measure(examples: Examples, found: Measure, network = this.network): void {
    let loss = 0;
    let right = 0;
    for (let from = 0; from < examples.rows; from += CHUNK) {
      const count = Math.min(CHUNK, examples.rows - from);
      takeRows(this.pass, examples, undefined, from, count);
      passForward(network, this.pass, count);
      loss += passLoss(network, this.pass, examples, undefined, from, count);
      for (let r = 0; r < count; r++) if (isRowRight(network, this.pass, r, examples, from + r)) right++;
    }
    found.loss = examples.rows === 0 ? 0 : loss / examples.rows;
    found.accuracy = examples.rows === 0 ? 0 : right / examples.rows;
  }
}

export function measure(network: Network, examples: Examples): Measure {
  const found = { loss: 0, accuracy: 0 };
  new Examiner(network).measure(examples, found);
  return found;
}

/** Softmax: the greatest share is where the greatest target is, and no other is as great. Else every state is above zero just where its target is. */
export function isRowRight({ layers }: Network, pass: Pass, r: number, { targets }: Examples, row: number): boolean {
  const { width, columns, temperature } = layers[layers.length - 1]!;
  const { states } = pass.layers[layers.length - 1]!;
  const at = r * width;
  if (temperature === undefined) {
    for (let c = 0; c < columns; c++) if (states[at + c]! > 0 !== targets[row * columns + c]! > 0) return false;
    return true;
  }
  let wanted = 0;
  for (let c = 1; c < columns; c++) if (targets[row * columns + c]! > targets[row * columns + wanted]!) wanted = c;
  for (let c = 0; c < columns; c++) if (c !== wanted && states[at + c]! >= states[at + wanted]!) return false;
  return true;
}
