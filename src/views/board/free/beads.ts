// Cells in a middling crowd: beads of glass with their water in them, lamps with their light.
import type { RunView } from '../../../session/playground/engine.ts';
import { BRIGHT_NA } from '../../../session/playground/retina.ts';
import { WATER_LEVELS, type Atlas } from './atlas.ts';
import type { Activity } from './activity.ts';
import { fillOf, freeGauge, lightOf, pixelOf, type FreeGauge } from './gauges.ts';
import { LAMP, PIXEL, type Places } from './places.ts';
import { Quads } from './quads.ts';

export class Beads {
  private readonly quads = new Quads();
  readonly container = this.quads.container;
  private slots: readonly number[] = [];
  private gauges: FreeGauge[] = [];

  constructor(private readonly atlas: Atlas) {}

  /** Draws these cells from now on; what is in `others` is drawn elsewhere. */
  show(places: Places, slots: readonly number[], unit: number): void {
    this.slots = slots;
    this.gauges = slots.map((slot) => freeGauge(places.cells.parts[slot]!, unit));
  }

  draw(
    places: Places,
    activity: Activity,
    view: RunView,
    outputs: Float64Array,
    time: number,
    isElsewhere: (slot: number) => boolean,
  ): void {
    const { quads, atlas, slots } = this;
    const { x, y, radius, body, cells } = places;
    const { levels } = view;
    quads.begin();
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      const cell = cells.parts[slot];
      if (!cell || body[slot] === PIXEL || isElsewhere(slot)) continue;
      const [cx, cy, r] = [x[slot]!, y[slot]!, radius[slot]!];
      const index = activity.indexOf[slot]!;
      const level = levels[index] ?? NaN;
      const isLit = time < activity.litUntil[slot]! || (cell.kind === 'neuron' && level > 0 && view.tick > 0);
      if (body[slot] === LAMP) {
        const light = lightOf(cell, isLit, level, outputs[index] ?? 0);
        quads.add(atlas.glow, cx, cy, r * 1.9, light * 0.9);
        quads.add(atlas.lamp, cx, cy, r, 1);
        quads.add(level < 0 ? atlas.cold : atlas.light, cx, cy, r * (0.5 + 0.3 * light), light < 0.05 ? 0 : 1);
        quads.add(light > 0.5 ? atlas.litRim : atlas.restingRim, cx, cy, r * 1.06, 0.9);
      } else {
        const { line, unit } = this.gauges[i]!;
        const fill = Math.round(fillOf(line, unit, level) * (WATER_LEVELS - 1));
        const isResting = index >= 0 && view.isResting(index);
        quads.add(atlas.glow, cx, cy, r * 2, isLit ? 0.95 : 0.1);
        quads.add((isLit ? atlas.liquid : atlas.tide)[fill]!, cx, cy, r, isResting ? 0.5 : 1);
        quads.add(atlas.glass, cx, cy, r, 0.9);
        quads.add(isLit ? atlas.litRim : isResting ? atlas.restingRim : atlas.rim, cx, cy, r * 1.04, 0.9);
      }
    }
    quads.end();
  }
}

/** The pixels of retinas, at every distance. */
export class Pixels {
  private readonly quads = new Quads();
  readonly container = this.quads.container;

  constructor(private readonly atlas: Atlas) {}

  draw(places: Places, activity: Activity, view: RunView): void {
    const { quads, atlas } = this;
    const { cells, x, y, radius } = places;
    const { levels } = view;
    quads.begin();
    for (const { retina } of places.retinas) {
      const brightest = brightestOf(places, retina.cells);
      for (const id of retina.cells) {
        const slot = cells.slotOf.get(id);
        const cell = slot === undefined ? undefined : cells.parts[slot];
        if (slot === undefined || !cell || places.holder[slot]! >= 0) continue;
        const half = radius[slot]! * 0.94;
        const light = pixelOf(cell, levels[activity.indexOf[slot]!] ?? 0, brightest);
        quads.add(atlas.pixelGround, x[slot]!, y[slot]!, half, 0.85);
        quads.add(atlas.pixel, x[slot]!, y[slot]!, half, light);
      }
    }
    quads.end();
  }
}

/** The largest current of a retina's sources, at least what is painted. */
function brightestOf({ cells }: Places, ids: readonly string[]): number {
  let brightest = BRIGHT_NA;
  for (const id of ids) {
    const slot = cells.slotOf.get(id);
    const cell = slot === undefined ? undefined : cells.parts[slot];
    if (cell?.kind === 'current') brightest = Math.max(brightest, Math.abs(cell.amplitudeNa));
  }
  return brightest;
}
