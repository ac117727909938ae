// What is kept of a lesson on a pupil's device: it survives a reload, a changed lesson, a second tab and damage.
import { expect, test } from 'vitest';
import { createRun, findRun, freshKept, takeIn } from '../../src/app/lessonRun.ts';
import type { LevelProgress } from '../../src/files/progress.ts';
import type { Shelf, ShelfItem } from '../../src/files/shelf.ts';
import { MARKS } from '../../src/lesson/names.ts';
import { lesson } from '../helpers/lessons.ts';

const solved = (more: Partial<LevelProgress> = {}): LevelProgress => ({
  solved: true,
  frugal: false,
  sturdy: false,
  updatedAt: 1,
  ...more,
});

/** As the database answers: it refuses who has not seen the last change. */
function memoryShelf(isForbidden = false): Shelf {
  const items = new Map<string, ShelfItem>();
  return {
    list: async () => [...items.values()],
    get: async (id) => items.get(id),
    put: async (item, revision) => {
      const there = items.get(item.id);
      if (isForbidden) return { ok: false, why: 'memory' };
      if (there && there.revision !== revision) return { ok: false, why: 'elsewhere' };
      const next = (revision ?? 0) + 1;
      items.set(item.id, { ...item, changedAt: 0, revision: next });
      return { ok: true, revision: next };
    },
    remove: async (id) => void items.delete(id),
    onChange: () => () => undefined,
  };
}

/** Saves are queued: after some turns of the loop they are done. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));

test('a lesson that was opened is there again, with what was done', async () => {
  const shelf = memoryShelf();
  const run = await takeIn(shelf, lesson(), 0.5);
  run.keep(run.keys[0]!, solved({ hints: 2 }));
  run.addSeconds(run.keys[0]!, 12);
  run.setName('7');
  await settled();
  const again = (await findRun(shelf, 'l-first'))!;
  expect(again.lesson).toEqual(lesson());
  expect(again.device).toBe(MARKS / 2);
  expect(again.progress.value.levels[run.keys[0]!]).toEqual(solved({ hints: 2 }));
  expect(again.seconds.value).toEqual({ [run.keys[0]!]: 12 });
  expect(again.name.value).toBe('7');
  expect(again.language.value).toBe('ja');
});

test('a lesson that comes again, changed, keeps what was done and the device', async () => {
  const shelf = memoryShelf();
  const run = await takeIn(shelf, lesson(), 0.25);
  run.keep(run.keys[1]!, solved());
  run.setLanguage('en');
  await settled();
  const changed = { ...lesson(), title: { en: 'New', ja: '' }, steps: lesson().steps.toReversed() };
  const next = await takeIn(shelf, changed, 0.9);
  expect(next.lesson.title.en).toBe('New');
  expect(next.device).toBe(run.device);
  expect(next.keys).toEqual(run.keys.toReversed());
  expect(next.progress.value.levels[run.keys[1]!]).toEqual(solved());
  // The lesson's own language is the same, so the pupil's choice stays.
  expect(next.language.value).toBe('en');
  const other = await takeIn(shelf, { ...changed, language: 'es' }, 0.9);
  expect(other.language.value).toBe('es');
});

test('two tabs do not take each other’s badges', async () => {
  const shelf = memoryShelf();
  const one = await takeIn(shelf, lesson(), 0.1);
  await settled();
  const two = (await findRun(shelf, 'l-first'))!;
  one.keep(one.keys[0]!, solved({ frugal: true }));
  await settled();
  two.keep(two.keys[0]!, solved({ sturdy: true, updatedAt: 2 }));
  two.keep(two.keys[1]!, solved());
  await settled();
  const found = (await findRun(shelf, 'l-first'))!;
  expect(found.progress.value.levels[one.keys[0]!]).toMatchObject({ frugal: true, sturdy: true });
  expect(found.progress.value.levels[one.keys[1]!]).toMatchObject({ solved: true });
  expect(two.health.value).toBe('ok');
});

test('where nothing may be kept it goes on in memory, and says so', async () => {
  const run = await takeIn(memoryShelf(true), lesson(), 0.1);
  run.keep(run.keys[0]!, solved());
  await settled();
  expect(run.progress.value.levels[run.keys[0]!]!.solved).toBe(true);
  expect(run.health.value).toBe('memory');
});

test('a damaged database is no lesson, or one without what cannot be read', async () => {
  const shelf = memoryShelf();
  const put = (text: string) => shelf.put({ id: 'l-first', kind: 'lesson', name: '', text }, undefined);
  for (const text of ['', 'null', '[]', '{"lesson":{}}']) {
    await shelf.remove('l-first');
    await put(text);
    expect(await findRun(shelf, 'l-first')).toBeUndefined();
  }
  await shelf.remove('l-first');
  await put(
    JSON.stringify({ lesson: lesson(), progress: { bad: 1 }, seconds: { a: 'x', b: 3 }, device: -5, name: 3, language: 'klingon' }),
  );
  const run = (await findRun(shelf, 'l-first'))!;
  expect(run.seconds.value).toEqual({ b: 3 });
  expect([run.device, run.name.value, run.language.value]).toEqual([0, '', undefined]);
});

test('a preview keeps nothing', async () => {
  const run = createRun(undefined, freshKept(lesson(), 0));
  run.keep(run.keys[0]!, solved());
  await settled();
  expect(run.progress.value.levels[run.keys[0]!]!.solved).toBe(true);
});
