// The examples on the map: seen ones filled, those kept back hollow, wrong ones crossed. All of one look are one path, so that a thousand are quick.
import { chartInk } from '../chartInk.ts';
import { addCross, addShape } from './glyphs.ts';
import type { Sheet } from './painter.ts';
import { css, kindColour } from './palette.ts';

export interface MapPoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Kinds, from 0. */
  readonly labels: Uint8Array;
  /** 1 where it is learned from, 0 where it is kept back; all are seen where there is none. */
  readonly isSeen?: Uint8Array | undefined;
}

/** Smaller where there are many, larger on a large map. */
export function pointRadius(count: number, size: number): number {
  const roomy = count <= 60 ? 5.6 : count <= 160 ? 4.8 : count <= 400 ? 4 : 3.1;
  return roomy * Math.max(0.8, Math.min(1.35, size / 340));
}

export function drawPoints(sheet: Sheet, points: MapPoints, kinds: number, wrong: Uint8Array, reach: number): void {
  const radius = pointRadius(points.xs.length, sheet.width);
  sheet.context.lineJoin = 'round';
  sheet.context.lineCap = 'round';
  for (let isWrong = 0; isWrong < 2; isWrong++) {
    for (let kind = 0; kind < kinds; kind++) {
      drawLook(sheet, points, wrong, { kind, isSeen: 1, isWrong }, radius, reach);
      drawLook(sheet, points, wrong, { kind, isSeen: 0, isWrong }, radius, reach);
    }
  }
}

interface Look {
  readonly kind: number;
  readonly isSeen: number;
  readonly isWrong: number;
}

/** What is wrong is larger, so that its cross leaves room to see its kind. */
const WRONG = 1.4;

function drawLook(sheet: Sheet, points: MapPoints, wrong: Uint8Array, look: Look, radius: number, reach: number): void {
  const { context, isHighContrast } = sheet;
  const { kind, isSeen, isWrong } = look;
  const { strong, under, plate } = chartInk();
  const size = isWrong === 1 ? radius * WRONG : radius;
  if (!addAll(sheet, points, wrong, look, size, reach, false)) return;
  const bright = css(kindColour(kind).bright);
  const rim = (isSeen === 1 ? 3 : 5) + (isHighContrast ? 2 : 0);
  outline(context, isWrong === 1 ? strong : under, isWrong === 1 ? 4 : rim);
  context.fillStyle = isSeen === 1 ? bright : plate;
  context.fill();
  if (isSeen === 0) outline(context, bright, isHighContrast ? 2.4 : 1.8);
  if (isWrong === 0) return;
  outline(context, under, 1);
  addAll(sheet, points, wrong, look, size * 0.52, reach, true);
  outline(context, isSeen === 1 ? under : strong, 2);
}

function outline(context: CanvasRenderingContext2D, style: string, width: number): void {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}

/** One path of the shapes, or crosses, of all points of this look; false where there is none. */
function addAll(sheet: Sheet, points: MapPoints, wrong: Uint8Array, look: Look, size: number, reach: number, isCross: boolean): boolean {
  const { context, width } = sheet;
  const { xs, ys, labels, isSeen } = points;
  const scale = width / (2 * reach);
  let isAny = false;
  context.beginPath();
  for (let i = 0; i < xs.length; i++) {
    if (labels[i] !== look.kind || (isSeen ? isSeen[i] : 1) !== look.isSeen || wrong[i] !== look.isWrong) continue;
    const [x, y] = [(xs[i]! + reach) * scale, (reach - ys[i]!) * scale];
    if (isCross) addCross(context, x, y, size);
    else addShape(context, look.kind, x, y, size);
    isAny = true;
  }
  return isAny;
}

/** A ring around the example that is being learned from now. */
export function drawHalo({ context, width: size }: Sheet, { xs, ys }: MapPoints, index: number, reach: number): void {
  const scale = size / (2 * reach);
  const radius = pointRadius(xs.length, size) + 5;
  context.beginPath();
  context.arc((xs[index]! + reach) * scale, (reach - ys[index]!) * scale, radius, 0, 2 * Math.PI);
  outline(context, chartInk().under, 5);
  outline(context, chartInk().now, 2.4);
}

/** The point nearest to a place, at most `within` away; −1 where there is none. */
export function nearestPoint({ xs, ys }: MapPoints, x: number, y: number, within: number): number {
  let nearest = -1;
  let least = within * within;
  for (let i = 0; i < xs.length; i++) {
    const distance = (xs[i]! - x) * (xs[i]! - x) + (ys[i]! - y) * (ys[i]! - y);
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}
