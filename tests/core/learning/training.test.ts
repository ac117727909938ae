// Back-propagation against differences, and the promises of a training: exact, repeatable, stopped before it runs away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activatorNames, type ActivatorName } from '../../../src/core/circuit.ts';
import { stackOf } from '../../../src/core/layers.ts';
import { compileDense, forward } from '../../../src/core/rounds/dense.ts';
import { measure } from '../../../src/core/learning/measure.ts';
import { circuitWith, copyNetwork, hashNetwork, networkOf, type Network } from '../../../src/core/learning/network.ts';
import { createPass, passBackward, passForward, takeRows } from '../../../src/core/learning/pass.ts';
import { gentle, obstacle, type Settings } from '../../../src/core/learning/settings.ts';
import { startNetwork } from '../../../src/core/learning/start.ts';
import { createTraining, restoreSnapshot, takeSnapshot, update, updateWithRow } from '../../../src/core/learning/training.ts';
import { createStream } from '../../../src/core/random.ts';
import { examplesOf, layered } from '../../helpers/learning.ts';

const inputs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const xor = examplesOf(inputs, [[0], [1], [1], [0]]);

/** Random weights, biases and examples; targets of softmax are one kind each. */
function randomNet(sizes: readonly number[], activators: readonly ActivatorName[], temperature: number | undefined, seed: string) {
  const random = createStream(seed, 'net');
  const number = (): number => 2 * random.next() - 1;
  const layers = sizes.slice(1).map((columns, depth) => ({
    weights: Array.from({ length: sizes[depth]! }, () => Array.from({ length: columns }, number)),
    bias: Array.from({ length: columns }, number),
  }));
  const circuit = layered(layers, activators, temperature);
  const outputs = sizes[sizes.length - 1]!;
  const rows = Array.from({ length: 5 }, () => Array.from({ length: sizes[0]! }, () => 2 * number()));
  const targets = rows.map(() => {
    const kind = Math.floor(random.next() * outputs);
    return Array.from({ length: outputs }, (_, c) => (temperature === undefined ? number() : c === kind ? 1 : 0));
  });
  return { circuit, network: networkOf(circuit)!, examples: examplesOf(rows, targets) };
}

/** Largest difference between a slope and the loss's central difference, relative to the largest slope. */
function worstSlope(network: Network, examples: ReturnType<typeof examplesOf>): number {
  const pass = createPass(network, examples.rows);
  takeRows(pass, examples, undefined, 0, examples.rows);
  passForward(network, pass, examples.rows);
  passBackward(network, pass, examples, undefined, 0, examples.rows);
  const h = 1e-5;
  let most = 0;
  let largest = 1e-3;
  for (const [l, { weights, bias, width, rows, columns }] of network.layers.entries()) {
    const { weightSlopes, biasSlopes } = pass.layers[l]!;
    const check = (values: Float64Array, place: number, slope: number): void => {
      const kept = values[place]!;
      values[place] = kept + h;
      const above = measure(network, examples).loss;
      values[place] = kept - h;
      const below = measure(network, examples).loss;
      values[place] = kept;
      most = Math.max(most, Math.abs((above - below) / (2 * h) - slope));
      largest = Math.max(largest, Math.abs(slope));
    };
    for (let c = 0; c < columns; c++) {
      check(bias, c, biasSlopes[c]!);
      for (let r = 0; r < rows; r++) check(weights, r * width + c, weightSlopes[r * width + c]!);
    }
  }
  return most / largest;
}

