// Learning against values that another program computed (tests/reference/perceptron.json, gradient.json).
import { describe, expect, it } from 'vitest';
import { readReference } from '../../helpers/reference.ts';
import { examplesOf, layered, type LayerValues } from '../../helpers/learning.ts';
import { createTraining, update, type Training } from '../../../src/core/learning/training.ts';
import { measure } from '../../../src/core/learning/measure.ts';
import { createPass, passBackward, passForward, passLoss, takeRows } from '../../../src/core/learning/pass.ts';
import { networkOf } from '../../../src/core/learning/network.ts';
import type { Settings } from '../../../src/core/learning/settings.ts';

interface Gate {
  gate: string;
  targets: number[];
  lr: number;
  converged: boolean;
  epochs_until_error_free: number | null;
  updates: number;
  errors_per_epoch: number[];
  weights_after_each_epoch: number[][];
  'per_sample_[epoch,sample,error,w1,w2,b]'?: number[][];
}
interface Perceptron {
  gate_inputs: number[][];
  gates: Gate[];
  separable_2d: {
    X: number[][];
    T: number[];
    lr: number;
    updates: number;
    errors_per_epoch: number[];
    weights_after_each_epoch: number[][];
    novikoff_update_bound: number;
  };
  one_label_flipped_2d: { flipped_index: number; max_epochs: number; errors_last_10_epochs: number[] };
}
const perceptron = readReference('perceptron.json') as Perceptron;
const inputs = perceptron.gate_inputs;

const given: Settings = { rule: 'perceptron', rate: 1, momentum: 0, decay: 0, batch: 1, order: 'given', seed: '1' };

/** One time through all examples; how many were answered wrongly. */
function epoch(training: Training): number {
  let errors = 0;
  for (let row = 0; row < training.examples.rows; row++) {
    update(training);
    if (training.pass.layers[0]!.errors[0] !== 0) errors++;
  }
  return errors;
}

function valuesOf({ network: { layers } }: Training): number[] {
  const [{ weights, width, rows, bias }] = layers as [(typeof layers)[0]];
  return [...Array.from({ length: rows }, (_, row) => weights[row * width]!), bias[0]!];
}

describe('perceptron.json', () => {
  it.each(perceptron.gates.map((gate) => [`${gate.gate} at rate ${gate.lr}`, gate] as const))('%s, bit for bit', (_, gate) => {
    const network = networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'step'))!;
    const training = createTraining(
      network,
      examplesOf(
        inputs,
        gate.targets.map((t) => [t]),
      ),
      { ...given, rate: gate.lr },
    );
    const samples = gate['per_sample_[epoch,sample,error,w1,w2,b]'] ?? [];
    for (const [index, errors] of gate.errors_per_epoch.entries()) {
      let wrong = 0;
      for (let row = 0; row < 4; row++) {
        update(training);
        const error = -training.pass.layers[0]!.errors[0]! + 0;
        if (error !== 0) wrong++;
        const sample = samples[index * 4 + row];
        if (sample) expect([index, row, error, ...valuesOf(training)]).toEqual(sample);
      }
      expect(wrong).toBe(errors);
      expect(valuesOf(training)).toEqual(gate.weights_after_each_epoch[index]);
    }
    if (gate.converged) expect(epoch(training)).toBe(0);
  });

  it('60 separable points, within the bound of A. Novikoff', () => {
    const {
      X,
      T,
      lr,
      errors_per_epoch: errors,
      weights_after_each_epoch: weights,
      updates,
      novikoff_update_bound: bound,
    } = perceptron.separable_2d;
    const training = createTraining(
      networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'step'))!,
      examplesOf(
        X,
        T.map((t) => [t]),
      ),
      { ...given, rate: lr },
    );
    let mistakes = 0;
    for (const [index, wrong] of errors.entries()) {
      expect(epoch(training)).toBe(wrong);
      expect(valuesOf(training)).toEqual(weights[index]);
      mistakes += wrong;
    }
    expect(mistakes).toBe(updates);
    expect(mistakes).toBeLessThanOrEqual(bound);
  });

  it('one wrong label, and it never ends', () => {
    const { flipped_index: flipped, max_epochs: epochs, errors_last_10_epochs: last } = perceptron.one_label_flipped_2d;
    const { X, T } = perceptron.separable_2d;
    const training = createTraining(
      networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'step'))!,
      examplesOf(
        X,
        T.map((t, index) => [index === flipped ? 1 - t : t]),
      ),
      given,
    );
    const errors = Array.from({ length: epochs }, () => epoch(training));
    expect(errors.slice(-10)).toEqual(last);
    expect(errors.every((wrong) => wrong > 0)).toBe(true);
  });
});

interface Gradient {
  delta_rule_sigmoid: {
    gate: string;
    mode: 'batch' | 'online';
    lr: number;
    snapshots: { epoch: number; w: number[]; b: number; E: number; y: number[] }[];
  }[];
  lms_linear_AND_pm1: { lr: number; targets: number[]; snapshots: { epoch: number; w: number[]; b: number }[] };
  mlp_xor_full_batch: {
    sizes: number[];
    seed: number;
    lr: number;
    'W0_[in][out]': number[][][];
    b0: number[][];
    gradient_at_0: { W: number[][][]; b: number[][] };
    snapshots: { epoch: number; E: number; y: number[]; W?: number[][][]; b?: number[][] }[];
  }[];
  softmax_cross_entropy_step: {
    name: string;
    x: number[];
    target: number;
    'W_[in][out]': number[][];
    b: number[];
    p: number[];
    loss: number;
    dlogits: number[];
    dW: number[][];
    db: number[];
    lr: number;
    W_after: number[][];
    b_after: number[];
  }[];
}
const gradient = readReference('gradient.json') as Gradient;
const gates: Record<string, number[]> = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0] };
const xor = examplesOf(inputs, [[0], [1], [1], [0]]);

