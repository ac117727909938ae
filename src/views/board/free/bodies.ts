// Cells near by: glass vessels with water that sloshes, and lamps. A few are made in each frame; until then a bead stands for them.
import { Container } from 'pixi.js';
import type { RunView } from '../../../session/playground/engine.ts';
import { LightView } from '../lampView.ts';
import type { Textures } from '../textures.ts';
import { VesselView, type VesselAim } from '../vesselView.ts';
import { isLit, type Activity } from './activity.ts';
import type { Sight } from './detail.ts';
import { freeGauge, lightOf, type FreeGauge } from './gauges.ts';
import { LAMP, PIXEL, type Places } from './places.ts';
import type { Gathered } from './votes.ts';

interface Body {
  readonly slot: number;
  readonly container: Container;
  readonly vessel: VesselView | undefined;
  readonly lamp: LightView | undefined;
  readonly aim: VesselAim;
  readonly radius: number;
  /** What it was made for: another gauge needs another vessel. */
  readonly unit: number;
  gauge: FreeGauge;
  kind: number;
}

const LARGER = 2;
/** Made in one frame, so that none takes long. */
const MADE_AT_ONCE = 4;

export class Bodies {
  readonly container = new Container();
  private readonly bodies = new Map<number, Body>();
  /** The same, to go through in each frame. */
  private readonly list: Body[] = [];
  private readonly missing: number[] = [];

  constructor(private readonly textures: Textures) {}

  /** Draws the cells in sight from now on, if it is near enough. */
  show(places: Places, { level, cells, isIn }: Sight, unit: number): void {
    this.missing.length = 0;
    for (const [slot, body] of this.bodies) {
      const cell = places.cells.parts[slot];
      const gauge = cell && freeGauge(cell, unit);
      const isFit =
        gauge &&
        level === 'near' &&
        isIn[slot] === 1 &&
        body.kind === places.body[slot] &&
        body.unit === gauge.unit &&
        body.radius === places.radius[slot];
      if (isFit) body.gauge = gauge;
      else this.drop(slot, body);
    }
    if (level === 'near') for (const slot of cells) if (places.body[slot] !== PIXEL && !this.bodies.has(slot)) this.missing.push(slot);
  }

  has(slot: number): boolean {
    return this.bodies.has(slot);
  }

  /** Makes some of those that are missing. */
  make(places: Places, unit: number): void {
    for (let n = 0; n < MADE_AT_ONCE && this.missing.length > 0; n++) {
      const slot = this.missing.pop()!;
      const cell = places.cells.parts[slot];
      if (!cell || this.bodies.has(slot)) continue;
      const place = { x: places.x[slot]!, y: places.y[slot]!, radius: places.radius[slot]! };
      const gauge = freeGauge(cell, unit);
      const isLamp = places.body[slot] === LAMP;
      // Made larger than it is drawn: its lines are for large glasses.
      const large = { ...place, radius: place.radius * LARGER };
      const vessel = isLamp ? undefined : new VesselView(this.textures, large, gauge.unit, large.radius * 4.4);
      const lamp = isLamp ? new LightView(this.textures, place, 0.74, place.radius * 4.2) : undefined;
      const { container } = (vessel ?? lamp)!;
      if (vessel) container.scale.set(1 / LARGER);
      const rest = gauge.rest - gauge.line;
      const aim = { bias: rest, peak: rest, sum: rest, isLit: false, isHidden: false, isResting: false };
      this.container.addChild(container);
      const body = { slot, container, vessel, lamp, aim, radius: place.radius, unit: gauge.unit, gauge, kind: places.body[slot]! };
      this.bodies.set(slot, body);
      this.list.push(body);
    }
  }

  /** `gather` says what a neuron has got of the coming round; it answers undefined at rest. */
  draw(
    places: Places,
    activity: Activity,
    view: RunView,
    outputs: Float64Array,
    time: number,
    elapsed: number,
    isStill: boolean,
    gather: (slot: number, bias: number) => Gathered | undefined,
  ): void {
    const blend = 1 - Math.exp(-Math.min(100, elapsed) / 90);
    const { levels } = view;
    for (let i = 0; i < this.list.length; i++) {
      const { slot, container, vessel, lamp, aim, gauge } = this.list[i]!;
      const cell = places.cells.parts[slot];
      if (!cell) continue;
      container.position.set(places.x[slot], places.y[slot]);
      const index = activity.indexOf[slot]!;
      const level = levels[index] ?? 0;
      const isNeuron = cell.kind === 'neuron';
      const lit = isNeuron ? level > 0 && view.tick > 0 : isLit(activity, slot, time);
      if (lamp)
        lamp.draw(
          lightOf(cell, lit, level, outputs[index] ?? 0),
          isStill ? blend : Math.min(1, blend * 2),
          false,
          cell.kind === 'input' && level < 0,
        );
      if (!vessel) continue;
      aim.bias = gauge.rest - gauge.line;
      const gathered = isNeuron ? gather(slot, gauge.rest) : undefined;
      aim.sum = gathered ? gathered.sum : index < 0 || (isNeuron && view.tick === 0) ? aim.bias : level - gauge.line;
      aim.peak = gathered ? gathered.peak : aim.sum;
      aim.isLit = lit;
      aim.isResting = index >= 0 && view.isResting(index);
      vessel.draw(aim, lit ? Math.min(1, blend * 2) : blend, time, elapsed, isStill ? 0 : 1);
    }
  }

  private drop(slot: number, body: Body): void {
    this.bodies.delete(slot);
    this.list.splice(this.list.indexOf(body), 1);
    body.container.destroy({ children: true });
  }
}
