// Every picture on the board is painted once on a 2D canvas, so a lost graphics context gets them all back.
import { Texture } from 'pixi.js';

export const colours = {
  pro: 0xffb648,
  proHi: 0xfff0c9,
  con: 0x6db8ff,
  conHi: 0xdff0ff,
  tide: 0x8fe3ff,
  glass: 0xd9f1ff,
  idle: 0x7d93c9,
  ink: 0xeaf2ff,
} as const;

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

function diamond(): Texture {
  return paint(128, 128, (context) => {
    context.translate(64, 64);
    context.rotate(Math.PI / 4);
    const gradient = context.createLinearGradient(-42, -42, 42, 42);
    gradient.addColorStop(0, '#eaf6ff');
    gradient.addColorStop(0.5, '#86c6ff');
    gradient.addColorStop(1, '#3f8ff0');
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
    gradient.addColorStop(1, 'rgba(0,0,0,0)');
    context.fillStyle = gradient;
    context.fill();
    line();
    context.lineWidth = 5;
    context.strokeStyle = crest;
    context.stroke();
  });
}

/** What votes against have taken away: slanted cold lines. */
function drained(): Texture {
  return paint(256, 256, (context) => {
    context.fillStyle = 'rgba(86,150,255,0.20)';
    context.fillRect(0, 0, 256, 256);
    context.strokeStyle = 'rgba(150,205,255,0.42)';
    context.lineWidth = 5;
    for (let x = -256; x < 512; x += 32) {
      context.beginPath();
      context.moveTo(x, 0);
      context.lineTo(x + 256, 256);
      context.stroke();
    }
  });
}

function glass(): Texture {
  return paint(512, 512, (context) => {
    const body = context.createRadialGradient(195, 143, 0, 256, 256, 256);
    body.addColorStop(0, 'rgba(232,248,255,0.30)');
    body.addColorStop(0.55, 'rgba(155,208,255,0.07)');
    body.addColorStop(0.86, 'rgba(160,210,255,0.12)');
    body.addColorStop(1, 'rgba(200,235,255,0.42)');
    context.fillStyle = body;
    context.beginPath();
    context.arc(256, 256, 252, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = 'rgba(255,255,255,0.75)';
    context.lineWidth = 17;
    context.lineCap = 'round';
    context.beginPath();
    context.arc(256, 256, 214, Math.PI * 1.18, Math.PI * 1.47);
    context.stroke();
    context.lineWidth = 11;
    context.strokeStyle = 'rgba(255,255,255,0.35)';
    context.beginPath();
    context.arc(256, 256, 218, Math.PI * 0.2, Math.PI * 0.3);
    context.stroke();
  });
}

/** A white ring to be tinted; `line` is its width as a share of the radius. */
function ring(size: number, line: number): Texture {
  return paint(size, size, (context) => {
    context.strokeStyle = '#fff';
    context.lineWidth = (size / 2) * line;
    context.beginPath();
    context.arc(size / 2, size / 2, (size / 2) * (1 - line), 0, Math.PI * 2);
    context.stroke();
  });
}

export function paintTextures() {
  const amber = [
    [0, '#fff6de'],
    [0.5, '#ffc765'],
    [1, '#ff9a2e'],
  ] as const;
  return {
    glowPro: radial([
      [0, 'rgba(255,207,125,0.60)'],
      [0.5, 'rgba(255,159,54,0.17)'],
      [1, 'rgba(255,159,54,0)'],
    ]),
    glowCon: radial([
      [0, 'rgba(159,210,255,0.60)'],
      [1, 'rgba(109,184,255,0)'],
    ]),
    drop: ball(amber),
    diamond: diamond(),
    dark: ball([
      [0, 'rgba(170,200,255,0.26)'],
      [0.6, 'rgba(70,100,190,0.26)'],
      [1, 'rgba(150,185,255,0.30)'],
    ]),
    tide: vertical([
      [0, 'rgba(47,183,216,0.82)'],
      [1, 'rgba(21,90,156,0.92)'],
    ]),
    liquid: vertical([
      [0, 'rgba(255,217,143,0.95)'],
      [0.5, 'rgba(255,157,77,0.88)'],
      [1, 'rgba(217,72,111,0.80)'],
    ]),
    drained: drained(),
    waveTide: wave('rgba(143,227,255,0.95)', 'rgba(47,183,216,0.35)'),
    waveLiquid: wave('rgba(255,244,214,0.95)', 'rgba(255,230,176,0.75)'),
    glass: glass(),
    rim: ring(384, 0.045),
    smallRim: ring(128, 0.09),
    spark: radial(
      [
        [0, 'rgba(255,255,255,1)'],
        [0.3, 'rgba(255,236,190,0.9)'],
        [1, 'rgba(255,200,110,0)'],
      ],
      32,
    ),
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
