// What the code of a stack shares in every framework: its matrices, written row by row.
import { findCell, outputCells, type ActivatorName, type Id, type NeuronCell, type RoundsCircuit, type Synapse } from '../core/circuit.ts';
import { stackOf, type Block, type Stack } from '../core/layers.ts';
import { joined, type Line, type Mark } from './code.ts';
import { commentText, pythonNumber, titleOf, titlesOf } from './python.ts';

/** Inputs that differ from the circuit's own values. */
export type Inputs = ReadonlyMap<Id, number>;

/** Beyond this many numbers whole matrices, zeros and all, are no longer text to read. */
const MOST_ENTRIES = 100_000;

/** The circuit as layers, if it is one that can be written as matrices. */
export function writableStack(circuit: RoundsCircuit): Stack | undefined {
  const stack = stackOf(circuit);
  if (!stack || stack.blocks.length === 0) return undefined;
  const entries = stack.blocks.reduce((sum, { from, cells }) => sum + from.length * cells.length, 0);
  return entries > MOST_ENTRIES ? undefined : stack;
}

export function weightMark({ id, weight }: Pick<Synapse, 'id' | 'weight'>): Mark {
  return { of: 'weight', id, text: pythonNumber(weight) };
}

export function biasMark({ id, bias }: NeuronCell): Mark {
  return { of: 'bias', id, text: pythonNumber(bias) };
}

export function inputLines({ inputs: cells }: Stack, inputs: Inputs | undefined): Line[] {
  const values = cells.map(({ id, value }) => pythonNumber(inputs?.get(id) ?? value));
  return [
    `# Inputs, a row for each case. Columns: ${titlesOf(cells)}`,
    cells.length === 0 ? 'X = np.zeros((1, 0))' : `X = np.array([[${values.join(', ')}]])`,
  ];
}

/** W and b of the n-th block (from 1) as NumPy arrays. */
export function matrixLines(circuit: RoundsCircuit, { id, from, cells, synapses }: Block, n: number): Line[] {
  const rows = from.map((sender, row): Line => {
    const numbers = cells.map((_, column): (string | Mark)[] => {
      const synapse = synapses[row]![column];
      return [synapse ? weightMark(synapse) : '0.0'];
    });
    return ['    [', ...joined(numbers, ', '), `],  # ${titleOf(findCell(circuit, sender)!)}`];
  });
  const biases = joined(
    cells.map((cell) => [biasMark(cell)]),
    ', ',
  );
  return [
    `# ${commentText(id)}: ${titlesOf(cells)}`,
    ...(from.length === 0 ? [`W${n} = np.zeros((0, ${cells.length}))`] : [`W${n} = np.array([`, ...rows, '])']),
    [`b${n} = np.array([`, ...biases, '])'],
  ];
}

/** The activators that a program must define, each once. */
export function activatorsOf(circuit: RoundsCircuit): ActivatorName[] {
  const shared = new Set(circuit.layers.filter(({ softmax }) => softmax).flatMap(({ cells }) => cells));
  return [...new Set(circuit.cells.flatMap((cell) => (cell.kind === 'neuron' && !shared.has(cell.id) ? [cell.activator] : [])))].sort();
}

export function hasSoftmax(circuit: RoundsCircuit): boolean {
  return circuit.layers.some(({ softmax }) => softmax !== undefined);
}

/** `activate(z)` in Python: one function for a whole layer, a function for each column where they differ. */
export function activated({ activator, softmax, cells }: Block, z: string, stackColumns: (columns: string) => string): string {
  if (softmax) return `softmax(${z}, ${pythonNumber(softmax.temperature)})`;
  if (activator) return `${pythonActivator(activator)}(${z})`;
  return stackColumns(cells.map((cell, column) => `${pythonActivator(cell.activator)}(${z}[:, ${column}])`).join(', '));
}

export function pythonActivator(name: ActivatorName): string {
  return name === 'leakyRelu' ? 'leaky_relu' : name;
}

/** Neurons that nothing follows, with where the program keeps their outputs. */
export function outputsOf(
  circuit: RoundsCircuit,
  { blocks }: Stack,
): { readonly id: Id; readonly block: number; readonly column: number }[] {
  const isOutput = new Set(outputCells(circuit).map(({ id }) => id));
  return blocks.flatMap(({ cells }, index) =>
    cells.flatMap(({ id }, column) => (isOutput.has(id) ? [{ id, block: index + 1, column }] : [])),
  );
}

/** What stands in place of a program where a circuit is no chain of layers. */
export function noStackLines(framework: string): string[] {
  return [
    '#',
    `# This circuit cannot be said in layers of ${framework}: it has a loop, a synapse that skips a layer or waits longer`,
    '# than a round, two synapses between the same cells, no neuron, or more numbers than one would read.',
    '# The NumPy program says it round by round.',
  ];
}
