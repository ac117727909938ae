// A Training is a network while it learns: one update at a time, each the same bits for the same start, examples and settings.
import { advanceRandom } from '../alea.ts';
import { LIMIT } from '../edit.ts';
import { createStream } from '../random.ts';
import type { Examples } from './examples.ts';
import { copyNetwork, type Network } from './network.ts';
import { createPass, passBackward, passForward, takeRows, type Pass } from './pass.ts';
import type { Settings } from './settings.ts';

/** Where a weight or bias would have left ±1,000,000: the update was not made. */
export interface Divergence {
  readonly layer: number;
  /** undefined for a bias. */
  readonly row: number | undefined;
  readonly column: number;
}

export interface Training {
  readonly examples: Examples;
  readonly settings: Settings;
  readonly batch: number;
  /** As it is now. */
  readonly network: Network;
  /** As it was before the last update. */
  readonly before: Network;
  /** The last changes of weights and biases over the rate, kept for momentum; undefined without it. */
  readonly velocity: Network | undefined;
  /** The batch of the last update. */
  readonly pass: Pass;
  /** Rows in the order of this time through the examples. */
  readonly order: Int32Array;
  /** The batch of the last update is `picked[from … from + count]`. */
  picked: Int32Array;
  from: number;
  count: number;
  /** One example that was picked by hand. */
  readonly single: Int32Array;
  /** Rows of this time through that have been used. */
  position: number;
  /** Updates made. */
  updates: number;
  /** Times through all examples that were begun. */
  epochs: number;
  /** The state of the shuffling stream (see alea.ts). */
  readonly random: Float64Array;
  /** The same when this time through began. */
  readonly randomBefore: Float64Array;
  stopped: Divergence | undefined;
}

/** The network is copied. It fits the examples (see `obstacle`); there is at least one example. */
export function createTraining(network: Network, examples: Examples, settings: Settings): Training {
  const batch = settings.rule === 'perceptron' ? 1 : Math.max(1, Math.min(settings.batch, examples.rows));
  const velocity = settings.momentum > 0 ? copyNetwork(network) : undefined;
  for (const { weights, bias } of velocity?.layers ?? []) {
    weights.fill(0);
    bias.fill(0);
  }
  const random = Float64Array.from(createStream(settings.seed, 'order').save());
  const order = new Int32Array(examples.rows);
  return {
    examples,
    settings,
    batch,
    network: copyNetwork(network),
    before: copyNetwork(network),
    velocity,
    pass: createPass(network, batch),
    order,
    picked: order,
    from: 0,
    count: 0,
    single: new Int32Array(1),
    position: examples.rows,
    updates: 0,
    epochs: 0,
    random,
    randomBefore: random.slice(),
    stopped: undefined,
  };
}

/** One batch on. Allocates nothing. Does nothing once the training has stopped. */
export function update(training: Training): void {
  if (training.stopped) return;
  if (training.position >= training.examples.rows) beginEpoch(training);
  updateWith(training, training.order, training.position, Math.min(training.batch, training.examples.rows - training.position));
  if (!training.stopped) training.position += training.count;
}

/** One update with this example alone; what comes next in the order stays as it is. */
export function updateWithRow(training: Training, row: number): void {
  if (training.stopped) return;
  training.single[0] = row;
  updateWith(training, training.single, 0, 1);
}

function updateWith(training: Training, picked: Int32Array, from: number, count: number): void {
  const { network, before, velocity, pass, examples, settings } = training;
  takeRows(pass, examples, picked, from, count);
  passForward(network, pass, count);
  if (settings.rule === 'perceptron') aimPerceptron(training, picked[from]!);
  else passBackward(network, pass, examples, picked, from, count);
  for (let l = 0; l < network.layers.length; l++) {
    const layer = network.layers[l]!;
    const spare = before.layers[l]!;
    const slopes = pass.layers[l]!;
    const moving = velocity?.layers[l];
    const { rate, momentum, decay } = settings;
    const w = descend(spare.weights, layer.weights, slopes.weightSlopes, moving?.weights, layer.freeWeights, rate, momentum, decay);
    const b = descend(spare.bias, layer.bias, slopes.biasSlopes, moving?.bias, layer.freeBias, rate, momentum, 0);
    if (w >= 0 || b >= 0) {
      const row = w >= 0 ? Math.floor(w / layer.width) : undefined;
      training.stopped = { layer: l, row, column: w >= 0 ? w % layer.width : b };
      takeBack(training, l);
      return;
    }
    swap(layer, spare);
  }
  training.picked = picked;
  training.from = from;
  training.count = count;
  training.updates++;
}

