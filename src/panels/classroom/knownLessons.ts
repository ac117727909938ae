// Lessons that are on this device, made or opened here, by the mark that their codes carry.
import { readObject } from '../../files/parse.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { markOf } from '../../lesson/names.ts';
import type { ClassroomHost } from './host.ts';

export async function knownLessons({ shelf, lessons }: ClassroomHost): Promise<ReadonlyMap<number, Lesson>> {
  const opened = (await lessons.list()).map(({ text }) => (Object(parsed(text)) as { lesson?: unknown }).lesson);
  const made = (await shelf.list()).filter(({ kind }) => kind === 'lesson').map(({ text }) => parsed(text));
  const found = new Map<number, Lesson>();
  for (const data of [...opened, ...made]) {
    const read = readObject('hibana.lesson', data);
    if (read.ok) found.set(markOf(read.value), read.value);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
