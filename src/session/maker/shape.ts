// Two circuits of one shape: the start and the solution have the same parts, and differ in what their parts are set to.
import {
  cellsOf, isSpiking, synapsesOf, type AnyCell, type AnySynapse, type Circuit, type Layer,
} from '../../core/circuit.ts'; // prettier-ignore
import { isEqual } from '../../core/patch.ts';
import { isSpikeSynapse } from '../../core/spiking/circuit.ts';
import { parametersOf } from '../../core/spiking/parameters.ts';

/** What a level's board shows of a circuit: no chips, instruments and notes. */
export function plain<C extends Circuit>(circuit: C): C {
  const { chips: _chips, instruments: _instruments, ...rest } = circuit;
  return { ...rest, notes: [] } as unknown as C;
}

/** The same cells and synapses, however they are set, placed and named. */
export function isSameShape(a: Circuit, b: Circuit): boolean {
  return a.clock === b.clock && shapeOf(a) === shapeOf(b);
}

/** Also set alike; places, names, locks and what a level leaves out do not count. */
export function isSetAlike(a: Circuit, b: Circuit): boolean {
  return isSameShape(a, b) && isEqual(bare(a), bare(b));
}

/** The parts of `shape`, set as those of `from` are; locked parts, and those that `from` has not, stay as they are. */
export function graft<C extends Circuit>(shape: C, from: Circuit): C {
  const cells = new Map(cellsOf(from).map((cell) => [cell.id, cell]));
  const synapses = new Map(synapsesOf(from).map((synapse) => [synapse.id, synapse]));
  const layers = new Map(from.layers.map((layer) => [layer.id, layer]));
  return {
    ...shape,
    cells: cellsOf(shape).map((cell) => (cell.locked ? cell : setAs(cell, cells.get(cell.id)))),
    synapses: synapsesOf(shape).map((synapse) => (synapse.locked ? synapse : synapseAs(synapse, synapses.get(synapse.id)))),
    layers: shape.layers.map((layer) => layerAs(layer, layers.get(layer.id))),
  } as unknown as C;
}

/** Places, names and locks of `looks`, settings of `circuit`; both have the same shape. */
export function lookLike<C extends Circuit>(circuit: C, looks: Circuit): C {
  const cells = new Map(cellsOf(looks).map((cell) => [cell.id, cell]));
  const synapses = new Map(synapsesOf(looks).map((synapse) => [synapse.id, synapse]));
  return {
    ...circuit,
    cells: cellsOf(circuit).map((cell) => {
      const { locked: _locked, label: _label, ...rest } = cell;
      const { x, y, locked, label } = cells.get(cell.id) ?? cell;
      return { ...rest, x, y, ...(locked ? { locked } : {}), ...(label ? { label } : {}) };
    }),
    synapses: synapsesOf(circuit).map((synapse) => {
      const { locked: _locked, ...rest } = synapse;
      return synapses.get(synapse.id)?.locked ? { ...rest, locked: true } : rest;
    }),
    probes: looks.probes,
  } as unknown as C;
}

function shapeOf(circuit: Circuit): string {
  const cells = cellsOf(circuit).map(({ id, kind }) => `${id} ${kind}`);
  const synapses = synapsesOf(circuit).map(({ id, from, to }) => `${id} ${from} ${to}`);
  return JSON.stringify([cells.sort(), synapses.sort()]);
}

function bare(circuit: Circuit): unknown {
  return {
    cells: Object.fromEntries(cellsOf(circuit).map((cell) => [cell.id, { ...cell, x: 0, y: 0, label: undefined, locked: undefined }])),
    synapses: Object.fromEntries(synapsesOf(circuit).map((synapse) => [synapse.id, { ...synapse, locked: undefined }])),
    temperatures: circuit.layers.flatMap(({ id, softmax }) => (softmax ? [[id, softmax.temperature]] : [])),
    dt: isSpiking(circuit) ? circuit.dtMs : undefined,
  };
}

/** Only cells of one kind can be set alike. */
function setAs(cell: AnyCell, from: AnyCell | undefined): AnyCell {
  if (!from || from.kind !== cell.kind) return cell;
  if (cell.kind === 'neuron') return from.kind === 'neuron' ? { ...cell, bias: from.bias, activator: from.activator } : cell;
  if (cell.kind === 'input') return from.kind === 'input' ? { ...cell, value: from.value } : cell;
  const set: Record<string, number> = {};
  for (const name of parametersOf(cell)) {
    const value = (from as unknown as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'number') set[name] = value;
  }
  return { ...cell, ...set };
}

function synapseAs(synapse: AnySynapse, from: AnySynapse | undefined): AnySynapse {
  if (!from || from.from !== synapse.from || from.to !== synapse.to) return synapse;
  if (!('kind' in synapse)) return 'kind' in from ? synapse : { ...synapse, weight: from.weight };
  if (!('kind' in from)) return synapse;
  if (!isSpikeSynapse(synapse)) return isSpikeSynapse(from) ? synapse : { ...synapse, gain: from.gain };
  return isSpikeSynapse(from) ? { ...synapse, weight: from.weight, delayMs: from.delayMs } : synapse;
}

function layerAs(layer: Layer, from: Layer | undefined): Layer {
  return layer.softmax && from?.softmax ? { ...layer, softmax: from.softmax } : layer;
}
