// Where the view lies in the whole, when not all of it fits: cells as points, the view as a frame that can be dragged. Beside it the zoom.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { canvasWords } from '../../../i18n/canvas.ts';
import type { Extent } from '../../../session/playground/camera.ts';
import { cameraMoved } from '../../../session/playground/playground.ts';
import { viewOf } from './detail.ts';
import { drawMap, fitMap, type MapScale } from './mapDrawing.ts';
import { extentOfAll } from './places.ts';
import type { Surface } from './surface.ts';

interface Props {
  readonly surface: Surface;
  onZoom(way: 'in' | 'out' | 'fit'): void;
}

/** In CSS pixels. */
const SIZE = { width: 168, height: 112 };
/** Points are painted anew at most so often, in ms. */
const PAINT_MS = 200;

export function Minimap({ surface, onZoom }: Props) {
  const w = canvasWords().map;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = useRef<MapScale | undefined>(undefined);
  const isShown = useSignal(false);
  useEffect(
    () => followView(surface, { canvas: canvas.current!, frame: frame.current!, scale, show: (on) => (isShown.value = on) }),
    [surface],
  );
  const steer = (event: PointerEvent): void => {
    const map = scale.current;
    if (!map || event.buttons === 0) return;
    const { left, top } = canvas.current!.getBoundingClientRect();
    const { camera } = surface.playground;
    camera.x = map.left + (event.clientX - left) / map.zoom;
    camera.y = map.top + (event.clientY - top) / map.zoom;
    cameraMoved(surface.playground);
  };
  return (
    <div class="free-map">
      <div
        class="free-map-view"
        hidden={!isShown.value}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          steer(event);
        }}
        onPointerMove={steer}
      >
        <canvas ref={canvas} width={SIZE.width * 2} height={SIZE.height * 2} />
        <div class="free-map-frame" ref={frame} />
      </div>
      <div class="free-zoom" role="group" aria-label={w.title}>
        <ZoomButton label={w.in} testId="zoom-in" path="M12 6v12M6 12h12" onClick={() => onZoom('in')} />
        <ZoomButton label={w.out} testId="zoom-out" path="M6 12h12" onClick={() => onZoom('out')} />
        <ZoomButton label={w.fit} testId="zoom-fit" path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" onClick={() => onZoom('fit')} />
      </div>
    </div>
  );
}

function ZoomButton({
  label,
  testId,
  path,
  onClick,
}: {
  readonly label: string;
  readonly testId: string;
  readonly path: string;
  onClick(): void;
}) {
  return (
    <button type="button" class="round" aria-label={label} title={label} data-testid={testId} onClick={onClick}>
      <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

interface View {
  readonly canvas: HTMLCanvasElement;
  readonly frame: HTMLElement;
  readonly scale: { current: MapScale | undefined };
  show(isShown: boolean): void;
}

/** Draws when something has changed, at most once a frame; returns how to stop. */
function followView(surface: Surface, { canvas, frame, scale, show }: View): () => void {
  let extent: Extent | undefined;
  let isOld = true;
  let paintedAt = -Infinity;
  let request = 0;
  const draw = (now: number): void => {
    request = 0;
    if (isOld && now - paintedAt < PAINT_MS) return ask();
    if (isOld) {
      isOld = false;
      paintedAt = now;
      extent = extentOfAll(surface.places);
      scale.current = extent && fitMap(extent, SIZE);
      if (scale.current) drawMap(canvas, surface.places, scale.current);
    }
    const view = viewOf(surface.playground.camera);
    const map = scale.current;
    show(
      extent !== undefined &&
        !(view.left <= extent.left && view.right >= extent.right && view.top <= extent.top && view.bottom >= extent.bottom),
    );
    if (!map) return;
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
    const [left, right] = [view.left, view.right].map((x) => clamp((x - map.left) * map.zoom, SIZE.width));
    const [top, bottom] = [view.top, view.bottom].map((y) => clamp((y - map.top) * map.zoom, SIZE.height));
    frame.style.transform = `translate(${left!}px, ${top!}px)`;
    frame.style.width = `${Math.max(6, right! - left!)}px`;
    frame.style.height = `${Math.max(6, bottom! - top!)}px`;
  };
  const ask = (): void => {
    request ||= requestAnimationFrame(draw);
  };
  const renew = (): void => {
    isOld = true;
    ask();
  };
  surface.playground.moved.add(ask);
  surface.followers.add(renew);
  renew();
  return () => {
    cancelAnimationFrame(request);
    surface.playground.moved.delete(ask);
    surface.followers.delete(renew);
  };
}
