// Lights: an input that is on, and the lamp that a firing neuron's axon leads to, with the pulse that runs there.
import { Container, Graphics, Sprite } from 'pixi.js';
import type { CellPlace } from './geometry.ts';
import { inks } from './inks.ts';
import type { Textures } from './textures.ts';
import { centred } from './vesselView.ts';

/** A weaker light is dark, so that the number on it can be read. */
export const FAINTEST = 0.12;

/** A round light between dark (0) and full (1). */
export class LightView {
  readonly container = new Container();
  private readonly glow: Sprite;
  private readonly core: Sprite;
  /** Of the core in full light: a weaker light is a smaller core, never a duller one, so its number stays legible. */
  private readonly size: number;
  private readonly ring: Sprite;
  private shown = -1;

  constructor(textures: Textures, place: CellPlace, core: number, room: number) {
    this.container.position.set(place.x, place.y);
    this.glow = centred(textures.glowPro, Math.min(place.radius * 4.2, room));
    this.size = place.radius * 2 * core;
    this.core = centred(textures.drop, this.size);
    const glass = centred(textures.dark, place.radius * 2);
    this.ring = centred(textures.smallRim, place.radius * 2 * 1.06);
    this.container.addChild(this.glow, glass, this.core, this.ring);
  }

  /** A share is an area: all shares of a pool together are one full light. */
  draw(target: number, blend: number, isShare = false, isNegative = false): void {
    this.shown = this.shown < 0 ? target : this.shown + (target - this.shown) * blend;
    this.glow.alpha = isNegative ? 0 : this.shown * 0.95;
    // Less than nothing is no light, only a blue rim.
    this.core.alpha = isNegative || (!isShare && this.shown < FAINTEST) ? 0 : Math.min(1, this.shown * 5);
    this.core.width = this.core.height = this.size * (isShare ? Math.sqrt(this.shown) : 0.62 + 0.38 * Math.min(1, this.shown));
    const ink = inks();
    this.ring.tint = isNegative ? ink.con : this.shown > 0.5 ? ink.lit : ink.idle;
  }
}

/** The axon between soma and lamp, and the pulse on it. */
export class AxonView {
  readonly container = new Container();
  private readonly cold = new Graphics();
  private readonly hot = new Graphics();
  private readonly pulse: Sprite;
  private readonly pulseGlow: Sprite;
  private heat = 0;

  constructor(
    textures: Textures,
    private readonly soma: CellPlace,
    private readonly lamp: CellPlace,
    private readonly scale: number,
  ) {
    this.pulse = centred(textures.spark, 34 * scale);
    this.pulseGlow = centred(textures.glowPro, 80 * scale);
    this.container.addChild(this.cold, this.hot, this.pulseGlow, this.pulse);
    this.trace(this.cold, inks().axon, 0.65, 0.05);
    this.trace(this.hot, inks().axonLit, 1, 0.3);
  }

  /** `t`: how far the pulse is, 0 … 1, or −1 when there is none. */
  draw(isLit: boolean, t: number, blend: number): void {
    this.heat += ((isLit ? 1 : 0) - this.heat) * blend;
    this.hot.alpha = this.heat;
    this.cold.alpha = 1 - this.heat;
    this.pulse.visible = this.pulseGlow.visible = t >= 0 && t <= 1;
    if (!this.pulse.visible) return;
    const dx = this.lamp.x - this.soma.x;
    const dy = this.lamp.y - this.soma.y;
    const length = Math.hypot(dx, dy);
    const from = this.soma.radius / length;
    const share = from + t * (1 - from - this.lamp.radius / length);
    const x = this.soma.x + dx * share;
    const y = this.soma.y + dy * share;
    this.pulse.position.set(x, y);
    this.pulseGlow.position.set(x, y);
  }

  /** Drawn once; heat only fades from one to the other. */
  private trace(line: Graphics, colour: number, alpha: number, glow: number): void {
    const { soma, lamp, scale } = this;
    const dx = lamp.x - soma.x;
    const dy = lamp.y - soma.y;
    const length = Math.hypot(dx, dy);
    const ux = dx / length;
    const uy = dy / length;
    const start = { x: soma.x + ux * soma.radius, y: soma.y + uy * soma.radius };
    const end = { x: lamp.x - ux * lamp.radius, y: lamp.y - uy * lamp.radius };
    const bow = 10 * scale;
    const path = (): Graphics =>
      line
        .moveTo(start.x, start.y)
        .bezierCurveTo(
          start.x + (end.x - start.x) / 3 - uy * bow,
          start.y + (end.y - start.y) / 3 + ux * bow,
          start.x + ((end.x - start.x) * 2) / 3 + uy * bow,
          start.y + ((end.y - start.y) * 2) / 3 - ux * bow,
          end.x,
          end.y,
        );
    path().stroke({ color: inks().pro, alpha: glow, width: 17 * scale, cap: 'round' });
    path().stroke({ color: colour, alpha, width: 7 * scale, cap: 'round' });
  }
}
