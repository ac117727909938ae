// Where everything is on the board, in CSS pixels of the board's box. Wide boxes flow left to right, tall ones top to bottom.
import { isInput, outputCells, type Cell, type RoundsCircuit, type Id } from '../../core/circuit.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CellPlace extends Point {
  readonly radius: number;
}

/** A cubic Bézier curve from the sender's edge to the receiver's rim, with the place of its weight chip. */
export interface SynapsePlace {
  readonly points: readonly [Point, Point, Point, Point];
  readonly chip: Point;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly isTall: boolean;
  readonly cells: ReadonlyMap<Id, CellPlace>;
  readonly synapses: ReadonlyMap<Id, SynapsePlace>;
  /** The lamp that each output neuron's axon leads to. */
  readonly lamps: ReadonlyMap<Id, CellPlace>;
}

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

export function layOut(circuit: RoundsCircuit, width: number, height: number): Layout {
  const isTall = width < 620 ? height > width * 0.75 : height > width * 1.05;
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
    cells,
    lamps: new Map([...lampWorld].map(([id, at]) => [id, toScreen(at)])),
    synapses: new Map(
      circuit.synapses.map(({ id, from, to }) => {
        const points = curve(cells.get(from)!, cells.get(to)!, isTall);
        const start = cells.get(from)!;
        const chip = dense ? { x: start.x, y: start.y + start.radius * (isTall ? 1.2 : 1.06) } : pointOn(points, isTall ? 0.42 : 0.36);
        return [id, { points, chip }];
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

/** The point at share t of a cubic Bézier curve. */
export function pointOn([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const p = s * s * s;
  const q = 3 * s * s * t;
  const r = 3 * s * t * t;
  const u = t * t * t;
  return { x: p * a.x + q * b.x + r * c.x + u * d.x, y: p * a.y + q * b.y + r * c.y + u * d.y };
}

function place(cell: Cell, isTall: boolean, circuit: RoundsCircuit): CellPlace {
  const inputs = circuit.cells.filter(isInput);
  const radius = isInput(cell) ? (isCrowded(circuit) ? INPUT * 0.9 : INPUT) : SOMA;
  if (isInput(cell) && isGrid(inputs)) return gridPlace(cell, inputs, isTall, radius);
  return isTall ? { x: cell.y * 0.94, y: cell.x * TALL_NEARER, radius } : { x: cell.x, y: cell.y, radius };
}

/** A picture stays upright in a tall box, and its pixels get room for their chips. */
function gridPlace(cell: Cell, inputs: readonly Cell[], isTall: boolean, radius: number): CellPlace {
  const middle = (of: (cell: Cell) => number): number => (Math.min(...inputs.map(of)) + Math.max(...inputs.map(of))) / 2;
  const x = (cell.x - middle((other) => other.x)) * 1.3;
  const y = (cell.y - middle((other) => other.y)) * 1.34;
  const away = middle((other) => other.x);
  return isTall ? { x: x * 1.1, y: y + away * TALL_NEARER, radius } : { x: x + away, y, radius };
}

/** A circuit whose inputs are the pixels of a picture. */
export function isEye(circuit: RoundsCircuit): boolean {
  const inputs = circuit.cells.filter(isInput);
  return inputs.length >= 6 && isGrid(inputs);
}

/** Inputs in rows and columns, such as an eye of 3 × 3. */
function isGrid(inputs: readonly Cell[]): boolean {
  return new Set(inputs.map(({ x }) => x)).size > 1 && new Set(inputs.map(({ y }) => y)).size > 1;
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

function curve(from: CellPlace, to: CellPlace, isTall: boolean): readonly [Point, Point, Point, Point] {
  const along = isTall ? { x: 0, y: 1 } : { x: 1, y: 0 };
  const start = { x: from.x + along.x * from.radius, y: from.y + along.y * from.radius };
  const across = isTall ? from.x - to.x : from.y - to.y;
  const far = isTall ? to.y - from.y : to.x - from.x;
  // The more sideways the sender, the further round the rim its synapse lands.
  const angle = Math.max(-1.05, Math.min(1.05, (across / Math.max(1, Math.abs(far))) * 0.95));
  const rim = isTall
    ? { x: to.x + Math.sin(angle) * to.radius, y: to.y - Math.cos(angle) * to.radius }
    : { x: to.x - Math.cos(angle) * to.radius, y: to.y + Math.sin(angle) * to.radius };
  const reach = Math.hypot(rim.x - start.x, rim.y - start.y);
  const out = { x: (rim.x - to.x) / to.radius, y: (rim.y - to.y) / to.radius };
  return [
    start,
    { x: start.x + along.x * reach * 0.42, y: start.y + along.y * reach * 0.42 },
    { x: rim.x + out.x * reach * 0.32, y: rim.y + out.y * reach * 0.32 },
    rim,
  ];
}
