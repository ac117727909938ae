// Lessons, and what the judge says of who was taught.
import { describe, expect, test } from 'vitest';
import { isRefusal, type Lesson } from '../../src/core/command.ts';
import type { Settings } from '../../src/core/learning/settings.ts';
import { judge } from '../../src/levels/judge.ts';
import type { RoundsLevel, TeachGoal } from '../../src/levels/level.ts';
import { findCycle } from '../../src/levels/teach/cycle.ts';
import { hiddenOfCircuit, ruleSigns, startPupil, teach, type Pupil } from '../../src/levels/teach/pupil.ts';
import { networkOf } from '../../src/core/learning/network.ts';
import { taughtBy } from '../../src/levels/teach/examples.ts';
import { acceptTraining, attemptOf, circuitOf, createSession, dispatch, pupilOf, record } from '../../src/session/session.ts';
import { replay } from '../../src/session/replay.ts';
import { trained, trainingOf } from '../../src/levels/teach/pupil.ts';
import { update } from '../../src/core/learning/training.ts';
import { school } from '../../src/levels/teach/school.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const rosenblatt: Settings = { rule: 'perceptron', rate: 1, momentum: 0, decay: 0, batch: 1, order: 'given', seed: '1' };
const gates = { and: [0, 0, 0, 1], or: [0, 1, 1, 1], xor: [0, 1, 1, 0] };
const examples = (targets: readonly number[]) => targets.map((out, index) => ({ in: { a: index >> 1, b: index & 1 }, out: { n: out } }));

function puzzle(
  goal: Partial<TeachGoal>,
  kit: RoundsLevel['kit'] = {},
  start = 'a b -> n(0 step); a>n 0; b>n 0',
): RoundsLevel & { goal: TeachGoal } {
  const full: TeachGoal = {
    kind: 'teach',
    by: 'rule',
    settings: rosenblatt,
    examples: examples(gates.and),
    updates: 40,
    watch: [],
    ...goal,
  };
  return { ...level('teach'), circuit: circuit(start), kit, goal: full };
}

function after(own: ReturnType<typeof puzzle>, lessons: readonly Lesson[]): Pupil {
  return lessons.reduce<Pupil>(
    (pupil, lesson) => {
      const next = teach(own, own.goal, pupil, lesson);
      if (isRefusal(next)) throw new Error(`refused: ${next.refused}`);
      return next;
    },
    startPupil(own, own.goal),
  );
}

const verdictOn = (own: ReturnType<typeof puzzle>, pupil: Pupil, claimed = false) =>
  judge(own, { circuit: pupil.circuit, predictions: [], claimed, pupil });
const weights = ({ circuit: { synapses, cells } }: Pupil) => [
  ...synapses.map(({ weight }) => weight),
  ...cells.flatMap((cell) => (cell.kind === 'neuron' ? [cell.bias] : [])),
];

describe('by examples', () => {
  const own = puzzle({ by: 'examples', each: 2, updates: 4 });

  test('a mistake moves weights whose input was on, and the bias; a right answer moves nothing', () => {
    const pupil = after(own, [{ type: 'present', example: 3 }]);
    expect(weights(pupil)).toEqual([1, 1, 1]);
    expect(weights(after(own, [{ type: 'present', example: 0 }]))).toEqual([0, 0, 0]);
    expect([pupil.updates, pupil.presented]).toEqual([1, [0, 0, 0, 1]]);
  });

  test('an example is presented only so often, and lessons end', () => {
    const pupil = after(own, [
      { type: 'present', example: 3 },
      { type: 'present', example: 3 },
    ]);
    expect(teach(own, own.goal, pupil, { type: 'present', example: 3 })).toMatchObject({ refused: 'outOfRange' });
    const done = after(
      own,
      [0, 1, 2, 3].map((example) => ({ type: 'present', example })),
    );
    expect(teach(own, own.goal, done, { type: 'present', example: 0 })).toMatchObject({ refused: 'outOfRange' });
    expect(teach(own, own.goal, pupil, { type: 'present', example: 9 })).toMatchObject({ refused: 'unknown' });
    expect(teach(own, own.goal, pupil, { type: 'train', updates: 1 })).toMatchObject({ refused: 'notHere' });
  });

  test('solved when all are right, with the least state as sturdiness', () => {
    const or = puzzle({ by: 'examples', examples: examples(gates.or), updates: 9 });
    const pupil = after(
      or,
      [1, 2, 0, 3].map((example) => ({ type: 'present', example })),
    );
    const verdict = verdictOn({ ...or, par: { ...or.par!, frugal: 4, sturdy: 1 } }, pupil);
    expect(weights(pupil)).toEqual([0, 1, 0]);
    expect(verdict.solved).toBe(false);
    const solved = after(
      or,
      [1, 2, 0, 2].map((example) => ({ type: 'present', example })),
    );
    expect(weights(solved)).toEqual([1, 1, 1]);
    expect(verdictOn(or, solved).cases.map(({ pass }) => pass)).toEqual([false, true, true, true]);
  });

  test('undo takes a lesson back, restart all of them', () => {
    const session = createSession(own, own.circuit, school);
    dispatch(session, { type: 'present', example: 3 });
    dispatch(session, { type: 'present', example: 0 });
    expect(pupilOf(session)!.updates).toBe(2);
    dispatch(session, { type: 'undo' });
    expect([pupilOf(session)!.updates, weights(pupilOf(session)!)]).toEqual([1, [1, 1, 1]]);
    dispatch(session, { type: 'restart' });
    expect([pupilOf(session)!.updates, circuitOf(session).synapses]).toEqual([0, own.circuit.synapses]);
    dispatch(session, { type: 'undo' });
    expect(pupilOf(session)!.updates).toBe(1);
  });
});

