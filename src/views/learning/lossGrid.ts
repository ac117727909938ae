// The loss over two weights, or biases, of a network: all others stay as they are.
import type { Examples } from '../../core/learning/examples.ts';
import { Examiner, type Measure } from '../../core/learning/measure.ts';
import { copyInto, copyNetwork, type Network } from '../../core/learning/network.ts';

/** One weight, or a bias where there is no row. */
export interface Dial {
  /** 0 is the first layer after the inputs. */
  readonly layer: number;
  readonly row: number | undefined;
  readonly column: number;
}

/** A square of values of two dials. */
export interface LossWindow {
  /** Its middle. */
  readonly a: number;
  readonly b: number;
  /** Half of its width. */
  readonly reach: number;
}

export function dialValue({ layers }: Network, { layer, row, column }: Dial): number {
  const { weights, bias, width } = layers[layer]!;
  return row === undefined ? bias[column]! : weights[row * width + column]!;
}

export function setDial({ layers }: Network, { layer, row, column }: Dial, value: number): void {
  const { weights, bias, width } = layers[layer]!;
  if (row === undefined) bias[column] = value;
  else weights[row * width + column] = value;
}

/** side × side losses into `out`: rows from b + reach down, each from a − reach to a + reach, edges included. */
export function lossGrid(
  network: Network,
  examples: Examples,
  dialA: Dial,
  dialB: Dial,
  window: LossWindow,
  side: number,
  out: Float64Array,
): void {
  const survey = new Survey(network, examples, dialA, dialB);
  survey.begin(network, window, side, out);
  while (!survey.isDone) survey.advance();
}

/** A grid that is filled row by row, so that a large network does not hold up a frame; and the loss at any one place. */
export class Survey {
  private readonly own: Network;
  private readonly examiner: Examiner;
  private readonly found: Measure = { loss: 0, accuracy: 0 };
  private window: LossWindow = { a: 0, b: 0, reach: 1 };
  private out: Float64Array = new Float64Array();
  private side = 0;
  private row = 0;

  /** For networks of this shape. */
  constructor(
    network: Network,
    private readonly examples: Examples,
    private readonly dialA: Dial,
    private readonly dialB: Dial,
  ) {
    this.own = copyNetwork(network);
    this.examiner = new Examiner(this.own);
  }

  get isDone(): boolean {
    return this.row >= this.side;
  }

  /** The network's weights are copied: what becomes of it later does not show in this grid. */
  begin(network: Network, window: LossWindow, side: number, out: Float64Array): void {
    copyInto(network, this.own);
    this.window = window;
    this.side = side;
    this.out = out;
    this.row = 0;
  }

  /** One more row. Allocates nothing. */
  advance(): void {
    const { window, side, row } = this;
    if (row >= side) return;
    const b = window.b + window.reach - (2 * window.reach * row) / (side - 1);
    for (let i = 0; i < side; i++) this.out[row * side + i] = this.lossAt(window.a - window.reach + (2 * window.reach * i) / (side - 1), b);
    this.row++;
  }

  /** With the weights of the last `begin`. */
  lossAt(a: number, b: number): number {
    setDial(this.own, this.dialA, a);
    setDial(this.own, this.dialB, b);
    this.examiner.measure(this.examples, this.found);
    return this.found.loss;
  }

  /** Whether all weights and biases but the two dials are those of the last `begin`. */
  isOf(network: Network): boolean {
    setDial(this.own, this.dialA, dialValue(network, this.dialA));
    setDial(this.own, this.dialB, dialValue(network, this.dialB));
    for (let l = 0; l < this.own.layers.length; l++) {
      const [mine, other] = [this.own.layers[l]!, network.layers[l]!];
      if (!isEqual(mine.weights, other.weights) || !isEqual(mine.bias, other.bias)) return false;
    }
    return true;
  }

  /** Into `slope`: how the loss grows with a and with b, by central differences. */
  slopeAt(a: number, b: number, slope: Float64Array): void {
    const h = this.window.reach * 1e-4;
    slope[0] = (this.lossAt(a + h, b) - this.lossAt(a - h, b)) / (2 * h);
    slope[1] = (this.lossAt(a, b + h) - this.lossAt(a, b - h)) / (2 * h);
  }
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
