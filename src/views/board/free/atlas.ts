// One picture with everything that a crowd is drawn from, so that a crowd is one call: beads with their water, lamps, drops, rings, knobs.
import { Rectangle, Texture } from 'pixi.js';
import { cssOf, inks, type Inks } from '../inks.ts';
import type { Textures } from '../textures.ts';

/** Heights of water that are painted. */
export const WATER_LEVELS = 32;
const TILE = 128;
const ACROSS = 16;
const ROWS = 6;
/** Radius of what stands in a tile, so that its edge is soft. */
const HALF = 60;

export interface Atlas {
  readonly source: Texture;
  /** Water without and with votes for in it, from empty to full. */
  readonly tide: readonly Texture[];
  readonly liquid: readonly Texture[];
  readonly glass: Texture;
  readonly lamp: Texture;
  readonly light: Texture;
  readonly cold: Texture;
  readonly glow: Texture;
  readonly coldGlow: Texture;
  readonly rim: Texture;
  readonly litRim: Texture;
  readonly restingRim: Texture;
  readonly drop: Texture;
  readonly diamond: Texture;
  readonly ring: Texture;
  readonly focus: Texture;
  readonly knob: Texture;
  readonly pixelGround: Texture;
  readonly pixel: Texture;
}

/** Radius in a tile of 128: what a scale is reckoned from. */
export const TILE_RADIUS = HALF;

export function paintAtlas(textures: Textures): Atlas {
  const canvas = document.createElement('canvas');
  canvas.width = TILE * ACROSS;
  canvas.height = TILE * ROWS;
  const context = canvas.getContext('2d')!;
  const source = Texture.from(canvas);
  const ink = inks();
  let used = 0;
  const tile = (draw: () => void): Texture => {
    const [x, y] = [(used % ACROSS) * TILE, Math.floor(used / ACROSS) * TILE];
    used++;
    context.save();
    context.beginPath();
    context.rect(x, y, TILE, TILE);
    context.clip();
    context.translate(x + TILE / 2, y + TILE / 2);
    draw();
    context.restore();
    return new Texture({ source: source.source, frame: new Rectangle(x, y, TILE, TILE) });
  };
  const image = (texture: Texture, half: number): void =>
    context.drawImage(texture.source.resource as HTMLCanvasElement, -half, -half, half * 2, half * 2);
  const ring = (colour: string, width: number, radius: number, dash: readonly number[] = []): void => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.setLineDash([...dash]);
    context.beginPath();
    context.arc(0, 0, radius, 0, Math.PI * 2);
    context.stroke();
  };
  const water = (body: Inks['tideBody'], crest: string) =>
    Array.from({ length: WATER_LEVELS }, (_, k) => tile(() => paintWater(context, k / (WATER_LEVELS - 1), body, crest)));
  const atlas = {
    source,
    tide: water(ink.tideBody, ink.tideCrest),
    liquid: water(ink.liquidBody, ink.liquidCrest),
    glass: tile(() => image(textures.glass, HALF)),
    lamp: tile(() => image(textures.dark, HALF)),
    light: tile(() => image(textures.drop, HALF)),
    cold: tile(() => {
      const gradient = context.createRadialGradient(-18, -20, 0, 0, 0, HALF);
      for (const [stop, colour] of ink.diamond) gradient.addColorStop(stop, colour);
      context.fillStyle = gradient;
      context.beginPath();
      context.arc(0, 0, HALF, 0, Math.PI * 2);
      context.fill();
    }),
    glow: tile(() => image(textures.glowPro, TILE / 2)),
    coldGlow: tile(() => image(textures.glowCon, TILE / 2)),
    rim: tile(() => ring(cssOf(ink.glass), 5, HALF - 3)),
    litRim: tile(() => ring(cssOf(ink.lit), 7, HALF - 4)),
    restingRim: tile(() => ring(cssOf(ink.idle), 5, HALF - 3)),
    drop: tile(() => image(textures.drop, HALF)),
    diamond: tile(() => image(textures.diamond, HALF)),
    // Two lines with a gap: seen on any water, and with any colours.
    ring: tile(() => {
      ring(ink.ringGround, 10, HALF - 5);
      ring(cssOf(ink.chosen), 4.5, HALF - 3);
      ring(cssOf(ink.tide), 2.5, HALF - 9);
    }),
    focus: tile(() => {
      ring(ink.ringGround, 8, HALF - 4, [14, 11.1]);
      ring(cssOf(ink.open), 4.5, HALF - 4, [14, 11.1]);
    }),
    knob: tile(() => paintKnob(context, ink)),
    pixelGround: tile(() => paintPixel(context, cssOf(ink.pixelGround), ink.pixelEdge)),
    pixel: tile(() => paintPixel(context, cssOf(ink.pixel), cssOf(ink.pixel))),
  };
  source.source.update();
  return atlas;
}

function paintWater(context: CanvasRenderingContext2D, share: number, body: Inks['tideBody'], crest: string): void {
  const surface = HALF * (1 - 2 * share);
  context.beginPath();
  context.arc(0, 0, HALF * 0.985, 0, Math.PI * 2);
  context.clip();
  const wave = (): void => {
    context.beginPath();
    for (let x = -HALF; x <= HALF; x += 2) context.lineTo(x, surface + 2.6 * Math.sin((x / HALF) * Math.PI * 2 + share * 5));
  };
  if (share > 0) {
    wave();
    context.lineTo(HALF, HALF);
    context.lineTo(-HALF, HALF);
    context.closePath();
    const gradient = context.createLinearGradient(0, surface, 0, HALF + 1);
    for (const [stop, colour] of body) gradient.addColorStop(stop, colour);
    context.fillStyle = gradient;
    context.fill();
    wave();
    context.lineWidth = 4;
    context.strokeStyle = crest;
    context.stroke();
  }
}

/** What a wire is pulled out of: a drop of glass with an arrow in it. */
function paintKnob(context: CanvasRenderingContext2D, ink: Inks): void {
  const gradient = context.createRadialGradient(-16, -18, 0, 0, 0, 46);
  for (const [stop, colour] of ink.knob) gradient.addColorStop(stop, colour);
  context.shadowColor = ink.knobGlow;
  context.shadowBlur = 16;
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(0, 0, 42, 0, Math.PI * 2);
  context.fill();
  context.shadowBlur = 0;
  context.strokeStyle = ink.onDrop;
  context.lineWidth = 8;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(-18, 0);
  context.lineTo(18, 0);
  context.moveTo(4, -14);
  context.lineTo(18, 0);
  context.lineTo(4, 14);
  context.stroke();
}

function paintPixel(context: CanvasRenderingContext2D, fill: string, edge: string): void {
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = 4;
  context.beginPath();
  context.roundRect(-HALF + 2, -HALF + 2, HALF * 2 - 4, HALF * 2 - 4, 14);
  context.fill();
  context.stroke();
}
