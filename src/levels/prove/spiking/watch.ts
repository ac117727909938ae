// Most settings fail early: a run ends as soon as one of its wants can no longer be met.
import type { SpikingState } from '../../../core/spiking/state.ts';
import type { SpikesCase, Want } from '../../spiking/level.ts';
import type { Watch } from '../../spiking/runCase.ts';
import { isAnswer, wantedCount, windowOf } from '../../spiking/wants.ts';

interface Watched {
  readonly cell: string;
  readonly from: number;
  readonly until: number;
  readonly min: number;
  readonly max: number;
  /** For wanted times: the first and the last tick that will do for spike number n. */
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  index: number;
  count: number;
}

/** True at the first tick after which the case cannot become right. */
export function watchFor({ ms, wants }: Pick<SpikesCase, 'ms' | 'wants'>, dtMs: number): Watch {
  const watched = wants.filter((want) => !isAnswer(want)).map((want) => watchedOf(want, ms, dtMs));
  let isNew = true;
  return (state, tick) => {
    if (isNew) for (const one of watched) one.index = state.compiled.indexOf.get(one.cell) ?? -1;
    isNew = false;
    for (let w = 0; w < watched.length; w++) if (isLost(watched[w]!, state, tick)) return true;
    return false;
  };
}

function watchedOf(want: Want, ms: number, dtMs: number): Watched {
  const [from, until] = windowOf(want, { ms, dtMs });
  const times = 'timesMs' in want ? want.timesMs.map((time) => Math.round(time / dtMs)) : [];
  const slack = 'timesMs' in want ? want.toleranceMs / dtMs + 1e-6 : 0;
  return {
    cell: want.cell,
    from,
    until,
    ...wantedCount(want, ms),
    earliest: times.map((tick) => tick - slack),
    latest: times.map((tick) => tick + slack),
    index: -1,
    count: 0,
  };
}

function isLost(one: Watched, { log }: SpikingState, tick: number): boolean {
  const { from, until, min, max, earliest, latest, index } = one;
  if (tick < from || tick >= until) return false;
  for (let i = 0; i < log.count; i++) {
    if (log.cells[i] !== index) continue;
    if (earliest.length > 0 && tick < earliest[one.count]!) return true;
    one.count++;
    if (one.count > max) return true;
  }
  if (latest.length > one.count && tick > latest[one.count]!) return true;
  return tick === until - 1 && one.count < min;
}
