// A laser dot with a fading trail, or a spotlight in the dark, over everything. Without a mouse the light falls on what has the focus.
import { useEffect, useRef } from 'preact/hooks';
import { presenterWords } from '../../i18n/presenter.ts';
import type { Talk, Tool } from './talk.ts';

interface Props {
  readonly talk: Talk;
  readonly tool: Tool;
  readonly isStill: boolean;
}

interface Ink {
  readonly dot: string;
  readonly dark: string;
}

/** Places of the trail that are kept, and for how long. */
const TRAIL = 64;
const TRAIL_MS = 450;

export function PointerLayer({ talk, tool, isStill }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d');
    if (!context) return undefined;
    const style = getComputedStyle(document.documentElement);
    const ink = { dot: style.getPropertyValue('--laser'), dark: style.getPropertyValue('--dim') };
    // A ring of places: x, y and when; written in place.
    const trail = new Float64Array(TRAIL * 3).fill(-1e9);
    let at = 0;
    let request = 0;
    let x = innerWidth / 2;
    let y = innerHeight / 2;
    const draw = (now: number): void => {
      request = 0;
      const { width, height } = element;
      context.clearRect(0, 0, width, height);
      const isMoving = tool === 'laser' ? drawLaser(context, ink.dot, trail, at, now, x, y, isStill) : drawSpot(context, ink, x, y, talk);
      if (isMoving) request = requestAnimationFrame(draw);
    };
    const wake = (): void => {
      if (request === 0) request = requestAnimationFrame(draw);
    };
    const size = (): void => {
      element.width = innerWidth;
      element.height = innerHeight;
      wake();
    };
    const put = (nextX: number, nextY: number): void => {
      x = nextX;
      y = nextY;
      trail[at * 3] = x;
      trail[at * 3 + 1] = y;
      trail[at * 3 + 2] = performance.now();
      at = (at + 1) % TRAIL;
      wake();
    };
    const onMove = ({ clientX, clientY }: PointerEvent): void => put(clientX, clientY);
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      const box = target.getBoundingClientRect();
      put(box.left + box.width / 2, box.top + box.height / 2);
    };
    size();
    const stop = talk.spotSize.subscribe(wake);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    document.addEventListener('focusin', onFocus);
    window.addEventListener('resize', size);
    return () => {
      stop();
      cancelAnimationFrame(request);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('resize', size);
    };
  }, [talk, tool, isStill]);
  const w = presenterWords();
  return (
    <canvas ref={canvas} class={`pointer-layer ${tool}`} role="img" aria-label={tool === 'laser' ? w.laser : w.spot} data-testid={tool} />
  );
}

/** True while the trail still fades. */
function drawLaser(
  context: CanvasRenderingContext2D,
  colour: string,
  trail: Float64Array,
  at: number,
  now: number,
  x: number,
  y: number,
  isStill: boolean,
): boolean {
  const radius = Math.max(7, Math.min(innerWidth, innerHeight) * 0.014);
  context.fillStyle = colour;
  let isFading = false;
  for (let i = isStill ? TRAIL : 0; i < TRAIL; i++) {
    const k = ((at + i) % TRAIL) * 3;
    const left = 1 - (now - trail[k + 2]!) / TRAIL_MS;
    if (left <= 0) continue;
    isFading = true;
    context.globalAlpha = left * left * 0.5;
    disc(context, trail[k]!, trail[k + 1]!, radius * (0.4 + 0.6 * left));
  }
  context.globalAlpha = 0.35;
  disc(context, x, y, radius * 1.9);
  context.globalAlpha = 1;
  disc(context, x, y, radius);
  return isFading;
}

function drawSpot(context: CanvasRenderingContext2D, ink: Ink, x: number, y: number, { spotSize }: Talk): boolean {
  const { width, height } = context.canvas;
  context.globalAlpha = 1;
  context.fillStyle = ink.dark;
  context.fillRect(0, 0, width, height);
  // Any ink that is not to be seen through takes all of the dark away.
  context.fillStyle = ink.dot;
  context.globalCompositeOperation = 'destination-out';
  disc(context, x, y, Math.min(width, height) * spotSize.peek());
  context.globalCompositeOperation = 'source-over';
  return false;
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
