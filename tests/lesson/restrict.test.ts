// Restrictions hold: what is locked refuses, what is hidden is gone, and everyone sees the same fingerprint.
import { expect, test } from 'vitest';
import { fromLink, toLink } from '../../src/files/link.ts';
import { parseAny, parseLesson } from '../../src/files/parse.ts';
import { writeFile } from '../../src/files/write.ts';
import { fingerprint } from '../../src/lesson/fingerprint.ts';
import type { LevelStep, Step } from '../../src/lesson/lesson.ts';
import { locksOfAnswer, restrictCircuit, restrictLevel, restrictTraining } from '../../src/lesson/restrict.ts';
import { allowedSpeeds, isHidden, nearestSpeed } from '../../src/lesson/rules.ts';
import { speeds } from '../../src/session/clock.ts';
import { createSession, dispatch } from '../../src/session/session.ts';
import { lesson } from '../helpers/lessons.ts';
import { everything } from '../helpers/living.ts';
import { level } from '../helpers/samples.ts';
import { trainings } from '../helpers/trainings.ts';

const step = (more: Partial<LevelStep> = {}): Step => ({ kind: 'level', level: 'x', ...more });

test('a locked weight and a locked bias refuse, others do not', () => {
  const own = restrictLevel(level('cases'), { locked: ['a>out', 'out'] }, 'key', 2);
  const session = createSession(own, own.circuit);
  expect(dispatch(session, { type: 'setWeight', synapse: 'a>out', weight: 0.5 })).toEqual({ refused: 'locked', subject: 'a>out' });
  expect(dispatch(session, { type: 'setBias', cell: 'out', bias: 0.5 })).toEqual({ refused: 'locked', subject: 'out' });
  expect(dispatch(session, { type: 'setWeight', synapse: 'b>out', weight: 0.5 })).toBeUndefined();
  expect(own).toMatchObject({ id: 'key', chapter: 'lesson', order: 2 });
});

test('only the hints that are allowed are in the level', () => {
  const own = level('cases');
  expect(restrictLevel(own, {}, 'k', 1).hints).toHaveLength(3);
  for (const hints of [0, 1, 2, 3] as const) expect(restrictLevel(own, { hints }, 'k', 1).hints).toEqual(own.hints.slice(0, hints));
});

test('where weights or states are hidden, what would tell them is hidden too', () => {
  expect(isHidden(undefined, 'formula')).toBe(false);
  expect(isHidden({ hidden: ['graph'] }, 'formula')).toBe(false);
  expect(isHidden({ hidden: ['graph'] }, 'graph')).toBe(true);
  for (const told of ['formula', 'graph', 'code', 'sentence', 'advice'] as const)
    expect(isHidden({ hidden: ['weights'] }, told)).toBe(true);
  for (const told of ['formula', 'instruments', 'sentence'] as const) expect(isHidden({ hidden: ['state'] }, told)).toBe(true);
  expect(isHidden({ hidden: ['state'] }, 'code')).toBe(false);
});

test('speeds are those that are allowed; where none is of this clock, all are', () => {
  expect(allowedSpeeds({ speeds: [1, 0.5, 7] }, speeds)).toEqual([0.5, 1]);
  expect(allowedSpeeds({ speeds: [0.05] }, speeds)).toEqual(speeds);
  expect(allowedSpeeds(undefined, speeds)).toEqual(speeds);
  expect(nearestSpeed({ speeds: [0.5, 1] }, speeds, 8)).toBe(1);
  expect(nearestSpeed(undefined, speeds, 3)).toBe(3);
});

test('a lock that the answer would have to open is told', () => {
  const own = level('cases');
  const solution = { ...own.solution, commands: [{ tick: 0, type: 'setWeight', synapse: 'a>out', weight: 2 } as const] };
  expect(locksOfAnswer({ ...own, solution }, ['a>out', 'b>out'])).toEqual(['a>out']);
});

test('another start of a training drops what was run from the old one', () => {
  const run = trainings().find(({ runs }) => runs.length > 0)!;
  expect(restrictTraining(run, {})).toBe(run);
  expect(restrictTraining(run, { seed: 'b' })).toMatchObject({ seed: 'b', runs: [] });
});

test('the fingerprint is the same each time, and another for another seed, lock or content', () => {
  const own = level('cases');
  const seen = fingerprint('l', step(), own);
  expect(seen).toMatch(/^[0-9a-f]{4}$/);
  expect(fingerprint('l', step(), structuredClone(own))).toBe(seen);
  expect(fingerprint('l', step({ note: { en: 'x', ja: 'y' } }), own)).toBe(seen);
  const others = [
    fingerprint('m', step(), own),
    fingerprint('l', step({ locked: ['a>out'] }), own),
    fingerprint('l', step({ hints: 0 }), own),
    fingerprint('l', step(), level('impossible')),
    fingerprint('l', step(), { ...own, circuit: { ...own.circuit, synapses: [] } }),
  ];
  expect(new Set([seen, ...others]).size).toBe(6);
  const noisy = (seed: string): string => fingerprint('l', step({ seed }), restrictCircuit(everything, { seed }));
  expect(noisy('a')).toBe(noisy('a'));
  expect(noisy('a')).not.toBe(noisy('b'));
  // Pinned: every engine and every later version computes the same.
  expect([seen, noisy('a')]).toMatchInlineSnapshot(`
    [
      "9515",
      "5007",
    ]
  `);
});

test('a lesson travels in a link and in a file', async () => {
  const own = lesson();
  expect(await fromLink(await toLink(own))).toEqual({ ok: true, value: own });
  expect(parseLesson(writeFile(own))).toEqual({ ok: true, value: own });
});

test.each([
  [(own: object) => ({ ...own, steps: [] }), 'steps', 'a lesson needs a step'],
  [(own: object) => ({ ...own, colour: 1 }), 'colour', 'this key is not known here'],
  [(own: object) => ({ ...own, title: { en: ' ', ja: '' } }), 'title', 'a title needs a letter in one language'],
  [(own: object) => ({ ...own, steps: [{ kind: 'level', level: 'a', hints: 4 }] }), 'steps[0].hints', 'must be'],
  [(own: object) => ({ ...own, steps: [{ kind: 'level', level: 'a', hidden: ['sky'] }] }), 'steps[0].hidden[0]', 'must be'],
  [(own: object) => ({ ...own, steps: [{ kind: 'file', file: { ...level('cases'), circuit: 3 } }] }), 'steps[0].file.circuit', 'must be'],
  [(own: object) => ({ ...own, steps: [{ kind: 'file', file: level('cases'), locked: ['nobody'] }] }), 'steps[0].locked[0]', 'no part'],
  [(own: object) => ({ ...own, steps: Array(31).fill({ kind: 'level', level: 'a' }) }), 'steps', 'at most 30'],
])('what is wrong with a lesson is said where it is', (change, path, message) => {
  const read = parseAny(JSON.stringify(change(lesson())));
  expect(read).toMatchObject({ ok: false, path, message: expect.stringContaining(message) as string });
});
