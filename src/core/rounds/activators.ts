// An activator turns one cell's state into its output; softmax turns a layer's states into shares.
import { exp, log1p, tanh } from '../math.ts';
import { activatorNames, type ActivatorName } from '../circuit.ts';

const LEAK = 0.01;

const functions: Record<ActivatorName, (state: number) => number> = {
  step: (x) => (x > 0 ? 1 : 0),
  identity: (x) => x,
  sigmoid,
  tanh,
  relu: (x) => (x > 0 ? x : 0),
  leakyRelu: (x) => (x > 0 ? x : LEAK * x),
  softplus: (x) => (x > 0 ? x : 0) + log1p(exp(x > 0 ? -x : x)),
};

/** In the order of `activatorNames`, as the compiled circuit counts them. */
export const activatorTable: readonly ((state: number) => number)[] = activatorNames.map((name) => functions[name]);

export function activate(name: ActivatorName, state: number): number {
  return functions[name](state);
}

/** 1 / (1 + e^−x), written so that neither tail overflows or loses digits. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/**
 * out[cells[i]] = e^((z_i − max) / T) / Σ_k e^((z_k − max) / T), summed in layer order.
 * `states` is indexed by from + cell, `out` by offset + cell; both may be the same array.
 */
export function softmax(states: Float64Array, cells: Int32Array, temperature: number, out: Float64Array, offset: number, from = 0): void {
  let max = -Infinity;
  for (let i = 0; i < cells.length; i++) max = Math.max(max, states[from + cells[i]!]!);
  let sum = 0;
  for (let i = 0; i < cells.length; i++) {
    const e = exp((states[from + cells[i]!]! - max) / temperature);
    out[offset + cells[i]!] = e;
    sum += e;
  }
  for (let i = 0; i < cells.length; i++) out[offset + cells[i]!]! /= sum;
}
