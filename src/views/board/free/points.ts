// From afar every cell is a point of light: brighter with its level, white for a moment after a spike.
import { Particle, ParticleContainer } from 'pixi.js';
import type { RunView } from '../../../session/playground/engine.ts';
import { inks } from '../inks.ts';
import type { Textures } from '../textures.ts';
import type { Activity } from './activity.ts';
import { fillOf, freeGauge, lightOf } from './gauges.ts';
import { isShown, LAMP, PIXEL, type Difference, type Places } from './places.ts';

/** Side of the picture of a spark. */
const SPARK = 32;
/** No smaller than this on screen, in pixels. */
const LEAST_PX = 4.5;

export class Points {
  readonly container = new ParticleContainer({ dynamicProperties: { position: false, color: true, vertex: true } });
  private readonly particles: Particle[] = [];
  private line = new Float32Array(0);
  private unit = new Float32Array(0);
  private isOld = true;
  private readonly water = turned(inks().tide);
  private readonly warm = turned(inks().pro);
  private readonly hot = turned(inks().hot);

  constructor(private readonly textures: Textures) {}

  follow(places: Places, { isAll, cells }: Difference, unit: number): void {
    if (isAll) this.isOld = true;
    else if (!this.isOld) for (const slot of cells) this.put(places, slot, unit);
    if (cells.length > 0) this.container.update();
  }

  draw(places: Places, activity: Activity, view: RunView, outputs: Float64Array, unit: number, zoom: number, time: number): void {
    if (this.isOld) this.putAll(places, unit);
    const { cells, radius, body } = places;
    const { levels } = view;
    const least = LEAST_PX / zoom;
    for (let slot = 0; slot < this.particles.length; slot++) {
      const particle = this.particles[slot]!;
      const cell = cells.parts[slot];
      if (!cell || body[slot] === PIXEL || !isShown(places, slot)) {
        particle.color = 0;
        continue;
      }
      const index = activity.indexOf[slot]!;
      const level = levels[index] ?? NaN;
      const isLit = time < activity.litUntil[slot]! || (cell.kind === 'neuron' && level > 0 && view.tick > 0);
      const isLamp = body[slot] === LAMP;
      const share = isLamp
        ? lightOf(cell, isLit, level, outputs[index] ?? 0)
        : isLit
          ? 1
          : fillOf(this.line[slot]!, this.unit[slot]!, level);
      const size = Math.max(least, radius[slot]! * (isLit ? 3.2 : 1.9 + 0.5 * share));
      particle.scaleX = particle.scaleY = size / SPARK;
      // Written as one number: setting tint and alpha apart takes most of the frame.
      particle.color = (isLit ? this.hot : isLamp ? this.warm : this.water) + (((isLit ? 1 : 0.3 + 0.5 * share) * 255) << 24);
    }
  }

  private putAll(places: Places, unit: number): void {
    this.isOld = false;
    for (let slot = 0; slot < places.cells.parts.length; slot++) this.put(places, slot, unit);
    this.container.update();
  }

  private put(places: Places, slot: number, unit: number): void {
    if (this.line.length <= slot) {
      this.line = grown(this.line, places.x.length);
      this.unit = grown(this.unit, places.x.length);
    }
    while (this.particles.length <= slot) {
      const particle = new Particle({ texture: this.textures.spark, anchorX: 0.5, anchorY: 0.5 });
      this.particles.push(particle);
      this.container.particleChildren.push(particle);
    }
    const particle = this.particles[slot]!;
    particle.x = places.x[slot]!;
    particle.y = places.y[slot]!;
    const cell = places.cells.parts[slot];
    if (!cell) return;
    const gauge = freeGauge(cell, unit);
    this.line[slot] = gauge.line;
    this.unit[slot] = gauge.unit;
  }
}

function grown(from: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const to = new Float32Array(length);
  to.set(from);
  return to;
}

/** Particles have their colours with blue first. */
function turned(rgb: number): number {
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
