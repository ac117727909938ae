// Layers of neurons in the vote: they give the matrices their order, and with softmax share out one unit of output.
import type { Circuit, Id, Layer } from '../../core/circuit.ts';
import { isSpiking } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import { freshId, takenIds } from './palette.ts';

/** The layer that exactly these cells make. */
export function layerOf({ layers }: Circuit, ids: readonly Id[]): Layer | undefined {
  const chosen = new Set(ids);
  return layers.find(({ cells }) => cells.length === chosen.size && cells.every((id) => chosen.has(id)));
}

/** A layer of these neurons, from top to bottom; they leave the layers they were in. Nothing for other cells. */
export function makeLayer(circuit: Circuit, ids: readonly Id[]): Patch {
  if (isSpiking(circuit)) return {};
  const chosen = new Set(ids);
  const neurons = circuit.cells.filter(({ id, kind }) => kind === 'neuron' && chosen.has(id));
  if (neurons.length === 0) return {};
  const cells = neurons.sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
  const moved = new Set(cells);
  const left = circuit.layers.map((layer) => ({ ...layer, cells: layer.cells.filter((id) => !moved.has(id)) }));
  const without = left.filter((layer) => layer.cells.length === 0).map(({ id }) => id);
  const smaller = left.filter((layer, index) => layer.cells.length > 0 && layer.cells.length < circuit.layers[index]!.cells.length);
  return { layers: [...smaller, { id: freshId('layer', takenIds(circuit)), cells }], without };
}

export function setSoftmax(layer: Layer, temperature: number | undefined): Patch {
  const { softmax: _, ...bare } = layer;
  return { layers: [temperature === undefined ? bare : { ...bare, softmax: { temperature } }] };
}
