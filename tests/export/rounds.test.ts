// Programs for the vote are run by a real Python and must print what the core computes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/cli/files.ts';
import { activatorNames, depth, isSpiking, outputCells, type RoundsCircuit } from '../../src/core/circuit.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, outputOf } from '../../src/core/state.ts';
import { kerasCode } from '../../src/export/keras.ts';
import { numpyCode } from '../../src/export/numpy.ts';
import { pytorchCode } from '../../src/export/pytorch.ts';
import { circuit } from '../helpers/circuit.ts';
import { parseAll, pythonWith, readValues, runAll, without } from './python.ts';

const stacks: Readonly<Record<string, RoundsCircuit>> = {
  and: circuit('a:1 b -> out(-1.5); a>out 1; b>out 1'),
  'two layers of different activators': circuit(
    `a:1 b:-0.5 c:0.25 -> ${activatorNames.map((name, i) => `h${i}(${i / 4 - 1} ${name})`).join(' ')} o(0.125 identity) p(-1 tanh); ` +
      activatorNames.flatMap((_, i) => [`a>h${i} ${i / 2 - 2}`, `c>h${i} 1.75`, `h${i}>o ${1 - i}`, `h${i}>p 0.5`]).join('; '),
  ),
  'softmax over a hidden and the last layer': circuit(
    'a:3 b:-2 -> h g(0.5 relu) x(1) y z(-1); a>h 1; a>g 0.5; b>g 0.25; b>h -4; h>x 1; h>y 2; g>z -3; softmax(0.25) h g; softmax(2) x y z',
  ),
  'softmax of states far apart': circuit('a:1000 -> x y z; a>x 1; a>y -1; a>z 0.999; softmax(0.1) x y z'),
  'far tails': circuit(
    'a:800 b:-800 -> p(0 sigmoid) q(0 sigmoid) r(0 softplus) s(0 softplus) t(0 tanh); a>p 1; b>q 1; a>r 1; b>s 1; b>t 1',
  ),
  'weights that are no binary fractions': circuit('a:0.1 b:0.7 -> h(0.3 sigmoid) o(-0.1 tanh); a>h 0.2; b>h -1.3; h>o 3.3'),
  'no inputs': circuit('-> a(0.5) b(-0.5)'),
  'an output in the first layer': circuit('a:1 -> h(0.5 identity) o(0 identity) end(0.25 identity); a>h 2; h>o 3; a>end 4'),
  'names of Python': circuit('X:1 b1:2 -> H1(0 identity) print(0.5 identity); X>H1 1; b1>H1 1; H1>print 1'),
};

const others: Readonly<Record<string, RoundsCircuit>> = {
  'a latch': circuit('set:1 reset -> q nq(0.5); set>q 1; nq>q -2; q>q 1; q>nq -1; reset>nq 1'),
  'a clock': circuit('-> a(0.5) b; b>a -1; a>b 1'),
  'delays and a skip': circuit(
    'a:1 b:0.5 -> h(-0.25 relu) o(0.125 identity); a>h 1 d3; a>h 0.5 d2; b>o 2 d5; h>o -1; h>o 3 d2; a>o 0.25; o>o 0.5 d4',
  ),
  'softmax in a loop': circuit('a:1 -> x y out(0 identity); a>x 1; y>x -1; x>y 0.5; softmax(0.5) x y; y>out 2 d2'),
  'a softmax of one': circuit('a:1 -> x y(0 identity); a>x 1; x>y 1; a>y 1; softmax(1) x'),
  'a sum of many': circuit(
    `${names('i', 30).join(':1 ')}:1 -> s(-1 identity) t; ${names('i', 30)
      .map((id, k) => `${id}>s ${k / 8 - 1}`)
      .join('; ')}; s>t 1; i0>t 1`,
  ),
  'names of Python': circuit(
    'np:1 1a:2 a-b:3 a.b:4 -> state_np lambda(0.5 identity) outputs; np>lambda 1; 1a>lambda 2; a-b>lambda 4; a.b>lambda 8; lambda>lambda 0.5; lambda>state_np 1; lambda>outputs 1',
  ),
  'fractions in a loop': circuit('a:0.1 -> x(0.2 tanh) y(-0.1 sigmoid); a>x 0.7; y>x -1.1; x>y 0.3; x>x 0.9'),
};

