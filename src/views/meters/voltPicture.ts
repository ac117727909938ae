// What the voltmeter shows, for a file: a picture in lanes or over one axis, and the numbers of every tick.
import type { Id } from '../../core/circuit.ts';
import { columnsCsv } from '../../export/plotCsv.ts';
import type { PlotAxis, PlotMarks, PlotPanel, PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { paperColour } from './paper.ts';
import { settleLanes, type Lane } from './lanes.ts';
import { firstKept, type Span } from './span.ts';
import { createThinner, thin, widen } from './thin.ts';
import { ringOf, traceAt } from './told.ts';

/** Points across a picture; it may be printed large. */
export const FINE = 1600;

export function voltPicture(
  view: RunView,
  cells: readonly Id[],
  names: readonly string[],
  lanes: readonly Lane[],
  span: Span,
  isLanes: boolean,
): PlotPicture {
  const w = metersWords();
  const isRounds = view.clock === 'rounds';
  const thinner = createThinner();
  const rings = cells.map((id) => ringOf(view, id) ?? new Float32Array(view.traces.length).fill(NaN));
  thin(thinner, rings, span, { first: firstKept(view), settled: view.tick, latest: view.tick }, view.dtMs, FINE);
  const seen = new Float64Array(2 * cells.length);
  for (let i = 0; i < cells.length; i++) {
    const pair = new Float64Array([Infinity, -Infinity]);
    widen(pair, thinner.y[i]!, thinner.count);
    seen.set(pair, 2 * i);
  }
  const shown = new Float64Array(2 * cells.length);
  settleLanes(shown, lanes, seen);
  const x = thinner.x.subarray(0, thinner.count);
  const named = isRounds ? { name: w.axis.state, unit: '' } : { name: w.axis.potential, unit: w.unit.mv };
  const panels: PlotPanel[] = cells.map((id, i) => ({
    y: { ...(isLanes && cells.length > 1 ? { name: names[i]!, unit: named.unit } : named), from: shown[2 * i]!, until: shown[2 * i + 1]! },
    lines: [{ name: names[i]!, colour: paperColour(i), x, y: thinner.y[i]!.subarray(0, thinner.count) }],
    levels: [{ at: lanes[i]!.line, colour: paperColour(i) }],
    marks: [spikesOf(view, id, names[i]!, span, i, lanes[i]!.line, shown[2 * i + 1]!)],
  }));
  return { title: isRounds ? w.tab.state : w.tab.voltage, x: timeAxis(view, span), panels: isLanes ? panels : [joined(panels)] };
}

/** All panels as one: over the joint range, and each cell's spikes in a row of its own at the top. */
function joined(panels: readonly PlotPanel[]): PlotPanel {
  const from = Math.min(...panels.map(({ y }) => y.from));
  const until = Math.max(...panels.map(({ y }) => y.until));
  const row = (until - from) / 50;
  return {
    y: { ...panels[0]!.y, from, until },
    lines: panels.flatMap(({ lines }) => lines),
    levels: panels.flatMap(({ levels = [] }) => levels),
    marks: panels.flatMap(({ marks = [] }, i) =>
      marks.map((one) => {
        const high = Float64Array.from(one.x, () => until - i * row);
        return { ...one, high, low: high.map((top) => top - 0.8 * row) };
      }),
    ),
  };
}

function spikesOf(view: RunView, cell: Id, name: string, span: Span, lane: number, low: number, high: number): PlotMarks {
  const index = view.indexOf.get(cell);
  const x: number[] = [];
  const { spikes } = view;
  for (let i = firstSpikeAt(spikes, span.from); i < spikes.count && spikeTick(spikes, i) < Math.min(span.until + 1, view.tick); i++)
    if (spikeCell(spikes, i) === index) x.push(spikeTick(spikes, i) * view.dtMs);
  return { name, colour: paperColour(lane), x, low: x.map(() => low), high: x.map(() => high) };
}

export function timeAxis({ clock, dtMs }: RunView, { from, until }: Span): PlotAxis {
  const w = metersWords();
  const range = { from: from * dtMs, until: until * dtMs };
  return clock === 'rounds' ? { name: w.axis.round, unit: '', ...range } : { name: w.axis.time, unit: w.unit.ms, ...range };
}

/** Every tick that is shown and known, with the head that the command line's tables have. */
export function voltCsv(view: RunView, cells: readonly Id[], span: Span): string {
  const ticks = shownTicks(view, span);
  const state = view.clock === 'rounds' ? 'state' : 'v';
  return columnsCsv([
    timeColumn(view, ticks),
    ...cells.map((id) => {
      const ring = ringOf(view, id);
      return { head: `${id} ${state}`, values: Float64Array.from(ticks, (tick) => traceAt(view, ring, tick)) };
    }),
  ]);
}

export function shownTicks(view: RunView, { from, until }: Span): Int32Array {
  const first = Math.max(from, firstKept(view));
  return Int32Array.from({ length: Math.max(0, Math.min(until, view.tick) - first + 1) }, (_, i) => first + i);
}

export function timeColumn({ clock, dtMs }: RunView, ticks: ArrayLike<number>) {
  return { head: clock === 'rounds' ? 'round' : 'tMs', values: Float64Array.from(ticks, (tick) => tick * dtMs) };
}
