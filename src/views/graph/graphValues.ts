// What each node of a stack's graph holds for given rows of inputs: only what is asked for is reckoned, and only once.
import type { InputCell } from '../../core/circuit.ts';
import type { Block, Stack } from '../../core/layers.ts';
import { activate, softmax } from '../../core/rounds/activators.ts';

export type Matrix = readonly (readonly number[])[];

/** Values by node id (X, W1, dot1, b1, plus1, phi1 … Y); undefined for nodes that are not there. */
export function graphValues(
  { inputs, blocks }: Stack,
  rows: Matrix = [inputs.map(({ value }: InputCell) => value)],
): (nodeId: string) => Matrix | undefined {
  const known = new Map<string, Matrix>();
  const valuesOf = (nodeId: string): Matrix | undefined => {
    const [, kind, number] = /^(X|Y|W|dot|b|plus|phi)(\d*)$/.exec(nodeId) ?? [];
    const layer = Number(number);
    const block = blocks[layer - 1];
    if (kind === 'X') return rows;
    if (kind === 'Y') return valueOf(`phi${blocks.length}`);
    if (!block) return undefined;
    if (kind === 'W') return weightsOf(block);
    if (kind === 'b') return [block.cells.map(({ bias }) => bias)];
    if (kind === 'dot') return times(valueOf(layer === 1 ? 'X' : `phi${layer - 1}`)!, weightsOf(block), block.cells.length);
    if (kind === 'plus') return valueOf(`dot${layer}`)!.map((row) => row.map((sum, column) => sum + block.cells[column]!.bias));
    return valueOf(`plus${layer}`)!.map((row) => outputsOf(block, row));
  };
  const valueOf = (nodeId: string): Matrix | undefined => {
    if (!known.has(nodeId)) {
      const values = valuesOf(nodeId);
      if (values) known.set(nodeId, values);
    }
    return known.get(nodeId);
  };
  return valueOf;
}

function weightsOf({ synapses }: Block): Matrix {
  return synapses.map((row) => row.map((synapse) => synapse?.weight ?? 0));
}

function times(rows: Matrix, weights: Matrix, columns: number): Matrix {
  return rows.map((row) =>
    Array.from({ length: columns }, (_, column) => row.reduce((sum, value, i) => sum + value * weights[i]![column]!, 0)),
  );
}

function outputsOf({ cells, softmax: shared }: Block, states: readonly number[]): readonly number[] {
  if (!shared) return states.map((state, column) => activate(cells[column]!.activator, state));
  const shares = Float64Array.from(states);
  softmax(shares, Int32Array.from(cells.keys()), shared.temperature, shares, 0);
  return [...shares];
}
