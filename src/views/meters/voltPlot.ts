// The voltmeter's picture: traces of the probed cells, one lane each or all over one axis, with thresholds, spikes and the present.
import type { Id } from '../../core/circuit.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { createLaneIndex, laneIndex } from './indexes.ts';
import { chartInk, laneColour } from '../chartInk.ts';
import { jointRange, laneMarks, laneRange, settleLanes, type Lane } from './lanes.ts';
import type { PlotForm, Sheet } from './Plot.tsx';
import { createMarkRoom, drawLevel, drawName, drawNow, markSpikes, paleLater } from './spikeMarks.ts';
import { firstKept, type Span } from './span.ts';
import { createThinner, forgetKept, thin, widen, type Known } from './thin.ts';

export interface VoltPlot {
  readonly form: PlotForm;
  /** What the lanes are and are called now; as many as the plot was made for. */
  name(lanes: readonly Lane[], names: readonly string[]): void;
  draw(sheet: Sheet, view: RunView, span: Span, alpha: number, hasChanged: boolean): void;
}

/** Rows of spike marks over one axis, in canvas pixels of ratio 1. */
const MARK = 5;

export function createVoltPlot(cells: readonly Id[], isLanes: boolean, isRounds: boolean, unit: string): VoltPlot {
  const n = cells.length;
  let lanes: readonly Lane[] = [];
  let names: readonly string[] = [];
  let view: RunView | undefined;
  let alpha = 0;
  let rings: readonly Float32Array[] = [];
  let ringsOf: RunView['traces'] | undefined;
  const thinner = createThinner();
  const known: Known = { first: 0, settled: 0, latest: 0 };
  const seen = new Float64Array(2 * n);
  const shown = new Float64Array(2 * n);
  const pair = new Float64Array(2);
  const columns: Float64Array[] = [];
  const index = createLaneIndex();
  const tops = new Float64Array(n);
  const feet = new Float64Array(n);
  const room = createMarkRoom(n);
  const wide = new Float64Array([0, Math.max(1, n)]);
  const scaleOf = (lane: number): string => (isLanes ? `lane${lane}` : 'joint');

  const paint = (sheet: Sheet): void => {
    if (!view || lanes.length !== n) return;
    const { context, ratio, left, top, height, text } = sheet;
    paleLater(sheet, view);
    for (let i = 0; i < n; i++) {
      const y = sheet.yAt(lanes[i]!.line, scaleOf(i));
      drawLevel(sheet, y, laneColour(i));
      tops[i] = isLanes ? sheet.yAt(shown[2 * i + 1]!, scaleOf(i)) : top + i * MARK * ratio;
      feet[i] = isLanes ? y : tops[i]! + (MARK - 1) * ratio;
    }
    markSpikes(sheet, view, laneIndex(index, view, cells), tops, feet, room);
    drawNow(sheet, view, alpha);
    const high = height / Math.max(1, n);
    if (!isLanes || high < text * 1.2 * ratio) return;
    for (let i = 0; i < n; i++) {
      if (i > 0) {
        context.fillStyle = chartInk().axis;
        context.fillRect(left * ratio, Math.round(top + i * high), sheet.width * ratio, 1);
      }
      drawName(sheet, names[i]!, (left + 6) * ratio, top + i * high + 2 * ratio, laneColour(i));
    }
  };

  return {
    form: {
      lines: cells.map((_, i) => ({ colour: laneColour(i), scale: scaleOf(i), look: isRounds ? 'stepped' : undefined })),
      axis: isLanes ? 'lanes' : 'joint',
      isWhole: isRounds,
      unit,
      range: (scale) =>
        scale === 'lanes' ? wide : scale === 'joint' ? jointRange(pair, shown) : laneRange(pair, shown, Number(scale.slice(4)), n),
      ...(isLanes ? { marks: (height: number) => (lanes.length === n ? laneMarks(lanes, shown, height) : []) } : {}),
      paint,
    },
    name(nextLanes, nextNames) {
      lanes = nextLanes;
      names = nextNames;
    },
    draw(sheet, nextView, span, nextAlpha, hasChanged) {
      view = nextView;
      alpha = nextAlpha;
      const { traces, dtMs } = view;
      if (ringsOf !== traces) {
        ringsOf = traces;
        const none = new Float32Array(traces.length).fill(NaN);
        rings = cells.map((id) => traces.values[traces.cells.indexOf(id)] ?? none);
      }
      if (hasChanged) forgetKept(thinner);
      known.first = firstKept(view);
      known.settled = view.tick;
      known.latest = view.latestTick;
      thin(thinner, rings, span, known, dtMs, sheet.pixels);
      columns.length = 0;
      columns.push(thinner.x);
      for (let i = 0; i < n; i++) {
        pair[0] = Infinity;
        pair[1] = -Infinity;
        widen(pair, thinner.y[i]!, thinner.count);
        seen.set(pair, 2 * i);
        columns.push(thinner.y[i]!);
      }
      settleLanes(shown, lanes, seen);
      sheet.show(columns, thinner.count, span.from * dtMs, span.until * dtMs);
    },
  };
}
