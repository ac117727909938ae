// One case from start to end: every spike of every cell, living ones and sources, by its tick.
import type { Id } from '../../core/circuit.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import { createSpikingState, type SpikingState, type StopReason } from '../../core/spiking/state.ts';
import { stepSpiking, touchNow } from '../../core/spiking/step.ts';
import { circuitOfCase } from './case.ts';
import type { SpikesCase } from './level.ts';
import type { TouchAt } from './verdict.ts';

export interface CaseRun {
  readonly ms: number;
  readonly dtMs: number;
  /** Ticks of the spikes of a cell, ascending; empty for a cell that never spiked. */
  readonly ticksOf: (cell: Id) => readonly number[];
  /** Spikes of living cells. */
  readonly spikes: number;
  /** Anything but `none`: the run ended before its time. */
  readonly stop: StopReason;
}

/** Told of each tick after it has run; `true` ends the run, as when nothing can mend it any more. */
export type Watch = (state: SpikingState, tick: number) => boolean;

/** Runs `ms` of the circuit with the case's sources, patterns and seed. */
export function runCase(circuit: SpikingCircuit, one: Pick<SpikesCase, 'ms' | 'set' | 'timesMs' | 'seed'>, watch?: Watch): CaseRun {
  return runFor(circuitOfCase(circuit, one), one.ms, [], watch);
}

/** Runs a circuit as it is; `touches` in order of their ticks. */
export function runFor(circuit: SpikingCircuit, ms: number, touches: readonly TouchAt[] = [], watch?: Watch): CaseRun {
  const state = createSpikingState(circuit);
  const { cellIds, livingCount, indexOf, dtMs } = state.compiled;
  const ticks = Math.round(ms / dtMs);
  const log: number[][] = cellIds.map(() => []);
  const play = touches.length > 0 ? createFingers(touches) : undefined;
  let spikes = 0;
  for (let tick = 0; tick < ticks && state.stop === 'none'; tick++) {
    play?.(state);
    const { count, cells } = stepSpiking(state);
    for (let i = 0; i < count; i++) {
      const cell = cells[i]!;
      log[cell]!.push(tick);
      if (cell < livingCount) spikes++;
    }
    if (watch?.(state, tick)) break;
  }
  return { ms, dtMs, spikes, stop: state.stop, ticksOf: (cell) => log[indexOf.get(cell) ?? -1] ?? [] };
}

/** Plays the touches that are due before each tick; their ticks ascend. */
export function createFingers(touches: readonly TouchAt[]): (state: SpikingState) => void {
  let next = 0;
  return (state) => {
    for (; next < touches.length && touches[next]!.tick <= state.tick; next++)
      if (touches[next]!.tick === state.tick) touchNow(state, touches[next]!.cell);
  };
}
