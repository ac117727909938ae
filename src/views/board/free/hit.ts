// What lies under a point of the world: a knob, a button, a cell, a box or a wire. Pure; reaches are in pixels, so a finger finds what a mouse finds.
import type { AnyCell, Id } from '../../../core/circuit.ts';
import type { Extent, Point } from '../../../session/playground/camera.ts';
import type { Retina } from '../../../session/playground/retina.ts';
import { isInside, overlaps, TAB_HEIGHT, textWidth } from './boxes.ts';
import { visitGrid } from './grid.ts';
import { isShown, PIXEL, type Places } from './places.ts';
import { distanceToWay, WAY } from './ways.ts';

export type Hit =
  | { readonly kind: 'knob' | 'play' | 'cell'; readonly id: Id }
  | { readonly kind: 'pixel'; readonly id: Id; readonly retina: Retina }
  /** A pin of a folded chip stands for its cell. */
  | { readonly kind: 'pin'; readonly id: Id; readonly isLeft: boolean }
  | { readonly kind: 'chip' | 'tab' | 'note' | 'wire'; readonly id: Id }
  | { readonly kind: 'retina'; readonly id: Id; readonly retina: Retina };

/** How far around itself a thing is found, in pixels. */
interface Reach {
  readonly knob: number;
  readonly cell: number;
  readonly wire: number;
}

export const mouseReach: Reach = { knob: 15, cell: 3, wire: 9 };
export const fingerReach: Reach = { knob: 24, cell: 8, wire: 15 };

/** A wire snaps to a cell that is nearer to its rim than this. */
const SNAP_PX = 34;
const SNAP_PIN_PX = 26;
/** The middle of a source or input is its button; on a small one all of it, up to so many pixels. */
const BUTTON = 0.62;
const BUTTON_PX = 14;

/** Wires with their ways, as far as they are drawn. */
export interface DrawnWires {
  readonly wires: readonly number[];
  readonly ways: Float32Array;
}

/** From a cell's rim to the middle of its knob, in world units. */
export function knobReach(zoom: number): number {
  return 19 / zoom;
}

/** Is it played by a tap? */
function isPlayed({ kind }: AnyCell): boolean {
  return kind === 'touch' || kind === 'input';
}

/** `knobs`: slots of the cells that show theirs. */
export function hitAt(
  places: Places,
  at: Point,
  zoom: number,
  reach: Reach,
  knobs: readonly number[],
  drawn: DrawnWires | undefined,
): Hit | undefined {
  return (
    knobAt(places, at, zoom, reach, knobs) ??
    pinAt(places, at, reach.knob / zoom) ??
    noteAt(places, at) ??
    cellUnder(places, at, zoom, reach.cell / zoom) ??
    boxAt(places, at) ??
    wireAt(places, at, reach.wire / zoom, drawn)
  );
}

function knobAt(places: Places, { x, y }: Point, zoom: number, reach: Reach, knobs: readonly number[]): Hit | undefined {
  let best: Hit | undefined;
  let least = reach.knob / zoom;
  for (const slot of knobs) {
    if (!isShown(places, slot)) continue;
    const [cx, cy, r] = [places.x[slot]!, places.y[slot]!, places.radius[slot]!];
    const away = Math.hypot(cx + r + knobReach(zoom) - x, cy - y);
    if (away >= least || Math.hypot(cx - x, cy - y) < r * 0.92) continue;
    least = away;
    best = { kind: 'knob', id: places.cells.parts[slot]!.id };
  }
  return best;
}

function pinAt({ boxes }: Places, { x, y }: Point, reach: number): Hit | undefined {
  for (const { pins } of boxes)
    for (const pin of pins)
      if (Math.hypot(pin.x - x, pin.y - y) < Math.min(17, reach)) return { kind: 'pin', id: pin.cell, isLeft: pin.isLeft };
  return undefined;
}

function noteAt({ notes }: Places, at: Point): Hit | undefined {
  const box = notes.findLast((one) => isInside(one, at));
  return box && { kind: 'note', id: box.note.id };
}

