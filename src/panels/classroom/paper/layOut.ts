// Where the parts of a circuit are drawn on paper: wide enough for boxes to write in, none of which covers another.
import { cellsOf, synapsesOf, type AnyCell, type Circuit, type Id } from '../../../core/circuit.ts';

/** In units of the drawing; a neuron's radius is 34. */
export const sizes = { neuron: 34, source: 24, boxWidth: 92, line: 32 } as const;

export interface Spot {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isSource: boolean;
}

export interface Wire {
  readonly id: Id;
  readonly path: string;
  /** Middle of its box. */
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly spots: readonly Spot[];
  readonly wires: readonly Wire[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room between the middles of two wired cells, and how much wider than on the board the drawing may become. */
const WIRE_ROOM = 330;
const MOST_WIDER = 1.75;
/** Least room between neurons, and between sources, that stand above each other. */
const NEURON_ROOM = 160;
const SOURCE_ROOM = 78;
/** Where along its wire a box may stand, the best place first. */
const PLACES = [0.42, 0.52, 0.32, 0.62, 0.26, 0.7, 0.78];

export function layOut(circuit: Circuit, linesOf: (synapse: Id) => number): Drawing {
  const cells = cellsOf(circuit);
  const stretch = stretchOf(cells);
  const wider = widerOf(circuit);
  const spots = cells.map((cell): Spot => {
    const isSource = isSourceCell(cell);
    return { id: cell.id, x: cell.x * wider, y: cell.y * stretch, radius: isSource ? sizes.source : sizes.neuron, isSource };
  });
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const ways = new Set(synapsesOf(circuit).map(({ from, to }) => `${from} ${to}`));
  const taken: { x: number; y: number; half: number }[] = [];
  const wires = synapsesOf(circuit).map(({ id, from, to }): Wire => {
    const [start, end] = [at.get(from)!, at.get(to)!];
    const half = (linesOf(id) * sizes.line) / 2;
    if (from === to) return loop(id, start);
    const bow = ways.has(`${to} ${from}`) ? 0.24 : crosses(spots, start, end) ? 0.2 : 0;
    const middle = { x: (start.x + end.x) / 2 + (end.y - start.y) * bow, y: (start.y + end.y) / 2 - (end.x - start.x) * bow };
    const [a, b] = [onRim(start, middle, 0), onRim(end, middle, 5)];
    const free = (share: number): boolean => {
      const { x, y } = onCurve(a, middle, b, share);
      return (
        taken.every((box) => Math.abs(box.x - x) > sizes.boxWidth + 4 || Math.abs(box.y - y) > box.half + half + 4) &&
        spots.every((spot) => Math.abs(spot.x - x) > sizes.boxWidth / 2 + spot.radius || Math.abs(spot.y - y) > half + spot.radius)
      );
    };
    const box = onCurve(a, middle, b, PLACES.find(free) ?? PLACES[0]!);
    if (half > 0) taken.push({ ...box, half });
    return { id, path: `M${round(a.x)} ${round(a.y)}Q${round(middle.x)} ${round(middle.y)} ${round(b.x)} ${round(b.y)}`, ...box };
  });
  // Room for names on the left, and for names and boxes above and below.
  const left = Math.min(...spots.map(({ x, isSource }) => x - (isSource ? 190 : 90)));
  const right = Math.max(...spots.map(({ x }) => x + 90));
  const top = Math.min(...spots.map(({ y, isSource }) => y - (isSource ? 40 : 76)), ...wires.map(({ y }) => y - 40));
  const bottom = Math.max(...spots.map(({ y, isSource }) => y + (isSource ? 40 : 92)));
  return { spots, wires, left, top, width: right - left, height: bottom - top };
}

export function isSourceCell({ kind }: AnyCell): boolean {
  return kind !== 'neuron' && kind !== 'lif' && kind !== 'izhikevich';
}

/** So that a box has room on the shortest wire. */
function widerOf(circuit: Circuit): number {
  const at = new Map(cellsOf(circuit).map((cell) => [cell.id, cell.x]));
  const across = synapsesOf(circuit).map(({ from, to }) => Math.abs(at.get(from)! - at.get(to)!));
  const least = Math.min(...across.filter((room) => room > 60), WIRE_ROOM);
  return Math.min(MOST_WIDER, WIRE_ROOM / least);
}

/** So that what stands above each other has room. */
function stretchOf(cells: readonly AnyCell[]): number {
  let stretch = 1;
  for (const [place, a] of cells.entries())
    for (const b of cells.slice(place + 1)) {
      const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
      if (across > 60 || down < 1) continue;
      const room = isSourceCell(a) && isSourceCell(b) ? SOURCE_ROOM : NEURON_ROOM;
      stretch = Math.max(stretch, Math.min(3, room / down));
    }
  return stretch;
}

/** Whether another cell stands in the way. */
function crosses(spots: readonly Spot[], start: Spot, end: Spot): boolean {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  return spots.some((spot) => {
    if (spot === start || spot === end) return false;
    const along = ((spot.x - start.x) * (end.x - start.x) + (spot.y - start.y) * (end.y - start.y)) / length;
    const aside = Math.abs((spot.x - start.x) * (end.y - start.y) - (spot.y - start.y) * (end.x - start.x)) / length;
    return along > 0 && along < length && aside < spot.radius + 8;
  });
}

function loop(id: Id, { x, y, radius }: Spot): Wire {
  const r = radius * 0.7;
  return { id, path: `M${x + r} ${y - r}C${x + 110} ${y - 150} ${x - 110} ${y - 150} ${x - r - 2} ${y - r - 2}`, x, y: y - 122 };
}

function onRim(spot: Spot, towards: Point, gap: number): Point {
  const length = Math.hypot(towards.x - spot.x, towards.y - spot.y) || 1;
  const reach = (spot.radius + gap) / length;
  return { x: spot.x + (towards.x - spot.x) * reach, y: spot.y + (towards.y - spot.y) * reach };
}

function onCurve(a: Point, middle: Point, b: Point, share: number): Point {
  const mix = (p: number, q: number, r: number): number => (1 - share) ** 2 * p + 2 * share * (1 - share) * q + share ** 2 * r;
  return { x: mix(a.x, middle.x, b.x), y: mix(a.y, middle.y, b.y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
