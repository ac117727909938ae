// The raster: one row for each cell that spikes, a mark for each spike; where rows are many, points written into one image.
import { roundStep } from '../../export/plotScale.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { placeOf, roomRight, type Geometry } from './geometry.ts';
import { chartInk } from '../chartInk.ts';
import type { Span } from './span.ts';

export interface Rows {
  readonly count: number;
  /** By cell: its row, or −1. */
  readonly of: Int16Array | Int32Array;
  /** By row: a colour, and the same as the bytes of a pixel. */
  readonly colours: readonly string[];
  readonly pixels: Uint32Array;
  /** By row, where there is room for them. */
  readonly names: readonly string[];
}

/** Canvas, where its axis lies, and the letters. */
export interface RasterPen extends Geometry {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  boxWidth: number;
  boxHeight: number;
  readonly text: number;
  /** Of the time axis. */
  unit: string;
  /** Foot of the rows. */
  bottom: number;
  image: ImageData | undefined;
  bytes: Uint32Array;
  /** The rows whose names have been measured, what is written of each, and how wide they are. */
  named: Rows | undefined;
  written: readonly string[];
  nameWidth: number;
}

const LATER = 0.38;
/** Rows lower than this, in pixels, are drawn as points. */
const FINE = 4;
/** Of a row's name, in letters' heights. */
const LONGEST_NAME = 9;
/** Room over the rows. */
const TOP = 8;

export function createRasterPen(context: CanvasRenderingContext2D, text: number): RasterPen {
  return {
    context,
    boxWidth: 0,
    boxHeight: 0,
    text,
    unit: '',
    left: 0,
    width: 1,
    from: 0,
    until: 1,
    bottom: 0,
    image: undefined,
    bytes: new Uint32Array(0),
    named: undefined,
    written: [],
    nameWidth: 0,
  };
}

export function isNamed({ boxHeight, text }: RasterPen, rows: Rows): boolean {
  return (boxHeight - TOP - 1.9 * text) / Math.max(1, rows.count) >= text * 1.05;
}

export function rowAt({ bottom }: RasterPen, rows: Rows, y: number): number {
  return Math.floor(((y - TOP) / (bottom - TOP)) * rows.count);
}

export function drawRaster(pen: RasterPen, view: RunView, rows: Rows, span: Span, alpha: number): void {
  const { context, text, boxWidth, boxHeight } = pen;
  const canvas = context.canvas;
  // Points need no more than a pixel of the page each.
  const hasRoom = (boxHeight - TOP - 1.9 * text) / Math.max(1, rows.count) >= FINE;
  const ratio = hasRoom ? Math.min(2, globalThis.devicePixelRatio || 1) : 1;
  if (canvas.width !== Math.round(boxWidth * ratio) || canvas.height !== Math.round(boxHeight * ratio)) {
    canvas.width = Math.round(boxWidth * ratio);
    canvas.height = Math.round(boxHeight * ratio);
  }
  context.font = fontOf(pen);
  if (isNamed(pen, rows)) measureNames(pen, rows);
  pen.left = Math.round(isNamed(pen, rows) ? pen.nameWidth + 16 : text * (1.2 + 0.65 * Math.max(3, String(rows.count).length)));
  pen.width = Math.max(10, boxWidth - pen.left - roomRight(pen.unit, text));
  pen.bottom = boxHeight - Math.round(1.9 * text);
  pen.from = span.from * view.dtMs;
  pen.until = span.until * view.dtMs;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (hasRoom) context.clearRect(0, 0, boxWidth, boxHeight);
  // The image overwrites what is below it, so it comes first.
  else drawPoints(pen, view, rows, span);
  drawAxes(pen, view, rows);
  if (hasRoom) drawMarks(pen, view, rows, span);
  const x = placeOf(pen, (view.tick + alpha) * view.dtMs);
  if (x > pen.left + pen.width + 1) return;
  context.fillStyle = chartInk().now;
  context.fillRect(x - 1, TOP, 2, pen.bottom - TOP);
}

function fontOf({ text }: RasterPen): string {
  return `${text}px "M PLUS Rounded 1c", sans-serif`;
}

