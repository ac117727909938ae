// Labelled points in the plane to learn from, the same bits on every engine. A point is drawn from its kind's shape and then moved by noise;
// how it is drawn does not depend on the noise, nor on how many points follow, so either can be changed and the points stay who they are.
import { createStream } from '../core/random.ts';
import { cosine, sine, TURN } from './sine.ts';

export const planarNames = ['and', 'xor', 'line', 'circle', 'moons', 'spiral', 'blobs'] as const;
export type PlanarName = (typeof planarNames)[number];

export interface PlanarPoints {
  readonly classes: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Below `classes`, in turn: 0, 1, 0, 1, … */
  readonly labels: Uint8Array;
}

export interface PlanarOptions {
  readonly points: number;
  /** 0 … 1. At 0 points of different kinds are at least `PLANAR_GAP` apart. */
  readonly noise: number;
  readonly seed: string;
}

/** All points are within ±6 in x and y. */
export const PLANAR_REACH = 6;
export const PLANAR_GAP = 1;
export const FEWEST_POINTS = 10;
export const MOST_POINTS = 1_000;

/** Deviation of the noise at 1, in x and in y. */
const LOUDEST = 2;

type Point = readonly [x: number, y: number];
type Draw = () => number;

interface Shape {
  readonly classes: number;
  /** The `turn`-th point of its kind. `next` is drawn from twice. */
  readonly place: (label: number, turn: number, next: Draw) => Point;
}

const CORNER = 3;
const CORNER_RADIUS = 1.6;
const corners: readonly Point[] = [
  [CORNER, CORNER],
  [-CORNER, -CORNER],
  [-CORNER, CORNER],
  [CORNER, -CORNER],
];

const shapes: Readonly<Record<PlanarName, Shape>> = {
  /** Four clouds, 1 where x and y are positive; the line x + y = 3 tells them apart. */
  and: { classes: 2, place: (label, turn, next) => disc(corners[label === 1 ? 0 : 1 + (turn % 3)]!, CORNER_RADIUS, next) },
  /** The same four clouds, 1 where just one of x and y is positive. */
  xor: { classes: 2, place: (label, turn, next) => disc(corners[2 * label + (turn % 2)]!, CORNER_RADIUS, next) },
  /** Two half planes, 1 where 0.6 x + 0.8 y > 0. */
  line: {
    classes: 2,
    place: (label, _turn, next) => {
      const along = (2 * next() - 1) * 4;
      const away = (0.6 + 3.4 * next()) * (label === 1 ? 1 : -1);
      return [0.6 * away - 0.8 * along, 0.8 * away + 0.6 * along];
    },
  },
  /** A ring, 0, and a disc inside, 1. */
  circle: { classes: 2, place: (label, _turn, next) => (label === 1 ? ring(0, 2.3, next) : ring(3.5, 5, next)) },
  /** Two half circles of radius 3.5, each with an end in the other's middle: 0 above, 1 below. */
  moons: {
    classes: 2,
    place: (label, _turn, next) => {
      const side = label === 1 ? -1 : 1;
      const radius = 3.5 + 0.35 * (2 * next() - 1);
      const angle = (TURN / 2) * next();
      return [side * (radius * cosine(angle) - 1.75), side * (radius * sine(angle) - 0.875)];
    },
  },
  /** Two arms of 1¼ turns, the second the first turned by half. */
  spiral: {
    classes: 2,
    place: (label, _turn, next) => {
      const [inner, outer] = [0.8, 5.2];
      // Even along the arm, whose length grows with the square of the radius.
      const middle = Math.sqrt(inner * inner + next() * (outer * outer - inner * inner));
      const angle = TURN * ((1.25 * (middle - inner)) / (outer - inner) + (label === 1 ? 0.5 : 0));
      const radius = middle + 0.25 * (2 * next() - 1);
      return [radius * cosine(angle), radius * sine(angle)];
    },
  },
  /** Three clouds, their middles a triangle. */
  blobs: {
    classes: 3,
    place: (label, _turn, next) => disc(label === 0 ? [-3, -2.2] : label === 1 ? [3, -2.2] : [0, 3.2], 1.8, next),
  },
};

/** Throws where `points` is no whole number from 10 to 1,000 or `noise` not from 0 to 1. */
export function planar(name: PlanarName, { points, noise, seed }: PlanarOptions): PlanarPoints {
  if (!Number.isInteger(points) || points < FEWEST_POINTS || points > MOST_POINTS) throw new RangeError(`${points} points`);
  if (!(noise >= 0 && noise <= 1)) throw new RangeError(`a noise of ${noise}`);
  const { classes, place } = shapes[name];
  const { next } = createStream(seed, `planar ${name}`);
  const made = { classes, xs: new Float64Array(points), ys: new Float64Array(points), labels: new Uint8Array(points) };
  for (let i = 0; i < points; i++) {
    const label = i % classes;
    const [x, y] = place(label, Math.floor(i / classes), next);
    made.xs[i] = within(x + LOUDEST * noise * bell(next));
    made.ys[i] = within(y + LOUDEST * noise * bell(next));
    made.labels[i] = label;
  }
  return made;
}

function disc([x, y]: Point, radius: number, next: Draw): Point {
  const [dx, dy] = ring(0, radius, next);
  return [x + dx, y + dy];
}

/** Even over the area between two circles around 0. */
function ring(inner: number, outer: number, next: Draw): Point {
  const radius = Math.sqrt(inner * inner + next() * (outer * outer - inner * inner));
  const angle = TURN * next();
  return [radius * cosine(angle), radius * sine(angle)];
}

/** Close to a normal distribution, deviation 1: the sum of twelve even ones, which never leaves ±6. */
function bell(next: Draw): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

/** What would leave the map is thrown back from its edge; |v| is below 18. */
function within(v: number): number {
  if (v > PLANAR_REACH) return 2 * PLANAR_REACH - v;
  return v < -PLANAR_REACH ? -2 * PLANAR_REACH - v : v;
}
