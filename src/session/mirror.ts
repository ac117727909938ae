// A network that learns is written straight into a running State, so that the board shows each update without a new circuit.
import type { RoundsCircuit } from '../core/circuit.ts';
import type { Network } from '../core/learning/network.ts';
import { stackOf } from '../core/layers.ts';
import type { Compiled } from '../core/rounds/compile.ts';

/** Where each weight and bias of a network stands in a compiled circuit; −1 where no synapse is. */
export interface Mirror {
  readonly layers: readonly { readonly weights: Int32Array; readonly bias: Int32Array }[];
}

/** The circuit has layers. */
export function createMirror(circuit: RoundsCircuit, { synapseIndexOf, indexOf }: Pick<Compiled, 'synapseIndexOf' | 'indexOf'>): Mirror {
  return {
    layers: stackOf(circuit)!.blocks.map(({ synapses, cells }) => ({
      weights: Int32Array.from(synapses.flatMap((row) => row.map((synapse) => (synapse ? synapseIndexOf.get(synapse.id)! : -1)))),
      bias: Int32Array.from(cells, ({ id }) => indexOf.get(id)!),
    })),
  };
}

export function reflect({ layers }: Mirror, network: Network, { weight, bias }: Pick<Compiled, 'weight' | 'bias'>): void {
  for (let l = 0; l < layers.length; l++) {
    const { rows, columns, width, weights, bias: biases } = network.layers[l]!;
    const places = layers[l]!;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const place = places.weights[r * columns + c]!;
        if (place >= 0) weight[place] = weights[r * width + c]!;
      }
    }
    for (let c = 0; c < columns; c++) bias[places.bias[c]!] = biases[c]!;
  }
}
