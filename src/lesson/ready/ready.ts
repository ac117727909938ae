// The ready lessons, youngest pupils first.
import { children } from './children.ts';
import { middle } from './middle.ts';
import { older } from './older.ts';
import { oldest } from './oldest.ts';
import type { ReadyLesson } from './plan.ts';
import { stand } from './stand.ts';
import { workshop } from './workshop.ts';

export const readyLessons: readonly ReadyLesson[] = [children, middle, older, oldest, workshop, stand];

export function readyLesson(id: string): ReadyLesson | undefined {
  return readyLessons.find(({ lesson }) => lesson.id === id);
}
