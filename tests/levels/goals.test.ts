import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActivatorName, RoundsCircuit } from '../../src/core/circuit.ts';
import { fullConnect } from '../../src/core/fullConnect.ts';
import type { Attempt } from '../../src/levels/attempt.ts';
import { truth } from '../../src/levels/goals/predict.ts';
import { judge, type Verdict } from '../../src/levels/judge.ts';
import type { CasesGoal, Expected, Goal, LabelsGoal, PredictGoal, RoundsLevel } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

function withGoal(start: RoundsCircuit, goal: Goal): RoundsLevel {
  return { ...level(), circuit: start, goal, par: undefined };
}
const judged = (line: string, goal: Goal, more: Partial<Attempt> = {}): Verdict =>
  judge(withGoal(circuit(line), goal), { circuit: circuit(line), predictions: [], claimed: false, ...more });

describe('a goal of labels', () => {
  const line = 'x -> p(0 identity) q(0 identity) r(-1 identity); x>p 1; x>q -1; softmax(1) p q r';
  const labels = (accuracy: number, examples: [number, string][], hidden: [number, string][] = []): LabelsGoal => {
    const list = (pairs: [number, string][]) => pairs.map(([x, label]) => ({ in: { x }, label }));
    return { kind: 'labels', layer: 'layer0', accuracy, examples: list(examples), hidden: list(hidden) };
  };
  const right: [number, string] = [1, 'p'];
  const wrong: [number, string] = [1, 'q'];

  test('takes the greatest output of the layer for the answer', () => {
    const { solved, cases } = judged(line, labels(1, [[1, 'p'], [-1, 'q'], [3, 'p']])); // prettier-ignore
    expect([solved, cases.map(({ pass }) => pass)]).toEqual([true, [true, true, true]]);
    expect(judged(line, labels(1, [[1, 'q']])).cases[0]).toMatchObject({
      pass: false,
      want: { q: 'most' },
      states: { p: 1, q: -1, r: -1 },
    });
  });

  test('calls a tie wrong, for whichever of the two it was', () => {
    const { cases } = judged(line, labels(0, [[0, 'p'], [0, 'q'], [0, 'r']])); // prettier-ignore
    expect(cases.map(({ pass, margin }) => [pass, margin > 0])).toEqual([[false, false], [false, false], [false, true]]); // prettier-ignore
  });

  test('is reached by exactly its accuracy, not by one example less', () => {
    for (let count = 1; count <= 20; count++) {
      for (let some = 0; some <= count; some++) {
        const examples = Array.from({ length: count }, (_, i) => (i < some ? right : wrong));
        expect(judged(line, labels(some / count, examples)).solved).toBe(true);
        if (some < count) expect(judged(line, labels((some + 1) / count, examples)).solved).toBe(false);
      }
    }
    const nine = [...Array.from({ length: 9 }, () => right), wrong];
    expect([0.9, 0.91].map((accuracy) => judged(line, labels(accuracy, nine)).solved)).toEqual([true, false]);
  });

  test('asks the same of shown and of hidden examples, each on their own', () => {
    expect(judged(line, labels(0.5, [right, wrong], [right, wrong])).solved).toBe(true);
    expect(judged(line, labels(0.5, [right, right, right], [wrong, wrong, right])).solved).toBe(false);
    expect(judged(line, labels(0.5, [wrong, wrong, right], [right, right, right])).solved).toBe(false);
  });

  test('measures the share of all examples that are right', () => {
    expect(judged(line, labels(0.5, [right, right, wrong], [right])).measures.margin).toBe(0.75);
    expect(judged(line, labels(0.5, [right], [wrong])).cases.map(({ hidden, index }) => [hidden, index])).toEqual([
      [false, 0],
      [true, 0],
    ]);
  });

  test('gives the sturdy badge to the share that its par asks for', () => {
    const par = { ...level().par!, frugal: 0, sturdy: 1 };
    const goal = labels(0.5, [right, wrong]);
    const puzzle = { ...withGoal(circuit(line), goal), par };
    const attempt = { circuit: puzzle.circuit, predictions: [], claimed: false };
    expect(judge(puzzle, attempt).badges).toEqual({ solved: true, frugal: false, sturdy: false });
    expect(judge({ ...puzzle, par: { ...par, sturdy: 0.5 } }, attempt).badges.sturdy).toBe(true);
  });
});

