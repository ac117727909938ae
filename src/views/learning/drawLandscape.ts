// The landscape on a canvas: depths as on a sea chart, lines of equal loss, the way that was come, the ball and the way down.
import { show } from '../../i18n/numbers.ts';
import { chartInk } from '../chartInk.ts';
import { traceLevel } from './contour.ts';
import { markEvery } from './curveScale.ts';
import type { LossWindow } from './lossGrid.ts';
import { FONT, type Sheet } from './painter.ts';
import { placeIn, type Path } from './path.ts';
import { css, waters } from './palette.ts';
import type { Relief } from './relief.ts';

/** The ball is amber with a dark rim by night and by day. */
const BALL = { light: '#fff6de', body: '#ffc765', shade: '#f08a1c', rim: 'rgba(30,12,0,0.85)', glow: 'rgba(255,176,60,0.3)' } as const;
/** Lines of equal loss. */
const LEVELS = 14;
/** Of its corners, in CSS pixels. */
export const ROUND = 12;

/** Where the chart is on the sheet. */
export interface Chart {
  left: number;
  top: number;
  size: number;
  window: LossWindow;
}

export function layChart(chart: Chart, { width, height, text }: Sheet): void {
  chart.left = Math.round(text * 3);
  chart.top = Math.round(text * 1.9);
  chart.size = Math.max(40, Math.min(width - chart.left - 2, height - chart.top - Math.round(text * 2)));
}

export function chartX({ left, size, window }: Chart, a: number): number {
  return left + ((a - window.a + window.reach) / (2 * window.reach)) * size;
}

export function chartY({ top, size, window }: Chart, b: number): number {
  return top + ((window.b + window.reach - b) / (2 * window.reach)) * size;
}

