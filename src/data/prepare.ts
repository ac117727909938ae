// From labelled rows to examples for training: columns of one scale, labels as targets, and a share of the rows kept back.
import { pickRows, type Examples } from '../core/learning/examples.ts';
import { featuresOfPoints, type FeatureName } from './features.ts';
import type { PlanarPoints } from './planar.ts';
import { splitRows, type Split } from './split.ts';

/** What data sets, tables and points in the plane have in common. */
export interface Labelled {
  readonly classes: number;
  readonly rows: number;
  readonly columns: number;
  /** rows × columns, row by row. */
  readonly inputs: Float64Array;
  /** Row by row, below `classes`. */
  readonly labels: Uint8Array;
}

/** The target of what a row is not: 0 for step, sigmoid, ReLU and softmax, −1 for tanh and identity. The target of what it is is always 1. */
export type LowTarget = 0 | -1;

export interface PrepareOptions {
  /** Of the rows that are seen, 0 … 1. */
  readonly share: number;
  readonly seed: string;
  /** One output a kind, or one for two kinds, high for label 1. */
  readonly outputs: 'oneHot' | 'single';
  readonly low: LowTarget;
  /** False for what is scaled already: pixels, and features of points. */
  readonly isStandardised: boolean;
}

export interface Prepared {
  readonly seen: Examples;
  readonly unseen: Examples;
  /** Which rows of the data they are. */
  readonly rows: Split;
  /** For rows that come later; undefined where none was asked for. */
  readonly scaling: Scaling | undefined;
}

export function prepare(data: Labelled, { share, seed, outputs, low, isStandardised }: PrepareOptions): Prepared {
  const rows = splitRows(data.labels, data.classes, share, seed);
  const scaling = isStandardised ? scalingOf(data, rows.seen) : undefined;
  const all: Examples = {
    rows: data.rows,
    columns: data.columns,
    outputs: outputs === 'single' ? 1 : data.classes,
    inputs: scaling ? standardise(data.inputs, scaling) : data.inputs,
    targets: outputs === 'single' ? singleTargets(data.labels, data.classes, low) : oneHot(data.labels, data.classes, low),
  };
  return { seen: pickRows(all, rows.seen), unseen: pickRows(all, rows.unseen), rows, scaling };
}

export function labelledPoints({ classes, xs, ys, labels }: PlanarPoints, features: readonly FeatureName[]): Labelled {
  return { classes, rows: xs.length, columns: features.length, inputs: featuresOfPoints(xs, ys, features), labels };
}

/** rows × classes: 1 at the label, else `low`. */
export function oneHot(labels: Uint8Array, classes: number, low: LowTarget = 0): Float64Array {
  const targets = new Float64Array(labels.length * classes).fill(low);
  for (const [row, label] of labels.entries()) targets[row * classes + label] = 1;
  return targets;
}

/** rows × 1: 1 for label 1, `low` for label 0. Throws where there are not two kinds. */
export function singleTargets(labels: Uint8Array, classes: number, low: LowTarget): Float64Array {
  if (classes !== 2) throw new RangeError(`one output for ${classes} kinds`);
  return Float64Array.from(labels, (label) => (label === 1 ? 1 : low));
}

/** Of each column over the rows it was measured on. */
export interface Scaling {
  readonly means: Float64Array;
  /** Over n, not n − 1; 0 for a column that is constant. */
  readonly deviations: Float64Array;
}

/** Measured on the seen rows only, so that nothing of the others leaks into training. */
export function scalingOf({ columns, inputs }: Pick<Labelled, 'columns' | 'inputs'>, seen: Int32Array): Scaling {
  const scaling = { means: new Float64Array(columns), deviations: new Float64Array(columns) };
  if (seen.length === 0) return scaling;
  for (let column = 0; column < columns; column++) {
    const values = Float64Array.from(seen, (row) => inputs[row * columns + column]!);
    // The mean of equal numbers need not be that number, so a constant is found by comparing.
    const isConstant = values.every((value) => value === values[0]);
    const mean = isConstant ? values[0]! : meanOf(values);
    scaling.means[column] = mean;
    scaling.deviations[column] = isConstant ? 0 : Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
  }
  return scaling;
}

/** A copy of rows × columns numbers with mean 0 and deviation 1 on the rows measured; a column that was constant there is 0 everywhere. */
export function standardise(inputs: Float64Array, { means, deviations }: Scaling): Float64Array {
  return inputs.map((value, at) => {
    const column = at % means.length;
    return deviations[column] === 0 ? 0 : (value - means[column]!) / deviations[column]!;
  });
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
