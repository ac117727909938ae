import { describe, expect, test } from 'vitest';
import type { ActivatorName } from '../../src/core/circuit.ts';
import { exp, log1p } from '../../src/core/math.ts';
import { activate, softmax } from '../../src/core/rounds/activators.ts';
import { readReference, relativeError, ulpsBetween } from '../helpers/reference.ts';

type Written = number | string;
interface Reference {
  readonly x: number[];
  readonly scalar: Readonly<Record<string, Written[]>>;
  readonly log_domain: { readonly x: number[]; readonly log1p: Written[] };
  readonly softmax_cases: readonly { readonly name: string; readonly z: number[]; readonly T: number; readonly softmax: number[] }[];
}
const reference = readReference('activators.json') as Reference;

describe('an activator agrees with the correctly rounded values', () => {
  const exact: [ActivatorName, string][] = [['step', 'step_gt0'], ['identity', 'identity'], ['relu', 'relu'], ['leakyRelu', 'leaky_relu_0.01']]; // prettier-ignore
  test.each(exact)('%s to the bit', (name, column) => {
    const wanted = reference.scalar[column]!.map(Number);
    reference.x.forEach((x, i) => expect(activate(name, x) === wanted[i], `${name}(${x})`).toBe(true));
  });

  const near: [ActivatorName, number][] = [['sigmoid', 4e-16], ['tanh', 5e-16], ['softplus', 5e-16]]; // prettier-ignore
  test.each(near)('%s within a relative error of %d', (name, tolerance) => {
    reference.x.forEach((x, i) => {
      const want = Number(reference.scalar[name]![i]);
      // Below the normal numbers a relative error says nothing; there one step of the smallest number is allowed.
      const close =
        Math.abs(want) < 2.3e-308 ? Math.abs(activate(name, x) - want) <= 5e-324 : relativeError(activate(name, x), want) <= tolerance;
      expect(close, `${name}(${x}) = ${activate(name, x)}, not ${want}`).toBe(true);
    });
  });

  test('exp and log1p within one unit in the last place', () => {
    reference.x.forEach((x, i) => expect(ulpsBetween(exp(x), Number(reference.scalar['exp']![i])), `exp(${x})`).toBeLessThanOrEqual(1));
    const { x: xs, log1p: wanted } = reference.log_domain;
    xs.forEach((x, i) => expect(ulpsBetween(log1p(x), Number(wanted[i])), `log1p(${x})`).toBeLessThanOrEqual(1));
  });
});

describe('softmax shares out one', () => {
  const share = (z: readonly number[], temperature: number): Float64Array => {
    const out = new Float64Array(z.length);
    softmax(Float64Array.from(z), Int32Array.from(z.keys()), temperature, out, 0);
    return out;
  };

  test.each(reference.softmax_cases)('as the reference says: $name at temperature $T', ({ z, T, softmax: wanted }) => {
    const got = share(z, T);
    wanted.forEach((want, i) => {
      expect(Math.abs(got[i]! - want)).toBeLessThanOrEqual(2e-16);
      // The exponent (z − max) / T is rounded too, by half a unit of its own size.
      const rounding = (Math.abs(z[i]! - Math.max(...z)) / T) * 2 ** -53;
      if (want > 1e-300) expect(relativeError(got[i]!, want)).toBeLessThanOrEqual(1e-15 + rounding);
    });
    expect(Math.abs(got.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThanOrEqual(z.length * 1.2e-16);
  });

  test('equal states get equal shares, to the bit', () => {
    expect([...share([7, 7, 7, 7], 1)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...share([1000, -1000, 1000], 0.1)]).toEqual([0.5, 0, 0.5]);
  });

  test('the states may be overwritten by the shares', () => {
    const both = Float64Array.of(1, 2, 3, 4, 1, 2, 3);
    softmax(both, Int32Array.from(both.keys()), 1, both, 0);
    expect(both).toEqual(share([1, 2, 3, 4, 1, 2, 3], 1));
  });
});
