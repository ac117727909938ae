// Layers of given sizes, each cell wired to every cell of the next layer.
import type { Cell, RoundsCircuit, Synapse } from './circuit.ts';

const COLUMN = 240;
const ROW = 140;

/** `sizes`: cells of each layer, inputs first. All weights are 1, biases 0, activators `step`. */
export function fullConnect(sizes: readonly number[]): RoundsCircuit {
  const cells: Cell[] = [];
  const synapses: Synapse[] = [];
  for (const [depth, size] of sizes.entries()) {
    for (let place = 0; place < size; place++) {
      const at = { id: nameOf(depth, place), x: (depth - (sizes.length - 1) / 2) * COLUMN, y: (place - (size - 1) / 2) * ROW };
      cells.push(depth === 0 ? { ...at, kind: 'input', value: 0 } : { ...at, kind: 'neuron', bias: 0, activator: 'step' });
      const senders = depth === 0 ? 0 : sizes[depth - 1]!;
      for (let before = 0; before < senders; before++) {
        const from = nameOf(depth - 1, before);
        synapses.push({ id: `${from}>${at.id}`, from, to: at.id, weight: 1 });
      }
    }
  }
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'rounds',
    seed: 'layers',
    cells,
    synapses,
    layers: sizes.slice(1).map((size, depth) => ({
      id: `layer-${depth + 1}`,
      cells: Array.from({ length: size }, (_, place) => nameOf(depth + 1, place)),
    })),
    probes: [],
    notes: [],
  };
}

function nameOf(depth: number, place: number): string {
  return `${depth === 0 ? 'x' : `h${depth}.`}${place + 1}`;
}
