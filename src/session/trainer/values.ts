// Weights and biases as plain numbers, as files keep them.
import type { Network } from '../../core/learning/network.ts';
import type { LayerValues } from '../../core/learning/plan.ts';

/** undefined where they are not as many as the network has. */
export function withValues(network: Network, values: readonly LayerValues[]): Network | undefined {
  if (values.length !== network.layers.length) return undefined;
  const isFitting = network.layers.every(
    ({ rows, columns }, l) => values[l]!.weights.length === rows * columns && values[l]!.bias.length === columns,
  );
  if (!isFitting) return undefined;
  const layers = network.layers.map((layer, l) => {
    const next = { ...layer, weights: layer.weights.slice(), bias: layer.bias.slice() };
    const { weights, bias } = values[l]!;
    for (let r = 0; r < layer.rows; r++) {
      for (let c = 0; c < layer.columns; c++) next.weights[r * layer.width + c] = weights[r * layer.columns + c]!;
    }
    next.bias.set(bias);
    return next;
  });
  return { ...network, layers };
}

export function valuesOf({ layers }: Network): LayerValues[] {
  return layers.map(({ rows, columns, width, weights, bias }) => ({
    weights: Array.from({ length: rows * columns }, (_, at) => weights[Math.floor(at / columns) * width + (at % columns)]!),
    bias: Array.from(bias.subarray(0, columns)),
  }));
}
