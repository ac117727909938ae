// A pad to draw on freely. What is drawn is centred and scaled to the pixels that the circuit sees, in the way its data was made.
import { useEffect, useRef } from 'preact/hooks';
import { isInput } from '../core/circuit.ts';
import { words } from '../i18n/words.ts';
import { normalise } from '../data/normalise.ts';
import { FULL_PIXEL } from '../data/data.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { beginStroke } from '../session/drawing.ts';
import { draw, inputValue, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';

/** Points a side. */
const PAD_SIZE = 64;
const blank = new Uint8Array(PAD_SIZE * PAD_SIZE);
/** Of the pen, as a share of the pad. */
const PEN = 0.06;

export function DrawPad({ play, level }: { readonly play: Play; readonly level: RoundsLevel }) {
  follow(play);
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmap = useRef(new Uint8Array(PAD_SIZE * PAD_SIZE));
  const pixels = useRef(new Uint8Array(64));
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  const inputs = pixelsOf(level);
  const past = useRef(new Map<string, Uint8Array>());
  const shown = useRef('');
  const now = inputs.map(({ id }) => inputValue(play, id)).join();
  // The picture was changed elsewhere, by undo, wiping or on the board: the pad goes back to what was drawn for it, or begins anew.
  useEffect(() => {
    if (last.current || now === shown.current) return;
    shown.current = now;
    bitmap.current.set(past.current.get(now) ?? blank);
    paint(canvas.current, bitmap.current);
  }, [now]);
  const stroke = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const to = { x: ((event.clientX - box.left) / box.width) * PAD_SIZE, y: ((event.clientY - box.top) / box.height) * PAD_SIZE };
    drawLine(bitmap.current, last.current ?? to, to);
    last.current = to;
    paint(canvas.current, bitmap.current);
    normalise(bitmap.current, PAD_SIZE, pixels.current);
    draw(play, new Map(inputs.map(({ id }, i) => [id, pixels.current[i]! / FULL_PIXEL])));
  };
  const stop = (): void => {
    if (!last.current) return;
    last.current = undefined;
    shown.current = inputs.map(({ id }) => inputValue(play, id)).join();
    past.current.set(shown.current, bitmap.current.slice());
  };
  return (
    <canvas
      ref={canvas}
      class="draw-pad"
      width={PAD_SIZE}
      height={PAD_SIZE}
      role="img"
      aria-label={words().layers.pad}
      data-testid="draw-pad"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        beginStroke(play);
        stroke(event);
      }}
      onPointerMove={(event) => {
        if (last.current) stroke(event);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}

/** Row by row. */
function pixelsOf({ circuit }: RoundsLevel) {
  return circuit.cells.filter(isInput).sort((a, b) => a.y - b.y || a.x - b.x);
}

function drawLine(bitmap: Uint8Array, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const radius = PEN * PAD_SIZE;
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2));
  for (let step = 0; step <= steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(PAD_SIZE - 1, y + radius); row++) {
      for (let column = Math.max(0, Math.floor(x - radius)); column <= Math.min(PAD_SIZE - 1, x + radius); column++) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) bitmap[row * PAD_SIZE + column] = 1;
      }
    }
  }
}

function paint(canvas: HTMLCanvasElement | null, bitmap: Uint8Array): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const image = context.createImageData(PAD_SIZE, PAD_SIZE);
  for (let i = 0; i < bitmap.length; i++) {
    image.data.set([255, 240, 201, bitmap[i] ? 255 : 0], i * 4);
  }
  context.putImageData(image, 0, 0);
}
