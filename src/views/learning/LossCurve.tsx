// How the loss falls and how the right answers grow. The line of now can be dragged, or moved by keys, to go through the updates.
import { useRef } from 'preact/hooks';
import { chartWords, showShare } from '../../i18n/charts.ts';
import { lines, pointAt, type Curve } from './curve.ts';
import { showLoss } from './curveLabels.ts';
import { createLayout } from './curveLayout.ts';
import { drawCurve, updatesAt } from './drawCurve.ts';
import { usePainted, type Version } from './painter.ts';
import { useTold } from './told.ts';
import './style.ts';

interface LossCurveProps {
  readonly curve: Curve;
  /** Updates made, at this moment. */
  readonly now: () => number;
  readonly version: Version;
  /** In CSS pixels. */
  readonly height?: number | undefined;
  readonly onSeek?: ((updates: number) => void) | undefined;
}

export function LossCurve({ curve, now, version, height = 220, onSeek }: LossCurveProps) {
  const w = chartWords();
  const layout = useRef(createLayout()).current;
  const latest = (): number => (curve.count === 0 ? 0 : curve.updates[curve.count - 1]!);
  const tell = (): void => {
    const element = canvas.current;
    if (!element) return;
    const text = valueText(curve, now());
    if (onSeek) {
      element.setAttribute('aria-valuemax', String(latest()));
      element.setAttribute('aria-valuenow', String(now()));
      element.setAttribute('aria-valuetext', text);
    } else element.setAttribute('aria-label', `${w.curves}. ${text}`);
  };
  const told = useTold(tell);
  const { canvas } = usePainted((sheet) => {
    drawCurve(sheet, layout, curve, now(), onSeek !== undefined, w);
    told();
  }, version);
  const seek = (updates: number): void => {
    const wanted = Math.max(0, Math.min(latest(), Math.round(updates)));
    if (wanted !== now()) onSeek?.(wanted);
    tell();
  };
  const drag = (event: PointerEvent): void => {
    seek(updatesAt(layout, event.clientX - canvas.current!.getBoundingClientRect().left, latest()));
  };
  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined) return;
    const step = Math.abs(move) < 1 ? Math.round(move * latest()) || Math.sign(move) : move;
    seek(now() + step);
    event.preventDefault();
    event.stopPropagation();
  };
  const said = valueText(curve, now());
  return (
    <div class="loss-curve">
      <canvas
        ref={canvas}
        style={{ height: `${height}px` }}
        data-testid="loss-curve"
        {...(onSeek
          ? {
              role: 'slider',
              tabIndex: 0,
              class: 'can-seek',
              'aria-label': w.curves,
              'aria-valuemin': 0,
              'aria-valuemax': latest(),
              'aria-valuenow': now(),
              'aria-valuetext': said,
              onKeyDown: press,
              onPointerDown: (event: PointerEvent) => {
                canvas.current!.setPointerCapture(event.pointerId);
                drag(event);
              },
              onPointerMove: (event: PointerEvent) => {
                if (event.buttons === 1) drag(event);
              },
            }
          : { role: 'img', 'aria-label': `${w.curves}. ${said}` })}
      />
    </div>
  );
}

/** Updates, or a share of all of them where below 1. */
const moves: Readonly<Record<string, number | undefined>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -Infinity,
  End: Infinity,
};

function valueText(curve: Curve, now: number): string {
  const w = chartWords();
  const at = pointAt(curve, now);
  if (at < 0) return w.noCurve;
  const unseen = curve.values[lines.unseenAccuracy]![at]!;
  return w.curveAt(
    String(now),
    showLoss(curve.values[lines.seenLoss]![at]!),
    showShare(curve.values[lines.seenAccuracy]![at]!),
    Number.isFinite(unseen) ? showShare(unseen) : undefined,
  );
}
