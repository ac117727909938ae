import { beforeEach, describe, expect, test } from 'vitest';
import { traceLevel } from '../../src/views/learning/contour.ts';
import { kindRamp, STEPS, waters, type Colour } from '../../src/views/learning/palette.ts';
import { theme } from '../../src/views/theme.ts';

interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function trace(side: number, level: number, size: number, at: (x: number, y: number) => number): Segment[] {
  const field = Float32Array.from({ length: side * side }, (_, i) => {
    return at(((i % side) * size) / (side - 1), (Math.floor(i / side) * size) / (side - 1));
  });
  const found: Segment[] = [];
  let from: readonly [number, number] = [0, 0];
  traceLevel({ moveTo: (x, y) => (from = [x, y]), lineTo: (x, y) => found.push({ from, to: [x, y] }) }, field, side, level, size);
  return found;
}

const lengthOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);

describe('a level line', () => {
  test('of a plane is straight, from edge to edge', () => {
    const segments = trace(7, 0, 60, (x, y) => x - 0.5 * y - 13);
    for (const { from, to } of segments) {
      for (const [x, y] of [from, to]) expect(x - 0.5 * y - 13).toBeCloseTo(0, 5);
    }
    // From (13, 0) to (43, 60).
    expect(lengthOf(segments)).toBeCloseTo(Math.hypot(30, 60), 4);
  });

  test('of a cone is a circle that closes', () => {
    const segments = trace(61, 20, 60, (x, y) => Math.hypot(x - 30, y - 30));
    for (const { from } of segments) expect(Math.hypot(from[0] - 30, from[1] - 30)).toBeCloseTo(20, 1);
    expect(lengthOf(segments)).toBeCloseTo(2 * Math.PI * 20, 0);
    const ends = new Map<string, number>();
    for (const { from, to } of segments) {
      for (const [x, y] of [from, to]) {
        const key = `${x.toFixed(4)} ${y.toFixed(4)}`;
        ends.set(key, (ends.get(key) ?? 0) + 1);
      }
    }
    expect([...ends.values()].filter((count) => count % 2 === 1)).toEqual([]);
  });

  test('does not cross itself in a saddle: the middle decides', () => {
    // Corners are + − over − +; with a higher middle the + are joined.
    const joined = trace(2, 0, 10, (x, y) => (x === y ? 3 : -1));
    const parted = trace(2, 0, 10, (x, y) => (x === y ? 1 : -3));
    expect(joined).toHaveLength(2);
    expect(parted).toHaveLength(2);
    // The corner at the top right is cut off where the + are joined, the one at the top left where they are parted.
    expect(joined.some(({ from, to }) => from[0] + to[0] > 10 && from[1] + to[1] < 10)).toBe(true);
    expect(parted.some(({ from, to }) => from[0] + to[0] < 10 && from[1] + to[1] < 10)).toBe(true);
  });

  test('is nowhere where all is on one side, and zero itself is not above', () => {
    expect(trace(5, 0, 10, () => 1)).toEqual([]);
    expect(trace(5, 0, 10, () => 0)).toEqual([]);
  });
});

/** How dichromats see a colour, in linear light (G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, 2009, severity 1). */
const sights: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(byte: number): number {
  const v = byte / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

/** CIE L*a*b* of a colour seen so, D65. */
function labOf(colour: Colour, sight: readonly (readonly number[])[]): number[] {
  const light = colour.map(linear);
  const [r, g, b] = sight.map((row) =>
    Math.max(
      0,
      Math.min(
        1,
        row.reduce((sum, part, i) => sum + part * light[i]!, 0),
      ),
    ),
  ) as [number, number, number];
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(['night', 'day'] as const)('by %s', (light) => {
  beforeEach(() => {
    theme.value = light;
  });

  describe.each(Object.keys(sights))('seen with %s', (sight) => {
    const distance = (a: Colour, b: Colour): number => {
      const [one, other] = [labOf(a, sights[sight]!), labOf(b, sights[sight]!)];
      return Math.hypot(...one.map((value, i) => value - other[i]!));
    };

    test('the first three kinds are told apart on the map, and from nobody', () => {
      const { kinds, ground } = waters();
      for (let i = 0; i < 3; i++) {
        expect(distance(kinds[i]!.full, ground)).toBeGreaterThan(25);
        for (let j = 0; j < i; j++) expect(distance(kinds[i]!.full, kinds[j]!.full), `${i} ${j}`).toBeGreaterThan(20);
      }
    });

    test('points stand out from the water of their own kind', () => {
      for (const { bright, full } of waters().kinds) expect(distance(bright, full)).toBeGreaterThan(20);
    });
  });

  test('the water goes step by step away from nobody’s, brighter by night and deeper by day', () => {
    const brightness = (pixel: number): number => ((pixel & 255) * 2 + ((pixel >> 8) & 255) * 5 + ((pixel >> 16) & 255)) / 8;
    const way = light === 'night' ? 1 : -1;
    for (let kind = 0; kind < waters().kinds.length; kind++) {
      const ramp = kindRamp(kind);
      expect(ramp).toHaveLength(STEPS + 1);
      for (let step = 1; step <= STEPS; step++)
        expect(way * brightness(ramp[step]!)).toBeGreaterThanOrEqual(way * brightness(ramp[step - 1]!) - 1);
    }
  });
});
