import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, createStateOf, resetState, type State } from '../../src/core/state.ts';
import { circuit } from '../helpers/circuit.ts';
import { randomCircuit } from '../helpers/randomCircuit.ts';
import { rich } from '../helpers/samples.ts';

function run(state: State, rounds: number): State {
  for (let round = 0; round < rounds; round++) step(state);
  return state;
}

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, i) => ({ item, key: order[i % order.length]! + i * 1e-9 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** As a saved game would: plain copies of the arrays, put into a State of the same circuit. */
function saveAndRestore(state: State): State {
  const { tick, states, outputs, random, stoppedBy } = structuredClone({ ...state, compiled: undefined, events: undefined });
  const restored = createStateOf(state.compiled);
  restored.states.set(states);
  restored.outputs.set(outputs);
  restored.random.set(random);
  restored.tick = tick;
  restored.stoppedBy = stoppedBy;
  return restored;
}

const circuits: [string, RoundsCircuit][] = [
  ['a circuit with every feature', rich],
  ['a random network of fifty cells', randomCircuit(50, 'determinism')],
];

describe.each(circuits)('%s', (_, built) => {
  test('run twice gives the same hash', () => {
    expect(hash(run(createState(built), 100))).toBe(hash(run(createState(built), 100)));
  });

  test('a hundred rounds are ten times ten', () => {
    const state = createState(built);
    for (let ten = 0; ten < 10; ten++) run(state, 10);
    expect(hash(state)).toBe(hash(run(createState(built), 100)));
  });

  test('runs on the same after it was saved and restored', () => {
    const saved = run(createState(built), 37);
    const restored = saveAndRestore(saved);
    expect(hash(restored)).toBe(hash(saved));
    expect(hash(run(restored, 63))).toBe(hash(run(createState(built), 100)));
  });

  test('runs the same again after a reset', () => {
    const state = run(createState(built), 23);
    resetState(state);
    expect(hash(run(state, 100))).toBe(hash(run(createState(built), 100)));
  });

  test('does not depend on the order in which cells and synapses are listed', () => {
    const wanted = hash(run(createState(built), 50));
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 300 }), (order) => {
        const mixed = { ...built, cells: shuffled(built.cells, order), synapses: shuffled(built.synapses, order) };
        expect(hash(run(createState(mixed), 50))).toBe(wanted);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the hash', () => {
  test('tells states apart that differ only in a vote still on its way', () => {
    const built = circuit('a:1 -> out(-9); a>out 1 d5');
    const still = run(createState(built), 3);
    const flicked = createState(built);
    step(flicked, [{ type: 'setInput', cell: 'a', value: 0 }]);
    step(flicked, [{ type: 'setInput', cell: 'a', value: 1 }]);
    step(flicked);
    expect(flicked.states).toEqual(still.states);
    expect(hash(flicked)).not.toBe(hash(still));
  });

  test('differs with the round, the names and the last bit of a number', () => {
    const hashes = [
      hash(createState(circuit('a -> out'))),
      hash(run(createState(circuit('a -> out')), 1)),
      hash(createState(circuit('b -> out'))),
      hash(run(createState(circuit('a -> out(1 identity)')), 1)),
      hash(run(createState(circuit('a -> out(1.0000000000000002 identity)')), 1)),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('is sixteen hexadecimal digits and stays what it was', () => {
    expect(hash(run(createState(circuit('a:1 b -> out(-1.5); a>out 1; b>out 1')), 1))).toMatchInlineSnapshot(`"7e77a3b91daa615d"`);
    expect(hash(run(createState(randomCircuit(50, 'determinism')), 1_000))).toMatchInlineSnapshot(`"f7bb4e01101e249d"`);
  });
});
