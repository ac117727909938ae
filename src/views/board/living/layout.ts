// Where cells, axons and chips of a circuit in time stand, in CSS pixels. Loops, pairs and synapses of a cell to itself all have their own way.
import type { Id } from '../../../core/circuit.ts';
import { isLiving, type SpikingCell, type SpikingCircuit, type SpikingSynapse } from '../../../core/spiking/circuit.ts';
import type { CellPlace, Point, SynapsePlace } from '../geometry.ts';
import { pointOn } from '../geometry.ts';

export interface LivingLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly isTall: boolean;
  /** In a low box sources stand so close that their names are beside them. */
  readonly areNamesBeside: boolean;
  readonly cells: ReadonlyMap<Id, CellPlace>;
  /** Empty for a crowd, whose lines run straight. */
  readonly synapses: ReadonlyMap<Id, SynapsePlace>;
}

/** More cells than this are drawn as points of light. */
export const MOST_VESSELS = 40;

/** Room around the outermost cells, in CSS pixels: names, chips, numbers. */
const MARGIN = { side: 40, beside: 92, top: 26, bottom: 54 };
/** A low box spares some of it. */
const LOW = { height: 260, top: 8, bottom: 30 };
/** More below the lowest cells, where their parameters are. */
const PARAMETERS = 30;
/** Between two cells: enough for an axon to be seen, and for a name under the upper one. */
const GAP = { beside: 30, below: 26 };
const SMALLEST_RADIUS = 22;
/** Positions are stretched to the box, each way by itself, but no further than this. */
const LARGEST_STRETCH = 2.6;
const POINT = 7;

export function isCrowd({ cells }: SpikingCircuit): boolean {
  return cells.length > MOST_VESSELS;
}

/** `hasParameters`: numbers that can be set stand below some cells. */
export function layOutLiving(circuit: SpikingCircuit, width: number, height: number, hasParameters: boolean): LivingLayout {
  const isTall = height > width * (width < 560 ? 0.8 : 1.05);
  const flat = circuit.cells.map((cell) => ({ cell, x: isTall ? cell.y : cell.x, y: isTall ? cell.x : cell.y }));
  const areNamesBeside = !isTall && height < LOW.height && circuit.cells.filter((cell) => !isLiving(cell)).length > 2;
  const side = areNamesBeside ? MARGIN.beside : MARGIN.side;
  const gapBelow = GAP.below + (hasParameters ? PARAMETERS : 0);
  let places: PlacedCell[] = [];
  let radius = isCrowd(circuit) ? POINT : largestRadius(circuit);
  // The largest vessels that still leave each other room.
  for (; ; radius -= 4) {
    places = stretch(flat, { width, height: height - (hasParameters ? PARAMETERS : 0), side }, radius);
    if (radius <= SMALLEST_RADIUS || isClear(places, gapBelow)) break;
  }
  const cells = new Map(places.map(({ cell, x, y, radius: size }): [Id, CellPlace] => [cell.id, { x, y, radius: size }]));
  return {
    width,
    height,
    scale: Math.max(0.4, radius / 66),
    isTall,
    areNamesBeside,
    cells,
    synapses: isCrowd(circuit) ? new Map() : placeSynapses(circuit, cells, areNamesBeside && hasParameters),
  };
}

interface FlatCell {
  readonly cell: SpikingCell;
  readonly x: number;
  readonly y: number;
}

interface PlacedCell extends FlatCell {
  readonly radius: number;
}

function largestRadius(circuit: SpikingCircuit): number {
  const count = circuit.cells.filter(isLiving).length;
  return count <= 1 ? 92 : count <= 3 ? 74 : 58;
}

/** Sources are smaller than vessels, and never too small for a finger. */
function sizeOf(cell: SpikingCell, radius: number, sources: number): number {
  return isLiving(cell) ? radius : Math.min(sources > 2 ? 27 : 34, Math.max(22, radius * 0.6));
}

/** Fills the box with the circuit's positions, each way by itself; the cells at its ends touch the margins. */
function stretch(flat: readonly FlatCell[], { width, height, side }: Room, radius: number): PlacedCell[] {
  const sources = flat.filter(({ cell }) => !isLiving(cell)).length;
  const sized = flat.map((one) => ({ ...one, radius: sizeOf(one.cell, radius, sources) }));
  const across = fit(
    sized.map(({ x, radius: size }) => ({ at: x, size })),
    side,
    width - MARGIN.side,
  );
  const down = fit(
    sized.map(({ y, radius: size }) => ({ at: y, size })),
    height < LOW.height ? LOW.top : MARGIN.top,
    height - (height < LOW.height ? LOW.bottom : MARGIN.bottom),
  );
  return sized.map((one) => ({ ...one, x: across(one.x), y: down(one.y) }));
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Left margin. */
  readonly side: number;
}

interface Extent {
  readonly at: number;
  readonly size: number;
}

/** The map from world to screen along one axis that keeps every cell between `from` and `until`, in the middle of what is left. */
function fit(extents: readonly Extent[], from: number, until: number): (at: number) => number {
  const low = Math.min(...extents.map(({ at }) => at));
  const high = Math.max(...extents.map(({ at }) => at));
  const sizeAt = (end: number): number => Math.max(...extents.filter(({ at }) => at === end).map(({ size }) => size));
  const room = until - from - sizeAt(low) - sizeAt(high);
  const scale = Math.min(LARGEST_STRETCH, Math.max(0.1, room) / Math.max(1, high - low));
  const taken = (high - low) * scale + sizeAt(low) + sizeAt(high);
  const start = from + (until - from - taken) / 2 + sizeAt(low);
  return (at) => start + (at - low) * scale;
}

