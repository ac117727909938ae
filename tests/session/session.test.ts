import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import { hash } from '../../src/core/hash.ts';
import { stateOf } from '../../src/core/state.ts';
import { parseRecording } from '../../src/files/parse.ts';
import { writeRecording } from '../../src/files/write.ts';
import { judge } from '../../src/levels/judge.ts';
import { replay } from '../../src/session/replay.ts';
import { heldInputs, seekRun, stepRun } from '../../src/session/run.ts';
import { canRedo, canUndo } from '../../src/session/history.ts';
import { attemptOf, circuitOf, createSession, dispatch, record, type Session } from '../../src/session/session.ts';
import { circuit } from '../helpers/circuit.ts';
import { level, rich } from '../helpers/samples.ts';

const and = circuit('a:1 b -> out(-1.5); a>out 1; b>out 1');

const number = fc.oneof(fc.integer({ min: -20, max: 20 }).map((n) => n / 2), fc.double({ min: -1e3, max: 1e3, noNaN: true })); // prettier-ignore
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('setWeight' as const),
    synapse: fc.constantFrom(...rich.synapses.map(({ id }) => id), 'x'),
    weight: number,
  }),
  fc.record({ type: fc.constant('setBias' as const), cell: fc.constantFrom('h', 'k', 'p', 'q', 'a'), bias: number }),
  fc.record({ type: fc.constant('setInput' as const), cell: fc.constantFrom('a', 'b', 'h'), value: number }),
  fc.constantFrom<Command>({ type: 'undo' }, { type: 'redo' }, { type: 'claim' }),
);
/** A command, perhaps as part of a drag, or a move in time by so many rounds. */
const anyMove = fc.oneof(fc.tuple(anyCommand, fc.constantFrom(undefined, 'drag')), fc.integer({ min: -6, max: 12 }));
type Move = readonly [Command, string | undefined] | number;

function play(session: Session, moves: readonly Move[]): void {
  for (const move of moves) {
    if (typeof move === 'number') seekRun(session.run, Math.max(0, session.run.state.tick + move));
    else dispatch(session, ...move);
  }
}

describe('undo', () => {
  test('takes any edit back, and redo does it again', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), anyCommand, (moves, command) => {
        const session = createSession(undefined, rich);
        play(session, moves);
        const before = circuitOf(session);
        const isEdit = command.type === 'setWeight' || command.type === 'setBias';
        if (!isEdit || dispatch(session, command)) return;
        const after = circuitOf(session);
        dispatch(session, { type: 'undo' });
        expect(circuitOf(session)).toBe(before);
        dispatch(session, { type: 'redo' });
        expect(circuitOf(session)).toBe(after);
      }),
    );
  });

  test('takes a whole gesture back at once', () => {
    const session = createSession(undefined, and);
    for (const weight of [1.5, 2, 2.5]) dispatch(session, { type: 'setWeight', synapse: 'a>out', weight }, 'drag 1');
    dispatch(session, { type: 'setWeight', synapse: 'a>out', weight: 3 }, 'drag 2');
    expect(session.history).toHaveLength(3);
    expect(session.commands).toHaveLength(2);
    dispatch(session, { type: 'undo' });
    expect(circuitOf(session).synapses[0]!.weight).toBe(2.5);
    dispatch(session, { type: 'undo' });
    expect(circuitOf(session)).toBe(and);
  });

  test('forgets what could be redone once there is a new edit', () => {
    const session = createSession(undefined, and);
    dispatch(session, { type: 'setBias', cell: 'out', bias: 1 });
    dispatch(session, { type: 'undo' });
    expect([canUndo(session), canRedo(session)]).toEqual([false, true]);
    dispatch(session, { type: 'setBias', cell: 'out', bias: 2 });
    expect([canUndo(session), canRedo(session)]).toEqual([true, false]);
    expect(dispatch(session, { type: 'redo' })).toEqual({ refused: 'nothingToRedo' });
  });

  test('refuses when there is nothing to undo, and is not recorded', () => {
    const session = createSession(undefined, and);
    expect(dispatch(session, { type: 'undo' })).toEqual({ refused: 'nothingToUndo' });
    expect(session.commands).toEqual([]);
  });
});

describe('a recording', () => {
  test('of any play replays to the same hash, circuit and answers', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        const session = createSession(undefined, rich);
        play(session, moves);
        const { session: again, same, refused } = replay(record(session), undefined);
        expect(refused).toBeUndefined();
        expect(same).toBe(true);
        expect(circuitOf(again)).toEqual(circuitOf(session));
        expect(attemptOf(again)).toEqual(attemptOf(session));
      }),
      { numRuns: 300 },
    );
  });

  test('of any play survives being written to a file', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        const session = createSession(undefined, rich);
        play(session, moves);
        const file = parseRecording(writeRecording(record(session)));
        expect(file.ok && replay(file.value, undefined).same).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('that was tampered with is noticed', () => {
    const session = createSession(undefined, and);
    dispatch(session, { type: 'setBias', cell: 'out', bias: -0.5 });
    seekRun(session.run, 3);
    const recording = record(session);
    expect(replay({ ...recording, commands: [] }, undefined).same).toBe(false);
    expect(replay({ ...recording, commands: [{ tick: 0, type: 'setBias', cell: 'x', bias: 1 }] }, undefined)).toMatchObject({
      same: false,
      refused: { command: 0, refusal: { refused: 'unknown', subject: 'x' } },
    });
  });
});

