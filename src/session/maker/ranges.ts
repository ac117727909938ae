// Ranges with steps that given numbers lie on.
import type { Range } from '../../levels/level.ts';

/** Steps on which float64 makes no error, as the kit of the vote needs them. */
export const halves: readonly number[] = [1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625];
/** Steps of numbers with a unit. */
export const decimals: readonly number[] = [10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.01, 0.005, 0.001];

/** More positions than this are more than anybody wants to turn through. */
const MOST_POSITIONS = 60;

/** The coarsest of the steps that all numbers are whole multiples of; the finest when there is none. */
export function stepFor(values: readonly number[], steps: readonly number[]): number {
  return steps.find((step) => values.every((value) => isMultiple(value, step))) ?? steps[steps.length - 1]!;
}

/** From −m to m, at least from −`least` to `least`. */
export function rangeAround(values: readonly number[], least: number, steps: readonly number[]): Range {
  const step = stepFor(
    values,
    steps.filter((one) => one <= 1),
  );
  const most = Math.max(least, ...values.map((value) => Math.ceil(Math.abs(value))));
  return { min: -most, max: most, step };
}

/** From 0 to half as much again as the greatest, with steps that a hand can turn through. */
export function rangeUp(values: readonly number[], steps: readonly number[] = decimals): Range {
  const greatest = Math.max(...values, 0);
  const enough = greatest > 0 ? greatest * 1.5 : 1;
  const step = stepFor(
    values,
    steps.filter((one) => one <= enough / 5),
  );
  const most = Math.ceil(enough / step) * step;
  return { min: 0, max: tidy(most / step > MOST_POSITIONS ? Math.max(step, Math.ceil(greatest / step) * step) : most), step };
}

/** The range, made wider and finer until it holds the numbers. */
export function widen(range: Range, values: readonly number[], steps: readonly number[]): Range {
  if (values.every((value) => isOn(range, value))) return range;
  const finer = steps.filter((step) => step <= range.step && isMultiple(range.step, step));
  const step = stepFor([...values, range.min], finer.length > 0 ? finer : steps);
  const min = Math.min(range.min, ...values.map((value) => tidy(Math.floor(value / step + 1e-9) * step)));
  const max = Math.max(range.max, ...values.map((value) => tidy(Math.ceil(value / step - 1e-9) * step)));
  return { min, max, step };
}

export function isOn({ min, max, step }: Range, value: number): boolean {
  return value >= min && value <= max && isMultiple(value - min, step);
}

/** How many values there are. */
export function positions({ min, max, step }: Range): number {
  return Math.floor((max - min) / step + 1e-9) + 1;
}

export function valueAt({ min, step }: Range, k: number): number {
  return tidy(min + k * step);
}

/** The value on the steps that is nearest. */
export function nearest(range: Range, value: number): number {
  const k = Math.round((value - range.min) / range.step);
  return valueAt(range, Math.min(positions(range) - 1, Math.max(0, k)));
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-6;
}

/** Steps are decimal fractions: 0.1 + 0.2 is meant to be 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
