// Lines over an axis, drawn by uPlot, which only this file knows. The columns that are shown belong to the caller and are read in place.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'preact/hooks';
import { show } from '../../i18n/numbers.ts';
import { roomRight, type Geometry } from './geometry.ts';
import { chartInk } from '../chartInk.ts';
import { pageText } from './useFrames.ts';

export interface FormLine {
  readonly colour: string;
  /** The name of its vertical scale. */
  readonly scale: string;
  /** `stepped`: each value holds until the next. */
  readonly look?: 'thin' | 'dashed' | 'points' | 'stepped' | undefined;
}

export interface Mark {
  readonly at: number;
  readonly says: string;
}

/** What a plot is like; another form makes another plot. */
export interface PlotForm {
  readonly lines: readonly FormLine[];
  /** The scale that the numbers at the left belong to. */
  readonly axis: string;
  /** True where only whole numbers lie on the horizontal axis. */
  readonly isWhole: boolean;
  /** What is written at the right end of the horizontal axis. */
  readonly unit: string;
  /** Lowest and highest of each scale now. */
  range(scale: string): ArrayLike<number>;
  /** Numbers at the left, ascending; by default round ones. */
  marks?(height: number): readonly Mark[];
  /** Draws over the lines. */
  paint?(sheet: Sheet): void;
}

/** The drawn plot, in pixels of its canvas. */
export interface Sheet extends Geometry {
  /** What it was made for: while a component changes to another form, the old sheet must not be drawn on. */
  readonly form: PlotForm;
  readonly context: CanvasRenderingContext2D;
  /** Canvas pixels of a CSS pixel. */
  ratio: number;
  top: number;
  height: number;
  yAt(value: number, scale: string): number;
  /** Pixels across in which points can be told apart. */
  readonly pixels: number;
  /** Reads the columns anew: the x values first, then each line's; at most `count` of each. */
  show(columns: readonly Float64Array[], count: number, from: number, until: number): void;
  text: number;
}

interface PlotProps {
  readonly form: PlotForm;
  /** Called with the plot when it is there or has another size, and without it when it goes. */
  onSheet(sheet: Sheet | undefined): void;
}

export function Plot({ form, onSheet }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current!;
    const plot = new uPlot(optionsOf(form, element), [[0], ...form.lines.map(() => [NaN])], element);
    const sheet = sheetOf(plot, form);
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0 && (width !== plot.width || height !== plot.height)) plot.setSize({ width, height });
      onSheet(sheet);
    });
    observer.observe(element);
    return () => {
      onSheet(undefined);
      observer.disconnect();
      plot.destroy();
    };
  }, [form]);
  return <div ref={host} class="meter-host" aria-hidden="true" />;
}

function optionsOf(form: PlotForm, element: HTMLElement): uPlot.Options {
  const text = pageText();
  const font = `${text}px "M PLUS Rounded 1c", sans-serif`;
  const axis = {
    stroke: chartInk().text,
    font,
    grid: { stroke: chartInk().grid, width: 1 },
    ticks: { stroke: chartInk().grid, width: 1, size: 4 },
    gap: 3,
  };
  const scales: Record<string, uPlot.Scale> = { x: { time: false, auto: false, min: 0, max: 1, range: (_, min, max) => [min, max] } };
  for (const scale of new Set([form.axis, ...form.lines.map((one) => one.scale)])) {
    scales[scale] = {
      range: () => {
        const range = form.range(scale);
        return [range[0]!, range[1]!];
      },
    };
  }
  const { marks } = form;
  let said: readonly Mark[] = [];
  return {
    width: Math.max(50, element.clientWidth),
    height: Math.max(50, element.clientHeight),
    legend: { show: false },
    cursor: { show: false },
    padding: [Math.round(text * 1.7), roomRight(form.unit, text), 0, 0],
    scales,
    axes: [
      {
        ...axis,
        size: Math.round(text * 1.9),
        space: text * 5,
        values: (_, splits) => splits.map(show),
        ...(form.isWhole ? { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] } : {}),
      },
      {
        ...axis,
        scale: form.axis,
        space: text * 2.2,
        size: (_, values) => Math.ceil((values ?? []).reduce((most, value) => Math.max(most, value.length), 3) * text * 0.6 + 12),
        values: (_, splits) => (marks ? said.map(({ says }) => says) : splits.map(show)),
        ...(marks
          ? {
              splits: (plot: uPlot) => {
                said = marks(plot.bbox.height / uPlot.pxRatio);
                return said.map(({ at }) => at);
              },
            }
          : {}),
      },
    ],
    series: [
      {},
      ...form.lines.map(({ colour, scale, look }) => ({
        scale,
        auto: false,
        stroke: colour,
        width: look === 'thin' || look === 'points' ? 1 : 2,
        // What is not known is NaN, which a path passes over.
        spanGaps: true,
        points: look === 'points' ? { show: true, size: 5, fill: colour, width: 0 } : { show: false },
        ...(look === 'dashed' ? { dash: [8, 5] } : {}),
        ...(look === 'stepped' ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      })),
    ],
  };
}

/** Points of all lines together. */
const CROWDED = 4500;

function sheetOf(plot: uPlot, form: PlotForm): Sheet {
  // Views of the caller's columns, made anew only when their length changes.
  let views: Float64Array[] = [];
  let shown: readonly Float64Array[] = [];
  const sheet: Sheet = {
    form,
    context: plot.ctx,
    left: 0,
    width: 1,
    top: 0,
    height: 1,
    from: 0,
    until: 1,
    ratio: 1,
    text: pageText(),
    get pixels() {
      return Math.max(16, Math.round(plot.bbox.width / uPlot.pxRatio));
    },
    yAt: (value, scale) => plot.valToPos(value, scale, true),
    show(columns, count, from, until) {
      if (views[0]?.length !== count || shown.length !== columns.length || shown.some((column, i) => column !== columns[i])) {
        shown = columns.slice();
        views = columns.map((column) => column.subarray(0, count));
      }
      sheet.from = from;
      sheet.until = until;
      // Crowded strokes are drawn much faster, and read better, when they are thin.
      const width = count > sheet.pixels && count * form.lines.length > CROWDED ? 1 : 2;
      for (const [i, { look }] of form.lines.entries()) if (look === undefined || look === 'stepped') plot.series[i + 1]!.width = width;
      plot.batch(() => {
        plot.setData(views, false);
        plot.setScale('x', { min: from, max: until });
      });
    },
  };
  // Where its axes leave room is known once they are drawn.
  plot.hooks.draw = [
    ({ bbox }) => {
      sheet.ratio = uPlot.pxRatio;
      sheet.left = bbox.left / sheet.ratio;
      sheet.width = bbox.width / sheet.ratio;
      sheet.top = bbox.top;
      sheet.height = bbox.height;
      // uPlot remembers what it has set.
      plot.ctx.save();
      form.paint?.(sheet);
      plot.ctx.restore();
    },
  ];
  return sheet;
}
