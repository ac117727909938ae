import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { stackOf } from '../../src/core/layers.ts';
import { compileDense, forward, greatest } from '../../src/core/rounds/dense.ts';
import { loadData } from '../../src/data/data.ts';
import { normalise } from '../../src/data/normalise.ts';
import { parseLevel } from '../../src/files/parse.ts';
import { fileOfLevel } from '../../tools/digits/plans.ts';
import { splitRows } from '../../tools/digits/split.ts';

const SIZE = 64;

/** The picture as text, '#' where it is drawn, at the given place of an empty 64 × 64 bitmap, each point `scale` points wide and high. */
function drawn(lines: readonly string[], left: number, top: number, scale = 1): Uint8Array {
  const bitmap = new Uint8Array(SIZE * SIZE);
  for (const [y, line] of lines.entries()) {
    for (let x = 0; x < line.length; x++) {
      if (line[x] !== '#') continue;
      for (let dy = 0; dy < scale; dy++) {
        for (let dx = 0; dx < scale; dx++) bitmap[(top + y * scale + dy) * SIZE + left + x * scale + dx] = 1;
      }
    }
  }
  return bitmap;
}

/** As many points of each 4 × 4 block as its pixel says, those first where the picture, seen without blocks, is darkest. */
function enlarged(pixels: Float64Array): Uint8Array {
  const at = (y: number, x: number) => pixels[Math.min(7, Math.max(0, y)) * 8 + Math.min(7, Math.max(0, x))]!;
  const between = (y: number, x: number): number => {
    const [row, column] = [Math.floor(y), Math.floor(x)];
    const [down, along] = [y - row, x - column];
    const upper = at(row, column) * (1 - along) + at(row, column + 1) * along;
    return upper * (1 - down) + (at(row + 1, column) * (1 - along) + at(row + 1, column + 1) * along) * down;
  };
  const points = new Uint8Array(32 * 32);
  for (let block = 0; block < 64; block++) {
    const [top, left] = [Math.floor(block / 8) * 4, (block % 8) * 4];
    const places = Array.from({ length: 16 }, (_, i) => [top + Math.floor(i / 4), left + (i % 4)] as const);
    const dark = ([y, x]: readonly [number, number]) => between((y - 1.5) / 4, (x - 1.5) / 4);
    places.sort((a, b) => dark(b) - dark(a));
    for (const [y, x] of places.slice(0, pixels[block]! * 16)) points[y * 32 + x] = 1;
  }
  return points;
}

/** Nearest points, `width` × `height` of them, at a place of an empty 64 × 64 bitmap. */
function placed(points: Uint8Array, width: number, height: number, left: number, top: number): Uint8Array {
  const bitmap = new Uint8Array(SIZE * SIZE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      bitmap[(top + y) * SIZE + left + x] = points[Math.floor((y * 32) / height) * 32 + Math.floor((x * 32) / width)]!;
    }
  }
  return bitmap;
}

describe('a drawing becomes pixels', () => {
  const out = new Uint8Array(64);

  test('nothing drawn is nothing, and what was there before is forgotten', () => {
    out.fill(9);
    expect(normalise(new Uint8Array(SIZE * SIZE), SIZE, out)).toBe(false);
    expect(out.every((count) => count === 0)).toBe(true);
  });

  test('it is the same wherever and however large it is drawn', () => {
    const seven = ['####', '...#', '..#.', '..#.', '.#..', '.#..'];
    normalise(drawn(seven, 0, 0), SIZE, out);
    const pixels = [...out];
    for (const [left, top, scale] of [
      [60, 58, 1],
      [3, 9, 4],
      [20, 1, 8],
    ] as const) {
      expect(normalise(drawn(seven, left, top, scale), SIZE, out)).toBe(true);
      expect([...out]).toEqual(pixels);
    }
  });

  test('a box fills all rows and not all columns, a thin stroke stays thin', () => {
    const columns = () =>
      Array.from({ length: 8 }, (_, x) => out.filter((_count, i) => i % 8 === x).reduce((sum, count) => sum + count, 0));
    normalise(drawn(['####', '####', '####', '####'], 5, 5, 3), SIZE, out);
    expect(columns()).toEqual([0, 32 * 2, 32 * 4, 32 * 4, 32 * 4, 32 * 4, 32 * 2, 0]);
    expect(out.subarray(0, 8)).toEqual(out.subarray(56));
    normalise(
      drawn(
        Array.from({ length: 8 }, () => '#'),
        5,
        5,
        3,
      ),
      SIZE,
      out,
    );
    expect(columns()).toEqual([0, 0, 0, 32 * 3, 32 * 3, 0, 0, 0]);
  });

  test('a single point is something, too', () => {
    expect(normalise(drawn(['#'], 63, 63), SIZE, out)).toBe(true);
    expect(out.some((count) => count > 0)).toBe(true);
  });
});

test('digits drawn elsewhere and in other sizes are still read', async () => {
  const { inputs, labels, rows } = await loadData('digits');
  const read = parseLevel(readFileSync(fileOfLevel('soft-sure'), 'utf8'));
  if (!read.ok) throw new Error(read.message);
  const dense = compileDense(stackOf(read.value.circuit as RoundsCircuit)!);
  const counts = new Uint8Array(64);
  const pixels = new Float64Array(64);
  const shares = new Float64Array(10);
  const { held } = splitRows(rows);
  const right = [...held].filter((row, index) => {
    const points = enlarged(inputs.subarray(row * 64, row * 64 + 64));
    const height = 24 + (index % 5) * 10;
    const width = Math.round(height * (0.7 + (index % 3) * 0.1));
    normalise(placed(points, width, height, index % (SIZE - width + 1), (index * 7) % (SIZE - height + 1)), SIZE, counts);
    for (let i = 0; i < 64; i++) pixels[i] = counts[i]! / 16;
    forward(dense, pixels, shares);
    return greatest(shares, 10) === labels[row];
  });
  expect(right.length / held.length).toBeGreaterThan(0.94);
});
