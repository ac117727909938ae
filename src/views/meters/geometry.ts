// Where a plot has put its horizontal axis, in CSS pixels from its own left edge, and what it shows there.
export interface Geometry {
  left: number;
  width: number;
  from: number;
  until: number;
}

/** Pixels at the right end of the axis for half a number and the unit behind it. */
export function roomRight(unit: string, text: number): number {
  return Math.round(text * (1.7 + unit.length * (unit > '\u2e7f' ? 1.05 : 0.6)));
}

export function valueAt({ left, width, from, until }: Geometry, x: number): number {
  return from + (Math.max(0, Math.min(width, x - left)) / width) * (until - from);
}

export function placeOf({ left, width, from, until }: Geometry, value: number): number {
  return left + ((value - from) / (until - from)) * width;
}
