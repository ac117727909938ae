// The way of each wire: a cubic Bézier curve, eight numbers in a row. To the left of its own course, so that the two of a pair part.
import { visitGrid } from './grid.ts';
import { PIXEL, type Places } from './places.ts';

/** x and y of four points. */
export const WAY = 8;
/** Radius of a pin. */
const PIN = 11;
/** Between the tip of a wire and the rim that it points to. */
const GAP = 4;
/** In larger circuits wires do not look where others stand. */
const MOST_THAT_LOOK = 400;

interface End {
  x: number;
  y: number;
  /** Of a cell; 0 for a pin or the middle of a box. */
  radius: number;
  /** Pins lead straight out: −1 to the left, 1 to the right, 0 for all else. */
  out: number;
  /** Half of a box whose wires come to its edge. */
  halfWidth: number;
  halfHeight: number;
}

const newEnd = (): End => ({ x: 0, y: 0, radius: 0, out: 0, halfWidth: 0, halfHeight: 0 });
const start = newEnd();
const goal = newEnd();

/** Writes the way of a wire; false when it is folded away in one chip, and nothing is written. */
export function layWay(places: Places, wire: number, way: Float32Array, at: number): boolean {
  const from = places.from[wire]!;
  const to = places.to[wire]!;
  const holder = places.holder[from]!;
  if (holder >= 0 && holder === places.holder[to]!) return false;
  const nth = countBefore(places, wire, from, to);
  endOf(places, from, start);
  endOf(places, to, goal);
  if (from === to) {
    layLoop(start, nth, way, at);
    return true;
  }
  const bend = (isMutual(places, from, to) ? 0.2 : isBlocked(places, from, to) ? 0.34 : 0.06) + nth * 0.24;
  layBetween(start, goal, bend, way, at);
  return true;
}

/** The way of a wire in the making, from a cell to a point. */
export function layDraft(places: Places, from: number, x: number, y: number, way: Float32Array): void {
  endOf(places, from, start);
  goal.x = x;
  goal.y = y;
  goal.radius = goal.out = goal.halfWidth = goal.halfHeight = 0;
  layBetween(start, goal, 0.06, way, 0);
}

/** The straight line between two cells, for a view from afar; false when both are folded into one chip. */
export function layLine(places: Places, wire: number, line: Float32Array, at: number): boolean {
  const from = places.from[wire]!;
  const to = places.to[wire]!;
  const holder = places.holder[from]!;
  if (holder >= 0 && holder === places.holder[to]!) return false;
  endOf(places, from, start);
  endOf(places, to, goal);
  line[at] = start.x;
  line[at + 1] = start.y;
  line[at + 2] = goal.x;
  line[at + 3] = goal.y;
  return true;
}

/** Where a wire of this cell begins or ends: the cell itself, its pin on a chip, or the chip. */
function endOf(places: Places, cell: number, end: End): void {
  const box = places.boxes[places.holder[cell]!];
  end.out = end.halfWidth = end.halfHeight = 0;
  if (!box) {
    end.x = places.x[cell]!;
    end.y = places.y[cell]!;
    end.radius = places.radius[cell]!;
    return;
  }
  end.radius = 0;
  const pin = box.pinOf.get(places.cells.parts[cell]!.id);
  if (pin) {
    end.out = pin.isLeft ? -1 : 1;
    end.x = pin.x + end.out * PIN;
    end.y = pin.y;
    return;
  }
  end.x = (box.left + box.right) / 2;
  end.y = (box.top + box.bottom) / 2;
  end.halfWidth = (box.right - box.left) / 2;
  end.halfHeight = (box.bottom - box.top) / 2;
}

function layBetween(a: End, b: End, bend: number, way: Float32Array, at: number): void {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  const bowX = dy * bend;
  const bowY = -dx * bend;
  const out = Math.max(36, length * 0.36);
  const c1x = a.out === 0 ? a.x + dx * 0.3 + bowX : a.x + a.out * out;
  const c1y = a.out === 0 ? a.y + dy * 0.3 + bowY : a.y;
  const c2x = b.out === 0 ? a.x + dx * 0.7 + bowX : b.x + b.out * out;
  const c2y = b.out === 0 ? a.y + dy * 0.7 + bowY : b.y;
  way[at + 2] = c1x;
  way[at + 3] = c1y;
  way[at + 4] = c2x;
  way[at + 5] = c2y;
  toEdge(a, c1x, c1y, 0, way, at);
  toEdge(b, c2x, c2y, GAP, way, at + 6);
}

