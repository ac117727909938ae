// What a level teaches, as rows of numbers: inputs in the order of its circuit, targets in the order of its last layer.
import type { Id, RoundsCircuit } from '../../core/circuit.ts';
import type { Examples } from '../../core/learning/examples.ts';
import { stackOf } from '../../core/layers.ts';
import type { RoundsLevel, TaughtExample, TeachGoal } from '../level.ts';

/** Nothing is learned from the unseen ones. */
export interface Taught {
  readonly seen: Examples;
  readonly unseen: Examples;
}

const known = new WeakMap<TeachGoal, Taught>();

/** The examples of a level that takes them from a data set have been filled in (see data/fillIn.ts). */
export function taughtBy({ circuit }: Pick<RoundsLevel, 'circuit'>, goal: TeachGoal): Taught {
  if (goal.data && goal.examples.length === 0) throw new Error(`the examples of ${goal.data} were not filled in`);
  let taught = known.get(goal);
  if (!taught) {
    taught = { seen: rowsOf(circuit, goal.examples), unseen: rowsOf(circuit, goal.hidden ?? []) };
    known.set(goal, taught);
  }
  return taught;
}

function rowsOf(circuit: RoundsCircuit, examples: readonly TaughtExample[]): Examples {
  const stack = stackOf(circuit);
  if (!stack) throw new Error('a circuit without layers cannot be taught');
  const inputs = stack.inputs;
  const outputs = stack.blocks[stack.blocks.length - 1]!.cells.map(({ id }): Id => id);
  return {
    rows: examples.length,
    columns: inputs.length,
    outputs: outputs.length,
    inputs: Float64Array.from(examples.flatMap((example) => inputs.map(({ id, value }) => example.in[id] ?? value))),
    targets: Float64Array.from(examples.flatMap(({ out }) => outputs.map((id) => out[id] ?? 0))),
  };
}
