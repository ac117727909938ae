// The picture of weights: each watched synapse's weight over time, all over one axis.
import type { Id } from '../../core/circuit.ts';
import { roundStep } from '../../export/plotScale.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { laneColour } from '../chartInk.ts';
import type { PlotForm, Sheet } from './Plot.tsx';
import { drawNow, paleLater } from './spikeMarks.ts';
import { firstKept, type Span } from './span.ts';
import { createThinner, forgetKept, thin, widen, type Known, type Thinner } from './thin.ts';
import { weightRing } from './told.ts';

export interface WeightPlot {
  readonly form: PlotForm;
  draw(sheet: Sheet, view: RunView, span: Span, alpha: number, hasChanged: boolean): void;
}

export function createWeightPlot(synapses: readonly Id[]): WeightPlot {
  const thinner = createThinner();
  const known: Known = { first: 0, settled: 0, latest: 0 };
  const range = new Float64Array([0, 1]);
  const columns: Float64Array[] = [];
  let rings: readonly Float32Array[] = [];
  let ringsOf: RunView['traces'] | undefined;
  let view: RunView | undefined;
  let alpha = 0;
  return {
    form: {
      lines: synapses.map((_, i) => ({ colour: laneColour(i), scale: 'weight' })),
      axis: 'weight',
      isWhole: false,
      unit: 'ms',
      range: () => range,
      paint(sheet) {
        if (!view) return;
        paleLater(sheet, view);
        drawNow(sheet, view, alpha);
      },
    },
    draw(sheet, nextView, span, nextAlpha, hasChanged) {
      view = nextView;
      alpha = nextAlpha;
      if (ringsOf !== view.traces) {
        ringsOf = view.traces;
        rings = weightRings(view, synapses);
      }
      if (hasChanged) forgetKept(thinner);
      known.first = firstKept(view);
      known.settled = view.tick;
      known.latest = view.latestTick;
      thin(thinner, rings, span, known, view.dtMs, sheet.pixels);
      columns.length = 0;
      columns.push(thinner.x);
      for (let i = 0; i < synapses.length; i++) columns.push(thinner.y[i]!);
      settleWeights(range, thinner);
      sheet.show(columns, thinner.count, span.from * view.dtMs, span.until * view.dtMs);
    },
  };
}

export function weightRings(view: RunView, synapses: readonly Id[]): Float32Array[] {
  const none = new Float32Array(view.traces.length).fill(NaN);
  return synapses.map((id) => weightRing(view, id) ?? none);
}

/** Round numbers around all that is shown: a weight that stays still lies in the middle. */
export function settleWeights(range: Float64Array, { y, count }: Thinner): void {
  range[0] = Infinity;
  range[1] = -Infinity;
  for (const values of y) widen(range, values, count);
  if (!(range[0] <= range[1])) {
    range[0] = 0;
    range[1] = 1;
    return;
  }
  const least = Math.max(0.01, 0.02 * Math.max(Math.abs(range[0]), Math.abs(range[1])));
  const room = Math.max(least, range[1] - range[0]);
  const step = roundStep(room * 1.2, 5);
  range[0] = Math.floor((range[0] - 0.1 * room) / step) * step;
  range[1] = Math.ceil((range[1] + 0.1 * room) / step) * step;
}
