// Is a want met by what spiked? Times are compared as whole ticks, so no rounding of a decimal fraction can decide.
import type { AnswerWant, Count, Want } from './level.ts';
import type { CaseRun } from './runCase.ts';
import type { WantVerdict } from './verdict.ts';

/** A tolerance in ms may carry the rounding of a decimal fraction. */
const NEARLY = 1e-6;

export function isAnswer(want: Want): want is AnswerWant {
  return 'touch' in want;
}

export function judgeWant(want: Want, run: CaseRun): WantVerdict {
  const ticks = isAnswer(want) ? answers(want, run) : inWindow(want, run);
  const timesMs = ticks.map((tick) => tick * run.dtMs);
  if ('timesMs' in want) {
    const slack = want.toleranceMs / run.dtMs + NEARLY;
    const isInTime = (time: number, index: number): boolean => Math.abs(ticks[index]! - Math.round(time / run.dtMs)) <= slack;
    return { want, pass: ticks.length === want.timesMs.length && want.timesMs.every(isInTime), got: ticks.length, timesMs };
  }
  if ('rateHz' in want) {
    const { fromMs = 0, untilMs = run.ms, rateHz } = want;
    const got = (ticks.length * 1000) / (untilMs - fromMs);
    return { want, pass: got >= rateHz.min && got <= rateHz.max, got, timesMs };
  }
  const { min, max } = bounds(want.count);
  return { want, pass: ticks.length >= min && ticks.length <= max, got: ticks.length, timesMs };
}

/** Least and most spikes of a count. */
export function bounds(count: Count): { readonly min: number; readonly max: number } {
  return typeof count === 'number' ? { min: count, max: count } : { min: count.min, max: count.max ?? Infinity };
}

/** Least and most spikes in its window that can meet the want. */
export function wantedCount(want: Want, ms: number): { readonly min: number; readonly max: number } {
  if ('timesMs' in want) return { min: want.timesMs.length, max: want.timesMs.length };
  if ('count' in want) return bounds(want.count);
  const seconds = ((want.untilMs ?? ms) - (want.fromMs ?? 0)) / 1000;
  return { min: Math.ceil(want.rateHz.min * seconds - NEARLY), max: Math.floor(want.rateHz.max * seconds + NEARLY) };
}

/** From the first tick until before the second. */
export function windowOf(want: Want, { ms, dtMs }: Pick<CaseRun, 'ms' | 'dtMs'>): readonly [from: number, until: number] {
  if (isAnswer(want)) return [0, Math.round(ms / dtMs)];
  const { fromMs = 0, untilMs = ms } = want;
  return [Math.round(fromMs / dtMs), Math.round(untilMs / dtMs)];
}

function inWindow(want: Want, run: CaseRun): number[] {
  const [from, until] = windowOf(want, run);
  return run.ticksOf(want.cell).filter((tick) => tick >= from && tick < until);
}

/** Spikes soon after a touch that came alone. */
function answers({ cell, touch, without, withinMs }: AnswerWant, run: CaseRun): number[] {
  const near = Math.round(withinMs / run.dtMs);
  const others = run.ticksOf(without);
  const alone = run.ticksOf(touch).filter((tick) => !hasWithin(others, tick - near, tick + near));
  return run.ticksOf(cell).filter((tick) => hasWithin(alone, tick - near, tick));
}

/** True when one of the ascending ticks lies from `first` to `last`. */
function hasWithin(ticks: readonly number[], first: number, last: number): boolean {
  let low = 0;
  let high = ticks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ticks[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low < ticks.length && ticks[low]! <= last;
}
