// What is wrong with a training is found out, and one thing to try is offered; when all is well, that is said.
import { describe, expect, test } from 'vitest';
import type { TrainingPlan } from '../../src/core/learning/plan.ts';
import type { Settings } from '../../src/core/learning/settings.ts';
import { materialOf } from '../../src/panels/trainer/material.ts';
import { explain, type Advice } from '../../src/session/trainer/explain.ts';
import {
  firstPlan,
  planarData,
  presetFor,
  withActivator,
  withAnswer,
  withData,
  withLayers,
  withNeurons,
} from '../../src/session/trainer/plan.ts';
import { examineTape, stepTape } from '../../src/session/trainer/tape.ts';
import { openEntry } from '../../src/session/trainer/trainer.ts';
import { noteSample, trendOf, type Sample } from '../../src/session/trainer/watch.ts';
import { circuit } from '../helpers/circuit.ts';
import { painted } from '../helpers/trainings.ts';

const first = firstPlan();

/** What is said after so many updates, looked at as the page does. */
function adviceAfter(plan: TrainingPlan, updates: number, change: Partial<Settings> = {}): readonly Advice[] {
  const entry = openEntry(plan, materialOf(plan), { ...presetFor(plan.data).settings, ...change });
  const samples: Sample[] = [];
  const { tape } = entry;
  if (!tape) return explain(entry, samples);
  for (let i = 0; i < updates && stepTape(tape); i++) {
    if (i % 5 !== 0) continue;
    const { onSeen } = examineTape(tape);
    noteSample(samples, { at: tape.at, loss: onSeen.loss, accuracy: onSeen.accuracy });
  }
  examineTape(tape);
  return explain(entry, samples);
}

const codes = (advice: readonly Advice[]): string[] => advice.map(({ code }) => code);

describe('before anything is learned', () => {
  test('it says what to press first', () => expect(codes(adviceAfter(first, 0))).toEqual(['ready']));

  test('it asks for examples, for another kind, and for more of them', () => {
    const none = { ...painted, points: [] };
    expect(codes(adviceAfter(withData(first, none), 0))).toEqual(['noExamples']);
    const one = { ...painted, points: painted.points.filter(([, , kind]) => kind === 0) };
    expect(codes(adviceAfter(withData(first, one), 0))).toEqual(['oneKind', 'ready']);
    expect(adviceAfter(withData(first, painted), 0)[0]).toMatchObject({ code: 'tooFew', rows: 3 });
  });

  test('it says that steps have no slope, and offers what has one', () => {
    expect(adviceAfter(withActivator(first, 0, 'step'), 0)[0]).toMatchObject({ code: 'stepHasNoSlope', remedy: { activator: 'tanh' } });
  });

  test('it says that a circuit does not fit the examples', () => {
    const three = { ...first, network: { circuit: circuit('a b c -> out(0 tanh); a>out 1; b>out 1; c>out 1') } };
    expect(codes(adviceAfter(three, 0))).toEqual(['otherInputs']);
    const many = { ...first, network: { circuit: circuit('a b -> p q r; a>p 1; b>q 1; a>r 1') } };
    expect(codes(adviceAfter(many, 0))).toEqual(['otherOutputs']);
  });
});

describe('while it learns', () => {
  test('it names the weight that ran away, the rate, and a smaller one from the start', () => {
    const relu = withAnswer(withActivator(first, 0, 'relu'), 'shares');
    const [advice] = adviceAfter(relu, 3_000, { rate: 1_000 });
    expect(advice).toMatchObject({ code: 'diverged', rate: 1_000, remedy: { kind: 'slower', rate: 10, isFromStart: true } });
  });

  test('it finds dead ReLUs and layers', () => {
    const relu = withActivator(withNeurons(first, 0, 3), 0, 'relu');
    const [advice] = adviceAfter(relu, 200, { rate: 30 });
    expect(advice).toMatchObject({ code: 'deadNeurons', layer: 0, isAll: true, neurons: [0, 1, 2], remedy: { activator: 'leakyRelu' } });
  });

  test('it says where a hidden layer or a feature is missing', () => {
    const flat = withLayers(first, []);
    expect(adviceAfter(flat, 600, { rate: 0.1 })[0]).toMatchObject({
      code: 'noHidden',
      remedy: { kind: 'features', features: ['xx', 'yy'] },
    });
    const all = { ...withLayers(first, []), features: ['x', 'y', 'xx', 'yy'] } as const;
    expect(codes(adviceAfter(all, 600))).toEqual(['allRight']);
    const spiral = withLayers(withData(first, planarData('spiral')), []);
    expect(adviceAfter(spiral, 600, { rate: 0.1, momentum: 0 })[0]).toMatchObject({ code: 'noHidden', remedy: { kind: 'addLayer' } });
  });

  test('it says that layers without a bend are one', () => {
    expect(adviceAfter(withActivator(first, 0, 'identity'), 800, { rate: 0.03 })[0]).toMatchObject({ code: 'linearLayers' });
  });

  test('it sees a plateau', () => {
    const [advice] = adviceAfter(withData(first, planarData('xor')), 400, { rate: 0.01 });
    expect(advice).toMatchObject({ code: 'plateau', remedy: { kind: 'faster' } });
  });

  test('it sees what is known by heart', () => {
    const noisy = { ...withData(first, { ...planarData('moons'), points: 50, noise: 0.6 } as typeof first.data), share: 0.5 };
    const big = withLayers(noisy, [{ neurons: 16, activator: 'tanh' }, { neurons: 8, activator: 'tanh' }]); // prettier-ignore
    expect(adviceAfter(big, 4_000, { rate: 0.03, momentum: 0.9 })).toContainEqual(expect.objectContaining({ code: 'overfit', remedy: { kind: 'decay', decay: 0.001 } })); // prettier-ignore
  });

  test('it is glad when all are right', () => {
    expect(codes(adviceAfter(withData(first, planarData('blobs')), 100))).toEqual(['allRight']);
    expect(codes(adviceAfter(first, 10))).toEqual(['paused']);
  });
});

test('a trend is told only of enough samples, and forgets what was wound back', () => {
  const samples: Sample[] = [];
  for (let at = 0; at <= 100; at += 10) noteSample(samples, { at, loss: 1 / (1 + at), accuracy: 0 });
  expect(trendOf(samples, 200)).toBeUndefined();
  expect(trendOf(samples, 100)!.fall).toBeGreaterThan(0.5);
  noteSample(samples, { at: 20, loss: 1, accuracy: 0 });
  expect(samples.map(({ at }) => at)).toEqual([0, 10, 20]);
  for (let at = 21; at < 3_000; at++) noteSample(samples, { at, loss: 1, accuracy: 0 });
  expect(samples.length).toBeLessThanOrEqual(400);
  expect(trendOf(samples, 100)).toMatchObject({ fall: 0, jump: 0 });
});
