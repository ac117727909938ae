// The curves on a canvas: the loss above, the share of right answers below, one axis of updates under both. Nothing is allocated but short texts.
import type { ChartWords as Words } from '../../i18n/charts.en.ts';
import { show } from '../../i18n/numbers.ts';
import { lines, pointAt, type Curve } from './curve.ts';
import { drawEnds, drawNames, labelRoom, showLoss } from './curveLabels.ts';
import { type CurveLayout, dashes, LATER, solid, xOf, yOf } from './curveLayout.ts';
import { chartInk } from '../chartInk.ts';
import { lossScale, markEvery, placeOfLoss, updatesEnd } from './curveScale.ts';
import { FONT, type Sheet } from './painter.ts';

export function layOut(layout: CurveLayout, sheet: Sheet, curve: Curve, w: Words): void {
  const { width, height, text } = sheet;
  layout.left = Math.round(text * 3.4);
  layout.right = Math.round(width - labelRoom(sheet, w));
  const foot = height - Math.round(text * 1.7);
  const room = foot - text * 0.6;
  layout.lossTop = Math.round(text * 1.5);
  layout.lossFoot = Math.round(text * 0.6 + room * 0.62);
  layout.accuracyTop = Math.round(layout.lossFoot + text * 1.9);
  layout.accuracyFoot = foot;
  layout.end = updatesEnd(curve.count === 0 ? 0 : curve.updates[curve.count - 1]!);
  lossScale(curve, layout.loss);
}

/** The updates under a place on the sheet, at most `latest`. */
export function updatesAt({ left, right, end }: CurveLayout, x: number, latest: number): number {
  return Math.max(0, Math.min(latest, Math.round(((x - left) / (right - left)) * end)));
}

export function drawCurve(sheet: Sheet, layout: CurveLayout, curve: Curve, now: number, hasKnob: boolean, w: Words): void {
  const { context, text } = sheet;
  layOut(layout, sheet, curve, w);
  context.font = `${text}px ${FONT}`;
  drawGrid(sheet, layout);
  drawNames(sheet, layout, curve.lowest[lines.unseenLoss]! >= 0, w);
  if (curve.count === 0) return;
  const at = Math.max(0, pointAt(curve, now));
  fillUnder(sheet, layout, curve, at);
  drawCursor(sheet, layout, now, hasKnob);
  drawLine(sheet, layout, curve, lines.unseenLoss, at);
  drawLine(sheet, layout, curve, lines.seenLoss, at);
  drawLine(sheet, layout, curve, lines.unseenAccuracy, at);
  drawLine(sheet, layout, curve, lines.seenAccuracy, at);
  drawEnds(sheet, layout, curve, at, now, lines.seenLoss, w);
  drawEnds(sheet, layout, curve, at, now, lines.seenAccuracy, w);
}

function drawGrid(sheet: Sheet, layout: CurveLayout): void {
  const { context, text, isHighContrast } = sheet;
  const { left, right, lossTop, lossFoot, accuracyTop, accuracyFoot, loss, end } = layout;
  context.strokeStyle = isHighContrast ? chartInk().gridHigh : chartInk().grid;
  context.fillStyle = chartInk().text;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const most = Math.max(2, Math.floor((lossFoot - lossTop) / (text * 2.1)));
  if (loss.isLogarithmic) drawDecades(sheet, layout);
  else {
    const every = markEvery(loss.high, most);
    for (let value = 0; value <= loss.high * (1 + 1e-9); value += every)
      level(sheet, layout, lossFoot - placeOfLoss(loss, value) * (lossFoot - lossTop), showLoss(value));
  }
  level(sheet, layout, accuracyFoot, '0');
  level(sheet, layout, accuracyTop, '100 %');
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const every = Math.max(1, markEvery(end, Math.max(2, Math.floor((right - left) / (text * 4.5)))));
  for (let updates = 0; updates <= end * (1 + 1e-9); updates += every) {
    const x = Math.round(xOf(layout, updates)) + 0.5;
    context.beginPath();
    context.moveTo(x, accuracyFoot);
    context.lineTo(x, accuracyFoot + 4);
    context.stroke();
    context.fillText(count(updates), x, accuracyFoot + text * 1.35);
  }
}

