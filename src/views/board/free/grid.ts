// A spatial grid over the endless canvas: which cells lie near a point or in a rectangle, without looking at all of them.
import type { Extent } from '../../../session/playground/camera.ts';

/** Side of a square, in world units: about the distance between two cells. */
const SIDE = 160;
/** Squares are numbered as if the world were this many wide; further out numbers repeat, which costs time and no cell. */
const ACROSS = 1 << 16;

export interface Grid {
  readonly squares: Map<number, number[]>;
}

export function createGrid(): Grid {
  return { squares: new Map() };
}

export function addToGrid({ squares }: Grid, slot: number, x: number, y: number): void {
  const key = keyOf(Math.floor(x / SIDE), Math.floor(y / SIDE));
  const square = squares.get(key);
  if (square) square.push(slot);
  else squares.set(key, [slot]);
}

/** `x` and `y` as they were when it was added. */
export function removeFromGrid({ squares }: Grid, slot: number, x: number, y: number): void {
  const key = keyOf(Math.floor(x / SIDE), Math.floor(y / SIDE));
  const square = squares.get(key);
  const at = square?.indexOf(slot) ?? -1;
  if (!square || at < 0) return;
  square[at] = square.at(-1)!;
  square.pop();
  if (square.length === 0) squares.delete(key);
}

/** Visits every slot in the squares that the rectangle touches, until `visit` answers true: some lie a little outside. */
export function visitGrid({ squares }: Grid, { left, top, right, bottom }: Extent, visit: (slot: number) => boolean | void): void {
  const [x0, y0, x1, y1] = [Math.floor(left / SIDE), Math.floor(top / SIDE), Math.floor(right / SIDE), Math.floor(bottom / SIDE)];
  // A wide view of few cells: the squares that there are, instead of those that could be.
  if ((x1 - x0 + 1) * (y1 - y0 + 1) > squares.size) {
    for (const square of squares.values()) for (const slot of square) if (visit(slot)) return;
    return;
  }
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const square = squares.get(keyOf(x, y));
      if (square) for (const slot of square) if (visit(slot)) return;
    }
  }
}

/** How many lie in the squares that the rectangle touches. */
export function countInGrid({ squares }: Grid, { left, top, right, bottom }: Extent): number {
  const [x0, y0, x1, y1] = [Math.floor(left / SIDE), Math.floor(top / SIDE), Math.floor(right / SIDE), Math.floor(bottom / SIDE)];
  let count = 0;
  if ((x1 - x0 + 1) * (y1 - y0 + 1) > squares.size) {
    for (const square of squares.values()) count += square.length;
    return count;
  }
  for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) count += squares.get(keyOf(x, y))?.length ?? 0;
  return count;
}

function keyOf(x: number, y: number): number {
  return (x & (ACROSS - 1)) * ACROSS + (y & (ACROSS - 1));
}
