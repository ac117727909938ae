// The wires in sight: which they are, where they run, how thick and how bright. A painter draws them.
import type { RunView } from '../../../session/playground/engine.ts';
import type { Activity } from './activity.ts';
import type { Sight } from './detail.ts';
import type { Difference, Places } from './places.ts';
import { weightIn } from './places.ts';
import { AGAINST, CHOSEN, FOR, GLOW_LEVELS, IDLE, type WirePainter } from './wirePainter.ts';
import { layLine, layWay, WAY } from './ways.ts';

/** Thickness in world units: of the faintest, and what a full weight adds. */
const THIN = 1.6;
const FULL = 6.6;
/** A gain of currents is measured against this. */
const FULL_GAIN = 3;
/** No thinner than this on screen, in pixels. */
const LEAST_PX = 1.25;
/** Least change of a weight that is seen, as a share of the largest. */
const SEEN = 0.01;
/** Each frame asks so many synapses what has become of their weight. */
const ASKED = 64;

export class Wires {
  wires: number[] = [];
  /** By place among the wires that are drawn. */
  ways = new Float32Array(0);
  /** By wire slot: its place among them; −1 for none. */
  shownAt = new Int32Array(0);
  /** Among them, in ticks. */
  longest = 1;
  private heat = new Float32Array(0);
  private drawnGlow = new Int8Array(0);
  private drawnWeight = new Float32Array(0);
  private ink = new Uint8Array(0);
  private cold = 3;
  private zoom = 1;
  private isFlat = false;
  /** Thinner and dimmer where there are many. */
  private share = 1;
  private asked = 0;

  constructor(
    private readonly painter: WirePainter,
    private readonly role: 'all' | 'full' | 'chosen' = 'all',
  ) {}

  /** Draws these from now on. */
  show(places: Places, sight: Sight, view: RunView, wires: readonly number[]): void {
    const count = wires.length;
    this.wires.length = 0;
    for (const wire of wires) this.wires.push(wire);
    this.isFlat = sight.level === 'far' && this.role === 'all';
    this.share = count > 500 ? 0.5 : count > 60 ? 0.75 : 1;
    this.zoom = sight.zoom;
    this.cold = this.role !== 'all' ? 5 : this.isFlat ? (count > 400 ? 0 : 1) : count > 500 ? 1 : count > 60 ? 3 : 4;
    if (this.heat.length < count) {
      const room = Math.ceil(count * 1.3);
      this.ways = new Float32Array(room * WAY);
      this.heat = new Float32Array(room);
      this.drawnGlow = new Int8Array(room);
      this.drawnWeight = new Float32Array(room);
      this.ink = new Uint8Array(room);
    }
    if (this.shownAt.length < places.from.length) this.shownAt = new Int32Array(places.from.length);
    this.shownAt.fill(-1);
    this.heat.fill(0);
    this.drawnGlow.fill(-1);
    this.painter.resize(count, this.isFlat ? 1 : count > 800 ? 8 : count > 300 ? 12 : 20);
    this.longest = 1;
    for (let k = 0; k < count; k++) {
      this.shownAt[this.wires[k]!] = k;
      this.longest = Math.max(this.longest, places.delay[this.wires[k]!]!);
      this.lay(places, view, k);
    }
  }

  /** An edit has moved some of them, or changed their weights. */
  follow(places: Places, view: RunView, { wires }: Difference): void {
    for (const wire of wires) {
      const k = this.shownAt[wire] ?? -1;
      if (k >= 0) this.lay(places, view, k);
    }
  }