describe('a goal of shares', () => {
  // Two equal states: one half each.
  const half = 'x -> p(0 identity) q(0 identity); x>p 1; x>q 1; softmax(1) p q';
  const wants = (share: number | { min: number; max: number }, tolerance = 0): Goal => ({
    kind: 'distribution',
    layer: 'layer0',
    tolerance,
    cases: [{ in: { x: 2 }, shares: { p: share } }],
  });

  test.each([
    ['met at the upper end of its tolerance', 0.25, 0.25, true],
    ['met at the lower end of its tolerance', 0.75, 0.25, true],
    ['missed below its tolerance', 0.75, 0.1875, false],
    ['missed above its tolerance', 0.25, 0.1875, false],
    ['met exactly without a tolerance', 0.5, 0, true],
  ])('is %s', (_, share, tolerance, solved) => {
    expect(judged(half, wants(share, tolerance)).solved).toBe(solved);
  });

  test('may be an interval, whose ends count in and which needs no tolerance', () => {
    expect(judged(half, wants({ min: 0.5, max: 1 })).solved).toBe(true);
    expect(judged(half, wants({ min: 0, max: 0.5 })).solved).toBe(true);
    expect(judged(half, wants({ min: 0.5625, max: 1 }, 0.25)).solved).toBe(false);
  });

  test('counts hidden cases', () => {
    const goal: Goal = { ...wants(0.5), hidden: [{ in: { x: 0 }, shares: { q: { min: 0.75, max: 1 } } }] } as Goal;
    expect(judged(half, goal)).toMatchObject({ solved: false, cases: [{ pass: true }, { pass: false, hidden: true }] });
  });

  test('leaves room where a share cannot go further: sureness costs nothing', () => {
    const sure = 'x -> p(0 identity) q(0 identity); x>p 8; softmax(1) p q';
    const margin = (share: { min: number; max: number }): number => judged(sure, wants(share)).measures.margin;
    const [least, narrow] = [margin({ min: 0.5, max: 1 }), margin({ min: 0.5, max: 1.5 })];
    expect(least).toBeGreaterThan(0.49);
    expect(narrow).toBe(least);
    expect(margin({ min: 0.5, max: 0.999_999_99 })).toBeLessThan(1e-6);
    // Both ends out of reach: nothing that could be measured.
    expect(margin({ min: 0, max: 1 })).toBe(0);
  });
});

describe('how much room an interval leaves', () => {
  const margin = (name: ActivatorName, bias: number, expected: Expected): number =>
    judged(`-> n(${bias} ${name})`, { kind: 'cases', rounds: 1, cases: [{ in: {}, out: { n: expected } }] }).measures.margin;

  test.each<[string, ActivatorName, number, Expected, number]>([
    ['an identity, up and down', 'identity', 0.25, { min: 0, max: 1 }, 0.25],
    ['a ReLU at least', 'relu', 3, { min: 1, max: 100 }, 2],
    ['a silent ReLU, which goes no lower', 'relu', -5, { min: 0, max: 1 }, 1],
    ['a leaky ReLU, which does', 'leakyRelu', -5, { min: -0.5, max: 1 }, 0.45],
    ['a sigmoid below one half', 'sigmoid', 0, { min: 0, max: 0.75 }, 0.25],
    ['a sigmoid above one quarter', 'sigmoid', 0, { min: 0.25, max: 1 }, 0.25],
    ['a tanh from −1 on', 'tanh', 0, { min: -1, max: 0.5 }, 0.5],
    ['a tanh that may not reach −1', 'tanh', 0, { min: -0.25, max: 1 }, 0.25],
    ['a softplus from 0 on', 'softplus', 0, { min: 0, max: 1 }, 1 - Math.log(2)],
    ['a step by its state', 'step', -0.75, 'silent', 0.75],
    ['a step by its state where 1 is wanted', 'step', 2, 1, 2],
  ])('%s', (_, name, bias, expected, wanted) => {
    expect(margin(name, bias, expected)).toBeCloseTo(wanted, 12);
  });

  test('is nothing for an exact number of a neuron that is no step', () => {
    expect(margin('identity', 3, 3)).toBe(0);
  });
});

