// What is kept of a pupil's way through a lesson, and the result that is made of it.
import type { Lesson } from './lesson.ts';
import { markOf, stepKeys } from './names.ts';
import { timePlace, untouched, type Result, type Status, type StepResult } from './result.ts';

/** Of one step, as it is kept with other progress. */
export interface Done {
  readonly solved: boolean;
  readonly frugal: boolean;
  readonly sturdy: boolean;
  readonly skipped?: boolean | undefined;
  readonly hints?: number | undefined;
}

export interface Attempt {
  readonly device: number;
  /** By step, see `stepKeys`. */
  readonly done: Readonly<Record<string, Done>>;
  /** Seconds for which a step was in sight. */
  readonly seconds: Readonly<Record<string, number>>;
}

export function stepResult({ done, seconds }: Attempt, key: string): StepResult {
  const own = done[key];
  const time = seconds[key] ?? 0;
  if (!own && time === 0) return untouched;
  const status: Status = own?.solved ? 'solved' : own?.skipped ? 'skipped' : 'tried';
  const isSolved = status === 'solved';
  return {
    status,
    frugal: isSolved && own!.frugal,
    sturdy: isSolved && own!.sturdy,
    hints: Math.min(3, own?.hints ?? 0),
    time: timePlace(time),
  };
}

export function resultOf(lesson: Lesson, attempt: Attempt): Result {
  return { mark: markOf(lesson), device: attempt.device, steps: stepKeys(lesson.steps).map((key) => stepResult(attempt, key)) };
}

/** The step to go on with: the first that is neither solved nor skipped, or the first of all. */
export function nextStep(results: readonly StepResult[]): number {
  const open = results.findIndex(({ status }) => status === 'untouched' || status === 'tried');
  return Math.max(0, open);
}