describe('by hand', () => {
  const own = puzzle({ by: 'hand', settings: { ...rosenblatt, rate: 0.5 } });

  test('what the rule would do is told', () => {
    expect(ruleSigns(own, own.goal, own.circuit, 3)).toEqual({ 'a>n': 1, 'b>n': 1, n: 1 });
    expect(ruleSigns(own, own.goal, own.circuit, 0)).toEqual({});
  });

  test('a nudge moves by the rate, is refused without a mistake, and counts a slip', () => {
    const right = after(own, [{ type: 'nudge', example: 3, signs: { 'a>n': 1, 'b>n': 1, n: 1 } }]);
    expect([weights(right), right.slips]).toEqual([[0.5, 0.5, 0.5], 0]);
    const wrong = after(own, [{ type: 'nudge', example: 3, signs: { 'a>n': 1, n: -1 } }]);
    expect([weights(wrong), wrong.slips]).toEqual([[0.5, 0, -0.5], 1]);
    expect(teach(own, own.goal, startPupil(own, own.goal), { type: 'nudge', example: 0, signs: {} })).toMatchObject({ refused: 'notHere' });
    expect(teach(own, own.goal, startPupil(own, own.goal), { type: 'nudge', example: 3, signs: { nobody: 1 } })).toMatchObject({
      refused: 'unknown',
      subject: 'nobody',
    });
  });

  test('the sturdy badge is for no slips', () => {
    const or = puzzle({ by: 'hand', examples: examples(gates.or) }, {}, 'a b -> n(-1 step); a>n 0; b>n 0');
    const par = { ...or.par!, frugal: 2, sturdy: 0 };
    const slipped = after(or, [{ type: 'nudge', example: 1, signs: { 'a>n': 1, 'b>n': 1, n: 1 } }]);
    expect(verdictOn({ ...or, par }, slipped)).toMatchObject({ solved: true, badges: { frugal: true, sturdy: false } });
  });
});

