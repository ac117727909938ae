// What one neuron says to each place of the plane, small enough to sit beside it: amber where it speaks for, blue where against.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Network } from '../../core/learning/network.ts';
import { chartInk } from '../chartInk.ts';
import { traceLevel } from './contour.ts';
import type { Mapper } from './mapper.ts';
import { usePainted, versionOf, type Sheet, type Version } from './painter.ts';
import { kindRamp, STEPS } from './palette.ts';
import { toneOf } from './tone.ts';
import './style.ts';

interface SmallMapProps {
  readonly mapper: Mapper;
  readonly network: () => Network;
  readonly version: Version;
  /** 0 is the first layer after the inputs. */
  readonly layer: number;
  readonly neuron: number;
  /** In CSS pixels. */
  readonly size?: number | undefined;
  readonly frame?: 'round' | 'squircle' | undefined;
  /** Without one it is a picture that says nothing to who cannot see it. */
  readonly label?: string | undefined;
}

interface Small {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly image: ImageData;
  readonly pixels: Uint32Array;
  readonly tones: Float32Array;
  readonly side: number;
}

/** Places a side at most; every second or third place of the map is enough. */
const MOST = 40;

export function SmallMap({ mapper, network, version, layer, neuron, size = 44, frame = 'round', label }: SmallMapProps) {
  const stride = Math.ceil(mapper.side / MOST);
  const small = useMemo(() => createSmall(Math.floor((mapper.side - 1) / stride) + 1), [mapper, stride]);
  const latest = useRef({ layer, neuron });
  latest.current = { layer, neuron };
  const paint = (sheet: Sheet): void => {
    const current = network();
    if (!mapper.fits(current) || current.layers[layer] === undefined) return;
    mapper.refresh(current, versionOf(version));
    const map = mapper.outputs[layer]![neuron];
    if (!map) return;
    const { activators, temperature, columns } = current.layers[layer];
    for (let row = 0; row < small.side; row++) {
      for (let i = 0; i < small.side; i++) {
        const output = map[row * stride * mapper.side + i * stride]!;
        small.tones[row * small.side + i] = temperature === undefined ? toneOf(activators[neuron]!, output) : shareTone(output, columns);
      }
    }
    // Below zero a ReLU is level, so its line runs just above.
    const level = temperature === undefined && activators[neuron] === 'relu' ? 0.02 : 0;
    paintSmall(sheet, small, level, temperature === undefined ? undefined : neuron);
    const at = mapper.probed.peek();
    if (at) drawDot(sheet, (at.x / mapper.reach + 1) / 2, (1 - at.y / mapper.reach) / 2);
  };
  const { canvas, soil } = usePainted(paint, version);
  useEffect(() => mapper.probed.subscribe(soil), [mapper]);
  return (
    <canvas
      ref={canvas}
      class={`small-map ${frame}`}
      style={{ width: `${size}px`, height: `${size}px` }}
      {...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    />
  );
}

function createSmall(side: number): Small {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const image = context.createImageData(side, side);
  return { canvas, context, image, pixels: new Uint32Array(image.data.buffer), tones: new Float32Array(side * side), side };
}

/** −1 … 1, 0 at an even share. */
function shareTone(share: number, columns: number): number {
  const even = 1 / columns;
  return share > even ? (share - even) / (1 - even) : (share - even) / even;
}

/** A share above an even one is of its kind's colour; below it is night. */
function paintSmall({ context, width, height, isHighContrast }: Sheet, small: Small, level: number, kind: number | undefined): void {
  const { pixels, tones, side } = small;
  const above = kindRamp(kind ?? 1);
  const below = kindRamp(0);
  for (let i = 0; i < pixels.length; i++) {
    const tone = tones[i]!;
    if (tone > 0) pixels[i] = above[(Math.min(1, tone) * STEPS) | 0]!;
    else pixels[i] = kind === undefined ? below[(Math.min(1, -tone) * STEPS) | 0]! : below[0]!;
  }
  small.context.putImageData(small.image, 0, 0);
  context.drawImage(small.canvas, 0, 0, width, height);
  context.lineCap = 'round';
  context.beginPath();
  traceLevel(context, tones, side, level, width);
  context.strokeStyle = chartInk().strong;
  context.lineWidth = isHighContrast ? 2 : 1.25;
  context.stroke();
}

function drawDot({ context, width, height }: Sheet, x: number, y: number): void {
  context.beginPath();
  context.arc(x * width, y * height, 3, 0, 2 * Math.PI);
  context.fillStyle = chartInk().strong;
  context.fill();
  context.strokeStyle = chartInk().under;
  context.lineWidth = 1.5;
  context.stroke();
}
