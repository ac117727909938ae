// What marks a cell: a double ring when it is chosen, a broken one for the keyboard, and the knob that a wire is pulled out of.
import type { Atlas } from './atlas.ts';
import { knobReach } from './hit.ts';
import type { Marked } from './marked.ts';
import { isShown, PIXEL, type Places } from './places.ts';
import { Quads } from './quads.ts';

/** Pixels between a cell's rim and its ring, and the least size of a ring. */
const GAP = 5;
const LEAST_PX = 9;
const KNOB_PX = 14;

export class Rings {
  private readonly quads = new Quads();
  readonly container = this.quads.container;

  constructor(private readonly atlas: Atlas) {}

  draw(places: Places, marked: Marked, zoom: number): void {
    const { quads, atlas } = this;
    quads.begin();
    const ring = (slot: number, gap: number): number =>
      Math.max(places.radius[slot]! * (places.body[slot] === PIXEL ? 0.7 : 1) + gap, LEAST_PX / zoom);
    for (const slot of marked.chosen)
      if (isShown(places, slot)) quads.add(atlas.ring, places.x[slot]!, places.y[slot]!, ring(slot, GAP), 1);
    if (marked.focus !== undefined && isShown(places, marked.focus))
      quads.add(atlas.focus, places.x[marked.focus]!, places.y[marked.focus]!, ring(marked.focus, GAP + Math.max(6, 5 / zoom)), 1);
    for (const slot of marked.withKnob)
      if (isShown(places, slot))
        quads.add(atlas.knob, places.x[slot]! + places.radius[slot]! + knobReach(zoom), places.y[slot]!, KNOB_PX / zoom, 1);
    quads.end();
  }
}
