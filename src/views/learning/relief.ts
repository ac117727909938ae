// Losses on a grid as a picture of depths, as on a sea chart: what is little is deep and dark, by its digits, not by its size.
import { theme, type Theme } from '../theme.ts';
import { mix, pixel, STEPS, waters, type Colour } from './palette.ts';

/** Losses less than this part of the highest look alike. */
const DEEPEST = 1e-4;
const JUST_BELOW = 0.5;

const ramps: Partial<Record<Theme, Uint32Array>> = {};

function rampOf(depths: readonly Colour[]): Uint32Array {
  return Uint32Array.from({ length: STEPS + 1 }, (_, step) => {
    const place = (step / STEPS) * (depths.length - 1);
    const i = Math.min(depths.length - 2, Math.floor(place));
    return pixel(mix(depths[i]!, depths[i + 1]!, place - i));
  });
}

/** A finished grid as a picture of heights 0 … 1. */
export interface Relief {
  readonly side: number;
  readonly losses: Float64Array;
  readonly heights: Float64Array;
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly image: ImageData;
  readonly pixels: Uint32Array;
  low: number;
  high: number;
  /** False until a grid has been finished. */
  isReady: boolean;
}

/** Pixels of the picture for each place of the grid. */
const FINE = 5;

export function createRelief(side: number): Relief {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (side - 1) * FINE;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const image = context.createImageData(canvas.width, canvas.height);
  const cells = side * side;
  return {
    side,
    losses: new Float64Array(cells),
    heights: new Float64Array(cells),
    canvas,
    context,
    image,
    pixels: new Uint32Array(image.data.buffer),
    low: 0,
    high: 1,
    isReady: false,
  };
}

/** After its losses are new. Allocates nothing but the colours of a theme, once. */
export function raiseRelief(relief: Relief): void {
  const { losses, heights, side, pixels, canvas } = relief;
  let low = Infinity;
  let high = 0;
  let leastAbove = Infinity;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i]!;
    if (loss < low) low = loss;
    if (loss > high && loss < Infinity) high = loss;
    if (loss > 0 && loss < leastAbove) leastAbove = loss;
  }
  relief.low = low;
  relief.high = high;
  // No loss at all has no logarithm: it lies a little below the least loss there is.
  const floor = Math.max(low, leastAbove === Infinity ? 0 : leastAbove * JUST_BELOW, high * DEEPEST);
  const scale = high > floor ? 1 / Math.log(high / floor) : 0;
  for (let i = 0; i < losses.length; i++) heights[i] = Math.min(1, Math.log(Math.max(losses[i]!, floor) / floor) * scale);
  const ramp = (ramps[theme.value] ??= rampOf(waters().depths));
  const width = canvas.width;
  for (let y = 0; y < width; y++) {
    const row = Math.floor(y / FINE) * side;
    const down = ((y % FINE) + 0.5) / FINE;
    for (let x = 0; x < width; x++) {
      const at = row + Math.floor(x / FINE);
      const across = ((x % FINE) + 0.5) / FINE;
      const above = heights[at]! + (heights[at + 1]! - heights[at]!) * across;
      const below = heights[at + side]! + (heights[at + side + 1]! - heights[at + side]!) * across;
      pixels[y * width + x] = ramp[((above + (below - above) * down) * STEPS) | 0]!;
    }
  }
  relief.context.putImageData(relief.image, 0, 0);
  relief.isReady = true;
}
