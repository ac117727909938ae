// Looks one tick ahead in time: is a membrane about to spike? The State is put back as it was, so looking changes no run.
import type { SpikingState, Snapshot } from '../../core/spiking/state.ts';
import { createSnapshot, isRefractory, restoreSnapshot, saveSnapshot } from '../../core/spiking/state.ts';
import { stepSpiking } from '../../core/spiking/step.ts';

/** In a crowd there is a spike in nearly every tick, and no single decision to wait for. */
const MOST_CELLS = 64;
/** A decision this far away, as the membrane rises now, is near. */
const NEAR_MS = 4;
/** An Izhikevich cell's upstroke runs by itself from here (as in the board's gauge). */
const UPSTROKE_MV = -45;

const copies = new WeakMap<SpikingState, Snapshot>();

/** Whether a living cell spikes in the coming tick. A touch that is still to come cannot change that: synapses take a tick at least. */
export function firesNext(state: SpikingState): boolean {
  const { livingCount } = state.compiled;
  if (livingCount > MOST_CELLS || state.stop !== 'none') return false;
  let copy = copies.get(state);
  if (copy) saveSnapshot(state, copy);
  else copies.set(state, (copy = createSnapshot(state)));
  const { count, cells } = stepSpiking(state);
  let fires = false;
  for (let i = 0; i < count; i++) if (cells[i]! < livingCount) fires = true;
  restoreSnapshot(state, copy);
  return fires;
}

/** Follows how fast membranes rise. */
export class Outlook {
  private state: SpikingState | undefined;
  private tick = 0;
  private before = new Float64Array(0);
  private near = 0;

  /** How near the next spike is: 0 far, 1 now. Call once a frame. */
  nearness(state: SpikingState): number {
    const { compiled, v, tick } = state;
    const { livingCount } = compiled;
    if (livingCount > MOST_CELLS) return 0;
    if (state !== this.state || tick < this.tick) {
      this.state = state;
      this.before = v.slice(0, livingCount);
      this.near = 0;
    } else if (tick > this.tick) {
      const ticks = tick - this.tick;
      this.near = 0;
      for (let cell = 0; cell < livingCount; cell++) {
        if (!isRefractory(state, cell)) this.look(state, cell, ticks);
        this.before[cell] = v[cell]!;
      }
    }
    this.tick = tick;
    return this.near;
  }

  private look({ compiled, v }: SpikingState, cell: number, ticks: number): void {
    const line = cell < compiled.lifCount ? compiled.lif.threshold[cell]! : UPSTROKE_MV;
    const gap = line - v[cell]!;
    const rise = (v[cell]! - this.before[cell]!) / (ticks * compiled.dtMs);
    if (gap > 0 && rise <= 0) return;
    const left = gap <= 0 ? 0 : gap / rise;
    this.near = Math.max(this.near, 1 - Math.min(1, left / NEAR_MS));
  }
}
