// Chips slide along their lines until they cover neither each other nor the way of a tide handle.
import type { Id } from '../../core/circuit.ts';
import { pointOn, type Layout, type Point } from './geometry.ts';

/** Half a chip, in pixels at the smallest text. */
const WIDE = 36;
const HIGH = 19;
/** Square pixels that a fixed chip may share with another. */
const MOST_COVERED = 500;
/** A tide handle reaches so far beyond the glass. */
const HANDLE = 74;
/** Places along a line, from the one that is liked best outwards. */
const STEPS = [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.3, -0.3, 0.36, 0.42];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A synapse whose chip is to be shown; one that `yields` is left out where it would cover another. */
export interface ChipWish {
  readonly id: Id;
  readonly yields: boolean;
}

/** `wishes`: in the order in which they choose; `tides`: neurons whose tide can be set. Chips at the pixels of an eye stay there. */
export function placeChips(layout: Layout, wishes: readonly ChipWish[], tides: readonly Id[]): ReadonlyMap<Id, Point> {
  const size = Math.max(1, layout.rem / 16);
  const taken: Box[] = tides.map((id) => {
    const { x, y, radius } = layout.cells.get(id)!;
    return {
      left: x + radius * 0.2,
      right: Math.min(layout.width, x + radius + HANDLE * size),
      top: y - radius * 0.8,
      bottom: y + radius * 0.8,
    };
  });
  const places = new Map<Id, Point>();
  for (const { id, yields } of wishes) {
    const { points, chip, share } = layout.synapses.get(id)!;
    let best = chip;
    let least = 0;
    if (share !== undefined) {
      least = Infinity;
      for (const step of STEPS) {
        const t = share + step;
        if (t < 0.12 || t > 0.9) continue;
        const point = pointOn(points, t);
        const cost = taken.reduce((sum, box) => sum + overlap(boxAround(point, size), box), 0);
        if (cost >= least) continue;
        least = cost;
        best = point;
        if (cost === 0) break;
      }
    }
    if (yields && least > MOST_COVERED * size * size) continue;
    places.set(id, best);
    taken.push(boxAround(best, size));
  }
  return places;
}

function boxAround({ x, y }: Point, size: number): Box {
  return { left: x - WIDE * size, right: x + WIDE * size, top: y - HIGH * size, bottom: y + HIGH * size };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
