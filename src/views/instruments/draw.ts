// Voltage traces and spike rasters on a 2D canvas. Nothing is allocated for a frame.
import { dtOf, isLiving, type LivingCell } from '../../core/spiking/circuit.ts';
import type { LivingPlay } from '../../session/spiking/play.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { bytesOf, chartInk, laneColour } from '../chartInk.ts';
import { gaugeOf } from '../board/living/height.ts';
import { markEvery, spanOf, type TimeSpan } from './scale.ts';

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Room for names at the left. */
  readonly left: number;
  /** Size of its text. */
  readonly text: number;
  /** Height of the time axis. */
  readonly axis: number;
}

/** How much is left of what the run has not come to again. */
const LATER = 0.38;
/** Room for half a number at the right end. */
const RIGHT = 22;

const xAt = ({ from, until }: TimeSpan, { left, width }: Pen, tick: number): number =>
  left + ((tick - from) / (until - from)) * (width - left - RIGHT);

/** The tick under a place on the canvas. */
export function tickAt(play: LivingPlay, left: number, width: number, x: number): number {
  const { from, until } = spanOf(play);
  return Math.round(from + ((x - left) / (width - left - RIGHT)) * (until - from));
}

export function drawAxis(pen: Pen, play: LivingPlay): void {
  const { context, height, axis } = pen;
  const span = spanOf(play);
  const dt = dtOf(play.circuit);
  const every = markEvery((span.until - span.from) * dt);
  context.strokeStyle = chartInk().axis;
  context.fillStyle = chartInk().text;
  context.lineWidth = 1;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (let ms = Math.ceil((span.from * dt) / every) * every; ms <= span.until * dt + 1e-9; ms += every) {
    const x = Math.round(xAt(span, pen, ms / dt)) + 0.5;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, height - axis);
    context.stroke();
    context.fillText(String(ms), x, height - axis * 0.25);
  }
}

/** Where the run stands now. */
export function drawNow(pen: Pen, play: LivingPlay): void {
  const { context, height, axis } = pen;
  const x = xAt(spanOf(play), pen, play.run.state.tick + play.clock.alpha);
  context.strokeStyle = chartInk().now;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height - axis);
  context.stroke();
}

/** One lane a cell: its potential, its threshold, its spikes, and what arrives at its foot. */
export function drawTraces(pen: Pen, play: LivingPlay, lanes: readonly string[]): void {
  const room = (pen.height - pen.axis) / Math.max(1, lanes.length);
  for (let lane = 0; lane < lanes.length; lane++) {
    const cell = play.circuit.cells.find(({ id }) => id === lanes[lane]);
    if (!cell || !isLiving(cell)) continue;
    drawTrace(pen, play, cell, lane * room, room, laneColour(lane));
  }
}

function drawTrace(pen: Pen, play: LivingPlay, cell: LivingCell, top: number, room: number, colour: string): void {
  const { context } = pen;
  const span = spanOf(play);
  const { traces, state, latestTick } = play.run;
  const values = traces.values[traces.cells.indexOf(cell.id)];
  const { lineMv, lowMv } = gaugeOf(cell);
  const low = lowMv - (lineMv - lowMv) * 0.4;
  const high = lineMv + (lineMv - lowMv) * 0.5;
  const y = (mv: number): number => top + room - 4 - ((Math.max(low, Math.min(high, mv)) - low) / (high - low)) * (room - 10);
  context.strokeStyle = chartInk().strong;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  context.beginPath();
  context.moveTo(pen.left, y(lineMv));
  context.lineTo(pen.width - RIGHT, y(lineMv));
  context.stroke();
  context.setLineDash([]);
  if (values) {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.lineJoin = 'round';
    const first = Math.max(span.from, latestTick - traces.length + 1, 0);
    const seen = Math.min(state.tick, span.until);
    strokeValues(pen, span, values, first, seen, y);
    context.globalAlpha = LATER;
    strokeValues(pen, span, values, Math.max(seen, first), Math.min(latestTick, span.until), y);
    context.globalAlpha = 1;
  }
  markSpikes(pen, play, cell.id, y(high), y(lineMv), colour);
  markArrivals(pen, play, cell.id, top + room - 1);
}

/** At most two points a pixel; between them the highest counts, so that no crossing is lost. */
function strokeValues(
  { context, ...pen }: Pen,
  span: TimeSpan,
  values: Float32Array,
  from: number,
  until: number,
  y: (mv: number) => number,
): void {
  if (until <= from) return;
  const every = Math.max(1, Math.floor((span.until - span.from) / ((pen.width - pen.left) * 2)));
  context.beginPath();
  for (let tick = from; tick <= until; tick += every) {
    let value = values[tick % values.length]!;
    for (let next = tick + 1; next < tick + every && next <= until; next++) value = Math.max(value, values[next % values.length]!);
    context.lineTo(xAt(span, { context, ...pen }, tick), y(value));
  }
  context.stroke();
}

