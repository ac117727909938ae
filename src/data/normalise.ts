// A drawing becomes the 8 × 8 pixels of the digits data set: its strokes fill a 32 × 32 bitmap from top to bottom, with the middle of the
// ink in the middle, and points are counted in blocks of 4 × 4. The numbers below are those with which digits of the data, drawn again
// in other places, sizes and shapes, are read best.

const POINTS = 32;
const PIXELS = 8;
const BLOCK = POINTS / PIXELS;
const WIDEST = 20;
/** Narrow strokes become so many times wider than tall, not more: a 1 stays narrow. */
const MOST_STRETCH = 1.5;
/** Mean place of the ink in the data, from the left. */
const MIDDLE = 16.3;

/**
 * `bitmap`: size × size points, row by row, 0 where nothing is drawn. Writes 64 counts of 0 … 16 into `out`.
 * False when nothing is drawn; then all counts are 0.
 */
export function normalise(bitmap: Uint8Array, size: number, out: Uint8Array): boolean {
  out.fill(0);
  let left = size;
  let right = -1;
  let top = size;
  let bottom = -1;
  let inked = 0;
  let along = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (bitmap[y * size + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
      inked++;
      along += x;
    }
  }
  if (inked === 0) return false;
  const width = right - left + 1;
  const height = bottom - top + 1;
  const wide = Math.max(1, Math.round(Math.min(WIDEST, (MOST_STRETCH * width * POINTS) / height)));
  const middle = ((along / inked - left + 0.5) / width) * wide;
  const margin = Math.min(POINTS - wide, Math.max(0, Math.round(MIDDLE - middle)));
  for (let y = 0; y < POINTS; y++) {
    const row = (top + Math.floor(((y + 0.5) * height) / POINTS)) * size;
    for (let x = 0; x < wide; x++) {
      if (bitmap[row + left + Math.floor(((x + 0.5) * width) / wide)] === 0) continue;
      out[Math.floor(y / BLOCK) * PIXELS + Math.floor((margin + x) / BLOCK)]!++;
    }
  }
  return true;
}