describe('slopes', () => {
  const soft = activatorNames.filter((name) => name !== 'step');

  it('agree with differences of the loss on random nets of any soft activators, with softmax or without', () => {
    let worst = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.constantFrom(...soft), { minLength: 3, maxLength: 3 }),
        fc.option(fc.constantFrom(0.5, 1, 2), { nil: undefined }),
        fc.string({ maxLength: 8 }),
        (sizes, activators, temperature, seed) => {
          const { network, examples } = randomNet(sizes, activators, temperature, seed);
          const error = worstSlope(network, examples);
          worst = Math.max(worst, error);
          // A hinge that lies within a difference's reach has two slopes.
          const hasHinge = activators.some((name) => name === 'relu' || name === 'leakyRelu');
          expect(error).toBeLessThan(hasHinge ? 1e-2 : 1e-7);
        },
      ),
      { numRuns: 200, seed: 20 },
    );
    expect(worst).toBeGreaterThan(0);
  });

  it('come through a softmax between two layers, and through neurons that differ within a layer', () => {
    const { circuit, examples } = randomNet([3, 4, 2], ['tanh', 'sigmoid'], undefined, 'mixed');
    const mixed = {
      ...circuit,
      cells: circuit.cells.map((cell, i) => (cell.kind === 'neuron' && i % 2 === 0 ? { ...cell, activator: 'softplus' as const } : cell)),
    };
    const shared = {
      ...circuit,
      layers: circuit.layers.map((layer, depth) => (depth === 0 ? { ...layer, softmax: { temperature: 0.5 } } : layer)),
    };
    for (const one of [mixed, shared]) expect(worstSlope(networkOf(one)!, examples)).toBeLessThan(1e-7);
  });
});

