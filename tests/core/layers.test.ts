import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activatorNames, depth, type RoundsCircuit } from '../../src/core/circuit.ts';
import { fullConnect } from '../../src/core/fullConnect.ts';
import { flatten, stackOf } from '../../src/core/layers.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, outputOf, stateOf } from '../../src/core/state.ts';
import { circuit } from '../helpers/circuit.ts';

/** Blocks as `id: from > cells`. */
function read(line: string): string[] | undefined {
  return stackOf(circuit(line))?.blocks.map(
    ({ id, from, cells }) => `${id}: ${from.join(' ')} > ${cells.map((cell) => cell.id).join(' ')}`,
  );
}

describe('a circuit read as layers', () => {
  test('is one block after another, each hearing the one before', () => {
    expect(read('a b -> h k out; a>h; b>h; a>k; h>out; k>out')).toEqual(['layer-1: a b > h k', 'layer-2: h k > out']);
  });

  test('takes the order of its layers, whatever the order of the file', () => {
    expect(read('a b -> out k h; a>h; b>k; h>out; k>out; layer h k; layer out')).toEqual(['layer0: a b > h k', 'layer1: h k > out']);
  });

  test('keeps the order of the file where a layer names only some of its cells', () => {
    expect(read('a -> k h; a>h; a>k; layer h')).toEqual(['layer-1: a > k h']);
  });

  test('has every synapse in its row and column, and a gap where there is none', () => {
    const { blocks } = stackOf(circuit('a b -> h k; a>h 2; b>k -3; layer h k'))!;
    expect(blocks[0]!.synapses.map((row) => row.map((synapse) => synapse?.weight))).toEqual([
      [2, undefined],
      [undefined, -3],
    ]);
  });

  test('says which activator a block has, and none when its neurons differ', () => {
    const { blocks } = stackOf(circuit('a -> h(0 tanh) k(1 tanh) p(0 relu) q; a>h; a>k; h>p; k>q'))!;
    expect(blocks.map(({ activator }) => activator)).toEqual(['tanh', undefined]);
  });

  test('has the softmax of a whole layer', () => {
    const { blocks } = stackOf(circuit('a -> h k; a>h; a>k; softmax(0.5) k h'))!;
    expect(blocks).toMatchObject([{ id: 'layer0', softmax: { temperature: 0.5 } }]);
  });

  test('puts a neuron that hears nobody into the first layer', () => {
    expect(read('a -> h k; a>h')).toEqual(['layer-1: a > h k']);
    expect(read('-> k')).toEqual(['layer-1:  > k']);
  });

  test('of inputs alone has no block', () => {
    expect(stackOf(circuit('a b ->'))).toMatchObject({ inputs: [{ id: 'a' }, { id: 'b' }], blocks: [] });
  });
});

