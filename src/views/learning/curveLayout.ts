// Where the parts of the curves stand on their sheet, and their colours.
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

/** Neither for nor against: warm and cold light, and solid and dashed. */
export const ink = {
  seen: '#ffe2a6',
  unseen: '#8fe3ff',
  text: 'rgba(220,232,255,0.92)',
  grid: 'rgba(160,190,255,0.15)',
  axis: 'rgba(190,210,255,0.4)',
  under: 'rgba(255,214,140,0.09)',
  now: '#fff0c9',
  knob: '#ffb648',
  plate: 'rgba(8,13,43,0.78)',
  later: 0.34,
};
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
