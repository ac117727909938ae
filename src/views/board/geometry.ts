// Places and curves on the board, in CSS pixels of its box.
import type { Id } from '../../core/circuit.ts';

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
  /** How far along the line the chip is; undefined when it sits elsewhere. */
  readonly share?: number | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The size of text, in pixels. */
  readonly rem: number;
  readonly isTall: boolean;
  /** Layers in columns, as many neurons as there are. */
  readonly isLayered: boolean;
  /** Only opened neurons show their chips. */
  readonly hidesChips: boolean;
  /** Neurons are opened, one in each layer, to show what there is no room for otherwise. */
  readonly opensOneByOne: boolean;
  /** The lamps are a figure of their own and have no room for names. */
  readonly isShaped: boolean;
  readonly cells: ReadonlyMap<Id, CellPlace>;
  readonly synapses: ReadonlyMap<Id, SynapsePlace>;
  /** The lamp that each output neuron's axon leads to. */
  readonly lamps: ReadonlyMap<Id, CellPlace>;
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

export function curve(from: CellPlace, to: CellPlace, isTall: boolean): readonly [Point, Point, Point, Point] {
  if (from.x === to.x && from.y === to.y) return loop(from);
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

/** A synapse onto the cell it comes from goes round above it. */
function loop({ x, y, radius }: CellPlace): readonly [Point, Point, Point, Point] {
  const side = radius * 0.62;
  const top = y - radius * 0.78;
  return [
    { x: x + side, y: top },
    { x: x + radius * 1.5, y: y - radius * 2.3 },
    { x: x - radius * 1.5, y: y - radius * 2.3 },
    { x: x - side, y: top },
  ];
}