describe('a case with inputs that were held before', () => {
  // Remembers that it was set, until it is reset.
  const latch = 'set reset -> kept(-0.5); set>kept 1; kept>kept 1; reset>kept -2';
  const after = (before: Record<string, number>[], now: Record<string, number>, wanted: Expected): CasesGoal => ({
    kind: 'cases',
    rounds: 2,
    cases: [{ before, in: now, out: { kept: wanted } }],
  });
  const off = { set: 0, reset: 0 };

  test('is judged from what the circuit remembers', () => {
    expect(judged(latch, after([], off, 'silent')).solved).toBe(true);
    expect(judged(latch, after([{ set: 1 }], off, 'fires')).solved).toBe(true);
    expect(judged(latch, after([{ set: 1 }, { set: 0, reset: 1 }], off, 'silent')).solved).toBe(true);
    expect(judged(latch, after([{ set: 1 }, { set: 0, reset: 1 }, { set: 1, reset: 0 }], { set: 0 }, 'fires')).solved).toBe(true);
  });

  test('keeps the inputs that a later set does not name', () => {
    expect(judged(latch, after([{ reset: 1 }], { set: 1 }, 'silent')).solved).toBe(true);
    expect(judged(latch, after([{ reset: 1 }, { reset: 0 }], { set: 1 }, 'fires')).solved).toBe(true);
  });

  test('remembers nothing of the case before', () => {
    const goal: Goal = {
      kind: 'cases',
      rounds: 2,
      cases: [...after([{ set: 1 }], off, 'fires').cases, { in: off, out: { kept: 'silent' } }],
    };
    expect(judged(latch, goal).cases.map(({ pass }) => pass)).toEqual([true, true]);
  });

  test('without a loop says what the last inputs say', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.nat(1), b: fc.nat(1) }), { minLength: 1, maxLength: 4 }), (held) => {
        const now = held.at(-1);
        const goal: Goal = {
          kind: 'cases',
          cases: [{ before: held.slice(0, -1), in: now, out: { out: now.a + now.b === 2 ? 'fires' : 'silent' } }],
        };
        expect(judged('a b -> h(-1.5) out; a>h 1; b>h 1; h>out 1', goal).solved).toBe(true);
      }),
    );
  });
});

describe('a prediction', () => {
  const line = 'a b -> p(1 identity) q(0 identity) z(0 relu); a>p 1; b>q 2; a>z 1; softmax(1) p q';
  const asks = (ask: PredictGoal['ask'], more: Partial<PredictGoal> = {}): PredictGoal => ({
    kind: 'predict',
    ask,
    cell: 'p',
    streak: 1,
    questions: [{ in: { a: 1, b: 1 } }],
    ...more,
  });
  const isRight = (goal: PredictGoal, says: number): boolean => judged(line, goal, { predictions: [says] }).solved;

  test('of an output is what the activator gives, not the state', () => {
    const goal = asks('output', { cell: 'z', questions: [{ in: { a: -3 } }] });
    expect([0, -3].map((says) => isRight(goal, says))).toEqual([true, false]);
    expect(truth(circuit(line), goal, goal.questions[0]!)).toEqual({ state: -3, answer: 0 });
  });

  test('of a share is in percent and may be off by the tolerance, its ends included', () => {
    expect(isRight(asks('share'), 50)).toBe(true);
    expect([45, 55, 44.5, 55.5].map((says) => isRight(asks('share', { tolerance: 5 }), says))).toEqual([true, true, false, false]);
  });

  test('without a tolerance is exact', () => {
    expect([2, 2.000_1, 1.999_9].map((says) => isRight(asks('state'), says))).toEqual([true, false, false]);
  });

  test('is about the cell that the question names', () => {
    const goal = asks('state', { questions: [{ in: { a: 5, b: 1 }, cell: 'q' }] });
    expect([2, 6].map((says) => isRight(goal, says))).toEqual([true, false]);
    expect(judged(line, goal, { predictions: [2] }).cases[0]).toMatchObject({ got: { q: 2 }, want: { q: 2 }, states: { q: 2 } });
  });

  test('of synapses counts those of the layers asked about', () => {
    const questions = [
      [3, 4, 2],
      [1, 1],
      [8, 8, 8],
    ].map((sizes) => ({ in: {}, sizes }));
    const goal = asks('synapses', { streak: 3, questions });
    expect(judged(line, goal, { predictions: [20, 1, 128] }).solved).toBe(true);
    expect(judged(line, goal, { predictions: [20, 1, 24] }).solved).toBe(false);
    for (const { sizes } of questions)
      expect(truth(circuit(line), goal, { in: {}, sizes }).answer).toBe(fullConnect(sizes).synapses.length);
  });

  test('of an activator is its place among the choices, and the question sets it', () => {
    const choices = ['relu', 'tanh', 'step'] as const;
    const questions = choices.toReversed().map((activator) => ({ in: { a: 1 }, activator }));
    const goal = asks('activator', { cell: 'z', choices, streak: 3, questions });
    expect(judged(line, goal, { predictions: [2, 1, 0] }).solved).toBe(true);
    expect(judged(line, goal, { predictions: [2, 1, 1] }).solved).toBe(false);
    expect(truth(circuit(line), { ...goal, ask: 'output' }, questions[1]!).answer).toBeCloseTo(Math.tanh(1), 14);
  });

  test('about other weights, biases and an activator leaves the rest as it is', () => {
    const question = { in: { a: 2 }, weights: { 'a>z': -3 }, biases: { z: 1 }, activator: 'leakyRelu' as const, cell: 'z' };
    expect(truth(circuit(line), asks('output'), question)).toEqual({ state: -5, answer: -0.05 });
    expect(truth(circuit(line), asks('output', { cell: 'p' }), { in: { a: 2 } }).state).toBe(3);
  });
});
