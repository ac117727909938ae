// A circuit read as layers: one block X·W + b → φ after another. Views, exports and fast forward passes share this reading.
import {
  isInput,
  isNeuron,
  isRecurrent,
  type ActivatorName,
  type Id,
  type InputCell,
  type NeuronCell,
  type RoundsCircuit,
  type Synapse,
} from './circuit.ts';

/** One layer of neurons, in the order that gives the matrix its columns. */
export interface Block {
  /** The layer's own id, or `layer-1`, `layer-2` … where the circuit names none. */
  readonly id: Id;
  /** Rows of W: the cells of the layer before. */
  readonly from: readonly Id[];
  /** Columns of W. */
  readonly cells: readonly NeuronCell[];
  /** `synapses[row][column]`, undefined where no synapse is (a weight of 0). */
  readonly synapses: readonly (readonly (Synapse | undefined)[])[];
  /** undefined when the neurons of the layer have different activators. */
  readonly activator: ActivatorName | undefined;
  readonly softmax: { readonly temperature: number } | undefined;
}

export interface Stack {
  readonly inputs: readonly InputCell[];
  readonly blocks: readonly Block[];
}

/**
 * The stack that a circuit is, or undefined when it is none: a loop, a synapse that skips a layer, a delay over one round, two synapses
 * between the same cells, or a softmax over a part of a layer. Inputs and layers keep the order of `circuit.layers`, else of the file.
 */
export function stackOf(circuit: RoundsCircuit): Stack | undefined {
  const depthOf = depths(circuit);
  if (!depthOf || circuit.synapses.some(({ from, to, delay }) => (delay ?? 1) !== 1 || depthOf.get(to)! !== depthOf.get(from)! + 1))
    return undefined;
  const inputs = inOrder(circuit, circuit.cells.filter(isInput));
  const neurons = circuit.cells.filter(isNeuron);
  const last = Math.max(0, ...neurons.map(({ id }) => depthOf.get(id)!));
  const between = new Map<string, Synapse>();
  for (const synapse of circuit.synapses) {
    const key = `${synapse.from} ${synapse.to}`;
    if (between.has(key)) return undefined;
    between.set(key, synapse);
  }
  const blocks: Block[] = [];
  let before: readonly Id[] = inputs.map(({ id }) => id);
  for (let depth = 1; depth <= last; depth++) {
    const cells = inOrder(
      circuit,
      neurons.filter(({ id }) => depthOf.get(id) === depth),
    );
    const named = circuit.layers.find((layer) => layer.cells.length === cells.length && cells.every(({ id }) => layer.cells.includes(id)));
    const isSplit = circuit.layers.some((layer) => layer.softmax && layer !== named && cells.some(({ id }) => layer.cells.includes(id)));
    if (isSplit) return undefined;
    const from = before;
    blocks.push({
      id: named?.id ?? `layer-${depth}`,
      from,
      cells,
      synapses: from.map((row) => cells.map(({ id }) => between.get(`${row} ${id}`))),
      activator: cells.every(({ activator }) => activator === cells[0]!.activator) ? cells[0]!.activator : undefined,
      softmax: named?.softmax,
    });
    before = cells.map(({ id }) => id);
  }
  return { inputs, blocks };
}

/** Whole rounds from the inputs, 0 for inputs, 1 for neurons that nothing reaches; undefined when there is a loop. */
function depths(circuit: RoundsCircuit): Map<Id, number> | undefined {
  if (isRecurrent(circuit)) return undefined;
  const into = new Map<Id, Id[]>(circuit.cells.map(({ id }) => [id, []]));
  for (const { from, to } of circuit.synapses) into.get(to)!.push(from);
  const depthOf = new Map<Id, number>(circuit.cells.filter(isInput).map(({ id }) => [id, 0]));
  const waiting = circuit.cells.filter(isNeuron).map(({ id }) => id);
  while (waiting.length > 0) {
    const id = waiting[waiting.length - 1]!;
    const open = into.get(id)!.filter((from) => !depthOf.has(from));
    if (open.length > 0) waiting.push(...open);
    else {
      waiting.pop();
      depthOf.set(
        id,
        into.get(id)!.reduce((most, from) => Math.max(most, depthOf.get(from)! + 1), 1),
      );
    }
  }
  return depthOf;
}

function inOrder<T extends { readonly id: Id }>(circuit: RoundsCircuit, cells: readonly T[]): T[] {
  const order = new Map(circuit.layers.flatMap(({ cells: ids }) => ids).map((id, index) => [id, index]));
  const named = cells.filter(({ id }) => order.has(id));
  if (named.length < cells.length) return [...cells];
  return named.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** One layer that does what a stack of identity layers does. */
export interface Flat {
  /** Rows × columns: the product of all matrices. */
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

/**
 * X·W₁·W₂ … + b: layers without activators, multiplied into one. undefined where a layer before the last one has an activator or a softmax.
 */
export function flatten({ blocks }: Stack): Flat | undefined {
  if (blocks.slice(0, -1).some(({ activator, softmax }) => activator !== 'identity' || softmax)) return undefined;
  const [first, ...later] = blocks.map(({ synapses, cells }) => ({
    weights: synapses.map((row) => row.map((synapse) => synapse?.weight ?? 0)),
    biases: cells.map(({ bias }) => bias),
  }));
  if (!first) return undefined;
  const through = (row: readonly number[], { weights, biases }: Flat): number[] =>
    biases.map((_, column) => row.reduce((sum, x, i) => sum + x * weights[i]![column]!, 0));
  return later.reduce<Flat>(
    (flat, layer) => ({
      weights: flat.weights.map((row) => through(row, layer)),
      biases: through(flat.biases, layer).map((sum, column) => sum + layer.biases[column]!),
    }),
    first,
  );
}
