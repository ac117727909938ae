// Particles that are set anew in each frame: what a layer of many small pictures is made of, all from one atlas, in one call.
import { Particle, ParticleContainer, type Texture } from 'pixi.js';
import { TILE_RADIUS } from './atlas.ts';

export class Quads {
  readonly container = new ParticleContainer({
    dynamicProperties: { position: true, color: true, vertex: true, uvs: true, rotation: false },
  });
  private readonly particles: Particle[] = [];
  private used = 0;
  private before = 0;

  /** Forgets what the last frame showed. */
  begin(): void {
    this.before = this.used;
    this.used = 0;
  }

  /** `radius` in the container's units; `alpha` 0 … 1. */
  add(texture: Texture, x: number, y: number, radius: number, alpha: number): void {
    if (alpha <= 0) return;
    let particle = this.particles[this.used];
    if (!particle) {
      particle = new Particle({ texture, anchorX: 0.5, anchorY: 0.5 });
      this.particles.push(particle);
      this.container.particleChildren.push(particle);
      this.container.update();
    }
    this.used++;
    particle.texture = texture;
    particle.x = x;
    particle.y = y;
    particle.scaleX = particle.scaleY = radius / TILE_RADIUS;
    particle.color = 0xffffff + ((Math.min(1, alpha) * 255) << 24);
  }

  end(): void {
    for (let i = this.used; i < this.before; i++) this.particles[i]!.color = 0;
    this.container.visible = this.used > 0;
  }
}
