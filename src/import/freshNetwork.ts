// A network that has not learned yet, as its sizes alone say: its weights are those with which the trainer will open the file.
import { hashNetwork, type Network } from '../core/learning/network.ts';
import { padded } from '../core/learning/matrix.ts';
import type { LayerValues } from '../core/learning/plan.ts';
import { startNetwork } from '../core/learning/start.ts';

/** `sizes`: inputs, then the neurons of each layer. Without a seed all weights are 0. */
export function freshHash(sizes: readonly number[], seed: string | undefined): string {
  const network: Network = {
    inputs: sizes[0]!,
    outputs: sizes[sizes.length - 1]!,
    layers: sizes.slice(1).map((columns, depth) => {
      const rows = sizes[depth]!;
      const width = padded(columns);
      return {
        rows,
        columns,
        width,
        weights: new Float64Array(padded(rows) * width),
        bias: new Float64Array(width),
        activators: [],
        activator: undefined,
        temperature: undefined,
        freeWeights: undefined,
        freeBias: undefined,
      };
    }),
  };
  return hashNetwork(seed === undefined ? network : startNetwork(network, seed));
}

export function zeros(sizes: readonly number[]): LayerValues[] {
  const none = (count: number): number[] => Array.from({ length: count }, () => 0);
  return sizes.slice(1).map((columns, depth) => ({ weights: none(sizes[depth]! * columns), bias: none(columns) }));
}
