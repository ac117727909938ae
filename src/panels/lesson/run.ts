// A lesson on this device: what it asks, and what was done of it, as its panels see it.
import type { ReadonlySignal } from '@preact/signals';
import type { LevelProgress, Progress } from '../../files/progress.ts';
import type { Language } from '../../i18n/words.ts';
import type { Attempt } from '../../lesson/attempt.ts';
import type { Lesson } from '../../lesson/lesson.ts';

export interface LessonRun {
  readonly lesson: Lesson;
  /** Of its steps, see `stepKeys`. */
  readonly keys: readonly string[];
  readonly progress: ReadonlySignal<Progress>;
  /** Whole seconds for which each step was in sight. */
  readonly seconds: ReadonlySignal<Readonly<Record<string, number>>>;
  readonly device: number;
  /** `memory`, `full`: what is done now is there for this visit only. */
  readonly health: ReadonlySignal<'ok' | 'memory' | 'full'>;
  /** That the pupil gave for the result, if any. */
  readonly name: ReadonlySignal<string>;
  /** In which it is read: the lesson's, until the pupil chooses another one. */
  readonly language: ReadonlySignal<Language | undefined>;
  keep(key: string, change: LevelProgress): void;
  addSeconds(key: string, seconds: number): void;
  setName(name: string): void;
  setLanguage(language: Language): void;
}

export function attemptOf({ device, progress, seconds }: LessonRun): Attempt {
  return { device, done: progress.value.levels, seconds: seconds.value };
}
