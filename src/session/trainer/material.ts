// What a plan's data come to: examples for the network, and what they are called. Made outside, from data sets, tables and points.
import type { Label } from '../../core/circuit.ts';
import type { Examples } from '../../core/learning/examples.ts';

/** One input of the network. */
export interface InputSpec {
  readonly id: string;
  readonly label: Label;
  /** Where it stands; pixels stand in rows and columns. */
  readonly x: number;
  readonly y: number;
  /** Values it takes, about. */
  readonly reach: number;
  /** It follows from others, or from a place on a map, and is not set by itself. */
  readonly isFixed: boolean;
}

export interface Material {
  readonly inputs: readonly InputSpec[];
  readonly kinds: readonly Label[];
  readonly seen: Examples;
  readonly unseen: Examples;
  /** Which rows they are. */
  readonly rows: { readonly seen: Int32Array; readonly unseen: Int32Array };
  /** Of all rows, their kinds and what the network is given of them, row by row. */
  readonly labels: Uint8Array;
  readonly all: Float64Array;
  /** Of all rows, where the data are points. */
  readonly places: { readonly xs: Float64Array; readonly ys: Float64Array } | undefined;
}

/** Rows of each kind among those that are learned from. */
export function countKinds({ kinds, labels, rows }: Material): number[] {
  const counts = kinds.map(() => 0);
  for (const row of rows.seen) counts[labels[row]!]!++;
  return counts;
}
