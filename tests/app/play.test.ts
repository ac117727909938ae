// Playing in time, without a screen: the clock, the vote on its way, the trial of all cases, questions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceClock, createClock, speeds } from '../../src/session/clock.ts';
import { editsBetween } from '../../src/session/difference.ts';
import { edit } from '../../src/core/edit.ts';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { command, createPlay, nextQuestion, type Moment, type Play } from '../../src/session/play.ts';
import { frame, seek, stepForward, togglePlaying } from '../../src/session/playback.ts';
import { circuitOf } from '../../src/session/session.ts';
import { advanceTrial, finishTrial, startTrial } from '../../src/session/trial.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const ROUND_MS = 1200;
const chain = circuit('a:1 -> h k out; a>h 1; h>k 1; k>out 1');

function hear(play: Play): Moment['type'][] {
  const heard: Moment['type'][] = [];
  play.moments.add(({ type }) => heard.push(type));
  return heard;
}

function pass(play: Play, ms: number, frames = 60): void {
  for (let i = 0; i < frames; i++) {
    frame(play, ms / frames);
    advanceTrial(play, ms / frames);
  }
}

describe('the clock', () => {
  test('turns time into the same rounds, however it is cut into frames', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 250 }), { maxLength: 60 }), fc.constantFrom(...speeds), (frames, speed) => {
        const clock = createClock(speed);
        clock.isRunning = true;
        const rounds = frames.reduce((sum, ms) => sum + advanceClock(clock, ms), 0);
        const passed = (frames.reduce((sum, ms) => sum + ms, 0) * speed) / ROUND_MS;
        expect(rounds + clock.alpha).toBeCloseTo(passed, 6);
      }),
    );
  });

  test('forgives a sleep, and stands still while it is paused or time goes back', () => {
    const clock = createClock(1);
    expect(advanceClock(clock, 5000)).toBe(0);
    clock.isRunning = true;
    expect(advanceClock(clock, 3_600_000)).toBe(5);
    expect(clock.alpha).toBe(0);
    for (const ms of [-100, NaN, 0]) expect(advanceClock(clock, ms)).toBe(0);
  });
});

describe('a play', () => {
  test('begins settled', () => {
    expect(createPlay(undefined, chain, 1).run.state.tick).toBe(3);
  });

  test('lets the votes of a changed input travel, tells of each, and rests when all has settled', () => {
    const play = createPlay(undefined, chain, 1);
    const heard = hear(play);
    command(play, { type: 'setInput', cell: 'a', value: 0 });
    expect(play.clock.isRunning).toBe(true);
    pass(play, 4 * ROUND_MS);
    expect(play.clock.isRunning).toBe(false);
    expect(play.run.state.tick).toBe(6);
    expect(heard).toEqual(expect.arrayContaining(['toggledOff', 'voted', 'fellSilent', 'settled']));
    expect(heard.filter((type) => type === 'settled')).toHaveLength(1);
  });

  test('shows a settled vote again from round 0, and a loop from where it is', () => {
    const play = createPlay(undefined, chain, 1);
    togglePlaying(play);
    expect(play.run.state.tick).toBe(0);
    const loop = createPlay(undefined, circuit('a:1 -> tick; a>tick 0.5; tick>tick -1'), 1);
    const { tick } = loop.run.state;
    togglePlaying(loop);
    pass(loop, 10 * ROUND_MS, 600);
    expect(loop.run.state.tick).toBeGreaterThanOrEqual(tick + 9);
    expect(loop.clock.isRunning).toBe(true);
  });

  test('settles at once after an edit, with the inputs as they are held', () => {
    const play = createPlay(undefined, chain, 1);
    command(play, { type: 'setInput', cell: 'a', value: 0 });
    expect(command(play, { type: 'setBias', cell: 'h', bias: 1 })).toBeUndefined();
    expect([play.clock.isRunning, play.run.state.tick]).toEqual([false, 3]);
    expect([...play.run.state.states]).toEqual([0, 1, 1, 1]);
  });

  test('tells of a refusal and changes nothing', () => {
    const play = createPlay(level(), level().circuit, 1);
    const heard = hear(play);
    const before = circuitOf(play.session);
    expect(command(play, { type: 'setWeight', synapse: 'a>out', weight: 9 })).toMatchObject({ refused: 'outOfRange', min: -2, max: 2 });
    expect(heard).toEqual(['refused']);
    expect(circuitOf(play.session)).toBe(before);
  });

  test('stops a run whose numbers run away, and steps no further', () => {
    const play = createPlay(undefined, circuit('a:1 -> loud(1 identity); a>loud 1; loud>loud 1000000'), 1);
    const heard = hear(play);
    for (let i = 0; i < 40; i++) stepForward(play);
    expect(heard).toContain('ranAway');
    const { tick } = play.run.state;
    stepForward(play);
    expect(play.run.state.tick).toBe(tick);
    seek(play, 0);
    expect(play.run.state.stoppedBy).toBe(-1);
  });
});

