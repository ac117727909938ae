// A look inside a network with the examples at hand: which neurons never say anything, and whether all get the same answer.
import type { Examples } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { createPass, passForward, takeRows } from '../../core/learning/pass.ts';

export interface DeadNeurons {
  readonly layer: number;
  readonly neurons: readonly number[];
  /** The whole layer, so that nothing comes through. */
  readonly isAll: boolean;
}

export interface Insight {
  /** Layers with ReLUs that are 0 for every example; those of whole layers first. */
  readonly dead: readonly DeadNeurons[];
  readonly isOneAnswer: boolean;
}

/** Examples that are looked at. */
const MOST_ROWS = 256;
/** Answers closer than this are the same. */
const SAME = 1e-3;

export function lookThrough(network: Network, examples: Examples): Insight {
  const rows = Math.min(MOST_ROWS, examples.rows);
  const pass = createPass(network, Math.max(1, rows));
  takeRows(pass, examples, undefined, 0, rows);
  passForward(network, pass, rows);
  const dead = network.layers.slice(0, -1).flatMap(({ activators, columns, width }, layer): DeadNeurons[] => {
    const { outputs } = pass.layers[layer]!;
    const neurons = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => activators[column] === 'relu' && isAlways(outputs, width, column, rows, 0, 0),
    );
    return neurons.length > 0 ? [{ layer, neurons, isAll: neurons.length === columns }] : [];
  });
  const last = network.layers[network.layers.length - 1]!;
  const { outputs } = pass.layers[network.layers.length - 1]!;
  const isOneAnswer =
    rows > 1 &&
    Array.from({ length: last.columns }, (_, column) => column).every((column) =>
      isAlways(outputs, last.width, column, rows, outputs[column]!, SAME),
    );
  return { dead: dead.toSorted((a, b) => Number(b.isAll) - Number(a.isAll)), isOneAnswer };
}

function isAlways(outputs: Float64Array, width: number, column: number, rows: number, value: number, slack: number): boolean {
  for (let r = 0; r < rows; r++) if (Math.abs(outputs[r * width + column]! - value) > slack) return false;
  return true;
}
