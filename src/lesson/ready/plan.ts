// A lesson that is ready to be taught: the steps that pupils open, and a plan for whoever stands in front of them.
import type { Label } from '../../core/circuit.ts';
import type { Lesson } from '../lesson.ts';

export interface PlanRow {
  /** How long it takes. */
  readonly minutes: number;
  readonly teacher: Label;
  readonly pupils: Label;
  /** Steps of the lesson, from 1, that are played meanwhile. */
  readonly steps?: readonly number[];
}

export interface Plan {
  /** "8–10". */
  readonly ages: string;
  /** All rows together. */
  readonly minutes: number;
  readonly goals: readonly Label[];
  readonly needs: readonly Label[];
  readonly rows: readonly PlanRow[];
  readonly ask: readonly Label[];
  readonly faster: Label;
  readonly slower: Label;
  /** What is done without devices. */
  readonly paper: Label;
  readonly assess: Label;
}

export interface ReadyLesson {
  readonly lesson: Lesson;
  readonly plan: Plan;
}

export function both(en: string, ja: string): Label {
  return { en, ja };
}
