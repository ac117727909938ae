// What comes from outside in a tick: currents into membranes, and the spikes of sources.
import { writeCurrent, type SourceTable } from './sources.ts';
import type { SpikingState } from './state.ts';
import { advanceRandom } from '../alea.ts';

/** Injected currents of this tick; membranes are told only when one has changed. `isNew`: nothing is known yet. */
export function driveCells(state: SpikingState, isNew = state.tick === 0): void {
  const { compiled, current, drive, goal, tick } = state;
  const { sources, lif, lifCount } = compiled;
  const { first, currents, wireFrom, wireTo, wireGain } = sources;
  let hasChanged = isNew;
  for (let s = 0; s < currents.length; s++) {
    const source = currents[s];
    if (!source || (source.shape === 'constant' && !isNew)) continue;
    const before = current[first + s]!;
    writeCurrent(source, tick, compiled, current, first + s);
    if (current[first + s] !== before) hasChanged = true;
  }
  if (!hasChanged) return;
  for (let w = 0; w < wireTo.length; w++) drive[wireTo[w]!] = 0;
  for (let w = 0; w < wireTo.length; w++) drive[wireTo[w]!] = drive[wireTo[w]!]! + wireGain[w]! * current[wireFrom[w]!]!;
  for (let w = 0; w < wireTo.length; w++) {
    const cell = wireTo[w]!;
    if (cell < lifCount) goal[cell] = lif.rest[cell]! + lif.resistance[cell]! * drive[cell]!;
  }
}

/** Sources that spike in this tick join the log, after the living cells. */
export function fireSources(state: SpikingState): void {
  const { compiled, log, touched, emitted, random, tick } = state;
  const { first, count, kinds, patternTicks, chance } = compiled.sources;
  let stream = 0;
  for (let s = 0; s < count; s++) {
    let spikes = false;
    switch (kinds[s]!) {
      case 'touch':
        spikes = touched[s] === 1;
        touched[s] = 0;
        break;
      case 'pattern': {
        const ticks = patternTicks[s]!;
        while (emitted[s]! < ticks.length && ticks[emitted[s]!]! < tick) emitted[s] = emitted[s]! + 1;
        spikes = emitted[s]! < ticks.length && ticks[emitted[s]!] === tick;
        break;
      }
      case 'regular':
        spikes = regularSpikes(compiled.sources, emitted, s, compiled, tick);
        break;
      case 'poisson':
        advanceRandom(random, 4 * stream);
        spikes = random[4 * stream++ + 2]! < chance[s]!;
        break;
      case 'current':
        break;
    }
    if (spikes) log.cells[log.count++] = first + s;
  }
}

/** Spike n comes in the tick nearest to start + n · period; at most one in a tick. */
function regularSpikes(
  { startMs, periodMs }: SourceTable,
  emitted: Int32Array,
  s: number,
  { dtMs }: { readonly dtMs: number },
  tick: number,
): boolean {
  const start = startMs[s]!;
  const period = periodMs[s]!;
  if (period === 0) return false;
  let spikes = false;
  for (;;) {
    const due = Math.round((start + emitted[s]! * period) / dtMs);
    if (due > tick) return spikes;
    spikes ||= due === tick;
    emitted[s] = emitted[s]! + 1;
  }
}
