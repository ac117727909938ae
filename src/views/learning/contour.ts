// Level lines of a field that is known on a grid: marching squares (W. E. Lorensen, H. E. Cline, 1987, in two dimensions), straight inside each square.

/** What a line is drawn with; a canvas context is one. */
export interface LinePen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/**
 * Draws where a side × side field passes `level`, the grid stretched over a square of `size`. Each piece of line lies within one square of the grid. Where two opposite
 * corners of a square are above, its middle says which are joined.
 */
export function traceLevel(pen: LinePen, field: ArrayLike<number>, side: number, level: number, size: number): void {
  const step = size / (side - 1);
  for (let row = 0; row < side - 1; row++) {
    const y = row * step;
    let topLeft = field[row * side]! - level;
    let bottomLeft = field[(row + 1) * side]! - level;
    for (let column = 0; column < side - 1; column++) {
      const topRight = field[row * side + column + 1]! - level;
      const bottomRight = field[(row + 1) * side + column + 1]! - level;
      const corners = (topLeft > 0 ? 1 : 0) + (topRight > 0 ? 2 : 0) + (bottomRight > 0 ? 4 : 0) + (bottomLeft > 0 ? 8 : 0);
      if (corners !== 0 && corners !== 15) cross(pen, corners, column * step, y, step, topLeft, topRight, bottomRight, bottomLeft);
      topLeft = topRight;
      bottomLeft = bottomRight;
    }
  }
}

/** Where a side is crossed, from its first corner on, 0 … 1. */
const crossing = (a: number, b: number): number => a / (a - b);

function cross(pen: LinePen, corners: number, x: number, y: number, step: number, a: number, b: number, c: number, d: number): void {
  const right = x + step;
  const bottom = y + step;
  const top = x + crossing(a, b) * step;
  const east = y + crossing(b, c) * step;
  const low = x + crossing(d, c) * step;
  const west = y + crossing(a, d) * step;
  switch (corners) {
    case 1:
    case 14:
      segment(pen, x, west, top, y);
      break;
    case 2:
    case 13:
      segment(pen, top, y, right, east);
      break;
    case 4:
    case 11:
      segment(pen, right, east, low, bottom);
      break;
    case 8:
    case 7:
      segment(pen, x, west, low, bottom);
      break;
    case 3:
    case 12:
      segment(pen, x, west, right, east);
      break;
    case 6:
    case 9:
      segment(pen, top, y, low, bottom);
      break;
    default:
      // A saddle: the two corners that differ from the middle are cut off.
      if (a + b + c + d > 0 === (corners === 5)) {
        segment(pen, top, y, right, east);
        segment(pen, x, west, low, bottom);
      } else {
        segment(pen, x, west, top, y);
        segment(pen, low, bottom, right, east);
      }
  }
}

function segment(pen: LinePen, x0: number, y0: number, x1: number, y1: number): void {
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
}
