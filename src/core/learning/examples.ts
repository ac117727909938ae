// What a network learns from: rows of inputs and, for each, the outputs it should give.

export interface Examples {
  readonly rows: number;
  /** Inputs a row. */
  readonly columns: number;
  /** Targets a row. */
  readonly outputs: number;
  /** rows × columns, row by row. */
  readonly inputs: Float64Array;
  /** rows × outputs: 0 or 1 for step, sigmoid, ReLU and softmax, −1 or 1 for tanh and identity. */
  readonly targets: Float64Array;
}

/** The named rows, in that order, as examples of their own. */
export function pickRows({ columns, outputs, inputs, targets }: Examples, picked: ArrayLike<number>): Examples {
  const chosen: Examples = {
    rows: picked.length,
    columns,
    outputs,
    inputs: new Float64Array(picked.length * columns),
    targets: new Float64Array(picked.length * outputs),
  };
  for (let row = 0; row < picked.length; row++) {
    const from = picked[row]!;
    chosen.inputs.set(inputs.subarray(from * columns, (from + 1) * columns), row * columns);
    chosen.targets.set(targets.subarray(from * outputs, (from + 1) * outputs), row * outputs);
  }
  return chosen;
}
