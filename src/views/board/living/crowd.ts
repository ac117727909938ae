// A crowd of cells as points of light: brighter with the membrane potential, white for a moment after a spike.
import { Container, Graphics, Particle, ParticleContainer } from 'pixi.js';
import { isLiving, isSpikeSynapse } from '../../../core/spiking/circuit.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../../session/spiking/spikeBook.ts';
import type { Picture } from '../stage.ts';
import { inks } from '../inks.ts';
import type { Textures } from '../textures.ts';
import { gaugeOf } from './height.ts';
import type { LivingLayout } from './layout.ts';
import type { LivingShown } from './scene.ts';
import { LIT_MS } from '../flash.ts';

/** More lines than this are a fog that says nothing. */
const MOST_LINES = 1500;

export class CrowdScene implements Picture {
  readonly container = new Container();
  private readonly particles: Particle[] = [];
  /** Compiled index → particle; −1 for none. */
  private readonly particleOf: Int32Array;
  private readonly indices: Int32Array;
  private readonly line: Float32Array;
  private readonly span: Float32Array;
  private readonly litUntil: Float64Array;
  private readonly size: number;
  private lastTick = -1;

  constructor(
    textures: Textures,
    private readonly shown: LivingShown,
    layout: LivingLayout,
  ) {
    const { circuit, state } = shown;
    const count = circuit.cells.length;
    const lines = new Graphics();
    const every = Math.max(1, Math.ceil(circuit.synapses.length / MOST_LINES));
    for (let s = 0; s < circuit.synapses.length; s += every) {
      const synapse = circuit.synapses[s]!;
      const from = layout.cells.get(synapse.from)!;
      const to = layout.cells.get(synapse.to)!;
      const weight = isSpikeSynapse(synapse) ? synapse.weight : synapse.gain;
      lines
        .moveTo(from.x, from.y)
        .lineTo(to.x, to.y)
        .stroke({ color: weight < 0 ? inks().con : inks().pro, width: 1, alpha: 0.06 });
    }
    const points = new ParticleContainer({ dynamicProperties: { color: true, vertex: true } });
    this.particleOf = new Int32Array(count).fill(-1);
    this.indices = new Int32Array(count);
    this.line = new Float32Array(count);
    this.span = new Float32Array(count);
    this.litUntil = new Float64Array(count);
    this.size = Math.max(4, (layout.cells.values().next().value?.radius ?? 8) * 2);
    for (const [k, cell] of circuit.cells.entries()) {
      const { x, y } = layout.cells.get(cell.id)!;
      const particle = new Particle({ texture: textures.spark, x, y, anchorX: 0.5, anchorY: 0.5, tint: inks().tide, alpha: 0.4 });
      points.addParticle(particle);
      this.particles.push(particle);
      const index = state.compiled.indexOf.get(cell.id)!;
      this.particleOf[index] = k;
      this.indices[k] = index;
      const gauge = isLiving(cell) ? gaugeOf(cell) : undefined;
      this.line[k] = gauge ? gauge.lineMv : NaN;
      this.span[k] = gauge ? gauge.lineMv - gauge.lowMv : 1;
    }
    this.container.addChild(lines, points);
  }

  draw(time: number): void {
    const { state, spikes } = this.shown;
    const goesOn = state.tick >= this.lastTick && this.lastTick >= 0;
    if (!goesOn) this.litUntil.fill(0);
    for (let i = goesOn ? firstSpikeAt(spikes, this.lastTick) : spikes.count; i < spikes.count && spikeTick(spikes, i) < state.tick; i++)
      this.litUntil[this.particleOf[spikeCell(spikes, i)]!] = time + LIT_MS;
    this.lastTick = state.tick;
    const ink = inks();
    for (let k = 0; k < this.particles.length; k++) {
      const particle = this.particles[k]!;
      const lit = time < this.litUntil[k]!;
      const filled = Math.max(0, Math.min(1, 1 + (state.v[this.indices[k]!]! - this.line[k]!) / this.span[k]!)) || 0;
      const scale = ((lit ? 2.2 : 0.8 + 0.5 * filled) * this.size) / 32;
      particle.scaleX = particle.scaleY = scale;
      particle.alpha = lit ? 1 : 0.25 + 0.5 * filled;
      particle.tint = lit ? ink.hot : ink.tide;
    }
  }
}