describe('a training', () => {
  const net = (seed = '1') => startNetwork(networkOf(layered([{ weights: [[0, 0, 0], [0, 0, 0]], bias: [0, 0, 0] }, { weights: [[0], [0], [0]], bias: [0] }], 'tanh'))!, seed); // prettier-ignore
  const settings: Settings = { ...gentle, rate: 0.5, momentum: 0.5, decay: 1 / 1024, batch: 3 };

  it('passes numbers bit for bit as the board does', () => {
    const { circuit, network, examples } = randomNet([5, 4, 3], ['sigmoid', 'identity'], 1, 'board');
    const dense = compileDense(stackOf(circuit)!);
    const pass = createPass(network, examples.rows);
    takeRows(pass, examples, undefined, 0, examples.rows);
    passForward(network, pass, examples.rows);
    const out = new Float64Array(3);
    for (let row = 0; row < examples.rows; row++) {
      forward(dense, examples.inputs, out, row * 5);
      const { outputs } = pass.layers[1]!;
      expect([...outputs.subarray(row * 4, row * 4 + 3)]).toEqual([...out]);
    }
  });

  it('gives the same weights for the same start, examples and settings, and others for another seed', () => {
    const run = (change: Partial<Settings>): string => {
      const training = createTraining(net(), xor, { ...settings, ...change });
      for (let i = 0; i < 100; i++) update(training);
      return hashNetwork(training.network);
    };
    expect(run({})).toBe(run({}));
    expect(run({ seed: '2' })).not.toBe(run({}));
    expect(hashNetwork(net('1'))).not.toBe(hashNetwork(net('2')));
  });

  it('goes on from a snapshot as if it had never stopped, in the middle of a time through', () => {
    const whole = createTraining(net(), xor, settings);
    for (let i = 0; i < 41; i++) update(whole);
    const snapshot = takeSnapshot(whole);
    for (let i = 0; i < 30; i++) update(whole);
    const other = createTraining(net('2'), xor, settings);
    update(other);
    restoreSnapshot(other, snapshot);
    for (let i = 0; i < 30; i++) update(other);
    expect(hashNetwork(other.network)).toBe(hashNetwork(whole.network));
    expect([other.updates, other.epochs]).toEqual([whole.updates, whole.epochs]);
  });

  it('adds momentum and decay as written: v ← μv + ∂L/∂w + λw, w ← w − ηv', () => {
    const one = networkOf(layered([{ weights: [[0.5]], bias: [0.25] }], 'identity'))!;
    const examples = examplesOf([[2]], [[1]]);
    const training = createTraining(one, examples, { ...gentle, rate: 0.25, momentum: 0.5, decay: 0.125 });
    let [w, b, v, u] = [0.5, 0.25, 0, 0];
    for (let i = 0; i < 5; i++) {
      const error = 2 * w + b - 1;
      v = error * 2 + 0.125 * w + 0.5 * v;
      u = error + 0.5 * u;
      w -= 0.25 * v;
      b -= 0.25 * u;
      update(training);
      expect([training.network.layers[0]!.weights[0], training.network.layers[0]!.bias[0]]).toEqual([w, b]);
    }
  });

  it('keeps weights that are locked or have no synapse', () => {
    const circuit = layered([{ weights: [[1], [2]], bias: [3] }], 'sigmoid');
    const locked = {
      ...circuit,
      cells: circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, locked: true } : cell)),
      synapses: circuit.synapses.map((synapse) => (synapse.weight === 1 ? { ...synapse, locked: true } : synapse)),
    };
    const network = networkOf(locked)!;
    const training = createTraining(startNetwork(network, 'x'), xor, { ...settings, rate: 1 });
    for (let i = 0; i < 20; i++) update(training);
    const after = circuitWith(locked, training.network);
    expect(after.synapses[0]!.weight).toBe(1);
    expect(after.synapses[1]!.weight).not.toBe(2);
    expect(after.cells.map((cell) => (cell.kind === 'neuron' ? cell.bias : 0))).toEqual([0, 0, 3]);
  });

  it('stops at the update before a weight leaves all bounds, and says which and where', () => {
    const one = networkOf(layered([{ weights: [[1], [1]], bias: [0] }], 'identity'))!;
    const training = createTraining(one, examplesOf([[100, 1]], [[0]]), { ...gentle, rate: 8 });
    let kept = copyNetwork(training.network);
    while (!training.stopped) {
      kept = copyNetwork(training.network);
      update(training);
    }
    expect(training.stopped).toEqual({ layer: 0, row: 0, column: 0 });
    expect(hashNetwork(training.network)).toBe(hashNetwork(kept));
    const { updates } = training;
    update(training);
    expect(training.updates).toBe(updates);
  });

  it('stops every layer at the same update when a lower one stays calm', () => {
    const { network, examples } = randomNet([2, 3, 2], ['relu', 'identity'], undefined, 'wild');
    const training = createTraining(network, examples, { ...gentle, rate: 64, batch: 5 });
    let kept = copyNetwork(training.network);
    for (let i = 0; i < 200 && !training.stopped; i++) {
      kept = copyNetwork(training.network);
      update(training);
    }
    expect(training.stopped).toBeDefined();
    expect(hashNetwork(training.network)).toBe(hashNetwork(kept));
  });

  it('learns from one example that is picked, without losing its place in the order', () => {
    const plain = createTraining(net(), xor, { ...settings, momentum: 0, batch: 1, order: 'given' });
    updateWithRow(plain, 2);
    expect(plain.position).toBe(4);
    update(plain);
    expect(plain.picked[plain.from]).toBe(0);
    expect(plain.updates).toBe(2);
  });

  it('says why a network cannot learn', () => {
    const step = networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'step'))!;
    expect(obstacle(step, 'perceptron', xor)).toBeUndefined();
    expect(obstacle(step, 'gradient', xor)).toBe('stepHasNoSlope');
    expect(obstacle(net(), 'perceptron', xor)).toBe('needsOneLayer');
    expect(obstacle(net(), 'gradient', xor)).toBeUndefined();
    expect(obstacle(net(), 'gradient', { columns: 3, outputs: 1 })).toBe('otherInputs');
    expect(obstacle(net(), 'gradient', { columns: 2, outputs: 2 })).toBe('otherOutputs');
    const soft = networkOf(layered([{ weights: [[0], [0]], bias: [0] }], 'sigmoid'))!;
    expect(obstacle(soft, 'perceptron', xor)).toBe('needsStep');
  });
});
