// The picture of rates: spikes a second over a sliding window, of each probed cell and of the whole population.
import type { Id } from '../../core/circuit.ts';
import { roundStep } from '../../export/plotScale.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { createLaneIndex, laneIndex } from './indexes.ts';
import { chartInk, laneColour } from '../chartInk.ts';
import type { PlotForm, Sheet } from './Plot.tsx';
import { createRateColumns, fillRates, type Lanes, type RateColumns, type RateFrame } from './rates.ts';
import { drawNow } from './spikeMarks.ts';
import type { Span } from './span.ts';
import { lastKnown } from './told.ts';

export interface RatePlot {
  readonly form: PlotForm;
  /** The points that were drawn last. */
  readonly columns: RateColumns;
  draw(sheet: Sheet, view: RunView, lanes: Lanes, span: Span, alpha: number): void;
}

/** Points of a curve across the widest screen; between them a straight line is as good. */
const MOST_POINTS = 600;

export function createRatePlot(cells: readonly Id[], windowTicks: number, unit: string): RatePlot {
  const columns = createRateColumns(cells.length, MOST_POINTS + 2);
  const frame = createRateFrame(windowTicks);
  const range = new Float64Array([0, 1]);
  const shown: Float64Array[] = [columns.x, ...columns.y];
  let view: RunView | undefined;
  let alpha = 0;
  return {
    columns,
    form: {
      lines: [
        ...cells.map((_, i) => ({ colour: laneColour(i), scale: 'rate' })),
        { colour: chartInk().strong, scale: 'rate', look: 'dashed' },
      ],
      axis: 'rate',
      isWhole: false,
      unit,
      range: () => range,
      paint(sheet) {
        if (view) drawNow(sheet, view, alpha);
      },
    },
    draw(sheet, nextView, lanes, span, nextAlpha) {
      view = nextView;
      alpha = nextAlpha;
      fillRatesOf(columns, frame, view, lanes, span, Math.min(MOST_POINTS, Math.ceil(sheet.pixels / 2)));
      range[1] = topOf(columns);
      sheet.show(shown, columns.count, span.from * view.dtMs, span.until * view.dtMs);
    },
  };
}

export function createRateFrame(windowTicks: number): RateFrame {
  return { from: 0, until: 0, every: 1, windowTicks, now: 0, dtMs: 1, isRounds: false };
}

/** At most about `most` points. */
export function fillRatesOf(columns: RateColumns, frame: RateFrame, view: RunView, lanes: Lanes, span: Span, most: number): void {
  frame.from = span.from;
  frame.until = span.until;
  frame.every = 1;
  while ((span.until - span.from) / frame.every > most) frame.every *= 2;
  frame.now = lastKnown(view);
  frame.dtMs = view.dtMs;
  frame.isRounds = view.clock === 'rounds';
  fillRates(columns, view.spikes, lanes, frame);
}

/** A round number over the highest point. */
export function topOf({ y, count }: RateColumns): number {
  let most = 0;
  for (let lane = 0; lane < y.length; lane++) for (let p = 0; p < count; p++) if (y[lane]![p]! > most) most = y[lane]![p]!;
  if (most === 0) return 1;
  const step = roundStep(most * 1.05, 5);
  return Math.ceil((most * 1.05) / step) * step;
}

/** Lanes of the cells, and as the population all cells that have a membrane; in rounds all neurons. */
export function createLanes(population: readonly Id[], cells: readonly Id[]): (view: RunView) => Lanes {
  const index = createLaneIndex();
  let known: { readonly of: Int16Array; readonly lanes: Lanes } | undefined;
  return (view) => {
    const of = laneIndex(index, view, cells);
    if (known?.of === of) return known.lanes;
    const members = new Uint8Array(view.cellIds.length);
    for (const id of population) {
      const cell = view.indexOf.get(id);
      if (cell !== undefined) members[cell] = 1;
    }
    known = { of, lanes: { of, count: cells.length, members, memberCount: population.length } };
    return known.lanes;
  };
}
