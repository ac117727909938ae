// The ready lessons, youngest pupils first.
import { children } from './children.ts';
import type { ReadyLesson } from './plan.ts';

export const readyLessons: readonly ReadyLesson[] = [children];

export function readyLesson(id: string): ReadyLesson | undefined {
  return readyLessons.find(({ lesson }) => lesson.id === id);
}
