// Response curves are found by running a copy of the cell: they agree with the closed form, can be cut into slices, and can be given up.
import { expect, test } from 'vitest';
import type { NeuronCell, RoundsCircuit } from '../../src/core/circuit.ts';
import { activate } from '../../src/core/rounds/activators.ts';
import { answerAt, beginRates, createRig, findOutputs, findRates, inputsFor, lifRate, outputAt } from '../../src/session/playground/fi.ts';
import { izhikevich, lif } from '../helpers/spikingCircuit.ts';

const never = (): boolean => false;

test('0.2 nF and 100 MΩ with 0.3 nA, threshold 15 mV above rest, 2 ms of rest: a spike every 15.863 ms by the formula', () => {
  expect(1000 / lifRate(lif('n'), 0.3, 0.1)).toBeCloseTo(2 + 20 * Math.log(2), 9);
  expect(1000 / lifRate(lif('n'), 0.3, 0.1)).toBeCloseTo(15.863, 3);
});

test.each([0.1, 0.05, 0.5])('with ticks of %s ms the interval that is measured is the formula’s, rounded up to a tick', (dtMs) => {
  const cell = lif('n');
  const curve = beginRates(cell, dtMs, inputsFor(cell));
  expect(findRates(curve, never)).toBe(true);
  let fired = 0;
  for (const [i, input] of curve.inputs.entries()) {
    const exact = lifRate(cell, input, dtMs);
    // Below one spike in two seconds nothing is measured.
    if (exact < 0.6) {
      expect(curve.answers[i]).toBeLessThan(0.6);
      continue;
    }
    fired++;
    const late = 1000 / curve.answers[i]! - 1000 / exact;
    expect(late).toBeGreaterThan(-1e-6);
    expect(late).toBeLessThan(dtMs + 1e-6);
  }
  expect(fired).toBeGreaterThan(40);
});

test('a lif cell is silent up to the current that just holds it at its threshold', () => {
  const curve = beginRates(lif('n'), 0.1, Float64Array.of(0, 0.1, 0.1499, 0.15, 0.1501, 0.2));
  findRates(curve, never);
  expect([...curve.answers.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  expect(curve.answers[4]).toBeGreaterThan(0);
  expect(curve.answers[5]).toBeCloseTo(lifRate(lif('n'), 0.2, 0.1), 0);
});

test('reset below rest and a cell without refractory time follow the formula too', () => {
  for (const cell of [lif('n', { resetMv: -80, refractoryMs: 0 }), lif('n', { resistanceMohm: 40, tauMs: 10, refractoryMs: 5 })]) {
    const curve = beginRates(cell, 0.1, Float64Array.of(1));
    findRates(curve, never);
    expect(1000 / curve.answers[0]! - 1000 / lifRate(cell, 1, 0.1)).toBeCloseTo(0, 0);
  }
});

test('cut into slices the curve is the same, and what is given up stays as it was', () => {
  const cell = lif('n');
  const whole = beginRates(cell, 0.1, inputsFor(cell, 0, 13));
  findRates(whole, never);
  const sliced = beginRates(cell, 0.1, inputsFor(cell, 0, 13));
  let slices = 0;
  while (!findRates(sliced, () => true)) {
    if (++slices === 20) {
      const { done } = sliced;
      expect(done).toBeLessThan(13);
      expect(sliced.answers[done]).toBeNaN();
    }
  }
  expect(slices).toBeGreaterThan(30);
  expect(sliced.answers).toEqual(whole.answers);
});

test('a slice looks at the time every 200 ticks', () => {
  const curve = beginRates(lif('n'), 0.1, Float64Array.of(0));
  let looks = 0;
  findRates(curve, () => ++looks > 1e6);
  expect(looks).toBe(Math.ceil(20_000 / 200) + 1);
});

test('a regular spiking Izhikevich cell begins to fire between 3 and 5, and faster with more', () => {
  const curve = beginRates(izhikevich('z'), 0.1, Float64Array.of(0, 3, 5, 10, 20));
  findRates(curve, never);
  expect([...curve.answers.subarray(0, 2)]).toEqual([0, 0]);
  expect(curve.answers[2]).toBeGreaterThan(1);
  expect(curve.answers[3]).toBeGreaterThan(curve.answers[2]!);
  expect(curve.answers[4]).toBeGreaterThan(curve.answers[3]!);
});

test('a copy that runs away ends its own trial only', () => {
  const curve = beginRates(lif('n'), 0.1, Float64Array.of(0.3, 1e12, 0.3));
  expect(findRates(curve, never)).toBe(true);
  expect(curve.answers[2]).toBe(curve.answers[0]);
});

test('the inputs asked about reach past the present one', () => {
  const cell = lif('n');
  expect([inputsFor(cell)[0], inputsFor(cell)[60]]).toEqual([0, 0.6]);
  expect(inputsFor(cell, 2)[60]).toBe(2.5);
  expect(inputsFor(cell, -1)[0]).toBe(-1.25);
});

test('between its points the curve is a straight line; where nothing is known it has no value', () => {
  const curve = { inputs: Float64Array.of(0, 1, 2), answers: Float64Array.of(0, 10, NaN), done: 2 };
  expect(answerAt(curve, 0.25)).toBe(2.5);
  expect(answerAt(curve, 1.5)).toBeNaN();
  expect(answerAt(curve, -1)).toBeNaN();
});

const neuron = (id: string, changes: Partial<NeuronCell> = {}): NeuronCell => ({
  id,
  kind: 'neuron',
  x: 0,
  y: 0,
  bias: 3,
  activator: 'tanh',
  ...changes,
});
const rounds = (cells: readonly NeuronCell[], changes: Partial<RoundsCircuit> = {}): RoundsCircuit => ({
  format: 'hibana.circuit',
  version: 1,
  clock: 'rounds',
  seed: '1',
  cells,
  synapses: [],
  layers: [],
  probes: [],
  notes: [],
  ...changes,
});

test('in rounds the curve is the activator’s, whatever the bias', () => {
  for (const activator of ['step', 'sigmoid', 'tanh', 'relu', 'leakyRelu', 'softplus', 'identity'] as const) {
    const cell = neuron('n', { activator });
    const { inputs, answers } = findOutputs(
      createRig(rounds([cell]), cell, () => 0),
      0,
    );
    expect([inputs[0], inputs[480]]).toEqual([-6, 6]);
    expect(answers).toEqual(inputs.map((state) => activate(activator, state)));
  }
});

test('a state outside of the usual is still on the curve', () => {
  const cell = neuron('n');
  expect(
    findOutputs(
      createRig(rounds([cell]), cell, () => 0),
      -40,
    ).inputs[0],
  ).toBe(-50);
});

test('in a layer with softmax the copies of the others hold their states', () => {
  const cells = [neuron('a'), neuron('b'), neuron('c')];
  const circuit = rounds(cells, { layers: [{ id: 'l', cells: ['c', 'a', 'b'], softmax: { temperature: 2 } }] });
  const states: Record<string, number> = { a: 9, b: 1, c: -1 };
  const rig = createRig(circuit, cells[0]!, (id) => states[id]!);
  const share = (x: number): number => Math.exp(x / 2) / (Math.exp(x / 2) + Math.exp(1 / 2) + Math.exp(-1 / 2));
  expect(outputAt(rig, 0.5)).toBeCloseTo(share(0.5), 12);
  expect(outputAt(rig, -3)).toBeCloseTo(share(-3), 12);
});
