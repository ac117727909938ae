import { describe, expect, test } from 'vitest';
import type { ActivatorName } from '../../src/core/circuit.ts';
import { fullConnect } from '../../src/core/fullConnect.ts';
import type { Examples } from '../../src/core/learning/examples.ts';
import { isRowRight } from '../../src/core/learning/measure.ts';
import { copyNetwork, networkOf, type Network } from '../../src/core/learning/network.ts';
import { createPass, passForward, takeRows } from '../../src/core/learning/pass.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { createStream } from '../../src/core/random.ts';
import { featuresOf, type FeatureName } from '../../src/data/features.ts';
import { Borders } from '../../src/views/learning/border.ts';
import { nearestPoint } from '../../src/views/learning/drawPoints.ts';
import { createMapper, type Mapper } from '../../src/views/learning/mapper.ts';
import { toneOf, toneOfState } from '../../src/views/learning/tone.ts';

const names: readonly FeatureName[] = ['x', 'y', 'xy'];

function networkLike(sizes: readonly number[], activator: ActivatorName, temperature?: number, seed = 'map'): Network {
  const circuit = fullConnect(sizes);
  const network = networkOf({
    ...circuit,
    cells: circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, activator } : cell)),
    layers: circuit.layers.map((layer, depth) =>
      temperature !== undefined && depth === sizes.length - 2 ? { ...layer, softmax: { temperature } } : layer,
    ),
  });
  return startNetwork(network!, seed);
}

function mapperOf(side: number): Mapper {
  return createMapper({
    side,
    reach: 6,
    columns: names.length,
    featuresOf: (x, y, out, at) => featuresOf(x, y, names, out, at),
  });
}

/** Every layer's outputs and the last states at one place, passed on its own. */
function passAlone(network: Network, x: number, y: number): { outputs: number[][]; states: number[] } {
  const inputs = new Float64Array(names.length);
  featuresOf(x, y, names, inputs, 0);
  const pass = createPass(network, 1);
  takeRows(pass, { rows: 1, columns: names.length, outputs: 0, inputs, targets: new Float64Array() }, undefined, 0, 1);
  passForward(network, pass, 1);
  return {
    outputs: network.layers.map(({ columns }, l) => [...pass.layers[l]!.outputs.subarray(0, columns)]),
    states: [...pass.layers[network.layers.length - 1]!.states.subarray(0, network.outputs)],
  };
}

describe.each<[string, Network]>([
  ['tanh and softmax', networkLike([3, 8, 8, 3], 'tanh', 0.5)],
  ['sigmoid and one output', networkLike([3, 5, 1], 'sigmoid')],
  ['steps', networkLike([3, 3], 'step')],
])('a map of %s', (_, network) => {
  test.each([9, 20])('has at each of %s² places what a pass says there', (side) => {
    const mapper = mapperOf(side);
    mapper.evaluate(network);
    for (const row of [0, 1, side >> 1, side - 1]) {
      for (const column of [0, 3, side - 1]) {
        const [x, y] = [(12 * column) / (side - 1) - 6, 6 - (12 * row) / (side - 1)];
        const alone = passAlone(network, x, y);
        const at = row * side + column;
        for (const [l, maps] of mapper.outputs.entries()) {
          for (const [neuron, map] of maps.entries()) expect(map[at]).toBe(Math.fround(alone.outputs[l]![neuron]!));
        }
        for (const [neuron, map] of mapper.states.entries()) expect(map[at]).toBe(Math.fround(alone.states[neuron]!));
      }
    }
  });

  test('is asked about any place', () => {
    const { states, outputs } = mapperOf(9).probe(network, { x: 1.7, y: -2.3 });
    const alone = passAlone(network, 1.7, -2.3);
    expect([...states]).toEqual(alone.states);
    expect([...outputs]).toEqual(alone.outputs[network.layers.length - 1]);
  });

  test('finds the same points wrong as the measure of learning does', () => {
    const { next } = createStream('points', 'map');
    const count = 300;
    const mapper = mapperOf(9);
    const xs = Float64Array.from({ length: count }, () => 12 * next() - 6);
    const ys = Float64Array.from({ length: count }, () => 12 * next() - 6);
    const kinds = Math.max(2, network.outputs);
    const labels = Uint8Array.from({ length: count }, (_point, i) => i % kinds);
    const rows = mapper.rowsOf(xs, ys);
    const targets = Float64Array.from({ length: count * network.outputs }, (_target, i) => {
      const label = labels[Math.floor(i / network.outputs)]!;
      return network.outputs === 1 ? label : label === i % network.outputs ? 1 : 0;
    });
    const examples: Examples = { ...rows, outputs: network.outputs, targets };
    const pass = createPass(network, count);
    takeRows(pass, examples, undefined, 0, count);
    passForward(network, pass, count);
    const expected = Array.from({ length: count }, (_point, i) => (isRowRight(network, pass, i, examples, i) ? 0 : 1));
    const wrong = new Uint8Array(count);
    const sum = mapper.judge(network, rows, labels, wrong);
    expect([...wrong]).toEqual(expected);
    expect(sum).toBe(expected.filter((one) => one === 1).length);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(count);
  });
});

