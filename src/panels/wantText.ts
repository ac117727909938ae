// What is wanted of a run in time, and what came of it, in a few words.
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import type { Circuit } from '../core/circuit.ts';
import type { Count, Want } from '../levels/spiking/level.ts';
import type { WantVerdict } from '../levels/spiking/verdict.ts';
import { nameOf } from '../views/names.ts';

/** So many times are read one by one; more are counted. */
const MOST_TIMES = 4;

export function wantText(circuit: Circuit, want: Want): string {
  const w = words().living.want;
  const cell = nameOf(circuit, want.cell);
  if ('touch' in want) {
    const said = typeof want.count === 'number' && want.count !== 1 ? w.answerCount(want.count) : w.answerOnce;
    return w.answer(cell, said, nameOf(circuit, want.touch), nameOf(circuit, want.without), show(want.withinMs));
  }
  if ('timesMs' in want) return timesText(cell, want.timesMs, want.toleranceMs);
  const said = 'count' in want ? countText(cell, want.count) : w.rate(cell, show(want.rateHz.min), show(want.rateHz.max));
  if (want.fromMs === undefined && want.untilMs === undefined) return said;
  if (want.untilMs === undefined) return w.from(said, show(want.fromMs ?? 0));
  return w.window(said, show(want.fromMs ?? 0), show(want.untilMs));
}

export function gotText({ want, got }: WantVerdict): string {
  const w = words().living.got;
  return 'rateHz' in want ? w.rate(show(Math.round(got * 10) / 10)) : w.count(got);
}

function countText(cell: string, count: Count): string {
  const w = words().living.want;
  if (typeof count === 'number') return w.exactly(cell, count);
  return count.max === undefined ? w.atLeast(cell, count.min) : w.between(cell, count.min, count.max);
}

function timesText(cell: string, timesMs: readonly number[], toleranceMs: number): string {
  const w = words().living.want;
  const shown = timesMs.map(show);
  if (shown.length <= MOST_TIMES) return w.times(cell, shown.join(', '), show(toleranceMs));
  return w.timesMany(cell, shown.length, shown[0]!, shown[shown.length - 1]!, show(toleranceMs));
}
