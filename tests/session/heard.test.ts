// The state as it is heard: votes join it as they arrive, and at rest it is the state itself.
import { describe, expect, test } from 'vitest';
import { createState } from '../../src/core/state.ts';
import { step } from '../../src/core/rounds/step.ts';
import { stateSoFar } from '../../src/session/heard.ts';
import { interpretKey } from '../../src/input/keys.ts';
import { pitchOfState } from '../../src/sound/tone.ts';
import { circuit } from '../helpers/circuit.ts';

const heard = { sum: 0, side: 0 };

describe('the state so far', () => {
  const state = createState(circuit('a:1 b:1 -> out(-0.5); a>out 2; b>out -1'));
  const out = state.compiled.indexOf.get('out')!;

  test('is the bias before a vote has come, then each vote joins in its order, with its side', () => {
    const clock = { speed: 1, isRunning: true, alpha: 0 };
    const at = (alpha: number): [number, number] => {
      clock.alpha = alpha;
      stateSoFar(heard, state, clock, out);
      return [heard.sum, heard.side];
    };
    expect(at(0)).toEqual([-0.5, 0]);
    // The first of two leaves at 0.02 and travels for half a round, the second leaves at 0.4.
    expect(at(0.6)).toEqual([1.5, 1]);
    expect(at(0.95)).toEqual([0.5, -1]);
  });

  test('at rest is the state of the round', () => {
    step(state);
    stateSoFar(heard, state, { speed: 1, isRunning: false, alpha: 0 }, out);
    expect(heard.sum).toBe(state.states[out]);
  });
});

test('a higher state is a higher note, zero always the same, and none leaves what ears can hear', () => {
  const pitches = [-1e9, -3, -1, 0, 0.5, 1, 4, 1e9].map(pitchOfState);
  expect(pitches.toSorted((a, b) => a - b)).toEqual(pitches);
  expect(pitchOfState(0)).toBe(330);
  expect(pitchOfState(6)).toBeCloseTo(660, 9);
  expect([Math.min(...pitches) > 60, Math.max(...pitches) < 2000]).toEqual([true, true]);
});

test('single letters are no shortcuts where they are switched off; those with Ctrl stay', () => {
  const press = (key: string, held = {}): KeyboardEvent =>
    ({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }) as KeyboardEvent;
  expect(interpretKey(press('t'), true)).toBe('tryAll');
  expect(interpretKey(press('t'), false)).toBeUndefined();
  expect(interpretKey(press('z', { ctrlKey: true }), false)).toBe('undo');
});
