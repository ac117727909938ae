// A recurrent network with tanh, sigmoid and softmax cells and delays, the same for the same seed everywhere.
import type { Cell, RoundsCircuit, Synapse } from '../../src/core/circuit.ts';
import { createStream } from '../../src/core/random.ts';

/** One cell in ten is an input, every cell hears about six others, the last five cells share a softmax. */
export function randomCircuit(size: number, seed: string): RoundsCircuit {
  const random = createStream(seed, 'network');
  const below = (limit: number) => Math.floor(random.next() * limit);
  const name = (index: number) => `n${String(index).padStart(4, '0')}`;
  const inputs = Math.ceil(size / 10);
  const cells = Array.from({ length: size }, (_, index): Cell => {
    const base = { id: name(index), x: 0, y: 0 };
    if (index < inputs) return { ...base, kind: 'input', value: random.next() * 2 - 1 };
    return { ...base, kind: 'neuron', bias: random.next() - 0.5, activator: index % 2 === 0 ? 'tanh' : 'sigmoid' };
  });
  const synapses = Array.from({ length: size * 6 }, (_, index): Synapse => {
    const to = inputs + below(size - inputs);
    return {
      id: `s${String(index).padStart(6, '0')}`,
      from: name(below(size)),
      to: name(to),
      weight: random.next() * 4 - 2,
      delay: 1 + below(4),
    };
  });
  const layers = [{ id: 'shares', cells: Array.from({ length: 5 }, (_, i) => name(size - 5 + i)), softmax: { temperature: 0.5 } }];
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed, cells, synapses, layers, probes: [], notes: [] };
}
