// The voltmeter's lanes: the range in which each cell's potential lies, and the vertical scales that put one lane above the other.
import { isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { findSpikingCell, isLiving } from '../../core/spiking/circuit.ts';
import { gaugeOf } from '../board/living/height.ts';
import type { Mark } from './Plot.tsx';
import { show } from '../../i18n/numbers.ts';

/** mV; in rounds the state. */
export interface Lane {
  readonly cell: Id;
  /** The threshold; zero in rounds. */
  readonly line: number;
  /** Rest, or where the state begins. */
  readonly rest: number;
  readonly low: number;
  readonly high: number;
}

export function lanesOf(circuit: Circuit, cells: readonly Id[]): Lane[] {
  return cells.map((cell) => {
    const living = isSpiking(circuit) ? findSpikingCell(circuit, cell) : undefined;
    if (!living || !isLiving(living)) return { cell, line: 0, rest: 0, low: -1, high: 1 };
    const { lineMv, lowMv, restMv } = gaugeOf(living);
    // An Izhikevich cell draws its own spikes.
    if (living.kind === 'izhikevich') return { cell, line: lineMv, rest: restMv, low: -80, high: 34 };
    const room = lineMv - lowMv;
    return { cell, line: lineMv, rest: restMv, low: lowMv - 0.12 * room, high: lineMv + 0.4 * room };
  });
}

/** Free at the top and at the foot of each lane, of its height. */
const MARGIN = 0.05;

/** Lowest and highest that is shown of each lane: what is usual, and what is seen (pairs in `seen`), rounded outwards so that it stands still. */
export function settleLanes(shown: Float64Array, lanes: readonly Lane[], seen: Float64Array): void {
  for (let i = 0; i < lanes.length; i++) {
    const { low, high } = lanes[i]!;
    const step = (high - low) / 4;
    const lowest = seen[2 * i]!;
    const highest = seen[2 * i + 1]!;
    shown[2 * i] = lowest < low ? low - step * Math.ceil((low - lowest) / step) : low;
    shown[2 * i + 1] = highest > high ? high + step * Math.ceil((highest - high) / step) : high;
  }
}

/** The range of the scale by which lane i of n fills its part of the whole height, the first at the top. */
export function laneRange(into: Float64Array, shown: Float64Array, i: number, n: number): Float64Array {
  const low = shown[2 * i]!;
  const whole = (shown[2 * i + 1]! - low) / (1 - 2 * MARGIN);
  into[0] = low - (n - 1 - i + MARGIN) * whole;
  into[1] = into[0] + n * whole;
  return into;
}

/** The range in which all lanes lie. */
export function jointRange(into: Float64Array, shown: Float64Array): Float64Array {
  into[0] = Infinity;
  into[1] = -Infinity;
  for (let i = 0; i < shown.length; i += 2) {
    into[0] = Math.min(into[0], shown[i]!);
    into[1] = Math.max(into[1], shown[i + 1]!);
  }
  if (!(into[0] < into[1])) {
    into[0] = 0;
    into[1] = 1;
  }
  return into;
}

/** Numbers beside each lane, on a scale from 0 to n: its threshold, and rest where there is room, in pixels. */
export function laneMarks(lanes: readonly Lane[], shown: Float64Array, height: number): Mark[] {
  const n = lanes.length;
  const room = height / Math.max(1, n);
  const marks: Mark[] = [];
  for (let i = n - 1; i >= 0; i--) {
    const { line, rest } = lanes[i]!;
    const low = shown[2 * i]!;
    const high = shown[2 * i + 1]!;
    const at = (value: number): number => n - 1 - i + MARGIN + ((value - low) / (high - low)) * (1 - 2 * MARGIN);
    if (room >= 40 && rest < line) marks.push({ at: at(rest), says: show(rest) });
    if (room >= 15) marks.push({ at: at(line), says: show(line) });
  }
  return marks;
}