function isClear(places: readonly PlacedCell[], gapBelow: number): boolean {
  return places.every((a, i) =>
    places.slice(i + 1).every((b) => {
      const reach = a.radius + b.radius;
      const isAbove = Math.abs(a.x - b.x) < reach;
      return isAbove ? Math.abs(a.y - b.y) >= reach + gapBelow : Math.hypot(a.x - b.x, a.y - b.y) >= reach + GAP.beside;
    }),
  );
}

/** `areNumbersBeside`: to the left of each source stand its name and its numbers. */
function placeSynapses(circuit: SpikingCircuit, cells: ReadonlyMap<Id, CellPlace>, areNumbersBeside: boolean): Map<Id, SynapsePlace> {
  const sources = areNumbersBeside ? circuit.cells.filter((cell) => !isLiving(cell)).map(({ id }) => cells.get(id)!) : [];
  const numbers = sources.map(({ x, y, radius }) => ({ x: x - radius - BESIDE.width, y }));
  const before = new Map<string, number>();
  const pairs = new Set(circuit.synapses.map(({ from, to }) => `${from}\n${to}`));
  const chips: Point[] = [];
  return new Map(
    circuit.synapses.map((synapse): [Id, SynapsePlace] => {
      const key = `${synapse.from}\n${synapse.to}`;
      const nth = before.get(key) ?? 0;
      before.set(key, nth + 1);
      const points = way(synapse, nth, pairs.has(`${synapse.to}\n${synapse.from}`), cells);
      const others = [...cells].flatMap(([id, place]) => (id === synapse.from || id === synapse.to ? [] : [place]));
      const chip = freePlace(points, chips, others, numbers);
      chips.push(chip);
      return [synapse.id, { points, chip }];
    }),
  );
}

/** Shares of the curve at which a chip may stand, the middle first. */
const SHARES = [0.46, 0.54, 0.38, 0.62, 0.3, 0.7, 0.24, 0.76, 0.19];
/** Two chips this far apart, across or down, can both be pressed. */
const CHIP = { width: 74, height: 54 };
/** Half of what stands beside a source, with its distance. */
const BESIDE = { width: 50, height: 26 };

/** Along the curve: the first place where no other chip and no foreign cell is, or else the one furthest from all. */
function freePlace(
  points: SynapsePlace['points'],
  taken: readonly Point[],
  others: readonly CellPlace[],
  numbers: readonly Point[],
): Point {
  const clearance = ({ x, y }: Point): number =>
    Math.min(
      1,
      ...taken.map((other) => Math.max(Math.abs(other.x - x) / CHIP.width, Math.abs(other.y - y) / CHIP.height)),
      ...numbers.map((at) =>
        Math.max(Math.abs(at.x - x) / (BESIDE.width + CHIP.width / 2), Math.abs(at.y - y) / (BESIDE.height + CHIP.height / 2)),
      ),
      ...others.map((cell) => Math.hypot(cell.x - x, cell.y - y) / (cell.radius + CHIP.height / 3)),
    );
  const places = SHARES.map((share) => pointOn(points, share)).map((place) => ({ place, clear: clearance(place) }));
  const widest = Math.max(...places.map(({ clear }) => clear));
  return places.find(({ clear }) => clear === widest)!.place;
}

function way({ from, to }: SpikingSynapse, nth: number, isMutual: boolean, cells: ReadonlyMap<Id, CellPlace>): SynapsePlace['points'] {
  const a = cells.get(from)!;
  const b = cells.get(to)!;
  if (from === to) return loop(a, nth);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  const isBlocked = [...cells].some(([id, cell]) => id !== from && id !== to && distanceToLine(cell, a, b) < cell.radius + 8);
  // To the left of its own way, so that the two of a pair part.
  const bend = (isMutual ? 0.2 : isBlocked ? 0.34 : 0.05) + nth * 0.24;
  const bow = bend * length;
  const c1 = { x: a.x + ux * length * 0.3 + uy * bow, y: a.y + uy * length * 0.3 - ux * bow };
  const c2 = { x: a.x + ux * length * 0.7 + uy * bow, y: a.y + uy * length * 0.7 - ux * bow };
  return [edge(a, c1), c1, c2, edge(b, c2)];
}

/** Out of the top of the soma and back. */
function loop({ x, y, radius }: CellPlace, nth: number): SynapsePlace['points'] {
  const reach = radius * (1.9 + nth * 0.5) + 26;
  const start = { x: x + radius * 0.62, y: y - radius * 0.78 };
  const end = { x: x - radius * 0.62, y: y - radius * 0.78 };
  return [start, { x: x + radius * 1.1, y: y - reach }, { x: x - radius * 1.1, y: y - reach }, end];
}

function edge(cell: CellPlace, towards: Point): Point {
  const length = Math.hypot(towards.x - cell.x, towards.y - cell.y) || 1;
  return { x: cell.x + ((towards.x - cell.x) / length) * cell.radius, y: cell.y + ((towards.y - cell.y) / length) * cell.radius };
}

function distanceToLine(cell: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const share = Math.max(0, Math.min(1, ((cell.x - a.x) * dx + (cell.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + share * dx - cell.x, a.y + share * dy - cell.y);
}
