// Chips slide along their lines until they cover neither each other nor the way of a tide handle.
import type { Id } from '../../core/circuit.ts';
import { pointOn, type Layout, type Point } from './geometry.ts';

/** Half a chip, in pixels. */
const WIDE = 36;
const HIGH = 22;
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

/** `shown`: synapses with a chip; `tides`: neurons whose tide can be set. Chips at the pixels of an eye stay there. */
export function placeChips(layout: Layout, shown: ReadonlySet<Id>, tides: readonly Id[]): ReadonlyMap<Id, Point> {
  const taken: Box[] = tides.map((id) => {
    const { x, y, radius } = layout.cells.get(id)!;
    return { left: x + radius * 0.2, right: Math.min(layout.width, x + radius + HANDLE), top: y - radius * 0.8, bottom: y + radius * 0.8 };
  });
  const places = new Map<Id, Point>();
  for (const id of shown) {
    const { points, chip, share } = layout.synapses.get(id)!;
    let best = chip;
    if (share !== undefined) {
      let least = Infinity;
      for (const step of STEPS) {
        const t = share + step;
        if (t < 0.12 || t > 0.9) continue;
        const point = pointOn(points, t);
        const cost = taken.reduce((sum, box) => sum + overlap(boxAround(point), box), 0);
        if (cost >= least) continue;
        least = cost;
        best = point;
        if (cost === 0) break;
      }
    }
    places.set(id, best);
    taken.push(boxAround(best));
  }
  return places;
}

function boxAround({ x, y }: Point): Box {
  return { left: x - WIDE, right: x + WIDE, top: y - HIGH, bottom: y + HIGH };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
