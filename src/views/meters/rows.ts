// Rows of the raster: all that can spike, sources first, each group in the order of the file; probed cells keep their colours.
import { isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { isLiving } from '../../core/spiking/circuit.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { nameOf } from '../names.ts';
import { bytesOf, chartInk, laneColour } from '../chartInk.ts';
import type { Rows } from './rasterDraw.ts';

/** Names of more rows would not fit anywhere. */
const MOST_NAMED = 80;

export function rowIds(circuit: Circuit): Id[] {
  if (!isSpiking(circuit)) return circuit.cells.filter(({ kind }) => kind === 'neuron').map(({ id }) => id);
  const sources = circuit.cells.filter((cell) => !isLiving(cell) && cell.kind !== 'current');
  return [...sources, ...circuit.cells.filter(isLiving)].map(({ id }) => id);
}

export function rowsOf(circuit: Circuit, { cellIds, indexOf }: RunView, ids: readonly Id[], probes: readonly Id[]): Rows {
  const of = new Int32Array(cellIds.length).fill(-1);
  const living = new Set<Id>(isSpiking(circuit) ? circuit.cells.filter(isLiving).map(({ id }) => id) : ids);
  const lanes = new Map(probes.map((id, lane) => [id, lane]));
  const { cell, source } = chartInk();
  const shades = ids.map((id) => {
    const lane = lanes.get(id);
    return lane !== undefined ? laneColour(lane) : living.has(id) ? cell : source;
  });
  for (const [row, id] of ids.entries()) {
    const index = indexOf.get(id);
    if (index !== undefined) of[index] = row;
  }
  return {
    count: ids.length,
    of,
    colours: shades,
    pixels: Uint32Array.from(shades, bytesOf),
    names: ids.length <= MOST_NAMED ? ids.map((id) => nameOf(circuit, id)) : [],
  };
}
