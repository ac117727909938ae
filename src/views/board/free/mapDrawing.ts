// The whole circuit on a few pixels: cells as points, chips and notes as boxes.
import type { Extent } from '../../../session/playground/camera.ts';
import { cssOf, inks } from '../inks.ts';
import { isShown, VESSEL, type Places } from './places.ts';

/** World (left, top) is the map's corner; a world unit is `zoom` CSS pixels. */
export interface MapScale {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

const PAD = 0.06;
/** Pixels of the canvas for a CSS pixel. */
const FINE = 2;
const POINT = 3;

/** The extent in the middle of the map, with a margin. */
export function fitMap(
  { left, top, right, bottom }: Extent,
  { width, height }: { readonly width: number; readonly height: number },
): MapScale {
  const zoom = Math.min((width * (1 - 2 * PAD)) / Math.max(1, right - left), (height * (1 - 2 * PAD)) / Math.max(1, bottom - top));
  return { left: (left + right) / 2 - width / 2 / zoom, top: (top + bottom) / 2 - height / 2 / zoom, zoom };
}

export function drawMap(canvas: HTMLCanvasElement, places: Places, { left, top, zoom }: MapScale): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ink = inks();
  const scale = zoom * FINE;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink.mapBox;
  for (const box of [...places.boxes, ...places.notes])
    context.fillRect((box.left - left) * scale, (box.top - top) * scale, (box.right - box.left) * scale, (box.bottom - box.top) * scale);
  const size = Math.max(POINT, Math.min(14, places.size * 40 * scale));
  for (const body of [true, false]) {
    context.fillStyle = cssOf(body ? ink.tide : ink.pro);
    for (let slot = 0; slot < places.cells.parts.length; slot++)
      if ((places.body[slot] === VESSEL) === body && isShown(places, slot))
        context.fillRect((places.x[slot]! - left) * scale - size / 2, (places.y[slot]! - top) * scale - size / 2, size, size);
  }
}
