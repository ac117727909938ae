// Very many synapses: thin lines whose strength fades with |w|, drawn together; those of the neuron under the pointer stand out.
import { Container, Graphics } from 'pixi.js';
import type { Compiled } from '../../core/rounds/compile.ts';
import type { Layout, SynapsePlace } from './geometry.ts';
import { inks } from './inks.ts';

/** Lines of like strength are one stroke. */
const SHADES = 6;
/** Weaker ones, next to the strongest, are not seen. */
const FAINTEST = 0.06;
const TRACED_EVERY_MS = 250;

export class BundleView {
  readonly container = new Container();
  private readonly all = new Graphics();
  private readonly own = new Graphics();
  private readonly layout: Layout;
  private compiled: Compiled | undefined;
  /** Of the weights as they were traced, and when. */
  private sum = 0;
  private tracedAt = 0;
  private shownCell: string | undefined;

  constructor(layout: Layout) {
    this.layout = layout;
    this.container.addChild(this.all, this.own);
  }

  /**
   * `cell`: whose lines stand out. Nothing is drawn anew unless the weights or the cell have changed; while a rule runs, a few times a second.
   * `time`: of the frame, in ms.
   */
  draw(compiled: Compiled, cell: string | undefined, time: number): void {
    const sum = sumOf(compiled.weight);
    const isLearning = compiled === this.compiled && sum !== this.sum && time - this.tracedAt >= TRACED_EVERY_MS;
    const isNew = compiled !== this.compiled || isLearning;
    if (!isNew && cell === this.shownCell) return;
    if (isNew) {
      this.sum = sum;
      this.tracedAt = time;
    }
    const own = cell === undefined ? -1 : (compiled.indexOf.get(cell) ?? -1);
    if (isNew) this.trace(this.all, compiled, -1, 0.42, 0.7);
    this.compiled = compiled;
    this.shownCell = cell;
    this.own.clear();
    if (own >= 0) this.trace(this.own, compiled, own, 1, 1.5);
    this.all.alpha = own >= 0 ? 0.35 : 1;
  }

  /** `own` −1: all lines; otherwise those into and out of the cell. */
  private trace(graphics: Graphics, compiled: Compiled, own: number, alpha: number, width: number): void {
    graphics.clear();
    const { synapseIds, weight, from, rowStart } = compiled;
    let largest = 0;
    for (let s = 0; s < weight.length; s++) largest = Math.max(largest, Math.abs(weight[s]!));
    if (largest === 0) return;
    for (const sign of [-1, 1]) {
      for (let shade = 0; shade < SHADES; shade++) {
        let hasLines = false;
        for (let j = 0; j + 1 < rowStart.length; j++) {
          for (let s = rowStart[j]!; s < rowStart[j + 1]!; s++) {
            const strength = (weight[s]! * sign) / largest;
            if (strength < FAINTEST || Math.min(SHADES - 1, Math.floor(strength * SHADES)) !== shade) continue;
            if (own >= 0 && own !== j && own !== from[s]) continue;
            lineTo(graphics, this.layout.synapses.get(synapseIds[s]!)!);
            hasLines = true;
          }
        }
        const share = (shade + 1) / SHADES;
        if (hasLines)
          graphics.stroke({ color: sign > 0 ? inks().pro : inks().con, alpha: alpha * share, width: width * (0.6 + 2 * share) });
      }
    }
  }
}

/** Another one for other weights; the places count, so that an exchange is noticed. */
function sumOf(weight: Float64Array): number {
  let sum = 0;
  for (let s = 0; s < weight.length; s++) sum += weight[s]! * (s + 1);
  return sum;
}

function lineTo(graphics: Graphics, { points: [a, b, c, d] }: SynapsePlace): void {
  graphics.moveTo(a.x, a.y).bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
}
