import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/core/edit.ts';
import { isRefusal, type Command } from '../../src/core/command.ts';
import { judge } from '../../src/levels/judge.ts';
import type { RoundsLevel } from '../../src/levels/level.ts';
import { editsBetween } from '../../src/session/difference.ts';
import { beginStroke, canUndoStroke, undoStroke } from '../../src/session/drawing.ts';
import { createPlay, draw, inputValue, type Moment, type Play } from '../../src/session/play.ts';
import { replay } from '../../src/session/replay.ts';
import { heldInputs } from '../../src/session/run.ts';
import { attemptOf, circuitOf, createSession, dispatch, record } from '../../src/session/session.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const names = ['p1', 'p2', 'p3', 'p4'];
const eye = circuit('p1 p2:1 p3 p4 -> bar(0 identity) dot(0 identity); p1>bar 2; p3>bar 2; p2>dot 1; p4>dot 1; softmax(1) bar dot');
const pad: RoundsLevel = {
  ...level('draw'),
  circuit: eye,
  kit: { drawing: true, inputs: Object.fromEntries(names.map((id) => [id, { min: 0, max: 1, step: 0.0625 }])) },
  goal: { kind: 'draw', layer: 'layer0', shares: { bar: { min: 0.75, max: 1 } }, changes: 3 },
};

const picture = (values: readonly number[]): Map<string, number> => new Map(values.map((value, i) => [names[i]!, value]));
const pictureOn = (play: Play): number[] => names.map((id) => inputValue(play, id));
function stroke(play: Play, ...pictures: (readonly number[])[]): void {
  beginStroke(play);
  for (const values of pictures) draw(play, picture(values));
}
function listen(play: Play): { readonly moments: Moment['type'][]; readonly shown: () => number } {
  const moments: Moment['type'][] = [];
  let shown = 0;
  play.moments.add(({ type }) => moments.push(type));
  play.changed.add(() => shown++);
  return { moments, shown: () => shown };
}

test('however long somebody draws, the recording holds one command for each pixel, and replays', () => {
  const play = createPlay(pad, eye, 1);
  for (let i = 0; i < 500; i++) draw(play, picture([i % 2, (i >> 1) % 2, i % 2, (i >> 2) % 2]));
  expect(play.session.commands.length).toBeLessThanOrEqual(names.length);
  expect(play.run.plays.length).toBeLessThanOrEqual(names.length);
  const { session, same } = replay(record(play.session), pad);
  expect([same, heldInputs(session.run)]).toEqual([true, heldInputs(play.run)]);
});

describe('a stroke', () => {
  test('settles at once, is judged once and told of once, however many pixels it inks', () => {
    const play = createPlay(pad, eye, 1);
    const { moments, shown } = listen(play);
    const before = play.verdict;
    draw(play, picture([1, 0, 1, 0]));
    expect([shown(), moments, play.clock.isRunning, play.run.state.tick]).toEqual([1, ['levelSolved'], false, 1]);
    expect(play.verdict).not.toBe(before);
    expect(play.verdict).toEqual(judge(pad, attemptOf(play.session)));
    draw(play, picture([1, 0, 0.5, 0]));
    expect(moments).toEqual(['levelSolved']);
  });

  test('happens at round 0, so the timeline does not grow', () => {
    const play = createPlay(pad, eye, 1);
    for (let i = 0; i <= 16; i++) draw(play, picture([i / 16, 1, 0, 0]));
    expect(play.session.commands.every(({ tick }) => tick === 0)).toBe(true);
    expect([play.run.state.tick, play.run.latestTick]).toEqual([1, 1]);
  });

  test('asks only for the pixels that change', () => {
    const play = createPlay(pad, eye, 1);
    draw(play, picture([0.5, 1, 0, 0]));
    draw(play, picture([0.5, 1, 0, 0.25]));
    expect(play.session.commands.map((asked) => 'cell' in asked && asked.cell)).toEqual(['p1', 'p4']);
  });

  test('leaves out what the kit does not allow', () => {
    const play = createPlay(pad, eye, 1);
    draw(play, new Map([['p1', 0.3], ['p3', 2], ['p4', 0.0625]])); // prettier-ignore
    expect(pictureOn(play)).toEqual([0, 1, 0, 0.0625]);
  });

  test('that spoils a solved picture makes it unsolved again', () => {
    const play = createPlay(pad, eye, 1);
    draw(play, picture([1, 0, 1, 0]));
    draw(play, picture([1, 0, 1, 1]));
    expect(play.verdict.solved).toBe(false);
    draw(play, picture([1, 0, 1, 0]));
    expect(play.verdict.solved).toBe(true);
  });
});

