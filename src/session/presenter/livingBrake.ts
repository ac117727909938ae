// Slows a run in time where a spike is near, and holds it in the tick before one. Going on afterwards is the same run.
import type { SpikingState } from '../../core/spiking/state.ts';
import type { LivingBrakes, LivingPlay } from '../spiking/play.ts';
import { firesNext, Outlook } from './foresee.ts';
import { paceAt, type Tempo } from './pace.ts';

export class LivingBrake implements LivingBrakes {
  private readonly outlook = new Outlook();
  /** Where it was held last, and goes on when it is asked again. */
  private state: SpikingState | undefined;
  private tick = -1;

  constructor(private readonly tempo: Tempo) {}

  pace({ run }: LivingPlay): number {
    return this.tempo.isSlowing ? paceAt(this.outlook.nearness(run.state)) : 1;
  }

  holds({ run }: LivingPlay): boolean {
    return this.holdsAt(run.state);
  }

  holdsAt(state: SpikingState): boolean {
    const wasHeld = this.isHeldAt(state);
    this.tick = -1;
    if (wasHeld || !this.tempo.isHolding || !firesNext(state)) return false;
    this.state = state;
    this.tick = state.tick;
    return true;
  }

  isHeldAt(state: SpikingState): boolean {
    return this.state === state && this.tick === state.tick;
  }
}
