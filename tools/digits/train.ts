// Softmax cross-entropy by stochastic gradient descent with Adam (D. P. Kingma, J. Ba, 2015) and weight decay; ReLU between layers.
import { exp } from '../../src/core/math.ts';
import { createStream } from '../../src/core/random.ts';
import type { DataSet } from '../../src/data/data.ts';
import { shuffled } from '../../src/data/split.ts';

export interface Layer {
  readonly rows: number;
  readonly columns: number;
  /** weights[row · columns + column]. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

export interface Plan {
  /** Of the hidden layers, in order. */
  readonly hidden: readonly number[];
  readonly epochs: number;
  readonly rate: number;
  /** λ of λ/2 · Σ w². */
  readonly decay: number;
  /** Weights and biases end as multiples of it. In the second half slopes are taken at the rounded values, so that the net learns to live with them. */
  readonly grain: number;
  readonly seed: string;
}

const BATCH = 32;
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const TINY = 1e-8;

export function trainNet(data: DataSet, rows: Int32Array, { hidden, epochs, rate, decay, grain, seed }: Plan): Layer[] {
  const random = createStream(seed, 'weights');
  const sizes = [data.columns, ...hidden, data.classes];
  const layers = sizes.slice(1).map((columns, index) => randomLayer(sizes[index]!, columns, random.next));
  const slopes = layers.map(({ weights, bias }) => [new Float64Array(weights.length), new Float64Array(bias.length)] as const);
  const moments = layers.flatMap(({ weights, bias }) => [weights, bias].map((values) => createMoment(values.length)));
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(rows.length, `${seed} ${epoch}`);
    const isRounding = 2 * epoch >= epochs;
    const cooled = rate * (1 - epoch / epochs);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.subarray(start, start + BATCH);
      for (const [w, b] of slopes) {
        w.fill(0);
        b.fill(0);
      }
      const used = isRounding ? rounded(layers, grain) : layers;
      for (const place of batch) addSlopes(used, slopes, data, rows[place]!, 1 / batch.length);
      steps++;
      for (const [index, { weights, bias }] of layers.entries()) {
        const [w, b] = slopes[index]!;
        for (let i = 0; i < w.length; i++) w[i]! += decay * weights[i]!;
        descend(weights, w, moments[2 * index]!, cooled, steps);
        descend(bias, b, moments[2 * index + 1]!, cooled, steps);
      }
    }
  }
  return rounded(layers, grain);
}

function rounded(layers: readonly Layer[], grain: number): Layer[] {
  // Adding 0 turns −0 into 0.
  const onGrid = (value: number): number => Math.round(value / grain) * grain + 0;
  return layers.map((layer) => ({ ...layer, weights: layer.weights.map(onGrid), bias: layer.bias.map(onGrid) }));
}

/** Uniform, with a variance of 2 / rows (K. He and others, 2015). */
function randomLayer(rows: number, columns: number, next: () => number): Layer {
  const reach = Math.sqrt(6 / rows);
  return {
    rows,
    columns,
    weights: Float64Array.from({ length: rows * columns }, () => (2 * next() - 1) * reach),
    bias: new Float64Array(columns),
  };
}

interface Moment {
  readonly mean: Float64Array;
  readonly square: Float64Array;
}

function createMoment(length: number): Moment {
  return { mean: new Float64Array(length), square: new Float64Array(length) };
}

function descend(values: Float64Array, slope: Float64Array, { mean, square }: Moment, rate: number, steps: number): void {
  const meanScale = 1 - MEAN_KEPT ** steps;
  const squareScale = 1 - SQUARE_KEPT ** steps;
  for (let i = 0; i < values.length; i++) {
    mean[i] = MEAN_KEPT * mean[i]! + (1 - MEAN_KEPT) * slope[i]!;
    square[i] = SQUARE_KEPT * square[i]! + (1 - SQUARE_KEPT) * slope[i]! ** 2;
    values[i]! -= (rate * (mean[i]! / meanScale)) / (Math.sqrt(square[i]! / squareScale) + TINY);
  }
}

/** Back-propagation for one example. */
function addSlopes(
  layers: readonly Layer[],
  slopes: readonly (readonly [Float64Array, Float64Array])[],
  data: DataSet,
  row: number,
  share: number,
): void {
  const outputs = [data.inputs.subarray(row * data.columns, (row + 1) * data.columns)];
  for (const [index, layer] of layers.entries()) {
    const states = statesOf(layer, outputs[index]!);
    outputs.push(index === layers.length - 1 ? sharesOf(states) : states.map((state) => Math.max(0, state)));
  }
  let error = outputs.at(-1).map((output, label) => (output - (label === data.labels[row] ? 1 : 0)) * share);
  for (let index = layers.length - 1; index >= 0; index--) {
    const { rows, columns, weights } = layers[index]!;
    const [w, b] = slopes[index]!;
    const inputs = outputs[index]!;
    const back = new Float64Array(rows);
    for (let j = 0; j < columns; j++) b[j]! += error[j]!;
    for (let i = 0; i < rows; i++) {
      if (inputs[i] === 0) continue;
      for (let j = 0; j < columns; j++) {
        w[i * columns + j]! += inputs[i]! * error[j]!;
        back[i]! += weights[i * columns + j]! * error[j]!;
      }
    }
    error = back;
  }
}

function statesOf({ rows, columns, weights, bias }: Layer, inputs: Float64Array): Float64Array {
  const states = bias.slice();
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) states[j]! += inputs[i]! * weights[i * columns + j]!;
  }
  return states;
}

function sharesOf(states: Float64Array): Float64Array {
  const most = Math.max(...states);
  const powers = states.map((state) => exp(state - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
