// Lessons that were opened on this device, in a database of their own: a pupil's campaign and shelf stay as they are.
// What was done of a step is kept under the step's name, so that a lesson which the teacher has changed meanwhile goes on.
import { signal } from '@preact/signals';
import { readObject } from '../files/parse.ts';
import type { Progress } from '../files/progress.ts';
import type { Shelf } from '../files/shelf.ts';
import { writeCompact } from '../files/write.ts';
import { languageCodes, type Language } from '../i18n/words.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { MARKS, stepKeys } from '../lesson/names.ts';
import type { LessonRun } from '../panels/lesson/run.ts';
import { emptyProgress, mergeLevel } from '../storage/progress.ts';

/** What is kept of one lesson. */
interface Kept {
  readonly lesson: Lesson;
  readonly progress: Progress;
  readonly seconds: Readonly<Record<string, number>>;
  readonly device: number;
  readonly name: string;
  readonly language: Language | undefined;
}

/** Longest that a passing second waits to be kept. */
const SECONDS_APART = 10;

/** Without a shelf nothing is kept. `lot`: 0 … 1, as Math.random gives it. */
export function createRun(shelf: Shelf | undefined, kept: Kept, before?: number): LessonRun {
  const { lesson } = kept;
  const keys = stepKeys(lesson.steps);
  const progress = signal(kept.progress);
  const seconds = signal(kept.seconds);
  const name = signal(kept.name);
  const language = signal(kept.language);
  const health = signal<'ok' | 'memory' | 'full'>('ok');
  let revision = before;
  let last: Promise<unknown> = Promise.resolve();
  let unsaved = 0;
  const put = async (): Promise<void> => {
    if (!shelf) return;
    unsaved = 0;
    const now: Kept = {
      lesson,
      progress: progress.value,
      seconds: seconds.value,
      device: kept.device,
      name: name.value,
      language: language.value,
    };
    const done = await shelf.put({ id: lesson.id, kind: 'lesson', name: '', text: writeKept(now) }, revision);
    if (done.ok) {
      revision = done.revision;
      health.value = 'ok';
    } else if (done.why === 'elsewhere') await join(shelf);
    else health.value = done.why;
  };
  /** Another tab was here: both are right. */
  const join = async (from: Shelf): Promise<void> => {
    const item = await from.get(lesson.id);
    const other = item && readKept(item.text);
    revision = item?.revision;
    if (other) {
      const levels = { ...progress.value.levels };
      for (const [key, level] of Object.entries(other.progress.levels)) levels[key] = levels[key] ? mergeLevel(levels[key], level) : level;
      progress.value = { ...progress.value, levels };
      const times = Object.entries(other.seconds).map(([key, time]) => [key, Math.max(time, seconds.value[key] ?? 0)] as const);
      seconds.value = { ...seconds.value, ...Object.fromEntries(times) };
    }
    await put();
  };
  const save = (): void => {
    last = last.then(put);
  };
  return {
    lesson,
    keys,
    progress,
    seconds,
    device: kept.device,
    health,
    name,
    language,
    keep: (key, change) => {
      progress.value = { ...progress.value, levels: { ...progress.value.levels, [key]: change } };
      save();
    },
    addSeconds: (key, passed) => {
      const isFirst = seconds.value[key] === undefined;
      seconds.value = { ...seconds.value, [key]: Math.min(86_400, (seconds.value[key] ?? 0) + passed) };
      unsaved += passed;
      if (isFirst || unsaved >= SECONDS_APART) save();
    },
    setName: (text) => {
      name.value = text.slice(0, 60);
      save();
    },
    setLanguage: (chosen) => {
      language.value = chosen;
      save();
    },
  };
}

export function freshKept(lesson: Lesson, lot: number): Kept {
  return { lesson, progress: emptyProgress(), seconds: {}, device: Math.floor(lot * MARKS), name: '', language: lesson.language };
}

/** A lesson that came again: it takes the place of the one that was here, what was done stays. */
export async function takeIn(shelf: Shelf, lesson: Lesson, lot: number): Promise<LessonRun> {
  const item = await shelf.get(lesson.id);
  const before = item && readKept(item.text);
  const kept: Kept = before
    ? { ...before, lesson, language: before.lesson.language === lesson.language ? before.language : lesson.language }
    : freshKept(lesson, lot);
  const run = createRun(shelf, kept, item?.revision);
  run.setName(kept.name);
  return run;
}

/** undefined when it was never opened here, or what lies there is damaged. */
export async function findRun(shelf: Shelf, id: string): Promise<LessonRun | undefined> {
  const item = await shelf.get(id);
  const kept = item && readKept(item.text);
  return kept && createRun(shelf, kept, item.revision);
}

function writeKept({ lesson, progress, ...rest }: Kept): string {
  return JSON.stringify({ ...rest, lesson: JSON.parse(writeCompact(lesson)) as unknown, progress });
}

/** The database may be damaged: what cannot be read is left out. */
function readKept(text: string): Kept | undefined {
  try {
    const { lesson, progress, seconds, device, name, language } = JSON.parse(text) as Readonly<Record<keyof Kept, unknown>>;
    const read = readObject('hibana.lesson', lesson);
    if (!read.ok) return undefined;
    const done = readObject('hibana.progress', progress);
    return {
      lesson: read.value,
      progress: done.ok ? done.value : emptyProgress(),
      seconds: Object.fromEntries(Object.entries(Object(seconds) as object).filter(([, value]) => Number.isInteger(value) && value >= 0)),
      device: Number.isInteger(device) && (device as number) >= 0 && (device as number) < MARKS ? (device as number) : 0,
      name: typeof name === 'string' ? name.slice(0, 60) : '',
      language: typeof language === 'string' && languageCodes.includes(language) ? language : undefined,
    };
  } catch {
    return undefined;
  }
}