describe('no layers are read', () => {
  test.each([
    ['from a loop', 'a -> h k; a>h; h>k; k>h'],
    ['from a neuron that hears itself', 'a -> h; a>h; h>h'],
    ['where a synapse skips a layer', 'a -> h out; a>h; h>out; a>out'],
    ['where a neuron that hears nobody speaks to a late layer', 'a -> h k out on; a>h; h>k; k>out; on>out'],
    ['where a vote takes longer than a round', 'a -> h; a>h 1 d2'],
    ['where two synapses join the same cells', 'a -> h; a>h 1; a>h 2'],
    ['where a softmax takes a part of a layer', 'a -> h k m; a>h; a>k; a>m; softmax(1) h k'],
    ['where a softmax reaches over two layers', 'a -> h k; a>h; h>k; softmax(1) h k'],
  ])('%s', (_, line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe('layers wired each to all of the next', () => {
  test('have as many cells as is said and a synapse for each pair', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 5 }), (sizes) => {
        const made = fullConnect(sizes);
        const { inputs, blocks } = stackOf(made)!;
        expect([inputs.length, ...blocks.map(({ cells }) => cells.length)]).toEqual(sizes);
        expect(made.synapses).toHaveLength(sizes.slice(1).reduce((sum, size, before) => sum + size * sizes[before]!, 0));
        expect(blocks.every(({ synapses }) => synapses.every((row) => row.every((synapse) => synapse?.weight === 1)))).toBe(true);
        expect(new Set(made.cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(made.cells.length);
        expect(depth(made)).toBe(sizes.length - 1);
      }),
    );
  });

  test('3-4-2 have 20 synapses', () => {
    expect(fullConnect([3, 4, 2]).synapses).toHaveLength(20);
  });
});

describe('a large circuit is read in no time', () => {
  const within = (ms: number, made: RoundsCircuit): ReturnType<typeof stackOf> => {
    const before = performance.now();
    const stack = stackOf(made);
    expect(performance.now() - before).toBeLessThan(ms);
    return stack;
  };
  const wide = fullConnect([100, 100, 100, 100]);

  test('whatever the order of its cells and synapses', () => {
    const turned = { ...wide, cells: wide.cells.toReversed(), synapses: wide.synapses.toReversed() };
    for (const made of [wide, turned]) expect(within(4000, made)!.blocks.map(({ cells }) => cells.length)).toEqual([100, 100, 100]);
  });

  test('also when it is a chain of four hundred layers', () => {
    expect(within(4000, fullConnect(Array<number>(400).fill(2)))!.blocks).toHaveLength(399);
  });

  test('also when it is none because of one loop', () => {
    const back = { id: 'back', from: 'h3.1', to: 'h1.1', weight: 1 };
    expect(within(4000, { ...wide, synapses: [...wide.synapses, back] })).toBeUndefined();
  });
});

/** The shares of a softmax over identity neurons with these states. */
function shares(states: readonly number[], temperature: number): number[] {
  const ids = states.map((_, i) => `n${i}`);
  const made = circuit(`-> ${states.map((state, i) => `n${i}(${state} identity)`).join(' ')}; softmax(${temperature}) ${ids.join(' ')}`);
  const state = createState(made);
  step(state);
  return ids.map((id) => outputOf(state, id));
}

describe('the shares of a softmax layer', () => {
  test('of 1 2 3 4 1 2 3 give nearly one half to the 4', () => {
    const wanted = [0.024, 0.064, 0.175, 0.475, 0.024, 0.064, 0.175];
    expect(shares([1, 2, 3, 4, 1, 2, 3], 1).map((share) => Math.round(share * 1000) / 1000)).toEqual(wanted);
  });

  test('of equal states are equal, to the bit, at any height and temperature', () => {
    for (const height of [-1000, -0.5, 0, 3, 1000]) {
      for (const temperature of [0.25, 1, 8]) {
        expect(shares([height, height], temperature)).toEqual([0.5, 0.5]);
        expect(shares([height, height, height, height], temperature)).toEqual([0.25, 0.25, 0.25, 0.25]);
      }
    }
  });

  test('of 1000 and −1000 are all and nothing, never no number', () => {
    expect(shares([1000, -1000], 1)).toEqual([1, 0]);
    expect(shares([-1000, -1001], 1)[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 14);
    expect(shares([1000, 1001], 1)).toEqual(shares([-1001, -1000], 1));
  });

  test('depend on differences alone: lifting all states changes nothing', () => {
    expect(shares([5, 7.5, 6], 2)).toEqual(shares([-995, -992.5, -994], 2));
  });

  test('are those of states divided by the temperature', () => {
    expect(shares([3, 1], 2)).toEqual(shares([1.5, 0.5], 1));
    expect(shares([1, 0], 0.25)[0]).toBeCloseTo(1 / (1 + Math.exp(-4)), 14);
    expect(shares([1, 0], 1000)[0]).toBeCloseTo(0.5, 3);
  });

  test('lie between 0 and 1, add up to 1 and keep the order of the states', () => {
    const state = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (states, temperature) => {
          const got = shares(states, temperature);
          expect(got.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(got.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          for (const [i, a] of states.entries())
            for (const [j, b] of states.entries()) if (a > b) expect(got[i]).toBeGreaterThanOrEqual(got[j]!);
        },
      ),
    );
  });

  test('are the same whatever activator the neurons have', () => {
    const of = (name: string): number[] => {
      const state = createState(circuit(`a:1 -> h(1 ${name}) k(-1 ${name}); a>h 1; a>k 1; softmax(1) h k`));
      step(state);
      return ['h', 'k'].map((id) => outputOf(state, id));
    };
    for (const name of activatorNames) expect(of(name)).toEqual(of('identity'));
  });
});

test('layers without activators are one: the product of their matrices gives the same states', () => {
  const deep = circuit('a:3 b:-2 -> h(0.5 identity) k(-1 identity) out(0.25); a>h 1; b>h -2; a>k 4; b>k 0.5; h>out 2; k>out -3');
  const flat = flatten(stackOf(deep)!)!;
  expect(flat).toEqual({ weights: [[-10], [-5.5]], biases: [4.25] });
  const state = createState(deep);
  step(state);
  step(state);
  expect(stateOf(state, 'out')).toBe(3 * -10 + -2 * -5.5 + 4.25);
  expect(flatten(stackOf(circuit('a -> h(0 relu) out; a>h 1; h>out 1'))!)).toBeUndefined();
});
