// What of an attempt at teaching must be done again to have its pupil back: a new start makes all that was taught before it undone.
import type { TimedCommand } from '../core/recording.ts';

/** Inputs are looks and never needed. Of lessons before the last new start only those that chose how to learn; all of them where undo has mixed them. */
export function essentialLessons(commands: readonly TimedCommand[]): TimedCommand[] {
  const lessons = commands.filter(({ type }) => type !== 'setInput');
  if (lessons.some(({ type }) => type === 'undo' || type === 'redo')) return lessons;
  const start = lessons.findLastIndex(({ type }) => type === 'restart' || type === 'setHidden');
  return lessons.filter(
    ({ type }, index) => index >= start || (type !== 'present' && type !== 'nudge' && type !== 'train' && type !== 'claim'),
  );
}
