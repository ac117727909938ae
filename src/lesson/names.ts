// Names of a lesson and of its steps that stay the same when steps change places: what a pupil did is kept under them, and a code names its lesson by them.
import { Hasher } from '../core/hash.ts';
import type { Lesson, Step } from './lesson.ts';

/** As many lessons can be told apart by the mark in a code. */
export const MARKS = 2 ** 15;

/** One name for each step, all different. */
export function stepKeys(steps: readonly Step[]): string[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const name = nameOf(step);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}.${times}`;
  });
}

/** The same steps in the same order under the same id have the same mark, 0 … 32767. */
export function markOf({ id, steps }: Pick<Lesson, 'id' | 'steps'>): number {
  return Number.parseInt(digestOf(JSON.stringify([id, ...stepKeys(steps)])).slice(0, 8), 16) % MARKS;
}

function nameOf(step: Step): string {
  switch (step.kind) {
    case 'level':
      return `level.${step.level}`.slice(0, 60);
    case 'file':
      return `file.${digestOf(JSON.stringify(step.file))}`;
    case 'circuit':
      return `circuit.${digestOf(JSON.stringify(step.circuit))}`;
    case 'training':
      return `training.${digestOf(JSON.stringify(step.training))}`;
  }
}

function digestOf(text: string): string {
  const hasher = new Hasher();
  hasher.text(text);
  return hasher.digest();
}