  draw(places: Places, activity: Activity, view: RunView, outputs: Float64Array, time: number, blend: number): void {
    if (!this.isFlat) {
      this.askWeights(places, view);
      const isRounds = view.clock === 'rounds';
      for (let k = 0; k < this.wires.length; k++) {
        const from = places.from[this.wires[k]!]!;
        const isCurrent = isRounds || places.delay[this.wires[k]!] === 0;
        const isHot = isCurrent ? (outputs[activity.indexOf[from]!] ?? 0) !== 0 : time < activity.litUntil[from]!;
        const heat = this.heat[k]!;
        if (heat === (isHot ? 1 : 0) && this.drawnGlow[k]! >= 0) continue;
        const next = heat + ((isHot ? 1 : 0) - heat) * blend;
        this.heat[k] = Math.abs(next - (isHot ? 1 : 0)) < 0.02 ? (isHot ? 1 : 0) : next;
        this.paint(k, this.cold + Math.round(this.heat[k]! * (GLOW_LEVELS - 1 - this.cold) * this.share));
      }
    }
    this.painter.flush();
  }

  /** The weight of what is drawn, as the run has it. */
  weightAt(k: number): number {
    return this.drawnWeight[k]!;
  }

  private lay(places: Places, view: RunView, k: number): void {
    const wire = this.wires[k]!;
    const part = places.wires.parts[wire];
    const way = this.ways;
    const isLaid = part !== undefined && (this.isFlat ? this.layFlat(places, wire, k * WAY) : layWay(places, wire, way, k * WAY));
    if (!part || !isLaid) {
      this.painter.erase(k);
      return;
    }
    const now = 'weight' in part ? view.weightOf(part.id) : NaN;
    const weight = now === now ? now : weightIn(part);
    this.drawnWeight[k] = weight;
    const strength = Math.min(1, Math.abs(weight) / ('weight' in part ? places.largest : FULL_GAIN));
    // What is chosen is wider too, so that its colour is not all.
    const scale = Math.max(0.35, places.size) * (this.role === 'chosen' ? 1.7 : this.share);
    const thick = this.isFlat ? LEAST_PX / this.zoom : Math.max((THIN + strength * FULL) * scale, LEAST_PX / this.zoom);
    const end = this.isFlat ? 0 : Math.max(7 * scale, thick * 1.25, 5 / this.zoom);
    this.painter.lay(k, way, k * WAY, (thick / 2) * this.painter.spread, this.isFlat ? 0 : Math.sign(weight), end);
    this.ink[k] = this.role === 'chosen' ? CHOSEN : weight > 0 ? FOR : weight < 0 ? AGAINST : IDLE;
    this.drawnGlow[k] = -1;
    this.paint(k, this.cold);
  }

  private layFlat(places: Places, wire: number, at: number): boolean {
    const { ways } = this;
    if (!layLine(places, wire, flat, 0)) return false;
    const [ax, ay, bx, by] = [flat[0]!, flat[1]!, flat[2]!, flat[3]!];
    ways[at] = ax;
    ways[at + 1] = ay;
    ways[at + 2] = ax + (bx - ax) / 3;
    ways[at + 3] = ay + (by - ay) / 3;
    ways[at + 4] = ax + ((bx - ax) * 2) / 3;
    ways[at + 5] = ay + ((by - ay) * 2) / 3;
    ways[at + 6] = bx;
    ways[at + 7] = by;
    return true;
  }

  private paint(k: number, glow: number): void {
    if (this.drawnGlow[k] === glow) return;
    this.drawnGlow[k] = glow;
    this.painter.colour(k, this.ink[k]!, glow);
  }

  /** Plasticity moves weights while the run goes on; a few are asked in each frame. */
  private askWeights(places: Places, view: RunView): void {
    const count = this.wires.length;
    for (let n = Math.min(ASKED, count); n > 0; n--) {
      this.asked = (this.asked + 1) % count;
      const part = places.wires.parts[this.wires[this.asked]!];
      if (!part || !('weight' in part)) continue;
      const weight = view.weightOf(part.id);
      if (Math.abs(weight - this.drawnWeight[this.asked]!) > places.largest * SEEN) this.lay(places, view, this.asked);
    }
  }
}

const flat = new Float32Array(4);
