// A stack of layers as matrices that learning may change. The circuit stays as it is; what was learned is put into another one.
import { isNeuron, type ActivatorName, type Id, type RoundsCircuit } from '../circuit.ts';
import { Hasher } from '../hash.ts';
import { stackOf, type Block, type Stack } from '../layers.ts';
import { padded } from './matrix.ts';

export interface NetworkLayer {
  readonly rows: number;
  readonly columns: number;
  /** Places from one row of W to the next: the columns and what fills the last tile, always 0. */
  readonly width: number;
  /** W: weights[row · width + column], of a whole number of tiles of rows. */
  weights: Float64Array;
  bias: Float64Array;
  /** Of each column. */
  readonly activators: readonly ActivatorName[];
  /** The activator of all columns; undefined where they differ. */
  readonly activator: ActivatorName | undefined;
  /** Of a softmax layer. */
  readonly temperature: number | undefined;
  /** 1 where a weight or bias may change, 0 where no synapse is or it is locked; undefined where all may. */
  readonly freeWeights: Float64Array | undefined;
  readonly freeBias: Float64Array | undefined;
}

export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly layers: readonly NetworkLayer[];
}

/** The circuit's weights and biases as matrices, copied; undefined where it is no stack of layers (see `stackOf`). */
export function networkOf(circuit: RoundsCircuit): Network | undefined {
  const stack = stackOf(circuit);
  return stack && networkOfStack(stack);
}

export function networkOfStack({ inputs, blocks }: Stack): Network {
  return { inputs: inputs.length, outputs: blocks[blocks.length - 1]?.cells.length ?? inputs.length, layers: blocks.map(layerOf) };
}

function layerOf({ from, cells, synapses, activator, softmax }: Block): NetworkLayer {
  const [rows, columns] = [from.length, cells.length];
  const width = padded(columns);
  const weights = new Float64Array(padded(rows) * width);
  const bias = new Float64Array(width);
  const freeWeights = new Float64Array(weights.length);
  const freeBias = new Float64Array(width);
  let isFree = true;
  for (const [column, cell] of cells.entries()) {
    bias[column] = cell.bias;
    freeBias[column] = cell.locked ? 0 : 1;
    isFree &&= !cell.locked;
    for (let row = 0; row < rows; row++) {
      const synapse = synapses[row]![column];
      weights[row * width + column] = synapse?.weight ?? 0;
      freeWeights[row * width + column] = synapse && !synapse.locked ? 1 : 0;
      isFree &&= synapse !== undefined && !synapse.locked;
    }
  }
  return {
    rows,
    columns,
    width,
    weights,
    bias,
    activators: cells.map((cell) => cell.activator),
    activator,
    temperature: softmax?.temperature,
    freeWeights: isFree ? undefined : freeWeights,
    freeBias: isFree ? undefined : freeBias,
  };
}

export function copyNetwork({ inputs, outputs, layers }: Network): Network {
  return { inputs, outputs, layers: layers.map((layer) => ({ ...layer, weights: layer.weights.slice(), bias: layer.bias.slice() })) };
}

/** Copies all weights and biases between networks of one shape. */
export function copyInto(from: Network, to: Network): void {
  for (const [index, { weights, bias }] of from.layers.entries()) {
    to.layers[index]!.weights.set(weights);
    to.layers[index]!.bias.set(bias);
  }
}

/** The circuit with the network's weights and biases. `circuit` has the shape that the network was made of. */
export function circuitWith(circuit: RoundsCircuit, network: Network): RoundsCircuit {
  const stack = stackOf(circuit);
  if (!stack) throw new Error('a circuit without layers was given weights');
  const weightOf = new Map<Id, number>();
  const biasOf = new Map<Id, number>();
  for (const [depth, { cells, synapses }] of stack.blocks.entries()) {
    const { weights, bias, width } = network.layers[depth]!;
    for (const [column, cell] of cells.entries()) biasOf.set(cell.id, bias[column]!);
    for (const [row, line] of synapses.entries()) {
      for (const [column, synapse] of line.entries()) if (synapse) weightOf.set(synapse.id, weights[row * width + column]!);
    }
  }
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => (isNeuron(cell) ? { ...cell, bias: biasOf.get(cell.id) ?? cell.bias } : cell)),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, weight: weightOf.get(synapse.id) ?? synapse.weight })),
  };
}

/** A fingerprint of all weights and biases: 16 hexadecimal digits. */
export function hashNetwork({ layers }: Network): string {
  const hasher = new Hasher();
  for (const { rows, columns, width, weights, bias } of layers) {
    hasher.word(rows);
    hasher.word(columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) hasher.float(weights[row * width + column]!);
    }
    for (let column = 0; column < columns; column++) hasher.float(bias[column]!);
  }
  return hasher.digest();
}