/** Once for the same rows; a long name ends in dots. */
function measureNames(pen: RasterPen, rows: Rows): void {
  if (pen.named === rows) return;
  const { context, text } = pen;
  const most = LONGEST_NAME * text;
  const cut = (name: string): string => {
    let kept = name;
    while (kept.length > 1 && context.measureText(`${kept}…`).width > most) kept = kept.slice(0, -1);
    return `${kept}…`;
  };
  pen.named = rows;
  pen.written = rows.names.map((name) => (context.measureText(name).width > most ? cut(name) : name));
  pen.nameWidth = Math.max(2 * text, ...pen.written.map((name) => context.measureText(name).width));
}

function drawAxes(pen: RasterPen, { clock }: RunView, rows: Rows): void {
  const { context, left, width, bottom, text, from, until } = pen;
  context.font = fontOf(pen);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const step = Math.max(clock === 'rounds' ? 1 : 0, roundStep(until - from, Math.max(2, Math.floor(width / (text * 5)))));
  for (let n = Math.ceil(from / step - 1e-9); n * step <= until + 1e-9; n++) {
    const x = Math.round(placeOf(pen, n * step)) + 0.5;
    context.fillStyle = chartInk().grid;
    context.fillRect(x, TOP, 1, bottom - TOP);
    context.fillStyle = chartInk().text;
    context.fillText(String(Number((n * step).toPrecision(10))), x, bottom + 1.4 * text);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const room = (bottom - TOP) / Math.max(1, rows.count);
  if (isNamed(pen, rows)) {
    for (let row = 0; row < rows.count; row++) {
      context.fillStyle = rows.colours[row]!;
      context.fillText(pen.written[row]!, left - 8, TOP + (row + 0.5) * room);
    }
    return;
  }
  context.fillStyle = chartInk().text;
  context.fillText('1', left - 6, TOP + text * 0.4);
  context.fillText(String(rows.count), left - 6, bottom - text * 0.4);
}

function drawMarks(pen: RasterPen, { spikes, tick, dtMs }: RunView, rows: Rows, span: Span): void {
  const { context } = pen;
  const room = (pen.bottom - TOP) / Math.max(1, rows.count);
  let lit = -1;
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count; i++) {
    const at = spikeTick(spikes, i);
    if (at > span.until) break;
    const row = rows.of[spikeCell(spikes, i)] ?? -1;
    if (row < 0) continue;
    if (row !== lit) context.fillStyle = rows.colours[row]!;
    lit = row;
    if (at >= tick && context.globalAlpha === 1) context.globalAlpha = LATER;
    context.fillRect(placeOf(pen, at * dtMs) - 1, TOP + row * room + room * 0.12, 2, Math.max(1.5, room * 0.76));
  }
  context.globalAlpha = 1;
}

/** Thousands of spikes: written into one image, which is a hundred times quicker than a shape for each. */
function drawPoints(pen: RasterPen, { spikes, dtMs }: RunView, rows: Rows, span: Span): void {
  const { context, left, width, bottom, boxWidth, boxHeight, from, until } = pen;
  const across = Math.round(boxWidth);
  const down = Math.round(boxHeight);
  if (pen.image?.width !== across || pen.image.height !== down) {
    pen.image = context.createImageData(across, down);
    pen.bytes = new Uint32Array(pen.image.data.buffer);
  }
  const { bytes } = pen;
  bytes.fill(0);
  const perTick = (width * dtMs) / (until - from);
  const perRow = (bottom - TOP - 1) / Math.max(1, rows.count - 1);
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count; i++) {
    const at = spikeTick(spikes, i);
    if (at > span.until) break;
    const row = rows.of[spikeCell(spikes, i)] ?? -1;
    if (row < 0) continue;
    const place = Math.round(TOP + row * perRow) * across + Math.round(left + (at - span.from) * perTick);
    bytes[place] = rows.pixels[row]!;
    // Two pixels across, so that a spike can be seen from a distance.
    bytes[place + 1] = rows.pixels[row]!;
  }
  context.putImageData(pen.image, 0, 0);
}
