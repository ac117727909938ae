// Names and numbers on the curves: at the end of each line, so that no colour has to be looked up.
import type { ChartWords as Words } from '../../i18n/charts.en.ts';
import { showShare } from '../../i18n/charts.ts';
import { show } from '../../i18n/numbers.ts';
import { lines, type Curve } from './curve.ts';
import { type CurveLayout, dashes, solid, xOf, yOf } from './curveLayout.ts';
import { chartInk } from '../chartInk.ts';
import { FONT, type Sheet } from './painter.ts';

/** What stands right of the line of now needs. */
export function labelRoom(sheet: Sheet, w: Words): number {
  const { context, text } = sheet;
  context.font = `700 ${text}px ${FONT}`;
  const number = context.measureText('100 %').width;
  if (isNarrow(sheet)) return number + 20;
  context.font = `${text}px ${FONT}`;
  return number + Math.max(context.measureText(w.seen).width, context.measureText(w.unseen).width) + 24;
}

/** Lines are then named above them, once, instead of beside each number. */
function isNarrow({ width, text }: Sheet): boolean {
  return width < text * 30;
}

/** Above the lines: what is drawn, and on a narrow sheet which line is which. */
export function drawNames(sheet: Sheet, layout: CurveLayout, hasUnseen: boolean, w: Words): void {
  const { context, text } = sheet;
  const y = layout.lossTop - text * 0.55;
  context.font = `${text}px ${FONT}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = chartInk().text;
  context.fillText(w.loss, layout.left + 4, y);
  context.fillText(w.accuracy, layout.left + 4, layout.accuracyTop - text * 0.45);
  context.textAlign = 'right';
  context.globalAlpha = 0.8;
  context.fillText(w.updates, layout.right, layout.accuracyFoot - text * 0.4);
  context.globalAlpha = 1;
  context.textAlign = 'left';
  if (!isNarrow(sheet)) return;
  const x = layout.left + 4 + context.measureText(w.loss).width + text;
  const next = drawSample(sheet, x, y, w.seen, chartInk().warm, solid);
  if (hasUnseen) drawSample(sheet, next, y, w.unseen, chartInk().cold, dashes);
}

function drawSample({ context, text }: Sheet, x: number, y: number, name: string, colour: string, dash: number[]): number {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 2.2;
  context.lineCap = 'butt';
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x, y - text * 0.35);
  context.lineTo(x + 18, y - text * 0.35);
  context.stroke();
  context.setLineDash(solid);
  context.fillText(name, x + 22, y);
  return x + 22 + context.measureText(name).width + text * 0.8;
}

/** A dot on each line of a pair where it is now, and its name and number beside it; two numbers never cover each other. */
export function drawEnds(sheet: Sheet, layout: CurveLayout, curve: Curve, at: number, now: number, seen: number, w: Words): void {
  const { context, text } = sheet;
  const x = xOf(layout, now);
  const seenValue = curve.values[seen]![at]!;
  const unseenValue = curve.values[seen + 1]![at]!;
  let ySeen = yOf(layout, seen, seenValue);
  let yUnseen = yOf(layout, seen + 1, unseenValue);
  const [hasSeen, hasUnseen] = [Number.isFinite(seenValue), Number.isFinite(unseenValue)];
  if (hasUnseen) dot(context, x, yUnseen, chartInk().cold, false);
  if (hasSeen) dot(context, x, ySeen, chartInk().warm, true);
  const apart = text * 1.25;
  if (hasSeen && hasUnseen && Math.abs(ySeen - yUnseen) < apart) {
    const middle = (ySeen + yUnseen) / 2;
    const isSeenAbove = ySeen <= yUnseen;
    ySeen = middle + (isSeenAbove ? -apart : apart) / 2;
    yUnseen = middle + (isSeenAbove ? apart : -apart) / 2;
  }
  const lowest = (seen === lines.seenLoss ? layout.lossFoot : layout.accuracyFoot) - text * 0.3;
  const over = Math.max(hasSeen ? ySeen : 0, hasUnseen ? yUnseen : 0) - lowest;
  const shift = Math.max(0, over);
  if (hasUnseen) label(sheet, x, yUnseen - shift, isNarrow(sheet) ? '' : w.unseen, numberOf(seen, unseenValue), chartInk().cold);
  if (hasSeen) label(sheet, x, ySeen - shift, isNarrow(sheet) ? '' : w.seen, numberOf(seen, seenValue), chartInk().warm);
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, colour: string, isFilled: boolean): void {
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fillStyle = isFilled ? colour : chartInk().ground;
  context.fill();
  context.strokeStyle = isFilled ? chartInk().ground : colour;
  context.lineWidth = isFilled ? 1.5 : 2;
  context.stroke();
}

function label({ context, text }: Sheet, x: number, y: number, name: string, number: string, colour: string): void {
  context.font = `${text}px ${FONT}`;
  const nameWidth = name === '' ? -4 : context.measureText(name).width;
  context.font = `700 ${text}px ${FONT}`;
  const numberWidth = context.measureText(number).width;
  context.fillStyle = chartInk().plate;
  context.beginPath();
  context.roundRect(x + 7, y - text * 0.66, nameWidth + numberWidth + 12, text * 1.32, text * 0.5);
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(number, x + 11, y + 0.5);
  context.font = `${text}px ${FONT}`;
  context.fillText(name, x + 15 + numberWidth, y + 0.5);
}

function numberOf(seen: number, value: number): string {
  return seen === lines.seenLoss ? showLoss(value) : showShare(value);
}

/** Two digits that count. */
export function showLoss(loss: number): string {
  if (!Number.isFinite(loss)) return '∞';
  if (loss >= MOST_DIGITS) return power(loss);
  if (loss === 0 || loss >= 10) return show(Math.round(loss));
  const grain = 10 ** (1 - Math.floor(Math.log10(loss)));
  const rounded = Math.round(loss * grain) / grain;
  return rounded >= 0.001 ? show(rounded) : power(rounded);
}

/** Larger losses are written as a power of ten. */
const MOST_DIGITS = 100_000;

/** "2·10⁻⁴" */
function power(value: number): string {
  const [digit = '', exponent = ''] = value.toExponential(0).split('e');
  return `${digit}·10${Array.from(exponent.replace('+', ''), (sign) => (sign === '-' ? '⁻' : superscripts[Number(sign)])).join('')}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
