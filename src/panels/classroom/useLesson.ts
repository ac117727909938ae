// A lesson while it is made: every change is kept on the shelf, and at once beside it, so that a page that goes loses nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseLesson } from '../../files/parse.ts';
import { writeCompact } from '../../files/write.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import { writtenIn } from '../../i18n/words.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { useGame } from '../context.ts';
import { titleOf } from '../lesson/titles.ts';
import type { ClassroomHost } from './host.ts';

/** `empty`: without a step it is no lesson yet, and is not kept. */
export type Keeping = 'empty' | 'saving' | 'kept' | 'full' | 'memory';

export interface Making {
  readonly lesson: Lesson;
  readonly keeping: Keeping;
  change(how: (lesson: Lesson) => Lesson): void;
}

/** A pause in typing. */
const PAUSE_MS = 400;

export function freshLessonId(now: number): string {
  return `l-${Math.floor(now).toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
}

/** undefined while it is read. */
export function useLesson(host: ClassroomHost, id: string): Making | undefined {
  const game = useGame();
  const [lesson, setLesson] = useState<Lesson | undefined>(undefined);
  const [keeping, setKeeping] = useState<Keeping>('empty');
  const place = useRef<{ id: string; revision: number | undefined }>({ id, revision: undefined });
  const latest = useRef<Lesson | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let isGone = false;
    void host.shelf.get(id).then((item) => {
      if (isGone) return;
      const read = item && parseLesson(item.text);
      place.current = { id, revision: item?.revision };
      if (read?.ok) setKeeping('kept');
      else if (item) game.notify(classroomWords().make.damaged);
      latest.current = read?.ok ? read.value : fresh(id);
      setLesson(latest.current);
    });
    return () => {
      isGone = true;
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      void put();
    };
  }, []);

  async function put(): Promise<void> {
    timer.current = undefined;
    const now = latest.current!;
    const item = itemOf(now, place.current.id);
    const done = await host.shelf.put(item, place.current.revision);
    if (!done.ok && done.why === 'elsewhere') {
      game.notify(classroomWords().make.elsewhere);
      host.forgetLast(place.current.id);
      place.current = { id: freshLessonId(host.now()), revision: undefined };
      return put();
    }
    if (done.ok) {
      place.current = { ...place.current, revision: done.revision };
      if (latest.current === now) host.forgetLast(place.current.id);
    }
    if (latest.current === now) setKeeping(done.ok ? 'kept' : done.why === 'full' ? 'full' : 'memory');
  }

  if (!lesson) return undefined;
  return {
    lesson,
    keeping,
    change: (how) => {
      const next = how(latest.current!);
      latest.current = next;
      setLesson(next);
      clearTimeout(timer.current);
      timer.current = undefined;
      if (next.steps.length === 0) return setKeeping('empty');
      setKeeping('saving');
      host.keepLast(itemOf(next, place.current.id), place.current.revision);
      timer.current = setTimeout(() => void put(), PAUSE_MS);
    },
  };
}

function itemOf(lesson: Lesson, id: string) {
  const sound = soundLesson(lesson);
  return { id, kind: 'lesson', name: titleOf(sound.title).slice(0, 80), text: writeCompact(sound) } as const;
}

/** With a title, whatever was typed. */
export function soundLesson(lesson: Lesson): Lesson {
  const { en, ja } = lesson.title;
  const { untitled } = classroomWords().make;
  return en.trim() === '' && ja.trim() === '' ? { ...lesson, title: { en: untitled, ja: untitled } } : lesson;
}

function fresh(id: string): Lesson {
  const { untitled } = classroomWords().make;
  return { format: 'hibana.lesson', version: 1, id, title: { en: '', ja: '', [writtenIn()]: untitled }, steps: [] };
}
