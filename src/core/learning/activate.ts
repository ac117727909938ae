// Activators over a whole batch, and their slopes. `rows` rows of `width` places; only the first `columns` places are neurons.
import { activatorNames, type ActivatorName } from '../circuit.ts';
import { activatorTable, sigmoid, softmax } from '../rounds/activators.ts';
import type { NetworkLayer } from './network.ts';

/** Slope of the leaky ReLU below zero. */
const LEAK = 0.01;

/** outputs = φ(states); of a softmax layer, the shares of each row. */
export function activate(layer: NetworkLayer, states: Float64Array, outputs: Float64Array, rows: number, places: Int32Array): void {
  const { width, columns, activator, activators, temperature } = layer;
  if (temperature !== undefined) {
    for (let r = 0; r < rows; r++) softmax(states, places, temperature, outputs, r * width, r * width);
  } else if (activator) {
    for (let r = 0; r < rows; r++) activateRun(activator, states, outputs, r * width, r * width + columns, 1);
  } else {
    for (let c = 0; c < columns; c++) activateRun(activators[c]!, states, outputs, c, rows * width, width);
  }
}

function activateRun(name: ActivatorName, states: Float64Array, outputs: Float64Array, from: number, to: number, stride: number): void {
  switch (name) {
    case 'identity':
      for (let i = from; i < to; i += stride) outputs[i] = states[i]!;
      break;
    case 'relu':
      for (let i = from; i < to; i += stride) outputs[i] = states[i]! > 0 ? states[i]! : 0;
      break;
    case 'step':
      for (let i = from; i < to; i += stride) outputs[i] = states[i]! > 0 ? 1 : 0;
      break;
    case 'sigmoid':
    case 'tanh':
    case 'leakyRelu':
    case 'softplus': {
      const φ = activatorTable[activatorNames.indexOf(name)]!;
      for (let i = from; i < to; i += stride) outputs[i] = φ(states[i]!);
    }
  }
}

/** errors ∂L/∂output become ∂L/∂state. A step has no slope anywhere, so nothing comes through it. */
export function throughSlopes(layer: NetworkLayer, states: Float64Array, outputs: Float64Array, errors: Float64Array, rows: number): void {
  const { width, columns, activator, activators, temperature } = layer;
  if (temperature !== undefined) {
    for (let r = 0; r < rows; r++) throughShares(outputs, errors, r * width, columns, temperature);
  } else if (activator) {
    for (let r = 0; r < rows; r++) slopeRun(activator, states, outputs, errors, r * width, r * width + columns, 1);
  } else {
    for (let c = 0; c < columns; c++) slopeRun(activators[c]!, states, outputs, errors, c, rows * width, width);
  }
}

function slopeRun(
  name: ActivatorName,
  states: Float64Array,
  outputs: Float64Array,
  errors: Float64Array,
  from: number,
  to: number,
  stride: number,
): void {
  switch (name) {
    case 'identity':
      break;
    case 'step':
      for (let i = from; i < to; i += stride) errors[i] = 0;
      break;
    case 'relu':
      for (let i = from; i < to; i += stride) if (!(states[i]! > 0)) errors[i] = 0;
      break;
    case 'leakyRelu':
      for (let i = from; i < to; i += stride) if (!(states[i]! > 0)) errors[i] = errors[i]! * LEAK;
      break;
    case 'sigmoid':
      for (let i = from; i < to; i += stride) errors[i] = errors[i]! * outputs[i]! * (1 - outputs[i]!);
      break;
    case 'tanh':
      for (let i = from; i < to; i += stride) errors[i] = errors[i]! * (1 - outputs[i]! * outputs[i]!);
      break;
    case 'softplus':
      for (let i = from; i < to; i += stride) errors[i] = errors[i]! * sigmoid(states[i]!);
  }
}

/** A share depends on all states of its row: ∂L/∂z_i = p_i (e_i − Σ_k e_k p_k) / T. */
function throughShares(shares: Float64Array, errors: Float64Array, at: number, columns: number, temperature: number): void {
  let mean = 0;
  for (let c = 0; c < columns; c++) mean += errors[at + c]! * shares[at + c]!;
  for (let c = 0; c < columns; c++) errors[at + c] = (shares[at + c]! * (errors[at + c]! - mean)) / temperature;
}