describe('the trial of all cases', () => {
  test('shows each case in turn, then the hidden one that breaks the answer', () => {
    const play = createPlay(level(), level().circuit, 1);
    // Right where it is shown, wrong where both vote.
    command(play, { type: 'setBias', cell: 'out', bias: -2 });
    const heard = hear(play);
    startTrial(play);
    pass(play, 12 * ROUND_MS, 1200);
    expect(heard.filter((type) => type === 'caseRight')).toHaveLength(3);
    expect(heard.filter((type) => type === 'caseWrong')).toHaveLength(1);
    expect(heard).toContain('trialEnded');
    expect(heard).not.toContain('levelSolved');
    expect([...play.revealed]).toEqual([0]);
    expect(play.trial).toBeUndefined();
  });

  test('solves the level once when all is right, also when it is hurried', () => {
    const play = createPlay(level(), level().circuit, 1);
    command(play, { type: 'setBias', cell: 'out', bias: -1.5 });
    const heard = hear(play);
    startTrial(play);
    finishTrial(play);
    finishTrial(play);
    expect(heard.filter((type) => type === 'levelSolved')).toHaveLength(1);
  });

  test('ends without a verdict when something is changed', () => {
    const play = createPlay(level(), level().circuit, 1);
    const heard = hear(play);
    startTrial(play);
    command(play, { type: 'setBias', cell: 'out', bias: 1 });
    pass(play, 12 * ROUND_MS);
    expect(heard).not.toContain('trialEnded');
  });
});

describe('a question', () => {
  test('is shown before its vote, and the vote travels once it is answered', () => {
    const asked = level('predict');
    const play = createPlay(asked, asked.circuit, 1);
    expect([play.isAsking, play.run.state.tick]).toEqual([true, 0]);
    const heard = hear(play);
    command(play, { type: 'predict', says: 0 });
    pass(play, 2 * ROUND_MS);
    expect(play.isAsking).toBe(false);
    expect(heard).toContain('caseWrong');
    nextQuestion(play);
    expect([play.isAsking, play.question]).toEqual([true, 1]);
  });
});

describe('the edits between two circuits', () => {
  const shape = 'a b -> h(0) out(0); a>h 1; b>h 1; h>out 1';
  const anyCircuit = fc
    .array(fc.integer({ min: -6, max: 6 }), { minLength: 5, maxLength: 5 })
    .map(([p, q, r, s, t]) => circuit(`a b -> h(${p}) out(${q}); a>h ${r}; b>h ${s}; h>out ${t}`));

  test('turn the one into the other', () => {
    fc.assert(
      fc.property(anyCircuit, anyCircuit, (from, to) => {
        const end = editsBetween(from, to).reduce<RoundsCircuit>((now, asked) => edit(now, asked) as RoundsCircuit, from);
        expect(end).toEqual(to);
      }),
    );
  });

  test('are none between a circuit and itself, and leave locked parts alone', () => {
    const plain = circuit(shape);
    expect(editsBetween(plain, circuit(shape))).toEqual([]);
    const locked = { ...plain, synapses: plain.synapses.map((synapse) => ({ ...synapse, locked: true })) };
    expect(editsBetween(locked, circuit('a b -> h(0) out(0); a>h 3; b>h 3; h>out 3'))).toEqual([]);
  });
});
