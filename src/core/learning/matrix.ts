// One matrix product for everything that learning multiplies: X·W on the way in, Xᵀ·E for the slopes, E·Wᵀ for the error on its way back.
// Each sum runs from its first term to its last, so it does not matter how many are computed side by side.

/** Rows that are computed together; every matrix has a multiple of it. */
export const TILE = 4;

/** The next multiple of a tile. */
export function padded(count: number): number {
  return Math.ceil(count / TILE) * TILE;
}

/**
 * out[r, c] = Σ_k a[r, k] · b[k, c], k rising. `rows` is even and `columns` a multiple of a tile. Where a matrix lies transposed, its two strides
 * are exchanged: a[r, k] is a[r · aRow + k · aDepth], b[k, c] is b[k · bDepth + c · bColumn], out[r, c] is out[r · outRow + c].
 */
export function multiply(
  out: Float64Array,
  outRow: number,
  a: Float64Array,
  aRow: number,
  aDepth: number,
  b: Float64Array,
  bDepth: number,
  bColumn: number,
  rows: number,
  columns: number,
  depth: number,
): void {
  for (let r = 0; r < rows; r += 2) {
    for (let c = 0; c < columns; c += TILE) {
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      let i = r * aRow;
      let j = i + aRow;
      let k = c * bColumn;
      for (let d = 0; d < depth; d++, i += aDepth, j += aDepth, k += bDepth) {
        const x = a[i]!;
        const y = a[j]!;
        const w0 = b[k]!;
        const w1 = b[k + bColumn]!;
        const w2 = b[k + 2 * bColumn]!;
        const w3 = b[k + 3 * bColumn]!;
        s00 += x * w0;
        s01 += x * w1;
        s02 += x * w2;
        s03 += x * w3;
        s10 += y * w0;
        s11 += y * w1;
        s12 += y * w2;
        s13 += y * w3;
      }
      let o = r * outRow + c;
      out[o] = s00;
      out[o + 1] = s01;
      out[o + 2] = s02;
      out[o + 3] = s03;
      o += outRow;
      out[o] = s10;
      out[o + 1] = s11;
      out[o + 2] = s12;
      out[o + 3] = s13;
    }
  }
}
