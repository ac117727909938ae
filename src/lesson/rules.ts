// What panels ask of a step's restrictions. The first level asks too, so it is small.
import type { Hideable, Restrictions } from './lesson.ts';

/** Whether a part of the screen is kept from the pupil, by itself or because it would tell what is. */
export function isHidden(rules: Restrictions | undefined, what: Hideable | 'sentence'): boolean {
  const hidden = rules?.hidden;
  if (!hidden || hidden.length === 0) return false;
  if (what !== 'sentence' && hidden.includes(what)) return true;
  return (because[what] ?? []).some((cause) => hidden.includes(cause));
}

/** Where weights or states could be read as well. */
const because: Readonly<Partial<Record<Hideable | 'sentence', readonly Hideable[]>>> = {
  formula: ['weights', 'state'],
  graph: ['weights', 'state'],
  code: ['weights'],
  instruments: ['state'],
  advice: ['weights', 'state'],
  sentence: ['weights', 'state'],
};

/** Of `speeds` those that are allowed; all where that would leave none. */
export function allowedSpeeds(rules: Restrictions | undefined, speeds: readonly number[]): readonly number[] {
  const own = speeds.filter((speed) => rules?.speeds?.includes(speed) ?? true);
  return own.length > 0 ? own : speeds;
}

/** The allowed speed that is nearest to this one. */
export function nearestSpeed(rules: Restrictions | undefined, speeds: readonly number[], speed: number): number {
  const own = allowedSpeeds(rules, speeds);
  if (own.length === speeds.length) return speed;
  return own.reduce((best, next) => (Math.abs(next - speed) < Math.abs(best - speed) ? next : best), own[0]!);
}
