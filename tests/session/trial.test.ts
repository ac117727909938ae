// Trials of many examples, and of circuits that remember.
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/core/state.ts';
import type { Goal, RoundsLevel } from '../../src/levels/level.ts';
import { command, createPlay, type Moment, type Play } from '../../src/session/play.ts';
import { caseAt, frame, loadCase, togglePlaying } from '../../src/session/playback.ts';
import { advanceTrial, startTrial } from '../../src/session/trial.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const puzzle = (line: string, goal: Goal): RoundsLevel => ({
  ...level(),
  circuit: circuit(line),
  kit: { weights: { min: -4, max: 4, step: 0.5 }, bias: { min: -4, max: 4, step: 0.5 }, inputs: { x: { min: -50, max: 50, step: 1 } } },
  goal,
  par: undefined,
});
function hear(play: Play): Moment['type'][] {
  const heard: Moment['type'][] = [];
  play.moments.add(({ type }) => heard.push(type));
  return heard;
}
/** Frames until nothing runs any more, at most as many seconds as are said. */
function pass(play: Play, seconds: number): void {
  for (let i = 0; i < seconds * 60; i++) {
    frame(play, 1000 / 60);
    advanceTrial(play, 1000 / 60);
  }
}

describe('many examples', () => {
  const line = 'x -> p(0 identity) q(0 identity); x>p 1; layer p q';
  const examples = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ in: { x: i % 2 === 0 ? 1 : -1 }, label: i % 2 === 0 ? 'p' : 'q' }));
  const labels = (count: number): RoundsLevel =>
    puzzle(line, { kind: 'labels', layer: 'layer0', accuracy: 0.75, examples: examples(count) });

  test('more than 24 are counted at once, not played', () => {
    const one = labels(25);
    const play = createPlay(one, one.circuit, 1);
    const heard = hear(play);
    startTrial(play);
    expect([play.trial, heard]).toEqual([undefined, ['trialEnded', 'levelSolved']]);
  });

  test('of which too few are right leave the first wrong one on the board', () => {
    const one = labels(26);
    const play = createPlay(one, one.circuit, 1);
    command(play, { type: 'setWeight', synapse: 'x>p', weight: -1 });
    const heard = hear(play);
    startTrial(play);
    expect(heard.filter((type) => type === 'trialEnded' || type === 'levelSolved')).toEqual(['trialEnded']);
    expect([play.hasFailed, play.trial, stateOf(play.run.state, 'x')]).toEqual([true, undefined, 1]);
  });

  test('24 are played one after the other', () => {
    const one = labels(24);
    const play = createPlay(one, one.circuit, 1);
    const heard = hear(play);
    startTrial(play);
    expect(play.trial).toEqual({ index: 0, shownMs: 0 });
    pass(play, 60);
    expect(heard.filter((type) => type === 'caseRight')).toHaveLength(24);
    expect(heard.filter((type) => type === 'trialEnded' || type === 'levelSolved')).toEqual(['trialEnded', 'levelSolved']);
  });
});

describe('a circuit that remembers', () => {
  const latch = puzzle('set reset -> kept(-0.5) told(-0.5); set>kept 1; kept>kept 1; reset>kept -2; kept>told 1', {
    kind: 'cases',
    rounds: 3,
    cases: [
      { before: [{ set: 1, reset: 0 }], in: { set: 0, reset: 0 }, out: { kept: 'fires', told: 'fires' } },
      { in: { set: 0, reset: 0 }, out: { kept: 'silent', told: 'silent' } },
      { before: [{ set: 1, reset: 0 }, { set: 0, reset: 1 }], in: { set: 0, reset: 0 }, out: { kept: 'silent', told: 'silent' } }, // prettier-ignore
    ],
  });

  test('is tried to the end, though its clock would never rest', () => {
    const play = createPlay(latch, latch.circuit, 1);
    const heard = hear(play);
    startTrial(play);
    pass(play, 60);
    expect(heard.filter((type) => type === 'caseRight')).toHaveLength(3);
    expect(heard.filter((type) => type === 'trialEnded' || type === 'levelSolved')).toEqual(['trialEnded', 'levelSolved']);
  });

  test('shows each case in the round in which it is judged, with the states of the verdict', () => {
    const play = createPlay(latch, latch.circuit, 1);
    for (const index of [0, 1, 2, 0, 2, 1]) {
      loadCase(play, caseAt(play, index, false));
      pass(play, 20);
      expect(play.clock.isRunning).toBe(false);
      for (const [cell, state] of Object.entries(play.verdict.cases[index]!.states)) expect(stateOf(play.run.state, cell)).toBe(state);
    }
  });

  test('runs on from there when it is asked to', () => {
    const play = createPlay(latch, latch.circuit, 1);
    loadCase(play, caseAt(play, 0, false));
    pass(play, 20);
    const { tick } = play.run.state;
    togglePlaying(play);
    pass(play, 20);
    expect(play.run.state.tick).toBeGreaterThan(tick + 5);
    expect(play.clock.isRunning).toBe(true);
  });
});
