// Where a plot has put its horizontal axis, in CSS pixels from its own left edge, and what it shows there.
export interface Geometry {
  left: number;
  width: number;
  from: number;
  until: number;
}

export function valueAt({ left, width, from, until }: Geometry, x: number): number {
  return from + (Math.max(0, Math.min(width, x - left)) / width) * (until - from);
}

export function placeOf({ left, width, from, until }: Geometry, value: number): number {
  return left + ((value - from) / (until - from)) * width;
}
