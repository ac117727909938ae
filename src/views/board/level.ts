// The height of a state in the vessel: zero is the dotted line, and however large a state is, it stays inside the glass.

/** Zero's line, above the middle by this share of the radius. */
const ZERO = 0.17;
const UP = 0.72;
const DOWN = 1.08;

/** Height above the middle in radii, −1 … 1; `unit` is the state that fills half of the way to the rim. */
export function heightOf(state: number, unit: number): number {
  const way = (2 / Math.PI) * Math.atan(state / unit);
  return ZERO + way * (way > 0 ? UP : DOWN);
}

/** The state at a height: the inverse of `heightOf`. */
export function stateAt(height: number, unit: number): number {
  const off = height - ZERO;
  const way = off / (off > 0 ? UP : DOWN);
  return unit * Math.tan((Math.max(-0.98, Math.min(0.98, way)) * Math.PI) / 2);
}
