// The loss as a landscape over two weights: the ball is the network as it is now, learning rolls it downhill.
import { signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Examples } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { chartWords } from '../../i18n/charts.ts';
import { show } from '../../i18n/numbers.ts';
import { showLoss } from './curveLabels.ts';
import {
  drawAway,
  drawBall,
  drawChartAxes,
  drawDescent,
  drawRelief,
  drawWay,
  isInside,
  layChart,
  ROUND,
  type Chart,
} from './drawLandscape.ts';
import { openGround, surveyOn } from './ground.ts';
import { dialValue, type Dial, type LossWindow } from './lossGrid.ts';
import { usePainted, type Sheet, type Version } from './painter.ts';
import type { Path } from './path.ts';
import { useTold } from './told.ts';
import './style.ts';

interface LandscapeProps {
  readonly network: () => Network;
  readonly examples: Examples;
  readonly version: Version;
  readonly dialA: Dial;
  readonly dialB: Dial;
  readonly window: LossWindow;
  readonly nameA: string;
  readonly nameB: string;
  readonly path?: Path | undefined;
  /** Greatest width, in CSS pixels. */
  readonly size?: number | undefined;
  /** Places of the grid from edge to edge. */
  readonly side?: number | undefined;
  /** Of an arrow key; picked values are multiples of it. */
  readonly step?: number | undefined;
  readonly onPick?: ((a: number, b: number) => void) | undefined;
}

export function Landscape(props: LandscapeProps) {
  const { network, examples, version, dialA, dialB, window, nameA, nameB, path, size, side = 48, step = window.reach / 20, onPick } = props;
  const w = chartWords();
  const ground = useMemo(() => openGround(network(), examples, dialA, dialB, side), [examples, dialA, dialB, side, shapeOf(network())]);
  const chart = useRef<Chart>({ left: 0, top: 0, size: 1, window }).current;
  chart.window = window;
  const slope = useRef(new Float64Array(2)).current;
  const pointed = useMemo(() => signal(''), []);
  const place = useRef<{ a: number; b: number } | undefined>(undefined);
  const now = (): string => {
    const [a, b] = [dialValue(network(), dialA), dialValue(network(), dialB)];
    const text = w.ball(`${nameA} ${shown(a)}`, `${nameB} ${shown(b)}`, showLoss(ground.survey.lossAt(a, b)));
    return isInside(chart, a, b) ? text : w.away(text);
  };
  const told = useTold(() => {
    if (onPick) canvas.current?.setAttribute('aria-valuetext', now());
    else canvas.current?.setAttribute('aria-label', `${w.landscape(nameA, nameB)}. ${now()}`);
    if (!place.current) pointed.value = now();
  });
  const paint = (sheet: Sheet): void => {
    const current = network();
    if (surveyOn(ground, current, window)) soil();
    layChart(chart, sheet);
    drawRelief(sheet, chart, ground.shown);
    const [a, b] = [dialValue(current, dialA), dialValue(current, dialB)];
    sheet.context.save();
    sheet.context.beginPath();
    sheet.context.roundRect(chart.left, chart.top, chart.size, chart.size, ROUND);
    sheet.context.clip();
    if (path) drawWay(sheet, chart, path, a, b);
    if (isInside(chart, a, b)) {
      ground.survey.slopeAt(a, b, slope);
      drawDescent(sheet, chart, a, b, slope, ground.shown.high - ground.shown.low);
      drawBall(sheet, chart, a, b);
    } else drawAway(sheet, chart, a, b);
    sheet.context.restore();
    drawChartAxes(sheet, chart, nameA, nameB);
    told();
  };
  const { canvas, soil } = usePainted(paint, version);
  const at = (event: PointerEvent): { a: number; b: number } => {
    const box = canvas.current!.getBoundingClientRect();
    const across = Math.max(0, Math.min(1, (event.clientX - box.left - chart.left) / chart.size));
    const down = Math.max(0, Math.min(1, (event.clientY - box.top - chart.top) / chart.size));
    return { a: window.a + (2 * across - 1) * window.reach, b: window.b + (1 - 2 * down) * window.reach };
  };
  const tellAt = (where: { a: number; b: number } | undefined): void => {
    place.current = where;
    pointed.value = where
      ? w.ball(`${nameA} ${shown(where.a)}`, `${nameB} ${shown(where.b)}`, showLoss(ground.survey.lossAt(where.a, where.b)))
      : now();
  };
  const pick = (a: number, b: number): void => {
    onPick?.(onStep(bounded(a, window.a, window.reach), step), onStep(bounded(b, window.b, window.reach), step));
    canvas.current?.setAttribute('aria-valuetext', now());
  };
  const press = (event: KeyboardEvent): void => {
    const move = arrows[event.key];
    if (!move || !onPick) return;
    const far = event.shiftKey ? 5 * step : step;
    pick(dialValue(network(), dialA) + move[0] * far, dialValue(network(), dialB) + move[1] * far);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="landscape" style={size === undefined ? {} : { maxWidth: `${size}px` }}>
      <canvas
        ref={canvas}
        data-testid="landscape"
        {...(onPick
          ? {
              role: 'slider',
              tabIndex: 0,
              class: 'can-pick',
              'aria-label': w.landscape(nameA, nameB),
              'aria-valuenow': dialValue(network(), dialA),
              'aria-valuemin': window.a - window.reach,
              'aria-valuemax': window.a + window.reach,
              'aria-valuetext': now(),
              onKeyDown: press,
            }
          : { role: 'img', 'aria-label': `${w.landscape(nameA, nameB)}. ${now()}` })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const where = at(event);
          if (onPick) pick(where.a, where.b);
          tellAt(where);
        }}
        onPointerMove={(event) => {
          const where = at(event);
          if (onPick && event.buttons === 1) pick(where.a, where.b);
          tellAt(where);
        }}
        onPointerLeave={() => tellAt(undefined)}
      />
      <Pointed text={pointed} />
      <p class="depth-key">
        <span>{w.deep}</span>
        <i aria-hidden="true" />
        <span>{w.high}</span>
      </p>
    </div>
  );
}

function Pointed({ text }: { readonly text: { readonly value: string } }) {
  return <p class="landscape-place">{text.value}</p>;
}

function shapeOf({ inputs, layers }: Network): string {
  return `${inputs}-${layers.map(({ columns, activators, temperature }) => `${columns}${activators.join()}${temperature ?? ''}`).join('-')}`;
}

const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function bounded(value: number, middle: number, reach: number): number {
  return Math.max(middle - reach, Math.min(middle + reach, value));
}

function onStep(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 1e9) / 1e9 + 0;
}

function shown(value: number): string {
  return show(Math.round(value * 100) / 100);
}
