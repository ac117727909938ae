import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/levels/attempt.ts';
import { questionAt, truth } from '../../src/levels/goals/predict.ts';
import { judge } from '../../src/levels/judge.ts';
import type { RoundsLevel, PredictGoal } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';
import { levelNamed } from './campaign.ts';

const bell = levelNamed('vote-or');
const twist = levelNamed('vote-xor');
const guess = levelNamed('one-predict');
const tally = levelNamed('vote-tally');

const attempt = (line: string, claimed = false): Attempt => ({ circuit: circuit(line), predictions: [], claimed });
const ringing = (front: number, back: number, bias: number): Attempt =>
  attempt(`front back -> out(${bias}); front>out ${front}; back>out ${back}`);
const twisted = (left: number, right: number, bias: number, claimed: boolean): Attempt =>
  attempt(`left right -> out(${bias}); left>out ${left}; right>out ${right}`, claimed);

describe('cases', () => {
  test('are right or wrong one by one, with the state of each', () => {
    const { solved, cases } = judge(bell, ringing(1, -2, 0));
    expect(solved).toBe(false);
    expect(cases.map(({ pass }) => pass)).toEqual([true, false, true, false]);
    expect(cases.map(({ states }) => states['out'])).toEqual([0, -2, 1, -1]);
  });

  test('a state of exactly zero is silent', () => {
    expect(judge(bell, ringing(1, 1, 0)).cases[0]).toMatchObject({ pass: true, states: { out: 0 } });
    expect(judge(bell, ringing(1, 1, -1)).solved).toBe(false);
  });

  test('hidden cases count, and come numbered on their own', () => {
    const goldfish = levelNamed('one-thermometer');
    const verdict = judge(goldfish, attempt('degrees -> out(-27); degrees>out 1'));
    expect(verdict.cases.filter(({ hidden }) => !hidden).every(({ pass }) => pass)).toBe(true);
    expect(verdict.cases.filter(({ pass }) => !pass)).toMatchObject([{ hidden: true, index: 3 }]);
    expect(verdict.solved).toBe(false);
  });

  test('numbers are exact and intervals include their ends', () => {
    const level: RoundsLevel = {
      ...bell,
      goal: {
        kind: 'cases',
        cases: [
          { in: { a: 1 }, out: { out: { min: 0.5, max: 1 } } },
          { in: { a: 2 }, out: { out: 1 } },
        ],
      },
    };
    expect(judge(level, attempt('a -> out(0 identity); a>out 0.5')).solved).toBe(true);
    expect(judge(level, attempt('a -> out(0.25 identity); a>out 0.5')).cases.map(({ pass }) => pass)).toEqual([true, false]);
  });

  test('a claim on a level that can be solved solves nothing', () => {
    expect(judge(bell, { ...ringing(1, -2, 0), claimed: true }).solved).toBe(false);
  });

  test('judging twice gives the same verdict', () => {
    expect(judge(bell, ringing(2, 3, -0.5))).toEqual(judge(bell, ringing(2, 3, -0.5)));
  });
});

describe('badges', () => {
  test('frugal needs a total of at most the par, sturdy a distance of at least the par, each on its own', () => {
    expect(judge(bell, ringing(0.5, 0.5, 0)).badges).toEqual({ solved: true, frugal: true, sturdy: false });
    expect(judge(bell, ringing(3, 3, -1.5)).badges).toEqual({ solved: true, frugal: false, sturdy: true });
    expect(judge(bell, ringing(1, 1, 0)).badges).toEqual({ solved: true, frugal: false, sturdy: false });
  });

  test('none is given for a wrong answer, however thrifty', () => {
    expect(judge(bell, ringing(0, 0, 0)).badges).toEqual({ solved: false, frugal: false, sturdy: false });
  });

  test('without pars only solved can be earned', () => {
    expect(judge({ ...bell, par: undefined }, ringing(0.5, 0.5, 0)).badges).toEqual({ solved: true, frugal: false, sturdy: false });
  });
});