export function drawRelief(sheet: Sheet, chart: Chart, relief: Relief): void {
  const { context, isHighContrast } = sheet;
  const { left, top, size } = chart;
  context.save();
  context.beginPath();
  context.roundRect(left, top, size, size, ROUND);
  context.clip();
  context.fillStyle = css(waters().ground);
  context.fillRect(left, top, size, size);
  if (relief.isReady) drawDepths(sheet, chart, relief);
  context.restore();
  context.beginPath();
  context.roundRect(left, top, size, size, ROUND);
  context.strokeStyle = isHighContrast ? chartInk().strong : chartInk().axis;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawDepths({ context, isHighContrast }: Sheet, { left, top, size }: Chart, relief: Relief): void {
  context.drawImage(relief.canvas, left, top, size, size);
  context.translate(left, top);
  context.lineCap = 'round';
  const { strong } = chartInk();
  const { high, low } = waters().contours;
  for (let line = 1; line < LEVELS; line++) {
    const height = line / LEVELS;
    context.beginPath();
    traceLevel(context, relief.heights, relief.side, height, size);
    // On bright heights the line is dark.
    context.strokeStyle = height > 0.66 ? high : isHighContrast ? strong : low;
    context.lineWidth = line % 4 === 0 ? 1.8 : 1;
    context.stroke();
  }
}

/** Numbers and names at the edges. */
export function drawChartAxes(sheet: Sheet, chart: Chart, nameA: string, nameB: string): void {
  const { context, text } = sheet;
  const { left, top, size, window } = chart;
  const every = markEvery(2 * window.reach, Math.max(2, Math.floor(size / (text * 3.4))));
  context.font = `${text}px ${FONT}`;
  context.fillStyle = chartInk().text;
  context.strokeStyle = chartInk().axis;
  context.lineWidth = 1;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.beginPath();
  for (let a = Math.ceil((window.a - window.reach) / every - 1e-9) * every; a <= window.a + window.reach + 1e-9; a += every) {
    const x = Math.round(chartX(chart, a)) + 0.5;
    context.moveTo(x, top + size);
    context.lineTo(x, top + size + 4);
    if (x > left + 4 || left > text) context.fillText(show(a), Math.min(x, left + size - text), top + size + text * 1.35);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (let b = Math.ceil((window.b - window.reach) / every - 1e-9) * every; b <= window.b + window.reach + 1e-9; b += every) {
    const y = Math.round(chartY(chart, b)) + 0.5;
    context.moveTo(left - 4, y);
    context.lineTo(left, y);
    context.fillText(show(b), left - 6, Math.max(top + text * 0.4, Math.min(y, top + size - text * 0.3)));
  }
  context.stroke();
  context.font = `700 ${text}px ${FONT}`;
  context.fillStyle = chartInk().now;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillText(`↑ ${nameB}`, left, top - text * 0.55);
  context.textAlign = 'right';
  context.fillText(`${nameA} →`, left + size, top - text * 0.55);
}

export function drawWay({ context, isHighContrast }: Sheet, chart: Chart, path: Path, a: number, b: number): void {
  if (path.count === 0) return;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.beginPath();
  for (let i = 0; i < path.count; i++) {
    const at = placeIn(path, i);
    context.lineTo(chartX(chart, path.a[at]!), chartY(chart, path.b[at]!));
  }
  context.lineTo(chartX(chart, a), chartY(chart, b));
  context.strokeStyle = chartInk().under;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = isHighContrast ? chartInk().strong : chartInk().now;
  context.lineWidth = 2.2;
  context.stroke();
  drawSteps(context, chart, path);
}

/** Each step is a dot while there are few of them. */
function drawSteps(context: CanvasRenderingContext2D, chart: Chart, path: Path): void {
  if (path.count > 80) return;
  context.fillStyle = chartInk().now;
  context.beginPath();
  for (let i = 0; i < path.count; i++) {
    const at = placeIn(path, i);
    const [x, y] = [chartX(chart, path.a[at]!), chartY(chart, path.b[at]!)];
    context.moveTo(x + 2.2, y);
    context.arc(x, y, 2.2, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Longest and shortest arrow, in CSS pixels. */
const ARROW = [22, 64] as const;

/** The way down from the ball; longer where it is steeper, but never too long to see its end. */
export function drawDescent({ context }: Sheet, chart: Chart, a: number, b: number, slope: Float64Array, height: number): void {
  const steep = Math.hypot(slope[0]!, slope[1]!);
  if (!(steep > 0) || !Number.isFinite(steep)) return;
  // The slope of one whole loss over the window's half.
  const relative = (steep * chart.window.reach) / Math.max(1e-12, height);
  const length = ARROW[0] + (ARROW[1] - ARROW[0]) * Math.min(1, relative / 2);
  const [dx, dy] = [-slope[0]! / steep, slope[1]! / steep];
  const [x, y] = [chartX(chart, a) + dx * 11, chartY(chart, b) + dy * 11];
  const [tipX, tipY] = [x + dx * length, y + dy * length];
  for (let pass = 0; pass < 2; pass++) {
    context.strokeStyle = pass === 0 ? chartInk().under : chartInk().strong;
    context.lineWidth = pass === 0 ? 6 : 2.6;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(tipX, tipY);
    context.moveTo(tipX - dx * 9 - dy * 6, tipY - dy * 9 + dx * 6);
    context.lineTo(tipX, tipY);
    context.lineTo(tipX - dx * 9 + dy * 6, tipY - dy * 9 - dx * 6);
    context.stroke();
  }
}

export function isInside({ window }: Chart, a: number, b: number): boolean {
  return Math.abs(a - window.a) <= window.reach && Math.abs(b - window.b) <= window.reach;
}

/** At the edge, where the ball has left the chart: a point towards it. */
export function drawAway({ context }: Sheet, chart: Chart, a: number, b: number): void {
  const middle = chart.size / 2;
  const [dx, dy] = [chartX(chart, a) - chart.left - middle, chartY(chart, b) - chart.top - middle];
  const far = Math.max(Math.abs(dx), Math.abs(dy));
  const [x, y] = [chart.left + middle + (dx / far) * (middle - 6), chart.top + middle + (dy / far) * (middle - 6)];
  const angle = Math.atan2(dy, dx);
  context.beginPath();
  for (const [along, aside] of tip) {
    context.lineTo(x + along * Math.cos(angle) - aside * Math.sin(angle), y + along * Math.sin(angle) + aside * Math.cos(angle));
  }
  context.closePath();
  context.fillStyle = BALL.body;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = BALL.rim;
  context.stroke();
}

const tip = [
  [4, 0],
  [-11, -8],
  [-11, 8],
] as const;

export function drawBall({ context }: Sheet, chart: Chart, a: number, b: number): void {
  const [x, y] = [chartX(chart, a), chartY(chart, b)];
  const light = context.createRadialGradient(x - 3, y - 3, 1, x, y, 10);
  light.addColorStop(0, BALL.light);
  light.addColorStop(0.5, BALL.body);
  light.addColorStop(1, BALL.shade);
  context.beginPath();
  context.arc(x, y, 17, 0, 2 * Math.PI);
  context.fillStyle = BALL.glow;
  context.fill();
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.fillStyle = light;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = BALL.rim;
  context.stroke();
}
