// A circuit that is no stack, neuron by neuron: columns by depth, loops curving back.
import { isInput, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { GraphEdge, GraphLayout, GraphNode, Orientation } from './layoutGraph.ts';

const WIDTH = 96;
const HEIGHT = 48;
const GAP_ALONG = 90;
const GAP_ACROSS = 34;
/** Room at the rims for curves. */
const RIM = 90;
const LOOP = 60;

export function layoutNeurons(circuit: RoundsCircuit, orientation: Orientation): GraphLayout {
  const isWide = orientation === 'wide';
  const depthOf = columnsOf(circuit);
  const columns: Id[][] = [];
  for (const { id } of circuit.cells) (columns[depthOf.get(id)!] ??= []).push(id);
  const filled = columns.filter((column) => column !== undefined);
  const [stepAlong, stepAcross] = isWide ? [WIDTH + GAP_ALONG, HEIGHT + GAP_ACROSS] : [HEIGHT + GAP_ALONG, WIDTH + GAP_ACROSS];
  const most = Math.max(1, ...filled.map(({ length }) => length));
  const kinds = new Map(circuit.cells.map((cell) => [cell.id, isInput(cell)]));
  const [sizeAlong, sizeAcross] = isWide ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH];
  const nodes = filled.flatMap((ids, column) =>
    ids.map((id, row): GraphNode => {
      const along = RIM + sizeAlong / 2 + column * stepAlong;
      const across = RIM + sizeAcross / 2 + (row + (most - ids.length) / 2) * stepAcross;
      return {
        id: `cell ${id}`,
        role: kinds.get(id) ? 'input' : 'neuron',
        layer: 0,
        x: isWide ? along : across,
        y: isWide ? across : along,
        width: WIDTH,
        height: HEIGHT,
        rows: 1,
        columns: 1,
      };
    }),
  );
  const along = 2 * RIM + filled.length * stepAlong - GAP_ALONG;
  const across = 2 * RIM + most * stepAcross - GAP_ACROSS;
  const at = new Map(nodes.map((node) => [node.id, node]));
  return {
    kind: 'neurons',
    width: isWide ? along : across,
    height: isWide ? across : along,
    nodes,
    edges: circuit.synapses.map(({ id, from, to, delay }) =>
      edgeOf({ id, delay: delay ?? 1, from: at.get(`cell ${from}`)!, to: at.get(`cell ${to}`)!, isWide, middle: across / 2 }),
    ),
    frames: [],
  };
}

type Point = readonly [x: number, y: number];

interface Run {
  readonly id: Id;
  readonly delay: number;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly isWide: boolean;
  /** Half way across the picture. */
  readonly middle: number;
}

function edgeOf({ id, delay, from, to, isWide, middle }: Run): GraphEdge {
  const turn = ([along, across]: Point): Point => (isWide ? [along, across] : [across, along]);
  const [a, b] = [turn([from.x, from.y]), turn([to.x, to.y])];
  const half = (isWide ? WIDTH : HEIGHT) / 2;
  const side = (isWide ? HEIGHT : WIDTH) / 2;
  const isSkip = b[0] - a[0] > 2 * half + 1.5 * GAP_ALONG;
  // What skips a column bows outwards, round the cells between.
  const bulge = isSkip ? (a[1] + b[1] <= 2 * middle ? -1 : 1) * (side + 60) : 0;
  let points: Point[];
  if (from === to)
    points = [
      [a[0] - half / 2, a[1] + side],
      [a[0] - half, a[1] + side + LOOP],
      [a[0] + half, a[1] + side + LOOP],
      [a[0] + half / 2, a[1] + side],
    ];
  else if (b[0] > a[0])
    points = [
      [a[0] + half, a[1]],
      [a[0] + half + GAP_ALONG / 2, a[1] + bulge],
      [b[0] - half - GAP_ALONG / 2, b[1] + bulge],
      [b[0] - half, b[1]],
    ];
  else {
    // Back, or within a column: out at one side, round, and in at the same side.
    const bow = LOOP - 12;
    points = [
      [a[0], a[1] - side],
      [a[0], a[1] - side - bow],
      [b[0] - half - bow, b[1] - bow / 2],
      [b[0] - half, b[1]],
    ];
  }
  const placed = points.map(turn);
  const [x, y] = middleOf(placed);
  return {
    id,
    from: from.id,
    to: to.id,
    points: placed,
    label: delay > 1 ? String(delay) : '',
    labelX: x,
    labelY: y - 6,
    anchor: 'middle',
  };
}

/** A cubic curve at its half. */
function middleOf([p, q, r, s]: readonly Point[]): Point {
  const half = (i: 0 | 1): number => (p![i] + 3 * q![i] + 3 * r![i] + s![i]) / 8;
  return [half(0), half(1)];
}

/** The longest path from the start, synapses that close a loop left out; inputs in the first column. */
function columnsOf({ cells, synapses }: RoundsCircuit): Map<Id, number> {
  const leaving = new Map<Id, Id[]>(cells.map(({ id }) => [id, []]));
  for (const { from, to } of synapses) leaving.get(from)!.push(to);
  const order = forwardOrder(
    cells.toSorted((a, b) => Number(isInput(b)) - Number(isInput(a))).map(({ id }) => id),
    leaving,
  );
  const place = new Map(order.map((id, index) => [id, index]));
  const depthOf = new Map<Id, number>(cells.map((cell) => [cell.id, isInput(cell) ? 0 : 1]));
  for (const from of order)
    for (const to of leaving.get(from)!)
      if (place.get(to)! > place.get(from)!) depthOf.set(to, Math.max(depthOf.get(to)!, depthOf.get(from)! + 1));
  return depthOf;
}

/** Each cell before what it speaks to, but for synapses that lead back to a cell under way: depth first, without recursion. */
function forwardOrder(starts: readonly Id[], leaving: ReadonlyMap<Id, readonly Id[]>): Id[] {
  const seen = new Set<Id>();
  const done: Id[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ id: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = leaving.get(top.id)![top.next++];
      if (to === undefined) done.push(path.pop()!.id);
      else if (!seen.has(to)) {
        seen.add(to);
        path.push({ id: to, next: 0 });
      }
    }
  }
  return done.toReversed();
}
