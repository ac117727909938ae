// Sparks of a firing soma and drifting plankton: one particle container, every particle made once and used again.
import { Particle, ParticleContainer } from 'pixi.js';
import { inks } from './inks.ts';
import type { Textures } from './textures.ts';

const SPARKS = 90;
const PLANKTON = 46;

export class Sparks {
  readonly container: ParticleContainer;
  private readonly sparks: Particle[] = [];
  private readonly vx = new Float32Array(SPARKS);
  private readonly vy = new Float32Array(SPARKS);
  private readonly life = new Float32Array(SPARKS);
  private next = 0;
  private readonly plankton: Particle[] = [];
  private readonly home: Float32Array = new Float32Array(PLANKTON * 3);

  constructor(
    textures: Textures,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.container = new ParticleContainer({ dynamicProperties: { position: true, color: true, vertex: true } });
    const half = { anchorX: 0.5, anchorY: 0.5 };
    for (let i = 0; i < PLANKTON; i++) {
      // A fixed scatter (golden angle), so the water looks the same every time.
      const angle = i * 2.399963;
      const away = Math.sqrt((i + 0.5) / PLANKTON);
      const x = width * (0.5 + 0.56 * away * Math.cos(angle));
      const y = height * (0.5 + 0.56 * away * Math.sin(angle));
      this.home.set([x, y, angle], i * 3);
      const particle = new Particle({
        texture: textures.spark,
        x,
        y,
        scaleX: 0.1 + (i % 4) * 0.035,
        scaleY: 0.1 + (i % 4) * 0.035,
        ...half,
        tint: inks().plankton,
        alpha: 0.35,
      });
      this.plankton.push(particle);
      this.container.addParticle(particle);
    }
    for (let i = 0; i < SPARKS; i++) {
      const particle = new Particle({ texture: textures.spark, x: -99, y: -99, ...half, tint: inks().spark, alpha: 0 });
      this.sparks.push(particle);
      this.container.addParticle(particle);
    }
  }

  /** A ring of sparks from the rim. */
  burst(x: number, y: number, radius: number): void {
    for (let k = 0; k < 30; k++) {
      const i = this.next;
      this.next = (this.next + 1) % SPARKS;
      const angle = (k / 30) * Math.PI * 2 + k * 0.7;
      const speed = radius * (0.9 + ((k * 7) % 11) * 0.12);
      const particle = this.sparks[i]!;
      particle.x = x + Math.cos(angle) * radius;
      particle.y = y + Math.sin(angle) * radius;
      this.vx[i] = Math.cos(angle) * speed;
      this.vy[i] = Math.sin(angle) * speed - radius * 0.25;
      this.life[i] = 1;
    }
  }

  draw(time: number, elapsed: number, still: boolean): void {
    const seconds = Math.min(0.05, elapsed / 1000);
    for (let i = 0; i < SPARKS; i++) {
      if (this.life[i]! <= 0) continue;
      this.life[i] = this.life[i]! - seconds * 1.15;
      const particle = this.sparks[i]!;
      const life = Math.max(0, this.life[i]!);
      const drag = 1 - seconds * 2.2;
      this.vx[i] = this.vx[i]! * drag;
      this.vy[i] = this.vy[i]! * drag + seconds * 18;
      particle.x += this.vx[i]! * seconds;
      particle.y += this.vy[i]! * seconds;
      particle.alpha = life;
      particle.scaleX = particle.scaleY = 0.08 + 0.34 * life;
    }
    if (still) return;
    for (let i = 0; i < PLANKTON; i++) {
      const phase = this.home[i * 3 + 2]!;
      const particle = this.plankton[i]!;
      particle.x = this.home[i * 3]! + Math.sin(time * 0.00011 + phase) * this.width * 0.012;
      particle.y = this.home[i * 3 + 1]! + Math.cos(time * 0.00013 + phase * 2) * this.height * 0.02;
      particle.alpha = 0.2 + 0.25 * (0.5 + 0.5 * Math.sin(time * 0.0006 + phase * 3));
    }
  }
}
