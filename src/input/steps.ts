// Values move on the steps of their range.
import type { Range } from '../levels/level.ts';

/** The nearest allowed value. */
export function snap(value: number, { min, max, step }: Range): number {
  const clamped = Math.max(min, Math.min(max, value));
  const onStep = min + Math.round((clamped - min) / step) * step;
  // Decimal steps add up with an error in the last digits, which nobody has asked for.
  return Math.max(min, Math.min(max, Number(onStep.toPrecision(12)))) + 0;
}

export function isOnStep(value: number, range: Range): boolean {
  const steps = (value - range.min) / range.step;
  return value >= range.min && value <= range.max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** What a key does to a value in focus; undefined when the key means nothing here. */
export function valueAfterKey(key: string, value: number, range: Range): number | undefined {
  const { min, max, step } = range;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return snap(value + step, range);
    case 'ArrowDown':
    case 'ArrowLeft':
      return snap(value - step, range);
    case 'PageUp':
      return snap(value + 4 * step, range);
    case 'PageDown':
      return snap(value - 4 * step, range);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}

/** How far to drag for one step: the whole range within a hand's reach, and never so fine that a step cannot be hit. */
export function pixelsPerStep({ min, max, step }: Range): number {
  const steps = (max - min) / step;
  return Math.max(4, Math.min(18, 260 / steps));
}
