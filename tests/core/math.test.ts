import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLog1p from '@stdlib/math-base-special-log1p';
import stdlibSin from '@stdlib/math-base-special-sin';
import stdlibTanh from '@stdlib/math-base-special-tanh';
import { expect, test } from 'vitest';
import { exp, log1p, sinInPlace, tanh } from '../../src/core/math.ts';
import { mathPoints } from '../helpers/mathPoints.ts';
import { ulpsBetween } from '../helpers/reference.ts';

const functions = [
  { name: 'exp', ours: exp, stdlib: stdlibExp, engine: Math.exp },
  { name: 'log1p', ours: log1p, stdlib: stdlibLog1p, engine: Math.log1p },
  { name: 'tanh', ours: tanh, stdlib: stdlibTanh, engine: Math.tanh },
];

test.each(functions)('$name has the bits of @stdlib at fifty thousand points', ({ ours, stdlib }) => {
  const different = mathPoints(50_000, 'math').filter((x) => !Object.is(ours(x), stdlib(x)));
  expect(different).toEqual([]);
});

test.each(functions)("$name is within two units in the last place of the engine's own", ({ ours, engine }) => {
  const far = mathPoints(20_000, 'ulps').filter((x) => Math.abs(engine(x)) > 1e-307 && ulpsBetween(ours(x), engine(x)) > 2);
  expect(far).toEqual([]);
});

test('the ends of the number line come out right', () => {
  expect([exp(Infinity), exp(-Infinity), exp(709.8), exp(-746), exp(0)]).toEqual([Infinity, 0, Infinity, 0, 1]);
  expect([log1p(-1), log1p(Infinity), log1p(-2), log1p(0)]).toEqual([-Infinity, Infinity, NaN, 0]);
  expect([tanh(Infinity), tanh(-Infinity), tanh(1e300), tanh(NaN)]).toEqual([1, -1, 1, NaN]);
  expect(Object.is(tanh(-0), -0)).toBe(true);
});

test('the sine of a turn is that of @stdlib to a unit of 1', () => {
  const turn = Float64Array.from({ length: 50_001 }, (_, i) => (2 * Math.PI * i) / 50_000);
  const far = turn.filter((x, i) => {
    sinInPlace(turn, i);
    return !(Math.abs(turn[i]! - stdlibSin(x)) <= 2 ** -52);
  });
  expect(far).toHaveLength(0);
});
