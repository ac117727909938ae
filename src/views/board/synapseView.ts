// One synapse: a tapered curve as thick as |w|, ending in an arrow (for) or a bar (against). Redrawn only while its weight moves.
import { Graphics } from 'pixi.js';
import { inks } from './inks.ts';
import { pointOn, type SynapsePlace } from './geometry.ts';

const PIECES = 24;
/** Least change that is seen, as a share of the largest weight. */
const SEEN = 0.01;

export class SynapseView {
  readonly graphics = new Graphics();
  /** The weight as drawn, on its way to the real one. */
  private shown = 0;
  private target = 0;
  private heat = 0;
  private isCovered = false;
  /** The weight at the last drawing; none yet. */
  private drawn = NaN;

  constructor(
    private readonly place: SynapsePlace,
    private readonly scale: number,
    private readonly largest: number,
    weight: number,
    private readonly isDense: boolean,
  ) {
    this.shown = weight;
    this.target = weight;
  }

  aim(weight: number): void {
    this.target = weight;
  }

  /** What is covered looks the same whatever its weight. */
  cover(isCovered: boolean): void {
    if (isCovered === this.isCovered) return;
    this.isCovered = isCovered;
    this.drawn = NaN;
  }

  /** `active`: its sender has something to say, so it glows. `blend` is the share of the way to go in this frame. */
  draw(active: boolean, blend: number): void {
    this.shown += (this.target - this.shown) * blend;
    if (Math.abs(this.target - this.shown) < 0.004) this.shown = this.target;
    this.heat += ((active ? 1 : 0) - this.heat) * blend;
    // Heat is only opacity: redrawing curves for it would cost memory in every vote.
    const cold = this.isDense ? inks().faintest : inks().faint;
    this.graphics.alpha = this.target === 0 || this.isCovered ? 1 : (cold + this.heat * 0.5) / (cold + 0.5);
    // While a rule runs every weight moves a little in every frame: what nobody can see is not drawn.
    const isMoved = !(Math.abs(this.shown - this.drawn) < this.largest * SEEN);
    const isAtRest = this.shown === this.target && this.drawn !== this.shown;
    if (!isMoved && !isAtRest) return;
    this.drawn = this.shown;
    this.redraw();
  }

  private redraw(): void {
    const { graphics, scale } = this;
    const shown = this.isCovered ? 0 : this.shown;
    const strength = this.isCovered ? 0.3 : Math.min(1, Math.abs(shown) / this.largest);
    const ink = inks();
    const colour = shown === 0 ? ink.idle : shown > 0 ? ink.pro : ink.con;
    const alpha = Math.min(1, (this.isDense ? ink.faintest : ink.faint) + 0.5);
    const thick = (2.5 + strength * 13) * scale * (this.isDense ? 0.6 : 1);
    graphics.clear();
    this.ribbon(thick * 2.1, colour, alpha * 0.16);
    this.ribbon(thick, colour, shown === 0 ? 0.4 : alpha);
    if (shown !== 0) this.ending(shown > 0, colour, Math.max(7 * scale, thick * 0.8), alpha + 0.12);
  }

  private ribbon(thick: number, colour: number, alpha: number): void {
    const { points } = this.place;
    const left: number[] = [];
    const right: number[] = [];
    for (let i = 0; i <= PIECES; i++) {
      const t = i / PIECES;
      const here = pointOn(points, t);
      const before = pointOn(points, Math.max(0, t - 0.01));
      const after = pointOn(points, Math.min(1, t + 0.01));
      const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
      // Fuller at the sender, slender at the rim.
      const half = (thick * (1 - 0.5 * t)) / 2;
      const nx = (-(after.y - before.y) / length) * half;
      const ny = ((after.x - before.x) / length) * half;
      left.push(here.x + nx, here.y + ny);
      right.unshift(here.x - nx, here.y - ny);
    }
    this.graphics.poly([...left, ...right]).fill({ color: colour, alpha });
  }

  private ending(isFor: boolean, colour: number, size: number, alpha: number): void {
    const end = this.place.points[3];
    const before = pointOn(this.place.points, 0.93);
    const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
    const dx = (end.x - before.x) / length;
    const dy = (end.y - before.y) / length;
    if (isFor) {
      const tip = { x: end.x + dx * size * 0.7, y: end.y + dy * size * 0.7 };
      const base = { x: end.x - dx * size * 1.1, y: end.y - dy * size * 1.1 };
      this.graphics
        .poly([tip.x, tip.y, base.x - dy * size, base.y + dx * size, base.x + dy * size, base.y - dx * size])
        .fill({ color: colour, alpha });
    } else {
      const half = size * 1.35;
      this.graphics
        .moveTo(end.x - dy * half, end.y + dx * half)
        .lineTo(end.x + dy * half, end.y - dx * half)
        .stroke({ color: colour, alpha, width: Math.max(4, size * 0.55), cap: 'round' });
    }
  }
}
