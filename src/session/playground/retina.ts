// A retina: a grid of pixels to paint, and the receptive fields that neurons can look through.
import { isSpiking, type AnyCell, type AnySynapse, type Circuit, type Id, type Instrument } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import type { Point } from './camera.ts';
import { freshId, takenIds } from './palette.ts';

export type Retina = Extract<Instrument, { kind: 'retina' }>;
export const fields = ['centre', 'surround', 'across', 'down'] as const;
export type Field = (typeof fields)[number];

/** Pixels stand so far apart. */
const PITCH = 60;
/** What a white pixel is: an input of 1, or so many nA. */
export const BRIGHT_NA = 1;

/** A new grid of dark pixels around `middle`. */
export function placeRetina(
  circuit: Circuit,
  middle: Point,
  columns = 5,
  rows = 5,
): { readonly patch: Patch; readonly cells: readonly Id[] } {
  const taken = takenIds(circuit);
  const id = freshId('retina', taken);
  const cells = Array.from({ length: columns * rows }, (_, index): AnyCell => {
    const at = {
      id: freshId(`${id}.`, taken),
      x: Math.round(middle.x + ((index % columns) - (columns - 1) / 2) * PITCH),
      y: Math.round(middle.y + (Math.floor(index / columns) - (rows - 1) / 2) * PITCH),
    };
    return isSpiking(circuit) ? { ...at, kind: 'current', shape: 'constant', amplitudeNa: 0 } : { ...at, kind: 'input', value: 0 };
  });
  const retina: Retina = { id, kind: 'retina', columns, cells: cells.map((cell) => cell.id) };
  return { patch: { cells, instruments: [retina] }, cells: retina.cells };
}

/** Pixels painted as currents: a patch of their amplitudes. Inputs are played instead. */
export function paintPixels(circuit: Circuit, pixels: ReadonlyMap<Id, number>): Patch {
  if (!isSpiking(circuit)) return {};
  const cells = circuit.cells.flatMap((cell) => {
    const light = pixels.get(cell.id);
    return light === undefined || cell.kind !== 'current' || cell.amplitudeNa === light * BRIGHT_NA
      ? []
      : [{ ...cell, amplitudeNa: light * BRIGHT_NA }];
  });
  return cells.length > 0 ? { cells } : {};
}

/**
 * How much each pixel speaks for the cell: `centre` a bright middle on dark, `surround` the opposite, `across` bright left of dark, `down`
 * bright above dark. The weights add up to zero, so an even light says nothing.
 */
export function fieldWeights(field: Field, columns: number, rows: number): readonly number[] {
  const [cx, cy] = [(columns - 1) / 2, (rows - 1) / 2];
  const raw = Array.from({ length: columns * rows }, (_, index) => {
    const x = (index % columns) - cx;
    const y = Math.floor(index / columns) - cy;
    const isMiddle = x * x + y * y < (Math.min(columns, rows) / 2.6) ** 2 * 0.5 + 0.01;
    if (field === 'centre') return isMiddle ? 1 : -1;
    if (field === 'surround') return isMiddle ? -1 : 1;
    return -Math.sign(field === 'across' ? x : y);
  });
  const [light, dark] = [raw.filter((one) => one > 0).length, raw.filter((one) => one < 0).length];
  // Steps of 1/64 keep the numbers short; what is missing to zero is given to the last dark pixel.
  const share = (count: number): number => (count === 0 ? 0 : Math.round(64 / count) / 64);
  const weights = raw.map((one) => (one > 0 ? share(light) : one < 0 ? -share(dark) : 0));
  const rest = weights.reduce((sum, one) => sum + one, 0);
  const last = weights.findLastIndex((one) => one < 0);
  return last < 0 ? weights : weights.map((one, index) => (index === last ? one - rest : one));
}

/** Wires the retina to a cell through a receptive field; its wires to that cell from before are replaced. */
export function wireField(circuit: Circuit, retina: Retina, cell: Id, field: Field): Patch {
  const rows = Math.floor(retina.cells.length / retina.columns);
  const taken = takenIds(circuit);
  const pixels = new Set(retina.cells);
  const old: readonly { readonly id: Id; readonly from: Id; readonly to: Id }[] = circuit.synapses;
  const without = old.filter(({ from, to }) => to === cell && pixels.has(from)).map(({ id }) => id);
  for (const id of without) taken.delete(id);
  const synapses = fieldWeights(field, retina.columns, rows).flatMap((weight, index): AnySynapse[] => {
    const from = retina.cells[index]!;
    if (weight === 0) return [];
    const named = `${from}>${cell}`;
    const id = named.length <= 64 && !taken.has(named) ? named : freshId('s', taken);
    taken.add(id);
    return [isSpiking(circuit) ? { id, from, to: cell, kind: 'current', gain: weight } : { id, from, to: cell, weight }];
  });
  const put = new Set(synapses.map(({ id }) => id));
  return { synapses, without: without.filter((id) => !put.has(id)) };
}
