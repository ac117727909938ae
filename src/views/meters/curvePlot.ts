// The picture of a response curve: what was measured, the formula where there is one, and where the cell is now.
import { roundStep } from '../../export/plotScale.ts';
import type { Curve } from '../../session/playground/fi.ts';
import { placeOf } from './geometry.ts';
import { chartInk, laneColour } from '../chartInk.ts';
import type { PlotForm, Sheet } from './Plot.tsx';

export interface CurvePlot {
  readonly form: PlotForm;
  /** `formula` answers any input; `present` is the cell's input now and `answer` the curve there, NaN where they are not known. */
  draw(sheet: Sheet, curve: Curve, formula: ((input: number) => number) | undefined, present: number, answer: number): void;
}

/** Points of the formula for each that is measured. */
const FINER = 4;

export function createCurvePlot(isDotted: boolean, unit: string): CurvePlot {
  const range = new Float64Array([0, 1]);
  let columns: Float64Array[] = [];
  let curve: Curve | undefined;
  let present = NaN;
  let answer = NaN;
  return {
    form: {
      lines: [
        { colour: laneColour(0), scale: 'answer', look: isDotted ? 'points' : undefined },
        { colour: chartInk().strong, scale: 'answer', look: 'thin' },
      ],
      axis: 'answer',
      isWhole: false,
      unit,
      range: () => range,
      paint(sheet) {
        if (Number.isFinite(present)) drawPresent(sheet, present, answer);
      },
    },
    draw(sheet, nextCurve, formula, nextPresent, nextAnswer) {
      present = nextPresent;
      answer = nextAnswer;
      if (curve !== nextCurve || columns.length === 0) columns = gridOf(nextCurve, formula);
      curve = nextCurve;
      const { inputs, answers, done } = curve;
      for (let i = 0; i < done; i++) columns[1]![i * FINER] = answers[i]!;
      settleAnswers(range, columns, !isDotted);
      sheet.show(columns, columns[0]!.length, inputs[0]!, inputs[inputs.length - 1]!);
    },
  };
}

/** Inputs, answers that are still to come, and the formula. */
function gridOf({ inputs }: Curve, formula: ((input: number) => number) | undefined): Float64Array[] {
  const points = (inputs.length - 1) * FINER + 1;
  const first = inputs[0]!;
  const x = Float64Array.from({ length: points }, (_, i) => first + ((inputs[inputs.length - 1]! - first) * i) / (points - 1));
  return [x, new Float64Array(points).fill(NaN), formula ? x.map(formula) : new Float64Array(points).fill(NaN)];
}

/** Round numbers around what is shown; rates begin at 0. */
export function settleAnswers(range: Float64Array, [, ...columns]: readonly Float64Array[], canBeNegative: boolean): void {
  let low = canBeNegative ? Infinity : 0;
  let high = canBeNegative ? -Infinity : 0;
  for (const column of columns) {
    for (const value of column) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!(low <= high)) low = high = 0;
  const room = Math.max(canBeNegative ? 0.1 : 1, high - low);
  const step = roundStep(room, 5);
  range[0] = canBeNegative ? Math.floor((low - 0.05 * room) / step) * step : 0;
  range[1] = Math.ceil((high + 0.05 * room) / step) * step;
}

/** A line up from the present input, and a ring on the curve. */
function drawPresent(sheet: Sheet, input: number, answer: number): void {
  const { context, ratio, top, height, text } = sheet;
  if (input < sheet.from || input > sheet.until) return;
  const x = placeOf(sheet, input) * ratio;
  context.fillStyle = chartInk().now;
  context.fillRect(Math.round(x - ratio / 2), top, ratio, height);
  if (!Number.isFinite(answer)) return;
  const y = sheet.yAt(answer, 'answer');
  context.beginPath();
  context.arc(x, y, 0.45 * text * ratio, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = chartInk().under;
  context.lineWidth = 2 * ratio;
  context.stroke();
}
