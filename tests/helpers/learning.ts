// Small networks and examples for tests of learning.
import type { ActivatorName, RoundsCircuit } from '../../src/core/circuit.ts';
import { fullConnect } from '../../src/core/fullConnect.ts';
import type { Examples } from '../../src/core/learning/examples.ts';

export interface LayerValues {
  /** [row][column]. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

export function examplesOf(inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[]): Examples {
  return {
    rows: inputs.length,
    columns: inputs[0]!.length,
    outputs: targets[0]!.length,
    inputs: Float64Array.from(inputs.flat()),
    targets: Float64Array.from(targets.flat()),
  };
}

/** A stack with these weights; one activator for all, and a temperature makes the last layer share. */
export function layered(
  layers: readonly LayerValues[],
  activator: ActivatorName | readonly ActivatorName[],
  temperature?: number,
): RoundsCircuit {
  const sizes = [layers[0]!.weights.length, ...layers.map(({ bias }) => bias.length)];
  const circuit = fullConnect(sizes);
  const place = new Map(circuit.layers.flatMap(({ cells }, depth) => cells.map((id, column) => [id, { depth, column }] as const)));
  const rows = [circuit.cells.filter(({ kind }) => kind === 'input').map(({ id }) => id), ...circuit.layers.map(({ cells }) => cells)];
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => {
      const at = place.get(cell.id);
      if (cell.kind === 'input' || !at) return cell;
      const own = typeof activator === 'string' ? activator : activator[at.depth]!;
      return { ...cell, activator: own, bias: layers[at.depth]!.bias[at.column]! };
    }),
    synapses: circuit.synapses.map((synapse) => {
      const { depth, column } = place.get(synapse.to)!;
      return { ...synapse, weight: layers[depth]!.weights[rows[depth]!.indexOf(synapse.from)]![column]! };
    }),
    layers: circuit.layers.map((layer, depth) =>
      temperature !== undefined && depth === layers.length - 1 ? { ...layer, softmax: { temperature } } : layer,
    ),
  };
}

/** Layers of these sizes with one activator between and softmax at the end; all weights 1. */
export function softStack(sizes: readonly number[], activator: ActivatorName): RoundsCircuit {
  const circuit = fullConnect(sizes);
  const last = circuit.layers.length - 1;
  const ends = new Set(circuit.layers[last]!.cells);
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => (cell.kind === 'input' ? cell : { ...cell, activator: ends.has(cell.id) ? 'identity' : activator })),
    layers: circuit.layers.map((layer, depth) => (depth === last ? { ...layer, softmax: { temperature: 1 } } : layer)),
  };
}