const levels = Object.fromEntries(
  readLevels().flatMap(({ id, circuit: own, solution }) => (isSpiking(own) || !solution ? [] : [[`level ${id}`, own]])),
);

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}`);
}

/** Layers and loops of dyadic weights, from a fixed seed. */
const random = Object.fromEntries(
  fc
    .sample(
      fc.record({
        neurons: fc.integer({ min: 1, max: 6 }),
        wires: fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.integer({ min: -8, max: 8 }), fc.integer({ min: 1, max: 3 })), { maxLength: 16 }),
        kinds: fc.array(fc.constantFrom(...activatorNames), { minLength: 6, maxLength: 6 }),
      }),
      { numRuns: 30, seed: 7 },
    )
    .map(({ neurons, wires, kinds }, n) => {
      const cells = names('n', neurons);
      const from = ['a', 'b', ...cells];
      const synapses = wires.map(([i, j, weight, delay]) => `${from[i % from.length]!}>${cells[j % neurons]!} ${weight / 4} d${delay}`);
      return [
        `random ${n}`,
        circuit([`a:1 b:-0.5 -> ${cells.map((id, i) => `${id}(${i / 4} ${kinds[i]!})`).join(' ')}`, ...synapses].join(';')),
      ];
    }),
);

const all = {
  ...stacks,
  ...Object.fromEntries(Object.entries(others).map(([name, one]) => [`${name}, round by round`, one])),
  ...random,
  ...levels,
};

function outputsInCore(one: RoundsCircuit, rounds = depth(one), inputs?: ReadonlyMap<string, number>): Record<string, number> {
  const state = createState(one, inputs);
  for (let round = 0; round < rounds; round++) step(state);
  const cells = outputCells(one).length > 0 ? outputCells(one) : one.cells.filter(({ kind }) => kind === 'neuron');
  return Object.fromEntries(cells.map(({ id }) => [id, outputOf(state, id)]));
}

/** Exact numbers where only dyadic ones are added and multiplied, else 12 digits. */
function expectSame(printed: Record<string, number>, wanted: Record<string, number>, digits = 1e-12): void {
  expect(Object.keys(printed).sort()).toEqual(Object.keys(wanted).sort());
  for (const [id, value] of Object.entries(wanted)) {
    const size = Math.max(1, Math.abs(value));
    if (Number.isInteger(value * 1024)) expect(Math.abs(printed[id]! - value), id).toBeLessThanOrEqual(1e-15 * size);
    else expect(Math.abs(printed[id]! - value), id).toBeLessThanOrEqual(digits * size);
  }
}

const isExact = (one: RoundsCircuit): boolean =>
  one.layers.every(({ softmax }) => !softmax) &&
  one.cells.every((cell) => cell.kind === 'input' || ['step', 'identity', 'relu'].includes(cell.activator)) &&
  one.synapses.every(({ weight }) => Number.isInteger(weight * 8));

const numpy = pythonWith('numpy');
const torch = pythonWith('numpy', 'torch');
const keras = pythonWith('numpy', 'keras');

describe('NumPy', () => {
  test.skipIf(!numpy)(`prints what the core computes${without(numpy, 'numpy')}`, () => {
    const ran = runAll(
      numpy!,
      Object.values(all).map((one) => numpyCode(one).text),
    );
    for (const [i, [name, one]] of Object.entries(all).entries()) {
      expect(ran[i]!.error, name).toBeNull();
      const printed = readValues(ran[i]!.out);
      if (isExact(one)) expect(printed, name).toEqual(withoutMinusZero(outputsInCore(one), printed));
      else expectSame(printed, outputsInCore(one));
    }
  });

  test.skipIf(!numpy)(`takes other inputs and another number of rounds${without(numpy, 'numpy')}`, () => {
    const one = others['delays and a skip']!;
    const inputs = new Map([['a', -2]]);
    const [loop, stack] = runAll(numpy!, [
      numpyCode(one, { inputs, rounds: 3 }).text,
      numpyCode(stacks['and']!, { inputs: new Map([['b', 1]]) }).text,
    ]);
    expect(readValues(loop!.out)).toEqual(outputsInCore(one, 3, inputs));
    expect(readValues(stack!.out)).toEqual({ out: 1 });
  });
});

/** The sign of a zero is nobody's business. */
function withoutMinusZero(wanted: Record<string, number>, printed: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(wanted).map(([id, value]) => [id, value === 0 && printed[id] === 0 ? printed[id] : value]));
}

describe.each([
  ['PyTorch', torch, pytorchCode, 'torch'],
  ['Keras', keras, kerasCode, 'keras'],
] as const)('%s', (_, python, codeFor, module) => {
  const any = python ?? pythonWith();
  const programs = Object.values({ ...stacks, ...others }).map((one) => codeFor(one).text);
  test.skipIf(!any)(`is Python${without(any)}`, () =>
    expect(parseAll(any!, programs).map(({ error }) => error)).toEqual(programs.map(() => null)),
  );

  test('says why a loop is no chain of layers', () => {
    const { text, spans } = codeFor(others['a latch']!);
    expect(
      text
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('#')),
    ).toBe(true);
    expect(text).toContain('cannot be said in layers');
    expect(spans).toEqual([]);
  });

  test.skipIf(!python)(`prints what the core computes${without(python, 'numpy', module)}`, () => {
    // Neurons of earlier layers that nothing follows are no part of a chain's last output.
    const chains = Object.entries(stacks).filter(([name]) => name !== 'an output in the first layer' && name !== 'no inputs');
    const ran = runAll(
      python!,
      chains.map(([, one]) => codeFor(one).text),
    );
    for (const [i, [name, one]] of chains.entries()) {
      expect(ran[i]!.error, name).toBeNull();
      // Under Keras the engine may be JAX, whose tanh has seven digits.
      expectSame(readValues(ran[i]!.out), outputsInCore(one), module === 'keras' ? 1e-7 : 1e-12);
    }
  });
});

describe('marks', () => {
  test.each(Object.entries(all))('of %s are the numbers of its weights and biases', (_, one) => {
    for (const { text, spans } of [numpyCode(one), kerasCode(one), pytorchCode(one)]) {
      if (spans.length === 0) continue;
      const found = Object.fromEntries(spans.map(({ of, id, start, end }) => [`${of} ${id}`, Number(text.slice(start, end))]));
      expect(found).toEqual({
        ...Object.fromEntries(one.synapses.map(({ id, weight }) => [`weight ${id}`, weight])),
        ...Object.fromEntries(one.cells.flatMap((cell) => (cell.kind === 'neuron' ? [[`bias ${cell.id}`, cell.bias]] : []))),
      });
    }
  });
});
