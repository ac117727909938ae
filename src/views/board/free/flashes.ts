// Sparks from the rim of a cell that fires: for each cell no more than three times a second, and only where it is large enough to be seen.
import { toBox } from '../../../session/playground/camera.ts';
import type { Sparks } from '../sparks.ts';
import { LIT_MS } from '../flash.ts';
import { VESSEL } from './places.ts';
import type { Surface } from './surface.ts';

/** Bursts that may begin within that time, wherever. */
const MOST_AT_ONCE = 3;
const LEAST_PX = 10;

export class Flashes {
  private readonly flashedAt = new Map<number, number>();
  private readonly firedIn = new Map<number, number>();
  private since = -Infinity;
  private count = 0;

  burst({ playground, places, activity, sight }: Surface, sparks: Sparks, time: number): void {
    const { camera, engine } = playground;
    const { view } = engine;
    if (time - this.since > LIT_MS) {
      this.since = time;
      this.count = 0;
      if (this.flashedAt.size > 500) this.flashedAt.clear();
    }
    for (let i = 0; i < activity.firedCount; i++) {
      const slot = activity.fired[i]!;
      // In rounds a cell that goes on firing has been seen to fire.
      const goesOn = view.clock === 'rounds' && this.firedIn.get(slot) === view.tick - 1;
      if (view.clock === 'rounds') this.firedIn.set(slot, view.tick);
      const radius = (places.radius[slot] ?? 0) * camera.zoom;
      if (goesOn || this.count >= MOST_AT_ONCE || sight.isIn[slot] !== 1 || places.body[slot] !== VESSEL || radius < LEAST_PX) continue;
      if (time - (this.flashedAt.get(slot) ?? -Infinity) <= LIT_MS) continue;
      this.flashedAt.set(slot, time);
      this.count++;
      const at = toBox(camera, { x: places.x[slot]!, y: places.y[slot]! });
      sparks.burst(at.x, at.y, radius);
    }
  }
}