/** Out of the top of the soma and back. */
function layLoop({ x, y, radius }: End, nth: number, way: Float32Array, at: number): void {
  const reach = radius * (1.9 + nth * 0.5) + 26;
  way[at] = x + radius * 0.62;
  way[at + 1] = y - radius * 0.78;
  way[at + 2] = x + radius * 1.1;
  way[at + 3] = y - reach;
  way[at + 4] = x - radius * 1.1;
  way[at + 5] = y - reach;
  way[at + 6] = x - radius * 0.62;
  way[at + 7] = y - radius * 0.78;
}

/** The point on the end's rim, or on its box's edge, towards (x, y), so far before it. */
function toEdge(end: End, x: number, y: number, gap: number, way: Float32Array, at: number): void {
  const dx = x - end.x;
  const dy = y - end.y;
  const length = Math.hypot(dx, dy) || 1;
  const share =
    end.halfWidth > 0
      ? Math.min(end.halfWidth / Math.max(1e-9, Math.abs(dx)), end.halfHeight / Math.max(1e-9, Math.abs(dy)))
      : (end.radius === 0 ? 0 : end.radius + gap) / length;
  way[at] = end.x + dx * share;
  way[at + 1] = end.y + dy * share;
}

function isMutual({ outHead, outNext, to }: Places, a: number, b: number): boolean {
  for (let wire = outHead[b]!; wire >= 0; wire = outNext[wire]!) if (to[wire] === a) return true;
  return false;
}

/** Wires between the same two, in the same direction, with a lower slot. */
function countBefore({ outHead, outNext, to }: Places, wire: number, from: number, goes: number): number {
  let count = 0;
  for (let other = outHead[from]!; other >= 0; other = outNext[other]!) if (to[other] === goes && other < wire) count++;
  return count;
}

/** Would the straight line run through another cell? Pixels are flat: wires run over them. */
function isBlocked({ grid, x, y, radius, body, wires }: Places, a: number, b: number): boolean {
  if (wires.slotOf.size > MOST_THAT_LOOK) return false;
  const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
  const area = { left: Math.min(ax, bx) - 40, top: Math.min(ay, by) - 40, right: Math.max(ax, bx) + 40, bottom: Math.max(ay, by) + 40 };
  const square = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  let isInTheWay = false;
  visitGrid(grid, area, (slot) => {
    if (slot === a || slot === b || body[slot] === PIXEL) return false;
    const share = Math.max(0, Math.min(1, ((x[slot]! - ax) * (bx - ax) + (y[slot]! - ay) * (by - ay)) / square));
    const off = Math.hypot(ax + share * (bx - ax) - x[slot]!, ay + share * (by - ay) - y[slot]!);
    isInTheWay = off < radius[slot]! + 8;
    return isInTheWay;
  });
  return isInTheWay;
}

/** x of the point at share t. */
export function wayX(way: Float32Array, at: number, t: number): number {
  return bezier(way[at]!, way[at + 2]!, way[at + 4]!, way[at + 6]!, t);
}

export function wayY(way: Float32Array, at: number, t: number): number {
  return bezier(way[at + 1]!, way[at + 3]!, way[at + 5]!, way[at + 7]!, t);
}

function bezier(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** How far a point is from a way, looked at in sixteen pieces. */
export function distanceToWay(way: Float32Array, at: number, x: number, y: number): number {
  let least = Infinity;
  let px = way[at]!;
  let py = way[at + 1]!;
  for (let i = 1; i <= 16; i++) {
    const qx = wayX(way, at, i / 16);
    const qy = wayY(way, at, i / 16);
    const square = (qx - px) ** 2 + (qy - py) ** 2 || 1;
    const share = Math.max(0, Math.min(1, ((x - px) * (qx - px) + (y - py) * (qy - py)) / square));
    least = Math.min(least, Math.hypot(px + share * (qx - px) - x, py + share * (qy - py) - y));
    px = qx;
    py = qy;
  }
  return least;
}
