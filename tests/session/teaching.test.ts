// A rule that runs in a level: where it stops, what the session keeps of it, and what must be done again to have it back.
import { expect, test } from 'vitest';
import type { Settings } from '../../src/core/learning/settings.ts';
import type { TimedCommand } from '../../src/core/recording.ts';
import type { RoundsLevel, TeachGoal } from '../../src/levels/level.ts';
import { school } from '../../src/levels/teach/school.ts';
import { essentialLessons } from '../../src/session/lessons.ts';
import { command, createPlay, type Play } from '../../src/session/play.ts';
import { replay } from '../../src/session/replay.ts';
import { circuitOf, createSession, dispatch, pupilOf, record } from '../../src/session/session.ts';
import {
  advanceTeaching,
  createTeaching,
  followSession,
  pause,
  run,
  seekTo,
  stepBack,
  stepOn,
  updatesOf,
  type Teaching,
} from '../../src/session/teaching.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const rosenblatt: Settings = { rule: 'perceptron', rate: 1, momentum: 0, decay: 0, batch: 1, order: 'given', seed: '1' };
const examples = (targets: readonly number[]) => targets.map((out, index) => ({ in: { a: index >> 1, b: index & 1 }, out: { n: out } }));

function puzzle(goal: Partial<TeachGoal> = {}): RoundsLevel & { readonly goal: TeachGoal } {
  const full: TeachGoal = {
    kind: 'teach',
    by: 'rule',
    settings: rosenblatt,
    examples: examples([0, 0, 0, 1]),
    updates: 60,
    watch: [],
    ...goal,
  };
  return { ...level('teach'), circuit: circuit('a b -> n(0 step); a>n 0; b>n 0'), kit: { training: { rate: [1, 0.5] } }, goal: full };
}

function open(own = puzzle(), pace = 100_000): { play: Play; teaching: Teaching } {
  const play = createPlay(own, own.circuit, 1, school);
  return { play, teaching: createTeaching(play, own, own.goal, pace) };
}

/** Updates after which AND is first right in the given order. */
const FIRST_RIGHT = 18;

test.each([6, 60, 100_000])('at a pace of %d a second it stops at the first update that reaches the goal', (pace) => {
  const { play, teaching } = open(puzzle(), pace);
  let solved = 0;
  play.moments.add(({ type }) => {
    if (type === 'levelSolved') solved++;
  });
  run(teaching);
  for (let frame = 0; frame < 400 && teaching.course.isRunning; frame++) advanceTeaching(teaching, 16, () => true);
  expect([updatesOf(teaching), teaching.course.isRunning, play.verdict.solved, solved]).toEqual([FIRST_RIGHT, false, true, 1]);
  expect(circuitOf(play.session)).toBe(play.circuit);
});

test('where unseen examples decide, it goes on until the player stops it', () => {
  const { play, teaching } = open(puzzle({ hidden: [{ in: { a: 1, b: 1 }, out: { n: 1 } }], hiddenAccuracy: 1 }), 100);
  run(teaching);
  for (let frame = 0; frame < 30; frame++) advanceTeaching(teaching, 16, () => true);
  expect(teaching.course.isRunning).toBe(true);
  expect(updatesOf(teaching)).toBeGreaterThan(FIRST_RIGHT);
  expect(pupilOf(play.session)!.updates).toBe(0);
  pause(teaching);
  expect(pupilOf(play.session)!.updates).toBe(updatesOf(teaching));
});

test('every update of a cheap level is looked at, however many a frame has', () => {
  const { teaching } = open();
  const seen: number[] = [];
  teaching.examined.add(() => seen.push(updatesOf(teaching)));
  run(teaching);
  advanceTeaching(teaching, 16, () => true);
  expect([...new Set(seen)]).toEqual(Array.from({ length: FIRST_RIGHT }, (_, update) => update + 1));
});

test('the whole course is one entry, whether it goes on, back, or to its beginning', () => {
  const { play, teaching } = open();
  for (let i = 0; i < 5; i++) stepOn(teaching);
  stepBack(teaching);
  expect([play.session.history.length, updatesOf(teaching)]).toEqual([2, 4]);
  expect(play.session.commands).toEqual([{ tick: 1, type: 'train', updates: 4 }]);
  expect(replay(record(play.session), puzzle()).same).toBe(true);
  seekTo(teaching, 0);
  expect([play.session.index, pupilOf(play.session)!.updates]).toEqual([0, 0]);
  seekTo(teaching, 3);
  expect([updatesOf(teaching), pupilOf(play.session)!.updates]).toEqual([3, 3]);
});

test('undo, another setting and a new start begin another course', () => {
  const { play, teaching } = open();
  for (let i = 0; i < 4; i++) stepOn(teaching);
  expect(followSession(teaching)).toBe(false);
  command(play, { type: 'setTraining', setting: 'rate', value: 0.5 });
  expect([followSession(teaching), updatesOf(teaching), teaching.course.training.settings.rate]).toEqual([true, 4, 0.5]);
  stepOn(teaching);
  expect(pupilOf(play.session)!.updates).toBe(5);
  command(play, { type: 'restart' });
  expect([followSession(teaching), updatesOf(teaching)]).toEqual([true, 0]);
  command(play, { type: 'undo' });
  expect([followSession(teaching), updatesOf(teaching)]).toEqual([true, 5]);
});

const timed = (commands: readonly Omit<TimedCommand, 'tick'>[]): TimedCommand[] =>
  commands.map((one) => ({ tick: 0, ...one }) as TimedCommand);

test('of lessons before a new start only the settings are given again', () => {
  const rate = { type: 'setTraining', setting: 'rate', value: 0.5 } as const;
  const given = timed([{ type: 'train', updates: 9 }, rate, { type: 'setInput', cell: 'a', value: 1 }, { type: 'train', updates: 2 }, { type: 'restart' }, { type: 'train', updates: 3 }] as never); // prettier-ignore
  const kept = essentialLessons(given);
  expect(kept.map(({ type }) => type)).toEqual(['setTraining', 'restart', 'train']);
  const end = (commands: readonly TimedCommand[]) => {
    const session = createSession(puzzle(), puzzle().circuit, school);
    for (const { tick: _, ...asked } of commands) dispatch(session, asked);
    return [circuitOf(session), pupilOf(session)!.updates, pupilOf(session)!.settings];
  };
  expect(end(kept)).toEqual(end(given));
});

test('where undo has mixed them all lessons are kept', () => {
  const given = timed([{ type: 'train', updates: 9 }, { type: 'undo' }, { type: 'restart' }] as never);
  expect(essentialLessons(given)).toEqual(given);
});
