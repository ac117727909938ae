// How strongly a neuron speaks for or against, −1 … 1, so that one pair of colours serves every activator.
import type { ActivatorName } from '../../core/circuit.ts';

/** Of its output; 0 where its state is 0, but what a ReLU does not send is 0 too. */
export function toneOf(activator: ActivatorName, output: number): number {
  switch (activator) {
    case 'tanh':
      return output;
    case 'sigmoid':
    case 'step':
      return 2 * output - 1;
    case 'identity':
    case 'relu':
    case 'leakyRelu':
      return output / (1 + Math.abs(output));
    case 'softplus': {
      const above = output - Math.LN2;
      return above / (1 + Math.abs(above));
    }
  }
}

/** Of the state of an answer: every activator fires above zero. */
export function toneOfState(activator: ActivatorName, state: number): number {
  switch (activator) {
    case 'step':
      return Math.sign(state);
    case 'tanh':
      return Math.tanh(state);
    case 'sigmoid':
      return Math.tanh(state / 2);
    case 'identity':
    case 'relu':
    case 'leakyRelu':
    case 'softplus':
      return state / (1 + Math.abs(state));
  }
}
