// A wire as triangles: a band along its way, fuller at the sender, and an arrow (for) or a bar (against) at its end. Numbers only.

/** Corners of the arrow or bar. */
const END_VERTICES = 4;

export function verticesOf(pieces: number): number {
  return (pieces + 1) * 2 + END_VERTICES;
}

export function indicesOf(pieces: number): number {
  return pieces * 6 + 6;
}

/** The corners of one wire's triangles: the same for every wire but for the first vertex. */
export function writeIndices(indices: Uint32Array, at: number, firstVertex: number, pieces: number): void {
  let i = at;
  for (let p = 0; p < pieces; p++) {
    const a = firstVertex + p * 2;
    indices[i++] = a;
    indices[i++] = a + 1;
    indices[i++] = a + 2;
    indices[i++] = a + 2;
    indices[i++] = a + 1;
    indices[i++] = a + 3;
  }
  const end = firstVertex + (pieces + 1) * 2;
  indices[i++] = end;
  indices[i++] = end + 1;
  indices[i++] = end + 2;
  indices[i++] = end;
  indices[i++] = end + 2;
  indices[i] = end + 3;
}

/**
 * Writes x, y of every vertex from float `at` on. `half`: of the band at the sender, its glow counted. `sign`: of the weight, which decides the end;
 * `end`: size of the arrow.
 */
export function writeBand(
  positions: Float32Array,
  at: number,
  way: Float32Array,
  wayAt: number,
  pieces: number,
  half: number,
  sign: number,
  end: number,
): void {
  const [ax, ay, bx, by] = [way[wayAt]!, way[wayAt + 1]!, way[wayAt + 2]!, way[wayAt + 3]!];
  const [cx, cy, ex, ey] = [way[wayAt + 4]!, way[wayAt + 5]!, way[wayAt + 6]!, way[wayAt + 7]!];
  let o = at;
  let dx = 1;
  let dy = 0;
  for (let p = 0; p <= pieces; p++) {
    const t = p / pieces;
    const s = 1 - t;
    // The curve and its direction, from the same powers of t.
    const ss = s * s;
    const st = s * t;
    const tt = t * t;
    const x = s * ss * ax + 3 * t * ss * bx + 3 * s * tt * cx + t * tt * ex;
    const y = s * ss * ay + 3 * t * ss * by + 3 * s * tt * cy + t * tt * ey;
    const tx = ss * (bx - ax) + 2 * st * (cx - bx) + tt * (ex - cx);
    const ty = ss * (by - ay) + 2 * st * (cy - by) + tt * (ey - cy);
    const length = Math.sqrt(tx * tx + ty * ty);
    // Where two points of the curve lie on each other it keeps its direction.
    if (length > 1e-6) {
      dx = tx / length;
      dy = ty / length;
    }
    const wide = half * (1 - 0.5 * t);
    positions[o++] = x - dy * wide;
    positions[o++] = y + dx * wide;
    positions[o++] = x + dy * wide;
    positions[o++] = y - dx * wide;
  }
  writeEnd(positions, o, ex, ey, dx, dy, sign, end);
}

function writeEnd(positions: Float32Array, at: number, x: number, y: number, dx: number, dy: number, sign: number, size: number): void {
  if (sign > 0) {
    corner(positions, at, x + dx * size * 0.5, y + dy * size * 0.5);
    corner(positions, at + 2, x - dx * size * 1.3 - dy * size, y - dy * size * 1.3 + dx * size);
    corner(positions, at + 4, x - dx * size * 0.95, y - dy * size * 0.95);
    corner(positions, at + 6, x - dx * size * 1.3 + dy * size, y - dy * size * 1.3 - dx * size);
  } else {
    // Nothing to say, no end: all corners in one point.
    const half = sign < 0 ? size * 1.35 : 0;
    const thick = sign < 0 ? size * 0.36 : 0;
    corner(positions, at, x - dy * half - dx * thick, y + dx * half - dy * thick);
    corner(positions, at + 2, x - dy * half + dx * thick, y + dx * half + dy * thick);
    corner(positions, at + 4, x + dy * half + dx * thick, y - dx * half + dy * thick);
    corner(positions, at + 6, x + dy * half - dx * thick, y - dx * half - dy * thick);
  }
}

function corner(positions: Float32Array, at: number, x: number, y: number): void {
  positions[at] = x;
  positions[at + 1] = y;
}

/** Writes u, v of every vertex: u is the colour, v runs across the band, and an end is all core. */
export function writeColours(uvs: Float32Array, at: number, pieces: number, u: number): void {
  let o = at;
  for (let p = 0; p <= pieces; p++) {
    uvs[o++] = u;
    uvs[o++] = 0;
    uvs[o++] = u;
    uvs[o++] = 1;
  }
  for (let corners = 0; corners < END_VERTICES; corners++) {
    uvs[o++] = u;
    uvs[o++] = 0.5;
  }
}

/** All corners in one point: nothing is seen. */
export function eraseBand(positions: Float32Array, at: number, pieces: number): void {
  positions.fill(0, at, at + verticesOf(pieces) * 2);
}