describe('time', () => {
  test('a step back shows exactly what a replay from the start shows', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), fc.nat({ max: 30 }), (moves, back) => {
        const session = createSession(undefined, rich);
        play(session, moves);
        const { run } = session;
        const hashes = new Map([[0, hash(run.state)]]);
        seekRun(run, 0);
        const from = run.state.tick;
        hashes.set(from, hash(run.state));
        for (let i = 0; i < 30; i++) {
          stepRun(run);
          hashes.set(run.state.tick, hash(run.state));
        }
        const target = Math.max(0, run.state.tick - back);
        seekRun(run, target);
        expect(hash(run.state)).toBe(hashes.get(run.state.tick));
      }),
      { numRuns: 100 },
    );
  });

  test('an edit returns to round 0 and keeps the inputs as they are held', () => {
    const session = createSession(undefined, and);
    dispatch(session, { type: 'setInput', cell: 'b', value: 1 });
    seekRun(session.run, 5);
    dispatch(session, { type: 'setBias', cell: 'out', bias: -0.5 });
    expect(session.run.state.tick).toBe(0);
    expect(heldInputs(session.run)).toEqual(new Map([['a', 1], ['b', 1]])); // prettier-ignore
    seekRun(session.run, 1);
    expect(stateOf(session.run.state, 'out')).toBe(1.5);
  });

  test('a play after stepping back forgets what was played later', () => {
    const session = createSession(undefined, and);
    seekRun(session.run, 4);
    dispatch(session, { type: 'setInput', cell: 'b', value: 1 });
    seekRun(session.run, 2);
    dispatch(session, { type: 'setInput', cell: 'a', value: 0 });
    seekRun(session.run, 9);
    expect(heldInputs(session.run)).toEqual(new Map([['a', 0], ['b', 0]])); // prettier-ignore
    expect(replay(record(session), undefined).same).toBe(true);
  });
});

describe('the kit of a level', () => {
  const refusalOf = (command: Command, kind: 'cases' | 'impossible' | 'predict' = 'cases') => {
    const session = createSession(level(kind), level(kind).circuit);
    const refusal = dispatch(session, command);
    if (refusal) expect([session.commands, session.history.length]).toEqual([[], 1]);
    return refusal;
  };

  test('refuses a number out of range or off the step', () => {
    expect(refusalOf({ type: 'setWeight', synapse: 'a>out', weight: 2.5 })).toEqual({
      refused: 'outOfRange',
      subject: 'a>out',
      min: -2,
      max: 2,
    });
    expect(refusalOf({ type: 'setBias', cell: 'out', bias: 0.3 })).toMatchObject({ refused: 'outOfRange' });
    expect(refusalOf({ type: 'setWeight', synapse: 'a>out', weight: NaN })).toMatchObject({ refused: 'outOfRange' });
    expect(refusalOf({ type: 'setWeight', synapse: 'a>out', weight: -1.5 })).toBeUndefined();
  });

  test('lets inputs be toggled, and graded ones be graded', () => {
    expect(refusalOf({ type: 'setInput', cell: 'a', value: 1 })).toBeUndefined();
    expect(refusalOf({ type: 'setInput', cell: 'a', value: 0.5 })).toMatchObject({ refused: 'outOfRange', min: 0, max: 1 });
    expect(refusalOf({ type: 'setInput', cell: 'b', value: 1.75 })).toBeUndefined();
    expect(refusalOf({ type: 'setInput', cell: 'out', value: 1 })).toEqual({ refused: 'unknown', subject: 'out' });
  });

  test('refuses what it does not hold, and parts that are locked', () => {
    const { kit, circuit: start, ...rest } = level();
    const closed = { ...rest, circuit: start, kit: { bias: kit.bias } };
    expect(dispatch(createSession(closed, start), { type: 'setWeight', synapse: 'a>out', weight: 1 })).toEqual({
      refused: 'locked',
      subject: 'a>out',
    });
    const locked = { ...start, cells: start.cells.map((cell) => ({ ...cell, locked: true })) };
    expect(dispatch(createSession(level(), locked), { type: 'setBias', cell: 'out', bias: 1 })).toEqual({
      refused: 'locked',
      subject: 'out',
    });
  });

  test('takes predictions and claims only where they are asked for', () => {
    expect(refusalOf({ type: 'predict', says: 1 })).toEqual({ refused: 'notHere' });
    expect(refusalOf({ type: 'claim' })).toEqual({ refused: 'notHere' });
    expect(refusalOf({ type: 'predict', says: 1 }, 'predict')).toBeUndefined();
    expect(refusalOf({ type: 'claim' }, 'impossible')).toBeUndefined();
  });

  test('an edit takes a claim back', () => {
    const session = createSession(level('impossible'), level('impossible').circuit);
    dispatch(session, { type: 'claim' });
    expect(session.claimed).toBe(true);
    dispatch(session, { type: 'setBias', cell: 'out', bias: 1 });
    expect(session.claimed).toBe(false);
  });
});

test.each(['cases', 'impossible', 'predict'] as const)('the solution of a level of kind %s solves it', (kind) => {
  const puzzle = level(kind);
  const { session, same } = replay(puzzle.solution, puzzle);
  expect(same).toBe(true);
  expect(judge(puzzle, attemptOf(session)).solved).toBe(true);
});
