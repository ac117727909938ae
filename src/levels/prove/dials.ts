// Everything that a kit lets the player turn, whatever the circuit: each dial has whole positions 0 … top.
import { activatorNames, isNeuron, type Id } from '../../core/circuit.ts';
import type { Compiled } from '../../core/rounds/compile.ts';
import type { RoundsLevel } from '../level.ts';
import { settingsOf } from './model.ts';

export interface Dial {
  readonly kind: 'weight' | 'bias' | 'activator' | 'temperature';
  readonly id: Id;
  readonly top: number;
  /** Position at the start; not whole, or −1, when the start is outside the kit. */
  readonly start: number;
  valueAt(k: number): number;
}

/** An activator's value is its place in `activatorNames`. */
export function dialsOf(level: RoundsLevel): Dial[] {
  const { circuit, kit } = level;
  const turn = kit.activators ?? [];
  const { temperature } = kit;
  return [
    ...settingsOf(level).map(({ kind, id, range, top, start }): Dial => ({
      kind,
      id,
      top,
      start,
      valueAt: (k) => range.min + range.step * k,
    })),
    ...(turn.length > 1 ? circuit.cells.filter(isNeuron).filter(({ locked }) => !locked) : []).map(({ id, activator }): Dial => ({
      kind: 'activator',
      id,
      top: turn.length - 1,
      start: turn.indexOf(activator),
      valueAt: (k) => activatorNames.indexOf(turn[k]!),
    })),
    ...(temperature ? circuit.layers.filter(({ softmax }) => softmax) : []).map(({ id, softmax }): Dial => ({
      kind: 'temperature',
      id,
      top: Math.floor((temperature!.max - temperature!.min) / temperature!.step),
      start: (softmax!.temperature - temperature!.min) / temperature!.step,
      valueAt: (k) => temperature!.min + temperature!.step * k,
    })),
  ];
}

/** The positions that a circuit has, or undefined when one of its values is on no position. */
export function positionsIn(dials: readonly Dial[], circuit: RoundsLevel['circuit']): Int32Array | undefined {
  const ks = dials.map((dial) => {
    const value = valueIn(dial, circuit);
    for (let k = 0; k <= dial.top; k++) if (dial.valueAt(k) === value) return k;
    return -1;
  });
  return ks.includes(-1) ? undefined : Int32Array.from(ks);
}

function valueIn({ kind, id }: Dial, { cells, synapses, layers }: RoundsLevel['circuit']): number | undefined {
  if (kind === 'weight') return synapses.find((synapse) => synapse.id === id)?.weight;
  if (kind === 'temperature') return layers.find((layer) => layer.id === id)?.softmax?.temperature;
  const cell = cells.find((other) => other.id === id);
  if (cell?.kind !== 'neuron') return undefined;
  return kind === 'bias' ? cell.bias : activatorNames.indexOf(cell.activator);
}

/** Writes a value into compiled arrays, so that no circuit has to be made for a try. Layers with softmax are in circuit order. */
export function turnTo(compiled: Compiled, { kind, id }: Dial, value: number): void {
  if (kind === 'weight') compiled.weight[compiled.synapseIndexOf.get(id)!] = value;
  else if (kind === 'bias') compiled.bias[compiled.indexOf.get(id)!] = value;
  else if (kind === 'activator') compiled.activator[compiled.indexOf.get(id)!] = value;
  else {
    const layers = compiled.circuit.layers.filter(({ softmax }) => softmax);
    const softmaxLayers = compiled.softmaxLayers as readonly unknown[] as { temperature: number }[];
    softmaxLayers[layers.findIndex((layer) => layer.id === id)]!.temperature = value;
  }
}
