import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Hasher } from '../../src/core/hash.ts';
import { planar, PLANAR_GAP, PLANAR_REACH, planarNames, type PlanarName, type PlanarPoints } from '../../src/data/planar.ts';
import { cosine, sine, TURN } from '../../src/data/sine.ts';

function fingerprint({ xs, ys, labels }: PlanarPoints): string {
  const hasher = new Hasher();
  for (const numbers of [xs, ys]) for (const number of numbers) hasher.float(number);
  for (const label of labels) hasher.word(label);
  return hasher.digest();
}

/** Between points of different kinds. */
function leastDistance({ xs, ys, labels }: PlanarPoints): number {
  let least = Infinity;
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < i; j++) {
      if (labels[i] !== labels[j]) least = Math.min(least, (xs[i]! - xs[j]!) ** 2 + (ys[i]! - ys[j]!) ** 2);
    }
  }
  return Math.sqrt(least);
}

/** Points that the rule does not give their label. */
function differ({ xs, ys, labels }: PlanarPoints, rule: (x: number, y: number) => boolean): number {
  return labels.filter((label, i) => rule(xs[i]!, ys[i]!) !== (label === 1)).length;
}

const frozen: Readonly<Record<PlanarName, string>> = {
  and: 'c5d41c06171a4eac',
  xor: '9ff085ef64c53ae0',
  line: '263b9ed56aad198c',
  circle: '1e77bd95af49e9ac',
  moons: 'da09dd60781feb41',
  spiral: '2ab19c5dfa820411',
  blobs: 'ee8dce3aa242b074',
};

const options = fc.record({
  name: fc.constantFrom(...planarNames),
  points: fc.integer({ min: 10, max: 300 }),
  noise: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.string(),
});

describe.each(planarNames)('%s', (name) => {
  test('stays what it was, bit for bit', () => {
    expect(fingerprint(planar(name, { points: 200, noise: 0.25, seed: 'frozen' }))).toBe(frozen[name]);
  });

  test('has its kinds clearly apart without noise, and not with much', () => {
    for (const seed of ['1', '2', '3']) {
      expect(leastDistance(planar(name, { points: 1_000, noise: 0, seed }))).toBeGreaterThan(PLANAR_GAP);
    }
    expect(leastDistance(planar(name, { points: 1_000, noise: 1, seed: '1' }))).toBeLessThan(PLANAR_GAP / 4);
  });

  test('fills a good part of the map without noise', () => {
    const { xs, ys } = planar(name, { points: 1_000, noise: 0, seed: '1' });
    for (const places of [xs, ys]) {
      expect(Math.max(...places)).toBeGreaterThan(2.5);
      expect(Math.min(...places)).toBeLessThan(-2.5);
      expect(Math.max(...places.map(Math.abs))).toBeLessThan(PLANAR_REACH);
    }
  });
});

test('kinds come in turn and as often, on a map of ±6, and the same again for the same seed', () => {
  fc.assert(
    fc.property(options, ({ name, ...wanted }) => {
      const made = planar(name, wanted);
      expect(made.classes).toBe(name === 'blobs' ? 3 : 2);
      expect([made.xs.length, made.ys.length, made.labels.length]).toEqual([wanted.points, wanted.points, wanted.points]);
      expect(made.labels.every((label, i) => label === i % made.classes)).toBe(true);
      expect([...made.xs, ...made.ys].every((place) => Math.abs(place) <= PLANAR_REACH)).toBe(true);
      expect(planar(name, wanted)).toEqual(made);
    }),
    { numRuns: 30 },
  );
});

test('another seed and another set are other points; more points are the same ones and others after them', () => {
  const made = planar('moons', { points: 50, noise: 0.1, seed: 'a' });
  expect(planar('moons', { points: 50, noise: 0.1, seed: 'b' }).xs).not.toEqual(made.xs);
  expect(planar('circle', { points: 50, noise: 0.1, seed: 'a' }).xs).not.toEqual(made.xs);
  expect(planar('moons', { points: 80, noise: 0.1, seed: 'a' }).xs.subarray(0, 50)).toEqual(made.xs);
});

test('a little more noise moves each point a little further the same way', () => {
  const [none, some, more] = [0, 0.1, 0.2].map((noise) => planar('and', { points: 100, noise, seed: 'a' })) as [
    PlanarPoints,
    PlanarPoints,
    PlanarPoints,
  ];
  for (const [i, x] of none.xs.entries()) expect(more.xs[i]! - x).toBeCloseTo(2 * (some.xs[i]! - x), 12);
});

test('labels say what the names promise', () => {
  const wanted = { points: 1_000, noise: 0, seed: 'rules' };
  expect(differ(planar('and', wanted), (x, y) => x > 0 && y > 0)).toBe(0);
  expect(differ(planar('and', wanted), (x, y) => x + y > 3)).toBe(0);
  expect(differ(planar('xor', wanted), (x, y) => x * y < 0)).toBe(0);
  expect(differ(planar('line', wanted), (x, y) => 0.6 * x + 0.8 * y > 0)).toBe(0);
  expect(differ(planar('circle', wanted), (x, y) => x * x + y * y < 9)).toBe(0);
  // Half a turn of one moon or arm is the other.
  for (const name of ['moons', 'spiral'] as const) {
    const { xs, ys, labels } = planar(name, wanted);
    const turned = {
      classes: 2,
      xs: xs.map((x, i) => (labels[i] === 1 ? -x : x)),
      ys: ys.map((y, i) => (labels[i] === 1 ? -y : y)),
      labels,
    };
    expect(leastDistance(turned)).toBeLessThan(0.1);
  }
});

test('a wrong number of points or a noise beyond 1 is a bug', () => {
  for (const points of [9, 1_001, 10.5, NaN]) expect(() => planar('xor', { points, noise: 0, seed: '' })).toThrow(`${points} points`);
  for (const noise of [-0.1, 1.1, NaN]) expect(() => planar('xor', { points: 10, noise, seed: '' })).toThrow(`a noise of ${noise}`);
});

test('sine and cosine of any angle up to a thousand are right to 1e-15', () => {
  expect(TURN).toBe(2 * Math.PI);
  const angles = Array.from({ length: 40_001 }, (_, i) => (i - 20_000) / 20);
  const far = [...angles, ...angles.map((angle) => angle / 100), ...[1, 2, 3, 4, 8].map((k) => (k * Math.PI) / 2)].filter(
    (angle) => !(Math.abs(sine(angle) - Math.sin(angle)) <= 1e-15),
  );
  expect(far).toEqual([]);
  expect(angles.map((angle) => angle / 100).filter((angle) => !(Math.abs(cosine(angle) - Math.cos(angle)) <= 2e-15))).toEqual([]);
});
