// What every neuron of a network says to each place of the plane. The grid's inputs are made once, a network is passed over them in chunks.
import { signal } from '@preact/signals';
import type { Examples } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { createPass, passForward, takeRows, type Pass } from '../../core/learning/pass.ts';

export interface MapperOptions {
  /** Places from edge to edge. */
  readonly side: number;
  /** The map is −reach … reach in x and in y. */
  readonly reach: number;
  /** Inputs of the network. */
  readonly columns: number;
  /** Writes the inputs that (x, y) is to the network into `out`, from place `at` on. */
  readonly featuresOf: (x: number, y: number, out: Float64Array, at: number) => void;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Of the last layer, at one place. */
export interface Answer {
  readonly states: Float64Array;
  readonly outputs: Float64Array;
}

/** Places that are passed together. */
const CHUNK = 128;

export class Mapper {
  readonly side: number;
  readonly reach: number;
  readonly columns: number;
  /** [layer][neuron]: side × side, rows from the top (y = reach) down; the first and last places are the edges. */
  outputs: readonly (readonly Float32Array[])[] = [];
  /** X·W + b of each neuron of the last layer, laid out likewise. */
  states: readonly Float32Array[] = [];
  /** Where someone asks; every map of this mapper shows it. */
  readonly probed = signal<Place | undefined>(undefined);
  private readonly featuresOf: MapperOptions['featuresOf'];
  private readonly grid: Examples;
  private shape: readonly number[] = [];
  private pass: Pass | undefined;
  private readonly place: Examples;
  private answer: Answer = { states: new Float64Array(), outputs: new Float64Array() };
  /** What was evaluated last. */
  private network: Network | undefined;
  private version = NaN;

  constructor({ side, reach, columns, featuresOf }: MapperOptions) {
    this.side = side;
    this.reach = reach;
    this.columns = columns;
    this.featuresOf = featuresOf;
    this.grid = rowsFor(columns, side * side);
    this.place = rowsFor(columns, 1);
    for (let row = 0; row < side; row++) {
      const y = reach - (2 * reach * row) / (side - 1);
      for (let column = 0; column < side; column++) {
        featuresOf((2 * reach * column) / (side - 1) - reach, y, this.grid.inputs, (row * side + column) * columns);
      }
    }
  }

  /** Whether the network takes as many inputs as this map gives and has layers. */
  fits({ inputs, layers }: Network): boolean {
    return inputs === this.columns && layers.length > 0;
  }

  /** Fills all maps; allocates only where the network has another shape than the last. Throws where it does not fit. */
  evaluate(network: Network): void {
    const pass = this.passFor(network);
    const cells = this.side * this.side;
    const last = network.layers.length - 1;
    for (let from = 0; from < cells; from += CHUNK) {
      const count = Math.min(CHUNK, cells - from);
      takeRows(pass, this.grid, undefined, from, count);
      passForward(network, pass, count);
      for (let l = 0; l <= last; l++) {
        const { width } = network.layers[l]!;
        const maps = this.outputs[l]!;
        for (let c = 0; c < maps.length; c++) copyColumn(pass.layers[l]!.outputs, width, c, maps[c]!, from, count);
      }
      const { width } = network.layers[last]!;
      for (let c = 0; c < this.states.length; c++) copyColumn(pass.layers[last]!.states, width, c, this.states[c]!, from, count);
    }
  }

  /** `evaluate`, unless this version of this network was the last to be evaluated. */
  refresh(network: Network, version: number): void {
    if (version === this.version && network === this.network) return;
    this.evaluate(network);
    this.network = network;
    this.version = version;
  }

  /** What the network says to one place; the arrays are used again by the next call. */
  probe(network: Network, { x, y }: Place): Answer {
    const pass = this.passFor(network);
    this.featuresOf(x, y, this.place.inputs, 0);
    takeRows(pass, this.place, undefined, 0, 1);
    passForward(network, pass, 1);
    const { states, outputs } = pass.layers[network.layers.length - 1]!;
    for (let c = 0; c < this.answer.states.length; c++) {
      this.answer.states[c] = states[c]!;
      this.answer.outputs[c] = outputs[c]!;
    }
    return this.answer;
  }

  /** These points as inputs of the network. */
  rowsOf(xs: Float64Array, ys: Float64Array): Examples {
    const rows = rowsFor(this.columns, xs.length);
    for (let i = 0; i < xs.length; i++) this.featuresOf(xs[i]!, ys[i]!, rows.inputs, i * this.columns);
    return rows;
  }

  /**
   * wrong[i] = 1 where the network takes row i for another kind than labels[i], in the sense of `isRowRight` (core/learning/measure.ts), else 0;
   * gives how many are wrong.
   */
  judge(network: Network, rows: Examples, labels: Uint8Array, wrong: Uint8Array): number {
    const pass = this.passFor(network);
    const { width, columns, temperature } = network.layers[network.layers.length - 1]!;
    const { states } = pass.layers[network.layers.length - 1]!;
    let sum = 0;
    for (let from = 0; from < rows.rows; from += CHUNK) {
      const count = Math.min(CHUNK, rows.rows - from);
      takeRows(pass, rows, undefined, from, count);
      passForward(network, pass, count);
      for (let r = 0; r < count; r++) {
        const isWrong = !isRight(states, r * width, columns, temperature !== undefined, labels[from + r]!);
        wrong[from + r] = isWrong ? 1 : 0;
        if (isWrong) sum++;
      }
    }
    return sum;
  }

  private passFor(network: Network): Pass {
    if (this.pass && isSameShape(network, this.shape)) return this.pass;
    if (!this.fits(network)) throw new RangeError(`a map of ${this.columns} inputs for a network of ${network.inputs}`);
    this.shape = network.layers.map(({ columns }) => columns);
    const cells = this.side * this.side;
    this.outputs = this.shape.map((columns) => Array.from({ length: columns }, () => new Float32Array(cells)));
    this.states = Array.from({ length: network.outputs }, () => new Float32Array(cells));
    this.answer = { states: new Float64Array(network.outputs), outputs: new Float64Array(network.outputs) };
    this.version = NaN;
    return (this.pass = createPass(network, CHUNK));
  }
}

export function createMapper(options: MapperOptions): Mapper {
  return new Mapper(options);
}

function rowsFor(columns: number, rows: number): Examples {
  return { rows, columns, outputs: 0, inputs: new Float64Array(rows * columns), targets: new Float64Array() };
}

function copyColumn(from: Float64Array, width: number, column: number, map: Float32Array, at: number, count: number): void {
  for (let r = 0, i = column; r < count; r++, i += width) map[at + r] = from[i]!;
}

function isSameShape({ layers }: Network, shape: readonly number[]): boolean {
  if (layers.length !== shape.length) return false;
  for (let l = 0; l < shape.length; l++) if (layers[l]!.columns !== shape[l]) return false;
  return true;
}

/** One output is for kind 1; shares: the label's is the greatest; else the label's neuron is the only one above zero. */
function isRight(states: Float64Array, at: number, columns: number, isShared: boolean, label: number): boolean {
  if (columns === 1) return states[at]! > 0 === (label === 1);
  for (let c = 0; c < columns; c++) {
    if (isShared ? c !== label && !(states[at + c]! < states[at + label]!) : states[at + c]! > 0 !== (c === label)) return false;
  }
  return true;
}
