// Spikes and votes on their way: drops for, diamonds against. Where there are few, each has its amount written on it.
import { Container } from 'pixi.js';
import type { Point } from '../geometry.ts';
import type { Textures } from '../textures.ts';
import { VoteView } from '../voteView.ts';
import type { Atlas } from './atlas.ts';
import { MOST_DROPS } from './flights.ts';
import { Quads } from './quads.ts';
import { WAY, wayX, wayY } from './ways.ts';

interface Mutable {
  x: number;
  y: number;
}

/** A drop whose way is copied into it in each frame. */
interface WrittenDrop {
  readonly view: VoteView;
  readonly points: readonly [Mutable, Mutable, Mutable, Mutable];
}

const SIZE = 24;
/** No smaller than this on screen, in pixels. */
const LEAST_PX = 7;
const MOST_WRITTEN = 40;

export class Drops {
  readonly container = new Container();
  private readonly quads = new Quads();
  private readonly written: WrittenDrop[] = [];
  private usedWritten = 0;
  private used = 0;
  private radius = SIZE / 2;

  constructor(
    private readonly textures: Textures,
    private readonly atlas: Atlas,
  ) {
    this.container.addChild(this.quads.container);
  }

  begin(zoom: number): void {
    this.radius = Math.max(SIZE, LEAST_PX / zoom) / 2;
    this.used = this.usedWritten = 0;
    this.quads.begin();
  }

  /** `t`: share of the way that starts at float `at`, 0 … 1. */
  add(ways: Float32Array, at: number, amount: number, t: number, isWritten: boolean): void {
    if (this.used >= MOST_DROPS || amount === 0) return;
    this.used++;
    if (isWritten && this.usedWritten < MOST_WRITTEN) {
      this.write(ways, at, amount, t);
      return;
    }
    // Slow at the ends, as a drop that is let go and caught.
    const eased = t * t * (3 - 2 * t);
    const [x, y] = [wayX(ways, at, eased), wayY(ways, at, eased)];
    const alpha = Math.min(1, t * 6, (1 - t) * 8 + 0.25);
    this.quads.add(amount > 0 ? this.atlas.glow : this.atlas.coldGlow, x, y, this.radius * 2, alpha * 0.9);
    this.quads.add(amount > 0 ? this.atlas.drop : this.atlas.diamond, x, y, this.radius * 0.8, alpha);
  }

  end(): void {
    for (let i = this.usedWritten; i < this.written.length; i++) this.written[i]!.view.hide();
    this.quads.end();
  }

  private write(ways: Float32Array, at: number, amount: number, t: number): void {
    let drop = this.written[this.usedWritten];
    if (!drop) {
      const points = [0, 1, 2, 3].map(() => ({ x: 0, y: 0 })) as unknown as WrittenDrop['points'];
      const place: readonly [Point, Point, Point, Point] = points;
      drop = { points, view: new VoteView(this.textures, { points: place, chip: { x: 0, y: 0 } }, SIZE) };
      this.container.addChild(drop.view.container);
      this.written.push(drop);
    }
    this.usedWritten++;
    for (let p = 0; p < WAY / 2; p++) {
      drop.points[p]!.x = ways[at + 2 * p]!;
      drop.points[p]!.y = ways[at + 2 * p + 1]!;
    }
    drop.view.show(short(amount), t, false);
  }
}

/** Two digits are enough to read in passing, and few pictures of numbers are painted. */
function short(amount: number): number {
  const step = Math.abs(amount) >= 10 ? 1 : Math.abs(amount) >= 1 ? 0.1 : 0.01;
  return Math.round(amount / step) * step || Math.sign(amount) * step;
}
