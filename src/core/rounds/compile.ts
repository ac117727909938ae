// The readable Circuit becomes typed arrays once, in id order, so that neither listing order nor objects reach the hot loop.
import { activatorNames, byId, type RoundsCircuit, type Id } from '../circuit.ts';

export interface Compiled {
  readonly circuit: RoundsCircuit;
  /** Cells in id order. */
  readonly cellIds: readonly Id[];
  readonly indexOf: ReadonlyMap<Id, number>;
  readonly isInput: Uint8Array;
  /** Start value of inputs. */
  readonly value: Float64Array;
  readonly bias: Float64Array;
  /** Index into `activatorNames`. */
  readonly activator: Uint8Array;
  /** Synapses sorted by (target, id): those of cell j are rowStart[j] … rowStart[j + 1] − 1. */
  readonly synapseIds: readonly Id[];
  readonly synapseIndexOf: ReadonlyMap<Id, number>;
  readonly rowStart: Int32Array;
  readonly from: Int32Array;
  readonly weight: Float64Array;
  readonly delay: Int32Array;
  readonly hasOnlyUnitDelays: boolean;
  /** Longest delay + 1. */
  readonly ringLength: number;
  readonly softmaxLayers: readonly { readonly cells: Int32Array; readonly temperature: number }[];
}

/** Compiles a valid circuit; throws when a synapse or a layer names a cell that is not there (the parser refuses such files). */
export function compile(circuit: RoundsCircuit): Compiled {
  const cells = [...circuit.cells].sort(byId);
  const indexOf = new Map(cells.map((cell, index) => [cell.id, index]));
  const at = (id: Id): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`circuit names the cell ${id}, which it does not have`);
    return index;
  };
  const synapses = [...circuit.synapses].sort((a, b) => at(a.to) - at(b.to) || byId(a, b));
  const rowStart = new Int32Array(cells.length + 1);
  for (const { to } of synapses) rowStart[at(to) + 1]!++;
  for (let j = 0; j < cells.length; j++) rowStart[j + 1]! += rowStart[j]!;
  return {
    circuit,
    cellIds: cells.map((cell) => cell.id),
    indexOf,
    isInput: Uint8Array.from(cells, (cell) => (cell.kind === 'input' ? 1 : 0)),
    value: Float64Array.from(cells, (cell) => (cell.kind === 'input' ? cell.value : 0)),
    bias: Float64Array.from(cells, (cell) => (cell.kind === 'neuron' ? cell.bias : 0)),
    activator: Uint8Array.from(cells, (cell) => (cell.kind === 'neuron' ? activatorNames.indexOf(cell.activator) : 0)),
    synapseIds: synapses.map((synapse) => synapse.id),
    synapseIndexOf: new Map(synapses.map((synapse, index) => [synapse.id, index])),
    rowStart,
    from: Int32Array.from(synapses, (synapse) => at(synapse.from)),
    weight: Float64Array.from(synapses, (synapse) => synapse.weight),
    delay: Int32Array.from(synapses, (synapse) => synapse.delay ?? 1),
    hasOnlyUnitDelays: synapses.every((synapse) => (synapse.delay ?? 1) === 1),
    ringLength: synapses.reduce((most, synapse) => Math.max(most, synapse.delay ?? 1), 1) + 1,
    softmaxLayers: circuit.layers.flatMap((layer) =>
      layer.softmax ? [{ cells: Int32Array.from(layer.cells, at), temperature: layer.softmax.temperature }] : [],
    ),
  };
}
