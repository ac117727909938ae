// The plane as the network sees it: whose each place is, where the borders run, and the examples. A place can be asked about.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Network } from '../../core/learning/network.ts';
import { chartWords, showShare } from '../../i18n/charts.ts';
import { Borders, drawBorders } from './border.ts';
import { drawHalo, drawPoints, nearestPoint, type MapPoints } from './drawPoints.ts';
import { MapLegend, MapMarks } from './MapLegend.tsx';
import type { Mapper, Place } from './mapper.ts';
import { css, waters } from './palette.ts';
import { chartInk } from '../chartInk.ts';
import { usePainted, versionOf, type Sheet, type Version } from './painter.ts';
import { useTold } from './told.ts';
import { createWater, fillWater } from './water.ts';
import './style.ts';

interface DecisionMapProps {
  readonly mapper: Mapper;
  readonly network: () => Network;
  readonly version: Version;
  /** Names of the kinds; the second is what one output is for. */
  readonly kinds: readonly string[];
  readonly points?: MapPoints | undefined;
  /** Shares of right answers, 0 … 1. */
  readonly accuracy?: (() => { readonly seen: number; readonly unseen?: number | undefined }) | undefined;
  /** The example that is being learned from now; −1 for none. */
  readonly marked?: (() => number) | undefined;
  /** Greatest width, in CSS pixels. */
  readonly size?: number | undefined;
  readonly onProbe?: ((at: Place | undefined) => void) | undefined;
  readonly onPoint?: ((index: number) => void) | undefined;
}

/** Places an arrow key steps over, of the whole width; with shift. */
const STEP = 1 / 48;
const LEAP = 1 / 8;
/** A point is taken from so far away, in CSS pixels. */
const GRASP = 22;

