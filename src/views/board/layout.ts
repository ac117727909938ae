// Where everything is on the board, in CSS pixels of the board's box. Wide boxes flow left to right, tall ones top to bottom.
import { isInput, isNeuron, outputCells, type Cell, type RoundsCircuit, type Id } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { isGrid } from './eye.ts';
import { curve, pointOn, type CellPlace, type Layout } from './geometry.ts';
import { layOutLayers } from './layerLayout.ts';

const SOMA = 92;
const INPUT = 38;
const LAMP = 34;
const AXON = 176;
/** Room around the outermost cells, in world units: labels, the tally pill, the tide handle. */
const WIDE_MARGIN = { left: 70, right: 76, top: 56, bottom: 60 };
const TALL_MARGIN = { left: 34, right: 34, top: 46, bottom: 22 };
/** In a tall box the way is shorter. */
const TALL_NEARER = 0.92;
const TALL_AXON = 70;
/** In rem; a narrower box is sooner a tall one. */
const NARROW = 38.75;

/** `rem`: the size of text, in pixels; names and handles grow with it. */
export function layOut(circuit: RoundsCircuit, width: number, height: number, rem = 16): Layout {
  const isTall = width < NARROW * rem ? height > width * 0.72 : height > width * 1.05;
  const stack = circuit.cells.filter(isNeuron).length > 1 ? stackOf(circuit) : undefined;
  if (stack) return layOutLayers(circuit, stack, width, height, isTall, rem);
  const outputs = outputCells(circuit);
  const flat = new Map(circuit.cells.map((cell) => [cell.id, place(cell, isTall, circuit)]));
  const world = spread(flat, outputs, isTall, width / height);
  const lampWorld = new Map(outputs.map((cell) => [cell.id, lampOf(world.get(cell.id)!, isTall)]));
  const box = bounds([...world.values(), ...lampWorld.values()], isTall);
  const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top), 2.4);
  const dx = width / 2 - (scale * (box.left + box.right)) / 2;
  const dy = height / 2 - (scale * (box.top + box.bottom)) / 2;
  const toScreen = ({ x, y, radius }: CellPlace): CellPlace => ({ x: x * scale + dx, y: y * scale + dy, radius: radius * scale });
  const cells = new Map([...world].map(([id, at]) => [id, toScreen(at)]));
  const dense = isDense(circuit);
  return {
    width,
    height,
    scale,
    isTall,
    rem,
    isLayered: false,
    hidesChips: false,
    opensOneByOne: false,
    isShaped: false,
    cells,
    lamps: new Map([...lampWorld].map(([id, at]) => [id, toScreen(at)])),
    synapses: new Map(
      circuit.synapses.map(({ id, from, to }) => {
        const points = curve(cells.get(from)!, cells.get(to)!, isTall);
        const start = cells.get(from)!;
        const share = dense ? undefined : isTall ? 0.42 : 0.36;
        const chip = share === undefined ? { x: start.x, y: start.y + start.radius * (isTall ? 1.2 : 1.06) } : pointOn(points, share);
        return [id, { points, chip, share }];
      }),
    ),
  };
}

/** More inputs than have room for names below them. */
export function isCrowded(circuit: RoundsCircuit): boolean {
  return circuit.cells.filter(isInput).length > 4;
}

/** More inputs than can each have a chip on its curve: chips then sit on the inputs. */
export function isDense(circuit: RoundsCircuit): boolean {
  return circuit.synapses.length > 6;
}

function place(cell: Cell, isTall: boolean, circuit: RoundsCircuit): CellPlace {
  const inputs = circuit.cells.filter(isInput);
  const radius = isInput(cell) ? (isCrowded(circuit) ? INPUT * 0.9 : INPUT) : Math.min(SOMA, 0.2 * nearest(circuit));
  if (isInput(cell) && isGrid(inputs)) return gridPlace(cell, inputs, isTall, radius);
  return isTall ? { x: cell.y * 0.94, y: cell.x * TALL_NEARER, radius } : { x: cell.x, y: cell.y, radius };
}

/** The least distance between two neurons. */
function nearest(circuit: RoundsCircuit): number {
  const neurons = circuit.cells.filter(isNeuron);
  let least = Infinity;
  for (const [i, a] of neurons.entries()) for (const b of neurons.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
}

/** A picture stays upright in a tall box, and its pixels get room for their chips. */
function gridPlace(cell: Cell, inputs: readonly Cell[], isTall: boolean, radius: number): CellPlace {
  const middle = (of: (cell: Cell) => number): number => (Math.min(...inputs.map(of)) + Math.max(...inputs.map(of))) / 2;
  const x = (cell.x - middle((other) => other.x)) * 1.3;
  const y = (cell.y - middle((other) => other.y)) * 1.34;
  const away = middle((other) => other.x);
  return isTall ? { x: x * 1.1, y: y + away * TALL_NEARER, radius } : { x: x + away, y, radius };
}

/** Takes the room along the flow that the box leaves free: longer ways for the votes, never larger cells. */
function spread(flat: ReadonlyMap<Id, CellPlace>, outputs: readonly Cell[], isTall: boolean, aspect: number): Map<Id, CellPlace> {
  const lamps = outputs.map(({ id }) => lampOf(flat.get(id)!, isTall));
  const { left, right, top, bottom } = bounds([...flat.values(), ...lamps], isTall);
  const free = isTall ? (right - left) / aspect - (bottom - top) : (bottom - top) * aspect - (right - left);
  const somas = outputs.map(({ id }) => flat.get(id)!);
  const near = Math.min(...somas.map(({ x, y }) => (isTall ? y : x)));
  const first = [...flat.values()].filter(({ x, y }) => (isTall ? y : x) < near - 1);
  if (free <= 0 || first.length === 0) return new Map(flat);
  const shift = Math.min(free * 0.62, isTall ? 60 : 190);
  return new Map(
    [...flat].map(([id, at]) => [id, first.includes(at) ? { ...at, [isTall ? 'y' : 'x']: (isTall ? at.y : at.x) - shift } : at]),
  );
}

function lampOf(soma: CellPlace, isTall: boolean): CellPlace {
  const away = soma.radius + (isTall ? TALL_AXON : AXON) + LAMP;
  return { x: soma.x + (isTall ? 0 : away), y: soma.y + (isTall ? away : 0), radius: LAMP };
}

function bounds(places: readonly CellPlace[], isTall: boolean): { left: number; right: number; top: number; bottom: number } {
  const margin = isTall ? TALL_MARGIN : WIDE_MARGIN;
  return {
    left: Math.min(...places.map(({ x, radius }) => x - radius)) - margin.left,
    right: Math.max(...places.map(({ x, radius }) => x + radius)) + margin.right,
    top: Math.min(...places.map(({ y, radius }) => y - radius)) - margin.top,
    bottom: Math.max(...places.map(({ y, radius }) => y + radius)) + margin.bottom,
  };
}
