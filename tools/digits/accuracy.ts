// How often a circuit is right: pixels go in, the digit with the greatest share comes out.
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { stackOf } from '../../src/core/layers.ts';
import { compileDense, forward, greatest } from '../../src/core/rounds/dense.ts';
import type { DataSet } from '../../src/data/data.ts';

export function accuracyOf(circuit: RoundsCircuit, { inputs, labels, columns, classes }: DataSet, rows: Int32Array): number {
  const stack = stackOf(circuit);
  if (!stack) throw new Error('the circuit is no stack of layers');
  const dense = compileDense(stack);
  const out = new Float64Array(classes);
  const right = rows.filter((row) => {
    forward(dense, inputs, out, row * columns);
    return greatest(out, classes) === labels[row];
  });
  return right.length / rows.length;
}
