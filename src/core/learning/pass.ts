// A batch on its way through a network, forwards with numbers and backwards with errors. The buffers are made once and hold the last pass.
import { exp, log1p } from '../math.ts';
import { activate, throughSlopes } from './activate.ts';
import type { Examples } from './examples.ts';
import { multiply, padded } from './matrix.ts';
import type { Network, NetworkLayer } from './network.ts';

export interface PassLayer {
  /** capacity × the layer's width: X·W + b, φ of it, and ∂L/∂state. */
  readonly states: Float64Array;
  readonly outputs: Float64Array;
  readonly errors: Float64Array;
  /** Laid out as the layer's weights and bias: the mean slope of the loss over the batch. */
  readonly weightSlopes: Float64Array;
  readonly biasSlopes: Float64Array;
  /** 0 … columns − 1. */
  readonly places: Int32Array;
}

export interface Pass {
  /** Most rows. */
  readonly capacity: number;
  /** Places from one row of inputs to the next. */
  readonly width: number;
  readonly inputs: Float64Array;
  readonly layers: readonly PassLayer[];
}

/** Buffers for batches of at most `capacity` examples through networks of this shape. */
export function createPass({ inputs, layers }: Network, capacity: number): Pass {
  const rows = padded(capacity);
  const width = padded(inputs);
  return {
    capacity: rows,
    width,
    inputs: new Float64Array(rows * width),
    layers: layers.map((layer) => ({
      states: new Float64Array(rows * layer.width),
      outputs: new Float64Array(rows * layer.width),
      errors: new Float64Array(rows * layer.width),
      weightSlopes: new Float64Array(layer.weights.length),
      biasSlopes: new Float64Array(layer.width),
      places: Int32Array.from({ length: layer.columns }, (_, column) => column),
    })),
  };
}

/** Takes `count` rows of the examples into the pass: row `picked[from + r]`, or `from + r` where nothing is picked. */
export function takeRows(pass: Pass, { inputs, columns }: Examples, picked: Int32Array | undefined, from: number, count: number): void {
  const { width } = pass;
  for (let r = 0; r < count; r++) {
    const row = (picked ? picked[from + r]! : from + r) * columns;
    for (let c = 0; c < columns; c++) pass.inputs[r * width + c] = inputs[row + c]!;
  }
  // An odd row has an empty neighbour.
  pass.inputs.fill(0, count * width, evenOf(count) * width);
}

/** All layers, one after the other. */
export function passForward(network: Network, pass: Pass, count: number): void {
  const rows = evenOf(count);
  let from = pass.inputs;
  let width = pass.width;
  for (let l = 0; l < network.layers.length; l++) {
    const layer = network.layers[l]!;
    const { states, outputs, places } = pass.layers[l]!;
    multiply(states, layer.width, from, width, 1, layer.weights, layer.width, 1, rows, layer.width, layer.rows);
    addBias(states, layer, count);
    activate(layer, states, outputs, count, places);
    from = outputs;
    width = layer.width;
  }
}

function addBias(states: Float64Array, { bias, width, columns }: NetworkLayer, count: number): void {
  for (let r = 0; r < count; r++) {
    const at = r * width;
    for (let c = 0; c < columns; c++) states[at + c] = states[at + c]! + bias[c]!;
  }
}

/**
 * After `passForward`: the error of each neuron, from the last layer to the first, and the mean slopes. The loss of an example is ½Σ(t − y)², or the
 * cross-entropy −Σ t·ln p after softmax (D. E. Rumelhart, G. E. Hinton, R. J. Williams, 1986).
 */
export function passBackward(
  network: Network,
  pass: Pass,
  examples: Examples,
  picked: Int32Array | undefined,
  from: number,
  count: number,
): void {
  const last = network.layers.length - 1;
  aimErrors(network.layers[last]!, pass.layers[last]!, examples, picked, from, count);
  for (let l = last; l >= 0; l--) {
    const layer = network.layers[l]!;
    const { errors, weightSlopes, biasSlopes } = pass.layers[l]!;
    const before = l === 0 ? pass.inputs : pass.layers[l - 1]!.outputs;
    const beforeWidth = l === 0 ? pass.width : network.layers[l - 1]!.width;
    // Xᵀ·E, each term already divided by the number of examples.
    multiply(weightSlopes, layer.width, before, 1, beforeWidth, errors, layer.width, 1, padded(layer.rows), layer.width, count);
    sumColumns(biasSlopes, errors, layer, count);
    if (l === 0) return;
    const under = pass.layers[l - 1]!;
    multiply(under.errors, beforeWidth, errors, layer.width, 1, layer.weights, 1, layer.width, evenOf(count), beforeWidth, layer.columns);
    throughSlopes(network.layers[l - 1]!, under.states, under.outputs, under.errors, count);
  }
}

/** The last layer's errors; rows beyond the batch carry none. */
function aimErrors(
  layer: NetworkLayer,
  pass: PassLayer,
  examples: Examples,
  picked: Int32Array | undefined,
  from: number,
  count: number,
): void {
  const { width, columns, temperature } = layer;
  const { states, outputs, errors } = pass;
  const { targets } = examples;
  for (let r = 0; r < count; r++) {
    const row = (picked ? picked[from + r]! : from + r) * columns;
    const at = r * width;
    for (let c = 0; c < columns; c++) errors[at + c] = (outputs[at + c]! - targets[row + c]!) / count;
    // The slopes of softmax and of the logarithm cancel.
    if (temperature !== undefined && temperature !== 1) for (let c = 0; c < columns; c++) errors[at + c] = errors[at + c]! / temperature;
  }
  errors.fill(0, count * width, evenOf(count) * width);
  if (temperature === undefined) throughSlopes(layer, states, outputs, errors, count);
}

function sumColumns(sums: Float64Array, errors: Float64Array, { width, columns }: NetworkLayer, count: number): void {
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    for (let r = 0; r < count; r++) sum += errors[r * width + c]!;
    sums[c] = sum;
  }
}

/** Sum over the rows of the pass of each example's loss. */
export function passLoss(
  { layers }: Network,
  pass: Pass,
  { targets }: Examples,
  picked: Int32Array | undefined,
  from: number,
  count: number,
): number {
  const { width, columns, temperature } = layers[layers.length - 1]!;
  const { states, outputs } = pass.layers[layers.length - 1]!;
  let sum = 0;
  for (let r = 0; r < count; r++) {
    const row = (picked ? picked[from + r]! : from + r) * columns;
    for (let c = 0; c < columns; c++) {
      const target = targets[row + c]!;
      if (temperature === undefined) sum += 0.5 * (target - outputs[r * width + c]!) * (target - outputs[r * width + c]!);
      else if (target !== 0) sum += target * surprise(states, r * width, columns, c, temperature);
    }
  }
  return sum;
}

/** −ln p of one share, from the states, so that a share too small for a float64 still has one. */
function surprise(states: Float64Array, at: number, columns: number, column: number, temperature: number): number {
  let most = 0;
  for (let c = 1; c < columns; c++) if (states[at + c]! > states[at + most]!) most = c;
  let others = 0;
  for (let c = 0; c < columns; c++) if (c !== most) others += exp((states[at + c]! - states[at + most]!) / temperature);
  return log1p(others) + (states[at + most]! - states[at + column]!) / temperature;
}

function evenOf(count: number): number {
  return count + (count % 2);
}