function markSpikes(pen: Pen, play: LivingPlay, id: string, top: number, bottom: number, colour: string): void {
  const { context } = pen;
  const { spikes, state } = play.run;
  const span = spanOf(play);
  const cell = state.compiled.indexOf.get(id);
  context.strokeStyle = colour;
  context.lineWidth = 3;
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count && spikeTick(spikes, i) <= span.until; i++) {
    if (spikeCell(spikes, i) !== cell) continue;
    const x = xAt(span, pen, spikeTick(spikes, i));
    context.globalAlpha = spikeTick(spikes, i) < state.tick ? 1 : LATER;
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x, bottom);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Every arrival stands at the foot of the lane. */
function markArrivals(pen: Pen, play: LivingPlay, id: string, foot: number): void {
  const { context } = pen;
  const { spikes, state } = play.run;
  const span = spanOf(play);
  const dt = dtOf(play.circuit);
  for (const synapse of play.circuit.synapses) {
    if (synapse.to !== id || synapse.kind === 'current') continue;
    const from = state.compiled.indexOf.get(synapse.from);
    const delay = Math.round(synapse.delayMs / dt);
    for (let i = firstSpikeAt(spikes, span.from - delay); i < spikes.count; i++) {
      if (spikeCell(spikes, i) !== from) continue;
      const tick = spikeTick(spikes, i) + delay;
      if (tick > span.until) break;
      context.globalAlpha = tick < state.tick ? 1 : LATER;
      markArrival(pen, xAt(span, pen, tick), foot, synapse.weight);
    }
  }
  context.globalAlpha = 1;
}

/** What a question tells before it is answered: when the spikes of its pattern sources will arrive. */
export function drawGiven(pen: Pen, play: LivingPlay, lanes: readonly string[]): void {
  const room = (pen.height - pen.axis) / Math.max(1, lanes.length);
  const span = spanOf(play);
  const dt = dtOf(play.circuit);
  for (const [lane, id] of lanes.entries()) {
    for (const synapse of play.circuit.synapses) {
      const source = play.circuit.cells.find((cell) => cell.id === synapse.from);
      if (synapse.to !== id || synapse.kind === 'current' || source?.kind !== 'pattern') continue;
      for (const ms of source.timesMs) markArrival(pen, xAt(span, pen, (ms + synapse.delayMs) / dt), (lane + 1) * room - 1, synapse.weight);
    }
  }
}

/** Amber upwards for, blue downwards against. */
function markArrival({ context }: Pen, x: number, foot: number, weight: number): void {
  const up = weight < 0 ? 1 : -1;
  const base = up < 0 ? foot : foot - 7;
  context.fillStyle = weight < 0 ? chartInk().con : chartInk().pro;
  context.beginPath();
  context.moveTo(x - 4, base);
  context.lineTo(x + 4, base);
  context.lineTo(x, base + up * 7);
  context.fill();
}

/** One row a cell; in a crowd each spike is a point. */
export function drawRaster(pen: Pen, play: LivingPlay, rows: readonly string[]): void {
  const { context, height, axis } = pen;
  const { spikes, state } = play.run;
  const span = spanOf(play);
  const room = (height - axis) / Math.max(1, rows.length);
  const rowOf = rowsByIndex(play, rows);
  if (room < FINE) return drawPoints(pen, play, rowOf, room);
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count && spikeTick(spikes, i) <= span.until; i++) {
    const row = rowOf[spikeCell(spikes, i)]!;
    if (row < 0) continue;
    const x = xAt(span, pen, spikeTick(spikes, i));
    context.globalAlpha = spikeTick(spikes, i) < state.tick ? 1 : LATER;
    context.fillStyle = laneColour(row);
    context.fillRect(x - 1.5, row * room + room * 0.14, 3, room * 0.72);
  }
  context.globalAlpha = 1;
}

/** Rows lower than this, in pixels, are drawn as points. */
const FINE = 5;

let points: ImageData | undefined;

/** Thousands of spikes: written into one image, which is a hundred times quicker than a shape for each. */
function drawPoints({ context, width, height, left, axis }: Pen, play: LivingPlay, rowOf: Int32Array, room: number): void {
  const { spikes } = play.run;
  const span = spanOf(play);
  const { canvas } = context;
  const ratio = canvas.width / width;
  if (points?.width !== canvas.width || points.height !== canvas.height) points = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(points.data.buffer);
  pixels.fill(0);
  const point = bytesOf(chartInk().cell);
  const scale = ((width - left - RIGHT) * ratio) / (span.until - span.from);
  const lowest = Math.floor((height - axis) * ratio) - 1;
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count && spikeTick(spikes, i) <= span.until; i++) {
    const row = rowOf[spikeCell(spikes, i)]!;
    if (row < 0) continue;
    const x = Math.round(left * ratio + (spikeTick(spikes, i) - span.from) * scale);
    const y = Math.min(lowest, Math.round(row * room * ratio));
    pixels[y * canvas.width + x] = point;
    pixels[(y + 1) * canvas.width + x] = point;
  }
  context.putImageData(points, 0, 0);
}

interface Rows {
  readonly compiled: object;
  readonly rows: readonly string[];
  readonly of: Int32Array;
}

/** Of the last raster drawn. */
let rowsCache: Rows | undefined;

function rowsByIndex({ run }: LivingPlay, rows: readonly string[]): Int32Array {
  const { compiled } = run.state;
  const known = rowsCache;
  if (known?.compiled === compiled && known.rows === rows) return known.of;
  const of = new Int32Array(compiled.cellIds.length).fill(-1);
  for (const [row, id] of rows.entries()) of[compiled.indexOf.get(id)!] = row;
  rowsCache = { compiled, rows, of };
  return of;
}