function cellUnder(places: Places, { x, y }: Point, zoom: number, reach: number): Hit | undefined {
  let best = -1;
  let least = Infinity;
  visitGrid(places.grid, { left: x - 80 - reach, top: y - 80 - reach, right: x + 80 + reach, bottom: y + 80 + reach }, (slot) => {
    const r = places.radius[slot]!;
    const [dx, dy] = [Math.abs(places.x[slot]! - x), Math.abs(places.y[slot]! - y)];
    const away = (places.body[slot] === PIXEL ? Math.max(dx, dy) : Math.hypot(dx, dy)) - r;
    if (away > reach || away >= least) return;
    least = away;
    best = slot;
  });
  if (best < 0) return undefined;
  const cell = places.cells.parts[best]!;
  const retina = places.body[best] === PIXEL ? places.retinas.find((one) => one.retina.cells.includes(cell.id))?.retina : undefined;
  if (retina) return { kind: 'pixel', id: cell.id, retina };
  const radius = places.radius[best]!;
  const isMiddle = Math.hypot(places.x[best]! - x, places.y[best]! - y) < Math.max(radius * BUTTON, Math.min(radius, BUTTON_PX / zoom));
  return { kind: isMiddle && isPlayed(cell) ? 'play' : 'cell', id: cell.id };
}

function boxAt({ boxes, frames, retinas }: Places, at: Point): Hit | undefined {
  const box = boxes.findLast((one) => isInside(one, at));
  if (box) return { kind: 'chip', id: box.chip.id };
  const frame = frames.find((one) => isInside(tabOf(one, one.chip.name), at));
  if (frame) return { kind: 'tab', id: frame.chip.id };
  const retina = retinas.find((one) => isInside({ ...one, top: one.top - TAB_HEIGHT, bottom: one.top }, at));
  return retina && { kind: 'retina', id: retina.retina.id, retina: retina.retina };
}

/** The tab on a frame that it is named and taken by. */
function tabOf({ left, top }: Extent, name: string): Extent {
  return { left, top: top - TAB_HEIGHT, right: left + Math.max(64, textWidth(name, 15) + 34), bottom: top };
}

function wireAt(places: Places, { x, y }: Point, reach: number, drawn: DrawnWires | undefined): Hit | undefined {
  if (!drawn) return undefined;
  const { wires, ways } = drawn;
  let best = -1;
  let least = reach;
  for (let k = 0; k < wires.length; k++) {
    const at = k * WAY;
    if (!isNear(ways[at]!, ways[at + 2]!, ways[at + 4]!, ways[at + 6]!, x, reach)) continue;
    if (!isNear(ways[at + 1]!, ways[at + 3]!, ways[at + 5]!, ways[at + 7]!, y, reach)) continue;
    const away = distanceToWay(ways, at, x, y);
    if (away >= least) continue;
    least = away;
    best = wires[k]!;
  }
  const wire = places.wires.parts[best];
  return wire && { kind: 'wire', id: wire.id };
}

function isNear(a: number, b: number, c: number, d: number, x: number, reach: number): boolean {
  return x > Math.min(a, b, c, d) - reach && x < Math.max(a, b, c, d) + reach;
}

/** The cell that a wire's loose end snaps to: the nearest one in reach. Its sender only when the end lies inside it. */
export function snapTarget(places: Places, at: Point, zoom: number, from: Id | undefined): Id | undefined {
  for (const { pins } of places.boxes) {
    const pin = pins.find((one) => Math.hypot(one.x - at.x, one.y - at.y) < SNAP_PIN_PX / zoom && one.cell !== from);
    if (pin) return pin.cell;
  }
  const reach = SNAP_PX / zoom;
  let best: Id | undefined;
  let least = reach;
  visitGrid(
    places.grid,
    { left: at.x - 80 - reach, top: at.y - 80 - reach, right: at.x + 80 + reach, bottom: at.y + 80 + reach },
    (slot) => {
      const { id } = places.cells.parts[slot]!;
      const away = Math.hypot(places.x[slot]! - at.x, places.y[slot]! - at.y) - places.radius[slot]!;
      if (away >= (id === from ? 0 : least)) return;
      least = away;
      best = id;
    },
  );
  return best;
}

/** Cells, chips and notes in a rectangle of the world: cells by their middle, boxes when they touch it. */
export function partsIn(places: Places, area: Extent): Id[] {
  const found: Id[] = [];
  visitGrid(places.grid, area, (slot) => {
    if (isInside(area, { x: places.x[slot]!, y: places.y[slot]! })) found.push(places.cells.parts[slot]!.id);
  });
  for (const box of places.boxes) if (overlaps(box, area)) found.push(box.chip.id);
  for (const box of places.notes) if (overlaps(box, area)) found.push(box.note.id);
  return found;
}