function drawDecades(sheet: Sheet, layout: CurveLayout): void {
  const { low, high } = layout.loss;
  const decades = Math.log10(high / low);
  const skip = Math.max(1, Math.ceil((1.4 * sheet.text * decades) / (layout.lossFoot - layout.lossTop)));
  const first = Math.ceil(Math.log10(low) - 1e-9);
  for (let power = first; 10 ** power <= high * (1 + 1e-9); power++) {
    const y = layout.lossFoot - placeOfLoss(layout.loss, 10 ** power) * (layout.lossFoot - layout.lossTop);
    level(sheet, layout, y, (power - first) % skip === 0 ? showLoss(10 ** power) : '');
  }
}

function level({ context }: Sheet, { left, right }: CurveLayout, y: number, text: string): void {
  const at = Math.round(y) + 0.5;
  context.beginPath();
  context.moveTo(left, at);
  context.lineTo(right, at);
  context.stroke();
  if (text !== '') context.fillText(text, left - 5, at);
}

/** Bright up to now, faint after it. */
function drawLine(sheet: Sheet, layout: CurveLayout, curve: Curve, line: number, now: number): void {
  if (curve.lowest[line]! < 0) return;
  const { context, isHighContrast } = sheet;
  const isUnseen = line % 2 === 1;
  context.strokeStyle = isUnseen ? chartInk().cold : chartInk().warm;
  context.lineWidth = isHighContrast ? 3 : 2.2;
  context.lineJoin = 'round';
  context.lineCap = isUnseen ? 'butt' : 'round';
  context.setLineDash(isUnseen ? dashes : solid);
  stretch(context, layout, curve, line, 0, now);
  if (now < curve.count - 1) {
    context.globalAlpha = LATER;
    stretch(context, layout, curve, line, now, curve.count - 1);
    context.globalAlpha = 1;
  }
  context.setLineDash(solid);
}

function stretch(context: CanvasRenderingContext2D, layout: CurveLayout, curve: Curve, line: number, from: number, until: number): void {
  const values = curve.values[line]!;
  let isDown = false;
  context.beginPath();
  for (let i = from; i <= until; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
      isDown = false;
      continue;
    }
    const x = xOf(layout, curve.updates[i]!);
    if (isDown) context.lineTo(x, yOf(layout, line, value));
    else context.moveTo(x, yOf(layout, line, value));
    isDown = true;
  }
  context.stroke();
}

/** What is still lost, as water that sinks. */
function fillUnder({ context }: Sheet, layout: CurveLayout, { updates, values }: Curve, now: number): void {
  const losses = values[lines.seenLoss]!;
  context.beginPath();
  context.moveTo(xOf(layout, updates[0]!), layout.lossFoot);
  let last = 0;
  for (let i = 0; i <= now; i++) {
    if (!Number.isFinite(losses[i]!)) continue;
    context.lineTo(xOf(layout, updates[i]!), yOf(layout, lines.seenLoss, losses[i]!));
    last = i;
  }
  context.lineTo(xOf(layout, updates[last]!), layout.lossFoot);
  context.fillStyle = chartInk().wash;
  context.fill();
}

/** With a knob where it can be dragged. */
function drawCursor({ context, isHighContrast }: Sheet, layout: CurveLayout, now: number, hasKnob: boolean): void {
  const x = Math.round(xOf(layout, now)) + 0.5;
  context.strokeStyle = chartInk().now;
  context.globalAlpha = isHighContrast ? 1 : 0.7;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, layout.lossTop - 4);
  context.lineTo(x, layout.accuracyFoot);
  context.stroke();
  context.globalAlpha = 1;
  if (!hasKnob) return;
  context.beginPath();
  context.arc(x, layout.accuracyFoot, 6.5, 0, 2 * Math.PI);
  context.fillStyle = chartInk().pro;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = chartInk().ground;
  context.stroke();
}

function count(updates: number): string {
  return updates >= 1_000_000 ? `${show(updates / 1_000_000)} M` : show(updates);
}
