// Neurons too small for a glass, and the pixels of a picture.
import { Container, Sprite, Texture } from 'pixi.js';
import type { CellPlace } from './geometry.ts';
import { inks } from './inks.ts';
import type { Textures } from './textures.ts';
import { centred } from './vesselView.ts';

/** A bead: amber above zero, blue below, the fuller the further. */
export class BeadView {
  readonly container = new Container();
  private readonly core: Sprite;
  private readonly rim: Sprite;
  private readonly size: number;
  private shown = 0;

  constructor(
    textures: Textures,
    place: CellPlace,
    private readonly unit: number,
  ) {
    this.container.position.set(place.x, place.y);
    this.size = place.radius * 1.9;
    this.core = centred(textures.drop, this.size);
    this.rim = centred(textures.smallRim, place.radius * 2.06);
    this.container.addChild(centred(textures.dark, place.radius * 2), this.core, this.rim);
  }

  draw(state: number, isHidden: boolean, blend: number): void {
    const aim = isHidden ? 0 : Math.max(-1, Math.min(1, state / (2 * this.unit)));
    this.shown += (aim - this.shown) * blend;
    const strength = Math.abs(this.shown);
    const ink = inks();
    this.core.tint = this.shown > 0 ? 0xffffff : ink.below;
    this.core.alpha = strength < 0.01 ? 0 : 0.25 + 0.75 * strength;
    this.core.width = this.core.height = this.size * (0.35 + 0.65 * strength);
    this.rim.tint = this.shown > 0 ? ink.lit : ink.idle;
  }
}

/** One square of a picture, the brighter the more ink. */
export class PixelView {
  readonly container = new Container();
  private readonly light: Sprite;
  private shown = 0;

  constructor(place: CellPlace) {
    const side = place.radius * 2 - 1.5;
    const ground = square(side, inks().pixelGround);
    this.light = square(side, inks().pixel);
    this.container.position.set(place.x, place.y);
    this.container.addChild(ground, this.light);
  }

  draw(ink: number, blend: number, _isShare?: boolean, _isNegative?: boolean): void {
    this.shown += (ink - this.shown) * blend;
    this.light.alpha = this.shown;
  }
}

function square(side: number, tint: number): Sprite {
  const sprite = new Sprite(Texture.WHITE);
  sprite.anchor.set(0.5);
  sprite.width = side;
  sprite.height = side;
  sprite.tint = tint;
  return sprite;
}
