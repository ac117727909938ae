// Walking over the canvas with arrow keys: the nearest part in a direction, and parts one after the other.
import type { Id } from '../../../core/circuit.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { isShown, type Places } from './places.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

export interface PartPlace extends Point {
  readonly id: Id;
}

const steps: Readonly<Record<Way, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };
/** What lies aside counts for so much more than what lies ahead. */
const ASIDE = 2;

/** The part that is nearest in that direction, within a right angle of it; undefined when there is none. */
export function nearestIn(parts: readonly PartPlace[], from: Point, way: Way): PartPlace | undefined {
  const { x: ux, y: uy } = steps[way];
  let best: PartPlace | undefined;
  let least = Infinity;
  for (const part of parts) {
    const [dx, dy] = [part.x - from.x, part.y - from.y];
    const ahead = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (ahead <= 0.5 || aside > ahead * 1.0001) continue;
    const far = ahead + aside * ASIDE;
    if (far >= least) continue;
    least = far;
    best = part;
  }
  if (best) return best;
  // Nothing within a right angle: whatever lies ahead at all.
  for (const part of parts) {
    const [dx, dy] = [part.x - from.x, part.y - from.y];
    const ahead = dx * ux + dy * uy;
    const far = Math.hypot(dx, dy);
    if (ahead <= 0.5 || far >= least) continue;
    least = far;
    best = part;
  }
  return best;
}

/** Everything that the keyboard can stand on, in reading order of the circuit: cells, folded and open chips, notes. */
export function partPlaces(places: Places): PartPlace[] {
  const parts: PartPlace[] = [];
  for (const cell of places.cells.list) {
    const slot = places.cells.slotOf.get(cell.id)!;
    if (isShown(places, slot)) parts.push({ id: cell.id, x: cell.x, y: cell.y });
  }
  for (const { chip } of places.boxes) parts.push({ id: chip.id, x: chip.x, y: chip.y });
  for (const { chip, left, top } of places.frames) parts.push({ id: chip.id, x: left + 30, y: top - 17 });
  for (const { note } of places.notes) parts.push({ id: note.id, x: note.x, y: note.y });
  return parts;
}

/** Where a part is drawn; for a cell in a folded chip, its pin or the chip. */
export function placeOfPart(places: Places, id: Id): Point | undefined {
  const slot = places.cells.slotOf.get(id);
  if (slot !== undefined) {
    const box = places.boxes[places.holder[slot]!];
    if (!box) return { x: places.x[slot]!, y: places.y[slot]! };
    return box.pinOf.get(id) ?? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  }
  const wire = places.wires.parts[places.wires.slotOf.get(id) ?? -1];
  if (wire) {
    const [from, to] = [placeOfPart(places, wire.from), placeOfPart(places, wire.to)];
    return from && to && { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  const box = places.boxOf.get(id) ?? places.frames.find(({ chip }) => chip.id === id) ?? places.notes.find(({ note }) => note.id === id);
  return box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** The next of them, round and round; the first or last when it stands on none. */
export function neighbourInOrder<T extends { readonly id: Id }>(parts: readonly T[], from: Id | undefined, by: 1 | -1): T | undefined {
  const at = parts.findIndex(({ id }) => id === from);
  if (at < 0) return parts.at(by === 1 ? 0 : -1);
  return parts[(at + by + parts.length) % parts.length];
}
