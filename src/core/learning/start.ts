// Weights to start from: random, but the same for the same seed, and small enough that no neuron shouts.
import { createStream } from '../random.ts';
import { copyNetwork, type Network } from './network.ts';

/** Starting weights are multiples of it, so that they can be read and are short to write. */
const GRAIN = 1 / 256;

/** Uniform within ±√(6 / (rows + columns)) (X. Glorot, Y. Bengio, 2010), biases 0; what is locked stays as it is. */
export function startNetwork(network: Network, seed: string): Network {
  const start = copyNetwork(network);
  for (const [depth, { rows, columns, width, weights, bias, freeWeights, freeBias }] of start.layers.entries()) {
    const random = createStream(seed, `layer ${depth}`);
    const reach = Math.sqrt(6 / (rows + columns));
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = Math.round(((2 * random.next() - 1) * reach) / GRAIN) * GRAIN + 0;
        if (!freeWeights || freeWeights[row * width + column] === 1) weights[row * width + column] = value;
      }
    }
    for (let column = 0; column < columns; column++) if (!freeBias || freeBias[column] === 1) bias[column] = 0;
  }
  return start;
}
