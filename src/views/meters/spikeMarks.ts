// Spikes as marks over the voltmeter, the present, and what lies ahead of it. Nothing is allocated for a frame.
import type { RunView } from '../../session/playground/engine.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { placeOf } from './geometry.ts';
import { chartInk, laneColour } from '../chartInk.ts';
import type { Sheet } from './Plot.tsx';

const LATER = 0.38;

/** Where marks stand, lane by lane: room that is used again in each frame. */
export interface MarkRoom {
  readonly places: Int32Array;
  readonly counts: Int32Array;
}

/** Marks of a lane across the widest screen. */
const MOST_MARKS = 4096;

export function createMarkRoom(lanes: number): MarkRoom {
  return { places: new Int32Array(lanes * MOST_MARKS), counts: new Int32Array(lanes) };
}

/** A mark for each spike of a lane between two heights (canvas pixels); where they would touch, fewer. */
export function markSpikes(sheet: Sheet, view: RunView, laneOf: Int16Array, tops: Float64Array, feet: Float64Array, room: MarkRoom): void {
  const { context, ratio } = sheet;
  const width = Math.round(2 * ratio);
  placeMarks(sheet, view, laneOf, width, room);
  const { places, counts } = room;
  const now = Math.round(placeOf(sheet, view.tick * view.dtMs) * ratio - width / 2);
  for (let lane = 0; lane < counts.length; lane++) {
    // Setting a colour costs more than a mark, so lanes are drawn one after the other.
    context.fillStyle = laneColour(lane);
    context.globalAlpha = 1;
    const top = tops[lane]!;
    const height = feet[lane]! - top;
    for (let i = 0; i < counts[lane]!; i++) {
      const x = places[lane * MOST_MARKS + i]!;
      if (x >= now && context.globalAlpha === 1) context.globalAlpha = LATER;
      context.fillRect(x, top, width, height);
    }
  }
  context.globalAlpha = 1;
}

function placeMarks(sheet: Sheet, { spikes, dtMs }: RunView, laneOf: Int16Array, width: number, { places, counts }: MarkRoom): void {
  const { ratio, from, until } = sheet;
  const start = placeOf(sheet, 0) * ratio - width / 2;
  const perTick = (sheet.width * ratio * dtMs) / (until - from);
  const end = firstSpikeAt(spikes, Math.floor(until / dtMs) + 1);
  counts.fill(0);
  for (let i = firstSpikeAt(spikes, Math.floor(from / dtMs)); i < end; i++) {
    const lane = laneOf[spikeCell(spikes, i)]!;
    if (!(lane >= 0)) continue;
    const x = Math.round(start + spikeTick(spikes, i) * perTick);
    const n = counts[lane]!;
    const last = lane * MOST_MARKS + n - 1;
    if (n === MOST_MARKS || (n > 0 && x < places[last]! + width)) continue;
    places[last + 1] = x;
    counts[lane] = n + 1;
  }
}

/** What the run has been through but has not come to again is paler. */
export function paleLater(sheet: Sheet, { tick, dtMs }: RunView): void {
  const { context, ratio, left, width, top, height, until } = sheet;
  const now = tick * dtMs;
  if (now >= until) return;
  const x = Math.max(left, placeOf(sheet, now)) * ratio;
  context.fillStyle = chartInk().veil;
  context.fillRect(x, top, (left + width) * ratio - x, height);
}

/** Where the run stands; `alpha` is the share of the coming tick that has passed. */
export function drawNow(sheet: Sheet, { tick, dtMs }: RunView, alpha: number): void {
  const { context, ratio, top, height, from, until } = sheet;
  const now = (tick + alpha) * dtMs;
  if (now < from || now > until) return;
  context.fillStyle = chartInk().now;
  context.fillRect(Math.round((placeOf(sheet, now) - 1) * ratio), top, 2 * ratio, height);
}

/** A dashed level across, such as a threshold. */
export function drawLevel({ context, left, width, ratio }: Sheet, y: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = ratio;
  context.setLineDash(levelDash);
  context.beginPath();
  context.moveTo(left * ratio, y);
  context.lineTo((left + width) * ratio, y);
  context.stroke();
  context.setLineDash(noDash);
}
const levelDash = [3, 5];
const noDash: number[] = [];

/** A name at a place (canvas pixels), on dark ground so that a trace behind it does not hide it. */
export function drawName({ context, ratio, text }: Sheet, says: string, x: number, y: number, colour: string): void {
  context.font = `bold ${text * ratio}px "M PLUS Rounded 1c", sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4 * ratio;
  context.strokeStyle = chartInk().under;
  context.strokeText(says, x, y);
  context.fillStyle = colour;
  context.fillText(says, x, y);
}