/** Worst errors seen, relative, told at the end of each test. */
function worst(pairs: readonly (readonly [number, number])[]): number {
  return pairs.reduce((most, [got, want]) => Math.max(most, got === want ? 0 : Math.abs(got - want) / Math.max(Math.abs(want), 1e-12)), 0);
}

describe('gradient.json', () => {
  it.each(gradient.delta_rule_sigmoid.map((one) => [`delta rule, ${one.gate} ${one.mode}`, one] as const))(
    '%s',
    (_, { gate, mode, lr, snapshots }) => {
      const [start] = snapshots as [(typeof snapshots)[0]];
      const network = networkOf(layered([{ weights: start.w.map((w) => [w]), bias: [start.b] }], 'sigmoid'))!;
      const examples = examplesOf(
        inputs,
        gates[gate]!.map((t) => [t]),
      );
      // The reference sums the slopes of a batch, here they are averaged.
      const settings: Settings = { ...given, rule: 'gradient', batch: mode === 'batch' ? 4 : 1, rate: mode === 'batch' ? lr * 4 : lr };
      const training = createTraining(network, examples, settings);
      for (const { epoch: until, w, b, E } of snapshots) {
        const updates = mode === 'batch' ? until : until * 4;
        while (training.updates < updates) update(training);
        const pairs = [...w, b].map((value, index) => [valuesOf(training)[index]!, value] as const);
        expect(worst([...pairs, [measure(training.network, examples).loss * 4, E]])).toBeLessThanOrEqual(until <= 2 ? 1e-14 : 1e-11);
      }
    },
  );

  it('least mean squares, bit for bit', () => {
    const { lr, targets, snapshots } = gradient.lms_linear_AND_pm1;
    const network = networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'identity'))!;
    const training = createTraining(
      network,
      examplesOf(
        inputs,
        targets.map((t) => [t]),
      ),
      { ...given, rule: 'gradient', rate: lr },
    );
    for (const { epoch: until, w, b } of snapshots) {
      while (training.updates < until * 4) update(training);
      expect(valuesOf(training)).toEqual([...w, b]);
    }
  });

  it.each(gradient.mlp_xor_full_batch.map((one) => [`XOR by ${one.sizes.join('-')}, seed ${one.seed}`, one] as const))('%s', (_, one) => {
    const layers = one['W0_[in][out]'].map((weights, index): LayerValues => ({ weights, bias: one.b0[index]! }));
    const network = networkOf(layered(layers, 'sigmoid'))!;
    const training = createTraining(network, xor, { ...given, rule: 'gradient', batch: 4, rate: one.lr * 4 });
    update(training);
    const pairs = one.gradient_at_0.W.flatMap((rows, l) =>
      rows.flatMap((row, r) =>
        row.map((want, c) => [training.pass.layers[l]!.weightSlopes[r * network.layers[l]!.width + c]! * 4, want] as const),
      ),
    );
    const biases = one.gradient_at_0.b.flatMap((row, l) =>
      row.map((want, c) => [training.pass.layers[l]!.biasSlopes[c]! * 4, want] as const),
    );
    expect(Math.max(...[...pairs, ...biases].map(([got, want]) => Math.abs(got - want)))).toBeLessThanOrEqual(1e-16);
    const fresh = createTraining(network, xor, { ...given, rule: 'gradient', batch: 4, rate: one.lr * 4 });
    for (const { epoch: until, E, y } of one.snapshots) {
      while (fresh.updates < until) update(fresh);
      expect(worst([[measure(fresh.network, xor).loss * 4, E]])).toBeLessThanOrEqual(until <= 10 ? 1e-12 : 1e-6);
      if (until === 5000 && y.every((out, index) => (index === 1 || index === 2 ? out > 0.8 : out < 0.2))) {
        expect(measure(fresh.network, xor).loss).toBeLessThan(0.02);
      }
    }
  });

  it.each(gradient.softmax_cross_entropy_step.map((one) => [one.name, one] as const))('softmax cross-entropy, %s', (_, one) => {
    const weights = one['W_[in][out]'];
    const network = networkOf(layered([{ weights, bias: one.b }], 'identity', 1))!;
    const examples = examplesOf([one.x], [one.b.map((__, index) => (index === one.target ? 1 : 0))]);
    const pass = createPass(network, 1);
    takeRows(pass, examples, undefined, 0, 1);
    passForward(network, pass, 1);
    passBackward(network, pass, examples, undefined, 0, 1);
    const { width } = network.layers[0]!;
    const { outputs, errors, weightSlopes, biasSlopes } = pass.layers[0]!;
    const columns = one.b.map((__, c) => c);
    const found = [
      [passLoss(network, pass, examples, undefined, 0, 1), one.loss],
      ...columns.flatMap((c) => [
        [outputs[c]!, one.p[c]!],
        [errors[c]!, one.dlogits[c]!],
        [biasSlopes[c]!, one.db[c]!],
        ...weights.map((__, r) => [weightSlopes[r * width + c]!, one.dW[r]![c]!]),
      ]),
    ] as [number, number][];
    expect(worst(found)).toBeLessThanOrEqual(1e-14);
    const training = createTraining(network, examples, { ...given, rule: 'gradient', rate: one.lr });
    update(training);
    const after = columns.flatMap((c) => [
      [training.network.layers[0]!.bias[c]!, one.b_after[c]!],
      ...weights.map((__, r) => [training.network.layers[0]!.weights[r * width + c]!, one.W_after[r]![c]!]),
    ]) as [number, number][];
    expect(worst(after)).toBeLessThanOrEqual(1e-14);
  });
});