describe('taking a stroke back', () => {
  const values = fc.tuple(...names.map(() => fc.nat(16).map((sixteenths) => sixteenths / 16)));

  test('brings back the picture before it, and its verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.array(values, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (strokes) => {
        const play = createPlay(pad, eye, 1);
        const past: [number[], unknown][] = [];
        for (const pictures of strokes) {
          past.push([pictureOn(play), play.verdict]);
          stroke(play, ...pictures);
        }
        for (const [before, verdict] of past.toReversed()) {
          expect(canUndoStroke(play)).toBe(true);
          undoStroke(play);
          expect(pictureOn(play)).toEqual(before);
          expect(play.verdict).toEqual(verdict);
        }
        expect(canUndoStroke(play)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('does nothing when there is none, and knows the strokes of its own play alone', () => {
    const [mine, other] = [createPlay(pad, eye, 1), createPlay(pad, eye, 1)];
    stroke(mine, [1, 1, 1, 1]);
    expect([canUndoStroke(mine), canUndoStroke(other)]).toEqual([true, false]);
    undoStroke(other);
    expect(pictureOn(other)).toEqual([0, 1, 0, 0]);
  });

  test('goes two hundred strokes back', () => {
    const play = createPlay(pad, eye, 1);
    for (let i = 1; i <= 230; i++) stroke(play, [(i % 16) / 16, 1, 0, 0]);
    let count = 0;
    for (; canUndoStroke(play); count++) undoStroke(play);
    expect([count, pictureOn(play)[0]]).toEqual([200, (30 % 16) / 16]);
  });
});

test('the recording of a drawing replays to its hash and solves the level', () => {
  const play = createPlay(pad, eye, 1);
  stroke(play, [1, 1, 0, 0], [1, 1, 1, 1]);
  undoStroke(play);
  stroke(play, [0.5, 0.5, 0.5, 0]);
  stroke(play, [1, 0.0625, 1, 0]);
  const { session, same, refused } = replay(record(play.session), pad);
  expect([same, refused]).toEqual([true, undefined]);
  expect(heldInputs(session.run)).toEqual(picture([1, 0.0625, 1, 0]));
  expect(judge(pad, attemptOf(session))).toEqual(play.verdict);
  expect(play.verdict.solved).toBe(true);
});

const network = circuit('a:1 b -> h(0.5 tanh) k(0 relu) p(0 identity) q(0 identity); a>h 1; b>k 1; h>p 1; k>q 1; softmax(0.5) p q');
const commands: readonly Command[] = [
  { type: 'setActivator', cell: 'h', activator: 'relu' },
  { type: 'setActivator', cell: 'k', activator: 'step' },
  { type: 'setTemperature', layer: 'layer0', temperature: 2 },
  { type: 'setTemperature', layer: 'layer0', temperature: 0.25 },
  { type: 'setBias', cell: 'h', bias: 1 },
];

describe('the activator and the temperature', () => {
  const anyEdits = fc.array(fc.constantFrom(...commands), { maxLength: 8 });

  test('are taken back by undo and come again by redo', () => {
    fc.assert(
      fc.property(anyEdits, fc.constantFrom(...commands), (before, last) => {
        const session = createSession(undefined, network);
        for (const command of before) dispatch(session, command);
        const held = circuitOf(session);
        expect(dispatch(session, last)).toBeUndefined();
        const after = circuitOf(session);
        dispatch(session, { type: 'undo' });
        expect(circuitOf(session)).toBe(held);
        dispatch(session, { type: 'redo' });
        expect(circuitOf(session)).toBe(after);
        expect(replay(record(session), undefined)).toMatchObject({ same: true });
      }),
    );
  });

  test('turned in one gesture are taken back at once', () => {
    const session = createSession(undefined, network);
    for (const temperature of [0.75, 1, 1.25]) dispatch(session, { type: 'setTemperature', layer: 'layer0', temperature }, 'drag');
    expect([session.history.length, session.commands.length]).toEqual([2, 1]);
    dispatch(session, { type: 'undo' });
    expect(circuitOf(session)).toBe(network);
  });

  test('are among the edits between two circuits, which lead from one to the other', () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (one, two) => {
        const made = [one, two].map((list) => {
          const session = createSession(undefined, network);
          for (const command of list) dispatch(session, command);
          return circuitOf(session);
        });
        const [from, to] = [made[0]!, made[1]!];
        const reached = editsBetween(from, to).reduce((now, asked) => {
          const next = edit(now, asked);
          if (isRefusal(next)) throw new Error(next.refused);
          return next;
        }, from);
        expect(reached).toEqual(to);
        expect(editsBetween(to, to)).toEqual([]);
      }),
    );
  });

  test('of a locked neuron are none of those edits', () => {
    const locked = { ...network, cells: network.cells.map((cell) => ({ ...cell, locked: true })) };
    const other = circuitOf(createSession(undefined, circuit('a:1 b -> h(1 relu) k p q')));
    expect(editsBetween(locked, other)).toEqual([]);
  });

  test('are refused where there is nothing to turn', () => {
    const refusalOf = (command: Command) => dispatch(createSession(undefined, network), command);
    expect(refusalOf({ type: 'setActivator', cell: 'a', activator: 'relu' })).toEqual({ refused: 'unknown', subject: 'a' });
    expect(refusalOf({ type: 'setTemperature', layer: 'none', temperature: 1 })).toEqual({ refused: 'unknown', subject: 'none' });
    for (const temperature of [0, -1, NaN]) {
      expect(refusalOf({ type: 'setTemperature', layer: 'layer0', temperature })).toMatchObject({ refused: 'outOfRange' });
    }
  });
});

