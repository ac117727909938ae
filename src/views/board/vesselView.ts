// The soma is a glass vessel: the surface is the state, the dotted line is zero, the tide in it is the bias.
import { Container, Graphics, Sprite, TilingSprite } from 'pixi.js';
import { inks } from './inks.ts';
import type { Textures } from './textures.ts';
import { heightOf } from './level.ts';
import type { CellPlace } from './geometry.ts';

/** What the vessel shows; all in units of the state. */
export interface VesselAim {
  bias: number;
  /** Bias plus all votes for that have arrived. */
  peak: number;
  /** Bias plus all votes that have arrived. */
  sum: number;
  isLit: boolean;
  /** Predict: the level stays hidden until the answer is given. */
  isHidden: boolean;
  /** In time: just fired, and deaf for a moment. */
  isResting?: boolean;
}

const ZERO_DOTS = 20;

export class VesselView {
  readonly container = new Container();
  private readonly halo: Sprite;
  private readonly water = new Container();
  private readonly tide: Sprite;
  private readonly liquid: Sprite;
  private readonly drained: Sprite;
  private readonly tideWave: TilingSprite;
  private readonly liquidWave: TilingSprite;
  private readonly rim: Sprite;
  private readonly rays = new Graphics();
  private readonly fog: Sprite;
  private shownBias = 0;
  private shownPeak = 0;
  private shownSum = 0;
  private speedSum = 0;
  private light = 0;
  private isFresh = true;

  constructor(
    textures: Textures,
    private readonly place: CellPlace,
    private readonly unit: number,
    /** Widest glow that the board's edge does not cut. */
    room: number,
    /** Lines are so much thicker than on a desk. */
    bold = 1,
  ) {
    const { radius } = place;
    this.container.position.set(place.x, place.y);
    this.halo = centred(textures.glowPro, Math.min(radius * 4.4, room));
    this.tide = new Sprite(textures.tide);
    this.liquid = new Sprite(textures.liquid);
    this.drained = new Sprite(textures.drained);
    for (const sprite of [this.tide, this.liquid, this.drained]) {
      sprite.x = -radius;
      sprite.width = radius * 2;
      this.water.addChild(sprite);
    }
    this.tideWave = new TilingSprite({ texture: textures.waveTide, width: radius * 2, height: radius * 0.24 });
    this.liquidWave = new TilingSprite({ texture: textures.waveLiquid, width: radius * 2, height: radius * 0.24 });
    for (const wave of [this.tideWave, this.liquidWave]) {
      wave.x = -radius;
      wave.tileScale.set((radius * 1.4) / 512, (radius * 0.24) / 64);
      this.water.addChild(wave);
    }
    const mask = new Graphics().circle(0, 0, radius * 0.985).fill(0xffffff);
    this.water.addChild(mask);
    this.water.mask = mask;
    const glass = centred(textures.glass, radius * 2);
    this.fog = centred(textures.glass, radius * 1.98);
    this.fog.tint = inks().fog;
    this.rim = centred(textures.rim, radius * 2 * 1.045);
    const zero = new Graphics();
    const zeroY = -heightOf(0, unit) * radius;
    const reach = Math.sqrt(radius * radius - zeroY * zeroY) + radius * 0.08;
    for (let i = 0; i <= ZERO_DOTS; i++) zero.circle((i / ZERO_DOTS - 0.5) * 2 * reach, zeroY, bold * Math.max(1.4, radius * 0.018));
    zero.fill({ color: inks().zero, alpha: 0.95 });
    // A thicker rim than the painted one.
    if (bold > 1) zero.circle(0, 0, radius).stroke({ color: inks().glass, alpha: 0.7, width: 3 * bold });
    this.container.addChild(this.halo, this.rays, this.water, glass, this.fog, this.rim, zero);
    this.drawRays();
  }

  /** `blend`: share of the way to go; `wobble` 0 keeps the water still. */
  draw(aim: VesselAim, blend: number, time: number, elapsed: number, wobble: number): void {
    const { radius } = this.place;
    if (this.isFresh) {
      this.shownBias = aim.bias;
      this.shownPeak = aim.peak;
      this.shownSum = aim.sum;
      this.isFresh = false;
    }
    this.shownBias += (aim.bias - this.shownBias) * blend;
    this.shownPeak += (aim.peak - this.shownPeak) * blend;
    this.spring(aim.sum, elapsed, wobble);
    this.light += ((aim.isLit ? 1 : 0) - this.light) * Math.min(1, blend * 1.3);
    const top = (state: number): number => -heightOf(state, this.unit) * radius;
    const biasY = top(this.shownBias);
    const sumY = top(this.shownSum);
    const peakY = Math.min(top(this.shownPeak), sumY, biasY);
    setSpan(this.tide, Math.max(biasY, sumY), radius);
    setSpan(this.liquid, Math.min(sumY, biasY), biasY);
    setSpan(this.drained, peakY, sumY);
    this.liquid.visible = sumY < biasY - 0.5;
    this.drained.visible = peakY < sumY - 0.5;
    this.tideWave.y = biasY - radius * 0.08;
    this.tideWave.alpha = sumY > biasY + 2 ? 0.45 : 0.95;
    this.liquidWave.y = sumY - radius * 0.08;
    this.liquidWave.visible = Math.abs(sumY - biasY) > 1.5;
    this.tideWave.tilePosition.x = time * 0.018 * wobble;
    this.liquidWave.tilePosition.x = -time * 0.03 * wobble;
    this.halo.alpha = 0.12 + this.light * 0.88;
    this.rays.alpha = this.light;
    this.fog.visible = aim.isHidden || aim.isResting === true;
    this.fog.alpha = aim.isHidden ? 1 : 0.72;
    this.water.alpha = aim.isHidden ? 0.06 : 1;
    const ink = inks();
    this.rim.tint = this.light > 0.5 ? ink.lit : aim.isResting ? ink.idle : ink.glass;
    this.rim.alpha = 0.85 + 0.15 * this.light;
  }

  /** Water rises with a little overshoot and settles. */
  private spring(target: number, elapsed: number, wobble: number): void {
    const seconds = Math.min(0.05, elapsed / 1000);
    if (wobble === 0) {
      this.shownSum += (target - this.shownSum) * Math.min(1, seconds * 10);
      return;
    }
    this.speedSum += ((target - this.shownSum) * 170 - this.speedSum * 17) * seconds;
    this.shownSum += this.speedSum * seconds;
    if (Math.abs(this.speedSum) < 1e-4 && Math.abs(target - this.shownSum) < 1e-4) this.shownSum = target;
  }

  private drawRays(): void {
    const { radius } = this.place;
    for (let i = 0; i < 8; i++) {
      const angle = (i / 8) * Math.PI * 2 + Math.PI / 8;
      const from = radius * 1.17;
      const to = radius * (i % 2 ? 1.27 : 1.32);
      this.rays.moveTo(Math.cos(angle) * from, Math.sin(angle) * from).lineTo(Math.cos(angle) * to, Math.sin(angle) * to);
    }
    this.rays.stroke({ color: inks().lit, width: Math.max(3, radius * 0.05), cap: 'round', alpha: 0.9 });
  }
}

export function centred(texture: Sprite['texture'], size: number): Sprite {
  const sprite = new Sprite(texture);
  sprite.anchor.set(0.5);
  sprite.width = size;
  sprite.height = size;
  return sprite;
}

function setSpan(sprite: Sprite, top: number, bottom: number): void {
  sprite.y = top;
  sprite.height = Math.max(0.001, bottom - top);
}