describe('impossible', () => {
  test('is solved by a claim on a circuit that is as right as any', () => {
    expect(judge(twist, twisted(1, 1, -9.5, true)).solved).toBe(true);
    expect(judge(twist, twisted(1, 1, -9.5, false)).solved).toBe(false);
  });

  test('a claim on a circuit that can be bettered solves nothing', () => {
    expect(judge(twist, twisted(1, 0, -9.5, true)).solved).toBe(false);
  });

  test('nothing can be claimed while the best is not known', () => {
    expect(judge({ ...twist, par: undefined }, twisted(1, 1, -9.5, true)).solved).toBe(false);
  });

  test('frugal and sturdy are measured over the cases that are right', () => {
    expect(judge(twist, twisted(0.5, 0.5, -4.5, true)).badges).toEqual({ solved: true, frugal: true, sturdy: false });
    expect(judge(twist, twisted(1, 1, -9.5, true)).badges).toEqual({ solved: true, frugal: false, sturdy: true });
  });
});

describe('predict', () => {
  const answers = (level: RoundsLevel, count: number): number[] => {
    const goal = level.goal as PredictGoal;
    return Array.from({ length: count }, (_, index) => truth(level.circuit, goal, questionAt(goal, index)).answer);
  };
  const say = (level: RoundsLevel, predictions: number[]) => judge(level, { circuit: level.circuit, predictions, claimed: false });

  test('five in a row solve it, four do not', () => {
    expect(say(guess, answers(guess, 4))).toMatchObject({ solved: false, streak: 4 });
    expect(say(guess, answers(guess, 5))).toMatchObject({ solved: true, streak: 5, badges: { frugal: true, sturdy: false } });
  });

  test('a wrong answer starts the count again and costs the frugal badge', () => {
    const right = answers(guess, 7);
    const wrong = right.with(1, 1 - right[1]!);
    expect(say(guess, wrong.slice(0, 6))).toMatchObject({ solved: false, streak: 4 });
    expect(say(guess, wrong)).toMatchObject({ solved: true, streak: 5, badges: { frugal: false } });
  });

  test('ten in a row are sturdy, and a later slip takes nothing away', () => {
    const right = answers(guess, 10);
    expect(say(guess, right).badges).toEqual({ solved: true, frugal: true, sturdy: true });
    expect(say(guess, [...right, 7]).badges).toEqual({ solved: true, frugal: true, sturdy: true });
  });

  test('after the last question the first comes again', () => {
    const { questions } = guess.goal as PredictGoal;
    expect(questionAt(guess.goal as PredictGoal, questions.length)).toBe(questions[0]);
  });

  test('always saying yes, always no, and taking turns all fail', () => {
    const { questions } = guess.goal as PredictGoal;
    for (const pattern of [[1], [0], [1, 0], [0, 1]]) {
      const predictions = questions.map((_, index) => pattern[index % pattern.length]!);
      expect(say(guess, predictions).solved).toBe(false);
    }
  });

  test('the state itself is wanted where the level asks for it', () => {
    expect(say(tally, answers(tally, 5)).solved).toBe(true);
    expect(say(tally, answers(tally, 5).with(2, 0.25)).solved).toBe(false);
  });

  test('there are at least twelve questions, among them zero states, negative inputs and both answers', () => {
    for (const level of [guess, tally]) {
      const goal = level.goal as PredictGoal;
      const states = goal.questions.map((question) => truth(level.circuit, goal, question).state);
      expect(goal.questions.length).toBeGreaterThanOrEqual(12);
      expect(states).toContain(0);
      expect(states.some((state) => state > 0) && states.some((state) => state < 0)).toBe(true);
      expect(goal.questions.some(({ in: inputs }) => Object.values(inputs).some((value) => value < 0))).toBe(true);
    }
  });
});
