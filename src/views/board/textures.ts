// Every picture on the board is painted once on a 2D canvas, so a lost graphics context gets them all back.
import { Texture } from 'pixi.js';
import { inks, type Inks } from './inks.ts';

type Paint = (context: CanvasRenderingContext2D, size: number) => void;

function paint(width: number, height: number, draw: Paint): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  draw(canvas.getContext('2d')!, width);
  return Texture.from(canvas);
}

function radial(stops: readonly (readonly [number, string])[], size = 256, at: readonly [number, number] = [0.5, 0.5]): Texture {
  return paint(size, size, (context) => {
    const gradient = context.createRadialGradient(size * at[0], size * at[1], 0, size / 2, size / 2, size / 2);
    for (const [stop, colour] of stops) gradient.addColorStop(stop, colour);
    context.fillStyle = gradient;
    context.fillRect(0, 0, size, size);
  });
}

/** A filled ball with soft light from the upper left. */
function ball(stops: readonly (readonly [number, string])[], size = 128): Texture {
  return paint(size, size, (context) => {
    const half = size / 2;
    const gradient = context.createRadialGradient(size * 0.36, size * 0.32, 0, half, half, half * 1.05);
    for (const [stop, colour] of stops) gradient.addColorStop(stop, colour);
    context.fillStyle = gradient;
    context.beginPath();
    context.arc(half, half, half - 2, 0, Math.PI * 2);
    context.fill();
  });
}

function diamond(stops: readonly (readonly [number, string])[]): Texture {
  return paint(128, 128, (context) => {
    context.translate(64, 64);
    context.rotate(Math.PI / 4);
    const gradient = context.createLinearGradient(-42, -42, 42, 42);
    for (const [stop, colour] of stops) gradient.addColorStop(stop, colour);
    context.fillStyle = gradient;
    context.beginPath();
    context.roundRect(-42, -42, 84, 84, 12);
    context.fill();
  });
}

function vertical(stops: readonly (readonly [number, string])[]): Texture {
  return paint(4, 256, (context) => {
    const gradient = context.createLinearGradient(0, 0, 0, 256);
    for (const [stop, colour] of stops) gradient.addColorStop(stop, colour);
    context.fillStyle = gradient;
    context.fillRect(0, 0, 4, 256);
  });
}

/** Two periods of a wave; its body fades downwards, so it sits on any liquid. */
function wave(crest: string, body: string): Texture {
  return paint(512, 64, (context) => {
    const line = (): void => {
      context.beginPath();
      for (let x = 0; x <= 512; x += 4)
        context.lineTo(x, 20 + 7 * Math.sin((x / 256) * Math.PI * 2) + 3 * Math.sin((x / 128) * Math.PI * 2 + 1));
    };
    line();
    context.lineTo(512, 64);
    context.lineTo(0, 64);
    context.closePath();
    const gradient = context.createLinearGradient(0, 12, 0, 64);
    gradient.addColorStop(0, body);
    gradient.addColorStop(1, 'transparent');
    context.fillStyle = gradient;
    context.fill();
    line();
    context.lineWidth = 5;
    context.strokeStyle = crest;
    context.stroke();
  });
}

/** What votes against have taken away: slanted cold lines. */
function drained(ink: Inks): Texture {
  return paint(256, 256, (context) => {
    context.fillStyle = ink.drained;
    context.fillRect(0, 0, 256, 256);
    context.strokeStyle = ink.drainedLine;
    context.lineWidth = 5;
    for (let x = -256; x < 512; x += 32) {
      context.beginPath();
      context.moveTo(x, 0);
      context.lineTo(x + 256, 256);
      context.stroke();
    }
  });
}

function glass(ink: Inks): Texture {
  return paint(512, 512, (context) => {
    const body = context.createRadialGradient(195, 143, 0, 256, 256, 256);
    for (const [stop, colour] of ink.glassBody) body.addColorStop(stop, colour);
    context.fillStyle = body;
    context.beginPath();
    context.arc(256, 256, 252, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = ink.gleam;
    context.lineWidth = 17;
    context.lineCap = 'round';
    context.beginPath();
    context.arc(256, 256, 214, Math.PI * 1.18, Math.PI * 1.47);
    context.stroke();
    context.lineWidth = 11;
    context.strokeStyle = ink.gleamBelow;
    context.beginPath();
    context.arc(256, 256, 218, Math.PI * 0.2, Math.PI * 0.3);
    context.stroke();
  });
}

/** A white ring to be tinted; `line` is its width as a share of the radius. */
function ring(size: number, line: number): Texture {
  return paint(size, size, (context) => {
    context.strokeStyle = 'white';
    context.lineWidth = (size / 2) * line;
    context.beginPath();
    context.arc(size / 2, size / 2, (size / 2) * (1 - line), 0, Math.PI * 2);
    context.stroke();
  });
}

/** In the colours of the theme that is on. */
export function paintTextures() {
  const ink = inks();
  return {
    glowPro: radial(ink.glowPro),
    glowCon: radial(ink.glowCon),
    drop: ball(ink.drop),
    diamond: diamond(ink.diamond),
    dark: ball(ink.dark),
    tide: vertical(ink.tideBody),
    liquid: vertical(ink.liquidBody),
    drained: drained(ink),
    waveTide: wave(ink.tideCrest, ink.tideWave),
    waveLiquid: wave(ink.liquidCrest, ink.liquidWave),
    glass: glass(ink),
    rim: ring(384, 0.045),
    smallRim: ring(128, 0.09),
    spark: radial(ink.sparkBody, 32),
  };
}

export type Textures = ReturnType<typeof paintTextures>;

const labels = new Map<string, Texture>();

/** A short number as a picture, painted once for each text and colour. `size` is the height of a line in canvas pixels. */
export function labelTexture(text: string, colour: string): Texture {
  const key = `${colour} ${text}`;
  const known = labels.get(key);
  if (known) return known;
  const texture = paint(40 + text.length * 26, 56, (context, width) => {
    context.font = '800 40px "M PLUS Rounded 1c", sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = colour;
    context.fillText(text, width / 2, 30);
  });
  labels.set(key, texture);
  return texture;
}

/** Before a new scene: pictures of numbers belong to the scene that destroyed them. */
export function forgetLabels(): void {
  labels.clear();
}
