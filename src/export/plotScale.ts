// Round numbers along an axis.

/** The smallest of 1, 2, 5 · 10ⁿ that divides the range into at most `most` parts. */
export function roundStep(range: number, most: number): number {
  if (!(range > 0) || range === Infinity) return 1;
  let step = 1;
  while (range / step > most) step *= 10;
  while (range / (step / 10) <= most) step /= 10;
  if (range / (step / 5) <= most) return step / 5;
  return range / (step / 2) <= most ? step / 2 : step;
}

/** Multiples of a round step from the one end to the other, ascending; at most `most` + 1. */
export function roundMarks(from: number, until: number, most: number): number[] {
  const [low, high] = from < until ? [from, until] : [until, from];
  const step = roundStep(high - low, most);
  const marks: number[] = [];
  // Whole steps are counted, not added up, so that 0.3 stays 0.3.
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9 && marks.length <= most; n++)
    marks.push(Number((n * step).toPrecision(12)) + 0);
  return marks;
}
