// Where the parts of the curves stand on their sheet.
import { lines } from './curve.ts';
import { placeOfLoss, type LossScale } from './curveScale.ts';

/** Where things are on the sheet, in CSS pixels. */
export interface CurveLayout {
  left: number;
  right: number;
  lossTop: number;
  lossFoot: number;
  accuracyTop: number;
  accuracyFoot: number;
  /** Updates at the right end. */
  end: number;
  readonly loss: LossScale;
}

/** How much is left of a line that lies ahead. */
export const LATER = 0.34;
/** Of an unseen line, and of a seen one. */
export const dashes = [5, 4];
export const solid: number[] = [];

export function createLayout(): CurveLayout {
  return {
    left: 0,
    right: 0,
    lossTop: 0,
    lossFoot: 0,
    accuracyTop: 0,
    accuracyFoot: 0,
    end: 1,
    loss: { isLogarithmic: false, low: 0, high: 1 },
  };
}

export function xOf({ left, right, end }: CurveLayout, updates: number): number {
  return left + (updates / end) * (right - left);
}

export function yOf(layout: CurveLayout, line: number, value: number): number {
  if (line <= lines.unseenLoss) return layout.lossFoot - placeOfLoss(layout.loss, value) * (layout.lossFoot - layout.lossTop);
  return layout.accuracyFoot - value * (layout.accuracyFoot - layout.accuracyTop);
}
