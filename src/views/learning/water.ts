// The map's colours: the states of the last layer, known on a grid, are interpolated to every pixel before they are judged, so that borders stay sharp.
import type { NetworkLayer } from '../../core/learning/network.ts';
import { hatches, kindRamp, STEPS } from './palette.ts';
import { toneOfState } from './tone.ts';

/** States beyond ±SPAN look alike. */
const SPAN = 10;
const TABLE = 2048;

/** Picture of at most this many pixels a side; the canvas smooths it to its own size. */
const MOST_PIXELS = 360;

export interface Water {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  image: ImageData;
  pixels: Uint32Array;
  /** Of the grid: the place left of each pixel, and how far the pixel is from it, 0 … 1. */
  places: Int32Array;
  parts: Float64Array;
  /** One line of each state, interpolated downwards. */
  lines: readonly Float64Array[];
  /** Brightness over states −SPAN … SPAN, −1 … 1, and the activator it was made for. */
  readonly tones: Float64Array;
  tonesOf: string;
}

/** What is certain is brighter still the farther its state is from the next: this part of the brightness, half of it at FAR. */
const BEYOND = 0.3;
const FAR = 5;
const beyond = Float64Array.from({ length: TABLE + 1 }, (_, i) => brightnessBeyond((i * SPAN) / TABLE));

function brightnessBeyond(state: number): number {
  return ((state / (state + FAR)) * (SPAN + FAR)) / SPAN;
}

/** e^−d for d = 0 … SPAN; beyond it is as good as 0. */
const fading = Float64Array.from({ length: TABLE }, (_, i) => Math.exp((-i * SPAN) / TABLE));

export function createWater(): Water {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const image = context.createImageData(1, 1);
  return {
    canvas,
    context,
    image,
    pixels: new Uint32Array(image.data.buffer),
    places: new Int32Array(),
    parts: new Float64Array(),
    lines: [],
    tones: new Float64Array(TABLE + 1),
    tonesOf: '',
  };
}

/** Fills the water's canvas; `states` are side × side maps of the last layer. Allocates only where a size has changed. */
export function fillWater(water: Water, layer: NetworkLayer, states: readonly Float32Array[], side: number, size: number): void {
  fit(water, states.length, side, Math.min(MOST_PIXELS, Math.round(size)));
  const { canvas, pixels, places, parts, lines } = water;
  const width = canvas.width;
  makeTones(water, layer);
  for (let row = 0; row < width; row++) {
    const from = places[row]! * side;
    const part = parts[row]!;
    for (let k = 0; k < states.length; k++) {
      const map = states[k]!;
      const line = lines[k]!;
      for (let i = 0; i < side; i++) line[i] = map[from + i]! + (map[from + side + i]! - map[from + i]!) * part;
    }
    if (layer.temperature !== undefined) fillShares(water, pixels, row, width, layer.temperature);
    else if (states.length === 1) fillSigns(water, pixels, row, width);
    else fillEach(water, pixels, row, width);
  }
  water.context.putImageData(water.image, 0, 0);
}

function fit(water: Water, states: number, side: number, width: number): void {
  if (water.lines.length !== states || water.lines[0]?.length !== side) {
    water.lines = Array.from({ length: states }, () => new Float64Array(side));
    water.places = new Int32Array();
  }
  if (water.places.length === width) return;
  const scale = (side - 1) / width;
  water.canvas.width = water.canvas.height = width;
  water.image = water.context.createImageData(width, width);
  water.pixels = new Uint32Array(water.image.data.buffer);
  water.places = Int32Array.from({ length: width }, (_, i) => Math.min(side - 2, Math.floor((i + 0.5) * scale)));
  water.parts = Float64Array.from({ length: width }, (_, i) => (i + 0.5) * scale - water.places[i]!);
}

function makeTones(water: Water, { activators, activator }: NetworkLayer): void {
  const name = activator ?? activators[0]!;
  if (water.tonesOf === name) return;
  water.tonesOf = name;
  for (let i = 0; i <= TABLE; i++) {
    const state = (2 * SPAN * i) / TABLE - SPAN;
    water.tones[i] = (1 - BEYOND) * toneOfState(name, state) + BEYOND * Math.sign(state) * brightnessBeyond(Math.abs(state));
  }
}

function toneAt(tones: Float64Array, state: number): number {
  const place = ((state + SPAN) * TABLE) / (2 * SPAN);
  return tones[place > 0 ? (place < TABLE ? (place + 0.5) | 0 : TABLE) : 0]!;
}

/** One output: amber for, blue against. */
function fillSigns({ tones, lines, places, parts }: Water, pixels: Uint32Array, row: number, width: number): void {
  const line = lines[0]!;
  const [against, infavour] = [kindRamp(0), kindRamp(1)];
  for (let i = 0; i < width; i++) {
    const place = places[i]!;
    const state = line[place]! + (line[place + 1]! - line[place]!) * parts[i]!;
    const tone = toneAt(tones, state);
    pixels[row * width + i] = state > 0 ? infavour[(tone * STEPS) | 0]! : against[(-tone * STEPS) | 0]!;
  }
}

/** Shares: the greatest one's colour, as bright as it is above an even share. */
function fillShares({ lines, places, parts }: Water, pixels: Uint32Array, row: number, width: number, temperature: number): void {
  const kinds = lines.length;
  const scale = TABLE / SPAN / temperature;
  for (let i = 0; i < width; i++) {
    const place = places[i]!;
    const part = parts[i]!;
    let most = 0;
    let state = -Infinity;
    for (let k = 0; k < kinds; k++) {
      const line = lines[k]!;
      const own = line[place]! + (line[place + 1]! - line[place]!) * part;
      if (own > state) {
        state = own;
        most = k;
      }
    }
    let sum = 1;
    let next = TABLE;
    for (let k = 0; k < kinds; k++) {
      if (k === most) continue;
      const line = lines[k]!;
      const below = (state - line[place]! - (line[place + 1]! - line[place]!) * part) * scale;
      if (!(below < TABLE)) continue;
      sum += fading[below | 0]!;
      if (below < next) next = below | 0;
    }
    const share = (kinds / sum - 1) / (kinds - 1);
    pixels[row * width + i] = kindRamp(most)[(STEPS * ((1 - BEYOND) * share + BEYOND * beyond[next]!)) | 0]!;
  }
}

/** Several outputs that do not share: the colour of the only one above zero, else hatched. */
function fillEach({ tones, lines, places, parts }: Water, pixels: Uint32Array, row: number, width: number): void {
  const undecided = hatches();
  for (let i = 0; i < width; i++) {
    const place = places[i]!;
    let above = 0;
    let most = 0;
    let state = 0;
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k]!;
      const own = line[place]! + (line[place + 1]! - line[place]!) * parts[i]!;
      if (!(own > 0)) continue;
      above++;
      most = k;
      state = own;
    }
    pixels[row * width + i] =
      above === 1 ? kindRamp(most)[(toneAt(tones, state) * STEPS) | 0]! : undecided[above > 1 && (row + i) % 9 < 3 ? 1 : 0];
  }
}
