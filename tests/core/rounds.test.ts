import { describe, expect, test } from 'vitest';
import { depth, isRecurrent } from '../../src/core/circuit.ts';
import { readEvents } from '../../src/core/event.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, fires, outputOf, stateOf, type State } from '../../src/core/state.ts';
import { circuit } from '../helpers/circuit.ts';

function run(state: State, rounds: number): State {
  for (let round = 0; round < rounds; round++) step(state);
  return state;
}

function outputsOver(state: State, id: string, rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    step(state);
    return outputOf(state, id);
  });
}

describe('a round', () => {
  test('shows the inputs and silent neurons before the first one', () => {
    const state = createState(circuit('a:1 -> out(5); a>out 1'));
    expect([outputOf(state, 'a'), outputOf(state, 'out'), stateOf(state, 'out')]).toEqual([1, 0, 0]);
  });

  test('lets every cell read the round before, so two cells can swap', () => {
    const state = createState(circuit('-> left(0 identity) right(0 identity) ; left>right 1; right>left 1'));
    state.outputs.set([3, 5], 0);
    const seen = Array.from({ length: 3 }, () => (step(state), [outputOf(state, 'left'), outputOf(state, 'right')]));
    expect(seen).toEqual([[5, 3], [3, 5], [5, 3]]); // prettier-ignore
  });

  test('adds the votes in synapse-id order and the bias last', () => {
    const state = createState(circuit('a:1 -> out(0.3 identity); a>out 0.1; a>out 0.2; a>out -0.3'));
    expect(stateOf(run(state, 1), 'out')).toBe(0.1 + 0.2 + -0.3 + 0.3);
    expect(0.1 + 0.2 + -0.3 + 0.3).not.toBe(0.3 + 0.1 + 0.2 + -0.3);
  });

  test('counts several synapses between the same two cells one by one', () => {
    const state = createState(circuit('a:1 -> out(-2.5); a>out 1; a>out 1; a>out 1'));
    expect(stateOf(run(state, 1), 'out')).toBe(0.5);
  });

  test('does not let zero fire', () => {
    const state = run(createState(circuit('a:1 -> out(-1); a>out 1')), 1);
    expect([stateOf(state, 'out'), outputOf(state, 'out'), fires(state, 'out')]).toEqual([0, 0, false]);
    expect(readEvents(state)).toEqual([{ type: 'voted', synapse: 'a>out', amount: 1 }]);
  });

  test.each([1, 2, 3, 7])('a delay of %d is first felt in that round', (delay) => {
    const state = createState(circuit(`a:1 -> out; a>out 1 d${delay}`));
    expect(outputsOver(state, 'out', 8)).toEqual(Array.from({ length: 8 }, (_, i) => (i + 1 >= delay ? 1 : 0)));
  });

  test('a play holds from the round in which it comes, also through a delay', () => {
    const state = run(createState(circuit('a -> out; a>out 1 d3')), 4);
    step(state, [{ type: 'setInput', cell: 'a', value: 1 }]);
    expect([outputOf(state, 'out'), ...outputsOver(state, 'out', 3)]).toEqual([0, 0, 1, 1]);
  });

  test('a play on a neuron is a bug and is thrown', () => {
    const state = createState(circuit('a -> out; a>out 1'));
    expect(() => step(state, [{ type: 'setInput', cell: 'out', value: 1 }])).toThrow('out is not an input');
  });

  test('reports votes, firing and falling silent in the order in which they happen', () => {
    const state = createState(circuit('a:1 -> h(-0.5) out(0.5); a>h 2; h>out -1'));
    step(state);
    expect(readEvents(state)).toEqual([
      { type: 'voted', synapse: 'a>h', amount: 2 },
      { type: 'fired', cell: 'h' },
      { type: 'fired', cell: 'out' },
    ]);
    step(state);
    expect(readEvents(state).at(-1)).toEqual({ type: 'fellSilent', cell: 'out' });
  });
});

describe('a circuit with a loop', () => {
  test('remembers: a latch stays on after its set input goes off, until reset', () => {
    const state = createState(circuit('set:1 reset -> q(-0.5); set>q 1; reset>q -2; q>q 1'));
    run(state, 2);
    step(state, [{ type: 'setInput', cell: 'set', value: 0 }]);
    expect(outputsOver(state, 'q', 20)).toEqual(Array(20).fill(1));
    step(state, [{ type: 'setInput', cell: 'reset', value: 1 }]);
    step(state, [{ type: 'setInput', cell: 'reset', value: 0 }]);
    expect(outputsOver(state, 'q', 20)).toEqual(Array(20).fill(0));
  });

  test('beats: a cell that silences itself is a clock with its delay as half a period', () => {
    const state = createState(circuit('-> tick(0.5); tick>tick -1 d2'));
    expect(outputsOver(state, 'tick', 8)).toEqual([1, 1, 0, 0, 1, 1, 0, 0]);
  });

  test('is known to be one, and gets a bound instead of a depth', () => {
    const looping = circuit('a -> h k; a>h 1; h>k 1 d4; k>h 1');
    expect([isRecurrent(looping), depth(looping)]).toEqual([true, 12]);
    const straight = circuit('a -> h k; a>h 1; h>k 1 d4; a>k 1');
    expect([isRecurrent(straight), depth(straight)]).toEqual([false, 5]);
  });

  test('stops with an event when a number runs away, and stays there', () => {
    const state = createState(circuit('a:1 -> x(0 identity); a>x 1; x>x 1000000'));
    let rounds = 0;
    while (state.stoppedBy < 0 && rounds++ < 100) step(state);
    expect(readEvents(state)).toContainEqual({ type: 'ranAway', cell: 'x' });
    const { tick } = state;
    expect([run(state, 5).tick, readEvents(state)]).toEqual([tick, []]);
    expect([...state.outputs, ...state.states].every(Number.isFinite)).toBe(true);
  });
});

describe('softmax in a circuit', () => {
  test("replaces its cells' activators by shares that follow the states", () => {
    const state = run(createState(circuit('a:1 -> x(0 step) y(0 step) z(3 step); a>x 1; a>y 1; softmax(0.5) x y')), 1);
    expect([outputOf(state, 'x'), outputOf(state, 'y'), outputOf(state, 'z')]).toEqual([0.5, 0.5, 1]);
  });
});

test('a large circuit is measured without delay', () => {
  const cells = 5_000;
  const ring = Array.from({ length: cells }, (_, i) => ({ id: `s${i}`, from: `n${i}`, to: `n${(i + 1) % cells}`, weight: 1 }));
  const big = {
    ...circuit(''),
    cells: Array.from({ length: cells }, (_, i) => ({
      id: `n${i}`,
      kind: 'neuron' as const,
      x: 0,
      y: 0,
      bias: 0,
      activator: 'step' as const,
    })),
  };
  expect(depth({ ...big, synapses: ring })).toBe(5_000);
  expect(depth({ ...big, synapses: ring.slice(1).toReversed() })).toBe(cells - 1);
  expect(depth({ ...big, synapses: ring.map((synapse) => ({ ...synapse, delay: 100 })) })).toBe(10_000);
});
