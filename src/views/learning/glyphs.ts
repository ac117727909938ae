// The shape of each kind, the same on the map and beside its name: for is a round drop, against a diamond, as votes are on the board.

export interface ShapePen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** Corners of kinds that are no circle, around 0, of about the same area as a circle of radius 1. */
const corners: readonly (readonly (readonly [number, number])[])[] = [
  turned(4, 1.25, 0),
  [],
  turned(3, 1.45, 0.08),
  turned(4, 1.25, 0, Math.PI / 4),
  turned(5, 1.2, 0),
  turned(3, 1.45, -0.08, Math.PI),
];

function turned(count: number, radius: number, down: number, by = 0): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = by + (2 * Math.PI * i) / count;
    return [radius * Math.sin(angle), down - radius * Math.cos(angle)];
  });
}

export const SHAPES = corners.length;

/** Adds the shape of a kind to a path. */
export function addShape(pen: ShapePen, kind: number, x: number, y: number, radius: number): void {
  const shape = corners[kind % SHAPES]!;
  if (shape.length === 0) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (let i = 0; i < shape.length; i++) {
    const [dx, dy] = shape[i]!;
    if (i === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  }
  pen.closePath();
}

/** The same as the data of an SVG path, around 0. */
export function shapePath(kind: number, radius: number): string {
  const shape = corners[kind % SHAPES]!;
  if (shape.length === 0) return `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
  return `M${shape.map(([x, y]) => `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`).join('L')}Z`;
}

/** × over something wrong. */
export function addCross(pen: ShapePen, x: number, y: number, radius: number): void {
  pen.moveTo(x - radius, y - radius);
  pen.lineTo(x + radius, y + radius);
  pen.moveTo(x + radius, y - radius);
  pen.lineTo(x - radius, y + radius);
}