describe('a rule that runs', () => {
  test('is one training, however it is cut into lessons', () => {
    const own = puzzle(
      { settings: { rule: 'gradient', rate: 0.5, momentum: 0.5, decay: 0, batch: 3, order: 'shuffled', seed: 'x' } },
      {},
      'a b -> n(0 sigmoid); a>n 0; b>n 0',
    );
    const once = after(own, [{ type: 'train', updates: 20 }]);
    const cut = after(own, [
      { type: 'train', updates: 7 },
      { type: 'train', updates: 1 },
      { type: 'train', updates: 12 },
    ]);
    expect(weights(cut)).toEqual(weights(once));
    expect(cut.updates).toBe(20);
    expect(teach(own, own.goal, cut, { type: 'train', updates: 21 })).toMatchObject({ refused: 'outOfRange', max: 20 });
  });

  test('a course that was run outside replays to the same circuit, and grows as one entry', () => {
    const own = puzzle({});
    const session = createSession(own, own.circuit, school);
    const base = pupilOf(session)!;
    const training = trainingOf(own, own.goal, base);
    for (const updates of [4, 9, 6]) {
      const run = trainingOf(own, own.goal, base);
      for (let i = 0; i < updates; i++) update(run);
      acceptTraining(session, { type: 'train', updates }, trained(base, run), 'course');
    }
    expect(training.updates).toBe(0);
    expect([session.history.length, session.commands.length]).toEqual([2, 1]);
    const again = replay(record(session), own);
    expect(again.same).toBe(true);
    expect(circuitOf(again.session)).toEqual(circuitOf(session));
    expect(attemptOf(again.session).pupil!.updates).toBe(6);
  });

  test('other settings, layers and starts only where the kit has them', () => {
    const own = puzzle(
      {
        settings: { rule: 'gradient', rate: 0.5, momentum: 0, decay: 0, batch: 4, order: 'given', seed: 'x' },
        examples: examples(gates.xor),
      },
      { training: { rate: [0.5, 1], hidden: [2, 3], layers: 2, seeds: ['p', 'q'] } },
      'a b -> h(0 tanh) n(0 sigmoid); a>h 1; b>h 1; h>n 1',
    );
    const refused = (lesson: Lesson) => teach(own, own.goal, startPupil(own, own.goal), lesson);
    expect(refused({ type: 'setTraining', setting: 'rate', value: 2 })).toMatchObject({ refused: 'outOfRange' });
    expect(refused({ type: 'setTraining', setting: 'momentum', value: 0.5 })).toMatchObject({ refused: 'locked' });
    expect(refused({ type: 'setHidden', sizes: [9] })).toMatchObject({ refused: 'outOfRange' });
    expect(refused({ type: 'restart', seed: 'z' })).toMatchObject({ refused: 'notHere' });
    const deep = after(own, [
      { type: 'setHidden', sizes: [3, 2] },
      { type: 'restart', seed: 'p' },
      { type: 'train', updates: 3 },
    ]);
    expect(hiddenOfCircuit(deep.circuit)).toEqual([3, 2]);
    expect([deep.updates, deep.seed]).toEqual([3, 'p']);
    const other = after(own, [
      { type: 'setHidden', sizes: [3, 2] },
      { type: 'restart', seed: 'q' },
    ]);
    const same = after(own, [
      { type: 'setHidden', sizes: [3, 2] },
      { type: 'restart', seed: 'p' },
      { type: 'train', updates: 3 },
      { type: 'restart' },
    ]);
    const fresh = after(own, [
      { type: 'setHidden', sizes: [3, 2] },
      { type: 'restart', seed: 'p' },
    ]);
    expect(weights(other)).not.toEqual(weights(fresh));
    expect(weights(same)).toEqual(weights(fresh));
    expect(judge(own, { circuit: deep.circuit, predictions: [], claimed: false, pupil: deep }).measures.updates).toBe(3);
  });

  test('is solved by loss, or by unseen examples, as the goal asks', () => {
    const hidden = [{ in: { a: 0.5, b: 1 }, out: { n: 1 } }];
    const seen = puzzle({ settings: rosenblatt, hidden, hiddenAccuracy: 1, updates: 60 });
    const solved = after(seen, [{ type: 'train', updates: 24 }]);
    const { measures } = verdictOn(seen, solved);
    expect([measures.accuracy, measures.hiddenAccuracy]).toEqual([1, 0]);
    expect(verdictOn(seen, solved).solved).toBe(false);
    const strict = puzzle({ loss: 0 });
    expect(verdictOn(strict, after(strict, [{ type: 'train', updates: 24 }])).solved).toBe(true);
    expect(verdictOn(strict, startPupil(strict, strict.goal)).solved).toBe(false);
  });
});

describe('a rule that never settles', () => {
  const own = puzzle({ examples: examples(gates.xor), never: true });

  test('comes round after two times through XOR, and never on AND', () => {
    const network = networkOf(own.circuit)!;
    expect(findCycle(network, taughtBy(own, own.goal).seen, rosenblatt, 40)).toEqual({ from: 8, length: 4 });
    const and = puzzle({});
    expect(findCycle(networkOf(and.circuit)!, taughtBy(and, and.goal).seen, rosenblatt, 400)).toBeUndefined();
  });

  test('may be claimed once it was seen', () => {
    const short = after(own, [{ type: 'train', updates: 11 }]);
    expect(verdictOn(own, short, true).solved).toBe(false);
    const seen = after(own, [{ type: 'train', updates: 12 }]);
    expect(verdictOn(own, seen, true).solved).toBe(true);
    expect(verdictOn(own, seen, false).solved).toBe(false);
  });
});

test('a race is won by a smaller loss than the rule reaches', () => {
  const own = puzzle(
    { by: 'race', settings: { rule: 'gradient', rate: 0.5, momentum: 0, decay: 0, batch: 4, order: 'given', seed: 'x' }, updates: 10 },
    { weights: { min: -8, max: 8, step: 1 }, bias: { min: -8, max: 8, step: 1 } },
    'a b -> n(0 sigmoid); a>n 0; b>n 0',
  );
  const session = createSession(own, own.circuit, school);
  expect(judge(own, attemptOf(session)).solved).toBe(false);
  for (const [synapse, weight] of [
    ['a>n', 6],
    ['b>n', 6],
  ] as const)
    dispatch(session, { type: 'setWeight', synapse, weight });
  dispatch(session, { type: 'setBias', cell: 'n', bias: -8 });
  const { solved, measures } = judge(own, attemptOf(session));
  expect(solved).toBe(true);
  expect(measures.loss!).toBeLessThan(measures.rivalLoss!);
  expect(measures.strength).toBe(20);
});