describe('the kit of a level', () => {
  const puzzle: RoundsLevel = {
    ...level(),
    circuit: { ...network, cells: network.cells.map((cell) => (cell.id === 'k' ? { ...cell, locked: true } : cell)) },
    kit: { activators: ['relu', 'tanh'], temperature: { min: 0.25, max: 2, step: 0.25 } },
  };
  const refusalOf = (command: Command, of: RoundsLevel = puzzle) => {
    const session = createSession(of, of.circuit);
    const refusal = dispatch(session, command);
    if (refusal) expect([session.commands, session.history.length, session.placements]).toEqual([[], 1, []]);
    return refusal;
  };

  test('lets unlocked neurons have the activators in it, and no others', () => {
    expect(refusalOf({ type: 'setActivator', cell: 'h', activator: 'relu' })).toBeUndefined();
    expect(refusalOf({ type: 'setActivator', cell: 'h', activator: 'step' })).toEqual({ refused: 'locked', subject: 'h' });
    expect(refusalOf({ type: 'setActivator', cell: 'k', activator: 'tanh' })).toEqual({ refused: 'locked', subject: 'k' });
    expect(refusalOf({ type: 'setActivator', cell: 'h', activator: 'relu' }, { ...puzzle, kit: {} })).toEqual({
      refused: 'locked',
      subject: 'h',
    });
  });

  test('lets temperatures be turned on its steps alone', () => {
    const turn = (temperature: number, of?: RoundsLevel) => refusalOf({ type: 'setTemperature', layer: 'layer0', temperature }, of);
    expect([0.25, 1.5, 2].map((temperature) => turn(temperature))).toEqual([undefined, undefined, undefined]);
    for (const temperature of [0, 2.25, 0.3, NaN])
      expect(turn(temperature)).toEqual({ refused: 'outOfRange', subject: 'layer0', min: 0.25, max: 2 });
    expect(turn(1, { ...puzzle, kit: {} })).toEqual({ refused: 'locked', subject: 'layer0' });
  });

  test('lets known tiles be put into known slots of a sheet', () => {
    const sheet = level('assemble');
    const place = (slot: string, tile: string | null, of = sheet) => refusalOf({ type: 'place', slot, tile }, of);
    expect([place('s1', 'one'), place('s1', null)]).toEqual([undefined, undefined]);
    expect(place('s9', 'one')).toEqual({ refused: 'unknown', subject: 's9' });
    expect(place('s1', 'nine')).toEqual({ refused: 'unknown', subject: 'nine' });
    expect(place('s1', 'one', puzzle)).toEqual({ refused: 'notHere' });
    expect(dispatch(createSession(undefined, network), { type: 'place', slot: 's1', tile: 'one' })).toEqual({ refused: 'notHere' });
  });
});

test('tiles that were put are recorded and replayed, and are no part of undo', () => {
  const sheet = level('assemble');
  const session = createSession(sheet, sheet.circuit);
  for (const [slot, tile] of [['s1', 'one'], ['s1', 'two'], ['s2', 'one']] as const) dispatch(session, { type: 'place', slot, tile }); // prettier-ignore
  expect(dispatch(session, { type: 'undo' })).toEqual({ refused: 'nothingToUndo' });
  const { session: again, same } = replay(record(session), sheet);
  expect([same, again.placements]).toEqual([true, session.placements]);
  expect(judge(sheet, attemptOf(again))).toMatchObject({ solved: true, isFull: true });
});
