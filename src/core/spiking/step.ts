// One tick of the milliseconds clock, in this order: plays → integrate → fire → deliver → reset → learn → tick + 1.
import type { Id } from '../circuit.ts';
import { deliverPlastic, schedule } from './deliver.ts';
import { driveCells, fireSources } from './drive.ts';
import { integrateIzhikevich, integrateLif } from './integrate.ts';
import { decayTraces, learnFrom } from './learn.ts';
import { spikingIndex, type SpikeLog, type SpikingState } from './state.ts';

export type { SpikeLog } from './state.ts';

/** Advances by one tick and returns the log that the State owns. A State that has stopped stays where it is and reports nothing. */
export function stepSpiking(state: SpikingState): SpikeLog {
  const { log, compiled } = state;
  log.count = 0;
  if (state.stop !== 'none') return log;
  if (compiled.sources.hasCurrents) driveCells(state);
  integrateLif(state);
  integrateIzhikevich(state);
  const fired = log.count;
  fireSources(state);
  schedule(state);
  state.kernel.receive(state.tick);
  if (compiled.plastic.count > 0) {
    decayTraces(state);
    deliverPlastic(state);
  }
  reset(state, fired);
  if (compiled.plastic.count > 0) learnFrom(state, fired);
  watchForStorm(state, fired);
  state.tick++;
  return log;
}

export function runSpiking(state: SpikingState, ticks: number): void {
  for (let i = 0; i < ticks && state.stop === 'none'; i++) stepSpiking(state);
}

/** The touch source spikes in the coming tick. */
export function touchNow(state: SpikingState, cell: Id): void {
  const { first, kinds } = state.compiled.sources;
  const source = spikingIndex(state, cell) - first;
  if (kinds[source] !== 'touch') throw new Error(`${cell} is no touch source`);
  state.touched[source] = 1;
}

/** Cells that fired go back and rest; what arrived at a lif cell in this tick is lost with its charge. */
function reset({ compiled, v, u, restsUntil, log, tick }: SpikingState, fired: number): void {
  const { lif, izhikevich, lifCount } = compiled;
  for (let s = 0; s < fired; s++) {
    const cell = log.cells[s]!;
    if (cell < lifCount) {
      v[cell] = lif.reset[cell]!;
      // NEST's count: n whole ticks are skipped, so the interval agrees with t_ref + τ·ln(…).
      restsUntil[cell] = tick + lif.refractoryTicks[cell]!;
    } else if (izhikevich.isPublished[cell - lifCount] === 0) {
      v[cell] = izhikevich.c[cell - lifCount]!;
      u[cell - lifCount] = u[cell - lifCount]! + izhikevich.d[cell - lifCount]!;
    }
  }
}

/** Ticks over which the storm watch counts: 20 ms. */
const WATCH_MS = 20;
/** Spikes a second of every living cell, on average, that no circuit means. */
const STORM_HZ = 2000;

/** More spikes than could be told apart, for twenty milliseconds on end, stop the run. */
function watchForStorm(state: SpikingState, fired: number): void {
  const { storm, compiled } = state;
  const { dtMs, livingCount } = compiled;
  storm[0] = storm[0]! + fired;
  storm[1] = storm[1]! + 1;
  if (storm[1] * dtMs < WATCH_MS) return;
  const most = Math.min(STORM_HZ, 900 / dtMs);
  if (storm[0] * 1000 > most * storm[1] * dtMs * livingCount && livingCount > 0) {
    state.stop = 'storm';
    state.stoppedBy = state.log.cells[0] ?? -1;
  }
  storm[0] = 0;
  storm[1] = 0;
}
