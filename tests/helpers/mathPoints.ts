// Points at which the portable functions are compared: the awkward ones by name, then all sizes and all bit patterns.
import { createStream } from '../../src/core/random.ts';

const named = [
  0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, -5e-324, 1e308, -1e308, 709.782712893384, 709.7827128933841, 709, -708.3, -708.4, -709, -710,
  -740, -744.44, -744.6, -745, -745.13, -745.1332191019411, -745.1332191019412, 2 ** 53, 2 ** 53 - 1, 2 ** 53 + 2, 2 ** 1023, 2 ** -28, 2 ** -29,
  2 ** -54, 0.41421356237309503, 0.4142135623730951, -0.2928932188134524, -0.2928932188134525, 0.625, 0.6249999999999999, 44.01, 44.02,
  -0.9999999999999999, 1.5, 3, 7, 1023,
]; // prettier-ignore

export function mathPoints(count: number, seed: string): number[] {
  const random = createStream(seed, 'points');
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  const draw = [
    () => {
      words[0] = random.next() * 2 ** 32;
      words[1] = random.next() * 2 ** 32;
      return float[0]!;
    },
    () => (random.next() - 0.5) * 1500,
    () => (random.next() - 0.5) * 4,
    () => (random.next() * 2 - 1) * 2 ** -Math.floor(random.next() * 70),
    () => random.next() * 100 - 1,
  ];
  return [...named, ...Array.from({ length: count - named.length }, (_, i) => draw[i % draw.length]!())];
}
