// The presenter's foot on the brake of a playground. A run in a worker is too large for single decisions, and is left alone.
import type { Playground, PlaygroundBrakes } from '../playground/playground.ts';
import { HOLD, nearInRound, paceAt, type Tempo } from './pace.ts';
import type { Held } from './podium.ts';

export class PlaygroundBrake implements PlaygroundBrakes {
  /** The tick before which it was held last; the next try goes on. */
  private tick = -1;

  constructor(private readonly tempo: Tempo) {}

  pace({ engine, clock }: Playground): number {
    if (!this.tempo.isSlowing) return 1;
    return paceAt(engine.view.clock === 'rounds' ? nearInRound(clock.alpha) : (engine.nearness?.() ?? 0));
  }

  take(playground: Playground, passed: number, isLate: () => boolean): number {
    const { clock, engine } = playground;
    const due = Math.floor(passed);
    if (!this.tempo.isHolding) {
      clock.alpha = passed - due;
      return due;
    }
    if (engine.view.clock === 'rounds') return this.takeRounds(playground, passed, isLate);
    if (!engine.firesNext) {
      clock.alpha = passed - due;
      return due;
    }
    for (let i = 0; i < due; i++) {
      const wasHeld = this.tick === engine.view.tick;
      this.tick = -1;
      if (!wasHeld && engine.firesNext()) {
        this.tick = engine.view.tick;
        clock.alpha = 0;
        clock.isRunning = false;
        return 0;
      }
      if (engine.advance(1, isLate) === 0) return 0;
    }
    clock.alpha = passed - due;
    return 0;
  }

  private takeRounds({ clock, engine }: Playground, passed: number, isLate: () => boolean): number {
    const before = clock.alpha < HOLD ? 0 : 1;
    if (passed < before + HOLD) {
      const due = Math.floor(passed);
      clock.alpha = passed - due;
      return due;
    }
    if (before > 0) engine.advance(before, isLate);
    clock.alpha = HOLD;
    clock.isRunning = false;
    return 0;
  }

  isHeld({ clock, engine }: Playground): boolean {
    return engine.view.clock === 'rounds' ? clock.alpha === HOLD : this.tick === engine.view.tick;
  }

  held({ engine }: Playground): Held {
    return engine.nearest?.() ?? {};
  }
}