test('a version is evaluated once, and a network of another shape is noticed', () => {
  const mapper = mapperOf(5);
  const network = copyNetwork(networkLike([3, 4, 1], 'tanh'));
  mapper.refresh(network, 1);
  const before = mapper.states[0]![0]!;
  network.layers[1]!.bias[0] = 7;
  mapper.refresh(network, 1);
  expect(mapper.states[0]![0]).toBe(before);
  mapper.refresh(network, 2);
  expect(mapper.states[0]![0]).toBeCloseTo(before + 7, 4);
  mapper.refresh(networkLike([3, 6, 2], 'tanh', 1), 2);
  expect(mapper.outputs.map(({ length }) => length)).toEqual([6, 2]);
});

test('asking about a place or judging points does not pass for an evaluation', () => {
  const mapper = mapperOf(5);
  const [first, second] = [networkLike([3, 4, 1], 'tanh'), networkLike([3, 4, 1], 'tanh', undefined, 'another')];
  mapper.refresh(first, 1);
  mapper.probe(second, { x: 0, y: 0 });
  mapper.refresh(second, 1);
  const fresh = mapperOf(5);
  fresh.evaluate(second);
  expect(mapper.states).toEqual(fresh.states);
});

test('a network with other inputs does not fit', () => {
  const mapper = mapperOf(5);
  const other = networkLike([2, 1], 'tanh');
  expect(mapper.fits(other)).toBe(false);
  expect(() => mapper.evaluate(other)).toThrow('a map of 3 inputs for a network of 2');
});

test('the border of shares runs where two are greatest; of single votes, where a state is zero', () => {
  const shared = networkLike([3, 3], 'identity', 1).layers[0]!;
  const plain = networkLike([3, 3], 'step').layers[0]!;
  const states = [Float32Array.of(3, 1, -1), Float32Array.of(1, 1, -2), Float32Array.of(0, 4, -5)];
  const borders = new Borders();
  expect(borders.fieldsOf(shared, states).map((field) => [...field])).toEqual([
    [2, -3, 1],
    [-2, -3, -1],
    [-3, 3, -4],
  ]);
  expect(borders.fieldsOf(shared, states.slice(0, 2)).map((field) => [...field])).toEqual([[2, 0, 1]]);
  expect(borders.fieldsOf(plain, states)).toBe(states);
});

test.each<[ActivatorName, number, number]>([
  ['step', 0, -1],
  ['step', 1, 1],
  ['sigmoid', 0.5, 0],
  ['sigmoid', 1, 1],
  ['tanh', -0.25, -0.25],
  ['relu', 0, 0],
  ['identity', -1, -0.5],
  ['softplus', Math.LN2, 0],
])('an output of %s of %s is told as %s', (activator, output, tone) => {
  expect(toneOf(activator, output)).toBeCloseTo(tone, 12);
});

test.each<ActivatorName>(['step', 'identity', 'sigmoid', 'tanh', 'relu', 'leakyRelu', 'softplus'])(
  'an answer by %s is for above zero, against below, and never beyond ±1',
  (activator) => {
    expect(toneOfState(activator, 0)).toBe(0);
    for (const state of [0.01, 1, 50]) {
      expect(toneOfState(activator, state)).toBeGreaterThan(0);
      expect(toneOfState(activator, state)).toBeLessThanOrEqual(1);
      expect(toneOfState(activator, -state)).toBe(-toneOfState(activator, state));
    }
  },
);

test('the nearest point is taken only within reach', () => {
  const points = { xs: Float64Array.of(0, 3, 5), ys: Float64Array.of(0, 0, 0), labels: new Uint8Array(3) };
  expect(nearestPoint(points, 2.8, 0.1, 1)).toBe(1);
  expect(nearestPoint(points, 2.8, 2, 1)).toBe(-1);
  expect(nearestPoint(points, -4, 2, Infinity)).toBe(0);
});