/** Layers above the one that diverged go back to what they were; `before` is then no longer of use. */
function takeBack({ network, before }: Training, diverged: number): void {
  for (let l = 0; l < diverged; l++) swap(network.layers[l]!, before.layers[l]!);
}

function swap(a: { weights: Float64Array; bias: Float64Array }, b: { weights: Float64Array; bias: Float64Array }): void {
  const { weights, bias } = a;
  a.weights = b.weights;
  a.bias = b.bias;
  b.weights = weights;
  b.bias = bias;
}

/** Writes the next values; gives the place of the first that leaves ±LIMIT, else −1. */
function descend(
  next: Float64Array,
  values: Float64Array,
  slopes: Float64Array,
  velocity: Float64Array | undefined,
  free: Float64Array | undefined,
  rate: number,
  momentum: number,
  decay: number,
): number {
  let outside = -1;
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i]!;
    let slope = slopes[i]!;
    if (decay !== 0) slope += decay * value;
    if (free !== undefined) slope *= free[i]!;
    if (velocity !== undefined) {
      slope += momentum * velocity[i]!;
      velocity[i] = slope;
    }
    // Adding 0 turns −0 into 0.
    const moved = value - rate * slope + 0;
    next[i] = moved;
    if (!(moved >= -LIMIT && moved <= LIMIT)) outside = i;
  }
  return outside;
}

/** Slopes that make one descent the perceptron rule: w += rate · (t − y) · x, b += rate · (t − y). */
function aimPerceptron({ network, pass, examples }: Training, row: number): void {
  const { width, columns, rows } = network.layers[0]!;
  const { outputs, errors, weightSlopes, biasSlopes } = pass.layers[0]!;
  for (let c = 0; c < columns; c++) {
    const error = outputs[c]! - examples.targets[row * columns + c]!;
    errors[c] = error;
    biasSlopes[c] = error;
    for (let r = 0; r < rows; r++) weightSlopes[r * width + c] = error * pass.inputs[r]!;
  }
}

/** A new time through the examples, in their order or shuffled (R. A. Fisher, F. Yates, 1938). */
function beginEpoch(training: Training): void {
  training.randomBefore.set(training.random);
  fillOrder(training);
  training.position = 0;
  training.epochs++;
}

function fillOrder({ order, settings, batch, random }: Training): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  // Of a batch that is everything the order says nothing.
  if (settings.order === 'given' || batch >= order.length) return;
  for (let i = order.length - 1; i > 0; i--) {
    advanceRandom(random, 0);
    const j = Math.floor(random[2]! * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}

/** All that an update changes, as a copy. */
export interface Snapshot {
  readonly values: Float64Array;
  readonly velocity: Float64Array | undefined;
  readonly updates: number;
  readonly epochs: number;
  readonly position: number;
  readonly randomBefore: Float64Array;
}

export function takeSnapshot({ network, velocity, updates, epochs, position, randomBefore }: Training): Snapshot {
  return {
    values: flat(network),
    velocity: velocity && flat(velocity),
    updates,
    epochs,
    position,
    randomBefore: randomBefore.slice(),
  };
}

/** Back (or on) to a snapshot of a training with the same examples and settings. */
export function restoreSnapshot(training: Training, snapshot: Snapshot): void {
  unflatten(snapshot.values, training.network);
  unflatten(snapshot.values, training.before);
  if (training.velocity && snapshot.velocity) unflatten(snapshot.velocity, training.velocity);
  training.updates = snapshot.updates;
  training.epochs = snapshot.epochs;
  training.position = snapshot.position;
  training.randomBefore.set(snapshot.randomBefore);
  training.random.set(snapshot.randomBefore);
  if (snapshot.epochs > 0) fillOrder(training);
  training.count = 0;
  training.stopped = undefined;
}

function flat({ layers }: Network): Float64Array {
  const length = layers.reduce((sum, { weights, bias }) => sum + weights.length + bias.length, 0);
  const values = new Float64Array(length);
  let at = 0;
  for (const { weights, bias } of layers) {
    values.set(weights, at);
    values.set(bias, at + weights.length);
    at += weights.length + bias.length;
  }
  return values;
}

function unflatten(values: Float64Array, { layers }: Network): void {
  let at = 0;
  for (const { weights, bias } of layers) {
    weights.set(values.subarray(at, at + weights.length));
    bias.set(values.subarray(at + weights.length, at + weights.length + bias.length));
    at += weights.length + bias.length;
  }
}