export function DecisionMap(props: DecisionMapProps) {
  const { mapper, network, version, kinds, points, size, onProbe, onPoint } = props;
  const w = chartWords();
  const latest = useRef(props);
  latest.current = props;
  const tools = useMemo(() => ({ water: createWater(), borders: new Borders() }), []);
  const judged = useMemo(
    () => points && { points, rows: mapper.rowsOf(points.xs, points.ys), wrong: new Uint8Array(points.xs.length) },
    [mapper, points],
  );
  const label = (): string => {
    if (!latest.current.accuracy) return w.mapOnly;
    const { seen, unseen } = latest.current.accuracy();
    return w.map(showShare(seen), unseen === undefined ? undefined : showShare(unseen));
  };
  const told = useTold(() => canvas.current?.setAttribute('aria-label', label()));
  const paint = (sheet: Sheet): void => {
    told();
    const current = network();
    drawGround(sheet);
    if (!mapper.fits(current)) return;
    mapper.refresh(current, versionOf(version));
    const layer = current.layers[current.layers.length - 1]!;
    fillWater(tools.water, layer, mapper.states, mapper.side, sheet.width);
    sheet.context.drawImage(tools.water.canvas, 0, 0, sheet.width, sheet.width);
    drawAxes(sheet);
    drawBorders(sheet, tools.borders.fieldsOf(layer, mapper.states), mapper.side);
    if (judged) {
      mapper.judge(current, judged.rows, judged.points.labels, judged.wrong);
      drawPoints(sheet, judged.points, kinds.length, judged.wrong, mapper.reach);
      const marked = latest.current.marked?.() ?? -1;
      if (marked >= 0) drawHalo(sheet, judged.points, marked, mapper.reach);
    }
    if (mapper.probed.peek()) drawCrosshair(sheet, mapper.probed.peek()!, mapper.reach);
  };
  const { canvas, soil } = usePainted(paint, version);
  useEffect(() => mapper.probed.subscribe(soil), [mapper]);
  useEffect(() => () => void (mapper.probed.value = undefined), [mapper]);

  const pressed = useRef({ x: 0, y: 0 }).current;
  const probe = (at: Place | undefined): void => {
    mapper.probed.value = at;
    onProbe?.(at);
  };
  const placeOf = (event: PointerEvent | MouseEvent): Place => {
    const box = canvas.current!.getBoundingClientRect();
    const { reach } = mapper;
    return {
      x: within((2 * (event.clientX - box.left)) / box.width - 1) * reach,
      y: within(1 - (2 * (event.clientY - box.top)) / box.height) * reach,
    };
  };
  const take = ({ x, y }: Place, pixels: number): void => {
    if (!points || !onPoint) return;
    const index = nearestPoint(points, x, y, pixels === Infinity ? Infinity : (pixels * 2 * mapper.reach) / canvas.current!.clientWidth);
    if (index >= 0) onPoint(index);
  };
  const press = (event: KeyboardEvent): void => {
    const at = mapper.probed.peek() ?? { x: 0, y: 0 };
    const move = arrows[event.key];
    if (move) {
      const step = 2 * mapper.reach * (event.shiftKey ? LEAP : STEP);
      probe({ x: bounded(at.x + move[0] * step, mapper.reach), y: bounded(at.y + move[1] * step, mapper.reach) });
    } else if (event.key === 'Escape' && mapper.probed.peek()) probe(undefined);
    else if (event.key === 'Enter' && onPoint) take(at, Infinity);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="decision-map" style={size === undefined ? {} : { maxWidth: `${size}px` }}>
      <div class="map-frame">
        <canvas
          ref={canvas}
          role="img"
          tabIndex={0}
          aria-label={label()}
          aria-description={onPoint && points ? w.mapKeysPoint : w.mapKeys}
          data-testid="decision-map"
          class={onPoint && points ? 'can-pick' : ''}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            pressed.x = event.clientX;
            pressed.y = event.clientY;
            probe(placeOf(event));
          }}
          onPointerMove={(event) => probe(placeOf(event))}
          onPointerLeave={(event) => {
            if (event.pointerType === 'mouse') probe(undefined);
          }}
          onClick={(event) => {
            // The end of a drag takes nothing.
            if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < GRASP / 2) take(placeOf(event), GRASP);
          }}
          onKeyDown={press}
          onBlur={() => probe(undefined)}
        />
      </div>
      <MapLegend mapper={mapper} network={network} version={version} kinds={kinds} />
      {points && <MapMarks hasUnseen={points.isSeen?.includes(0) ?? false} canBeUndecided={canBeUndecided(network())} />}
    </div>
  );
}

function canBeUndecided({ outputs, layers }: Network): boolean {
  return outputs > 1 && layers[layers.length - 1]?.temperature === undefined;
}

const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const within = (part: number): number => bounded(part, 1);

function bounded(value: number, reach: number): number {
  return Math.max(-reach, Math.min(reach, value));
}

function drawGround({ context, width, height }: Sheet): void {
  context.fillStyle = css(waters().ground);
  context.fillRect(0, 0, width, height);
}

function drawAxes({ context, width, isHighContrast }: Sheet): void {
  const middle = Math.round(width / 2) + 0.5;
  context.strokeStyle = isHighContrast ? chartInk().gridHigh : chartInk().grid;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(middle, 0);
  context.lineTo(middle, width);
  context.moveTo(0, middle);
  context.lineTo(width, middle);
  context.stroke();
}

function drawCrosshair({ context, width }: Sheet, { x, y }: Place, reach: number): void {
  const left = ((x + reach) / (2 * reach)) * width;
  const top = ((reach - y) / (2 * reach)) * width;
  const { strong, under } = chartInk();
  for (const [style, thickness] of [
    [under, 5],
    [strong, 2],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = thickness;
    context.beginPath();
    context.arc(left, top, 9, 0, 2 * Math.PI);
    context.moveTo(left - 17, top);
    context.lineTo(left - 9, top);
    context.moveTo(left + 9, top);
    context.lineTo(left + 17, top);
    context.moveTo(left, top - 17);
    context.lineTo(left, top - 9);
    context.moveTo(left, top + 9);
    context.lineTo(left, top + 17);
    context.stroke();
  }
}
