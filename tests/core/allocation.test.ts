import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState } from '../../src/core/state.ts';
import { randomCircuit } from '../helpers/randomCircuit.ts';

const ROUNDS = 5_000;
const CELLS = 50;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes a round; the least of several tries leaves out what others do meanwhile, a collection in between makes a try void. */
function bytesPerRound(circuit: RoundsCircuit): number {
  const state = createState(circuit);
  for (let round = 0; round < 20 * ROUNDS; round++) step(state);
  let least = Infinity;
  for (let attempt = 0; attempt < 10; attempt++) {
    collect();
    const before = getHeapStatistics().used_heap_size;
    for (let round = 0; round < ROUNDS; round++) step(state);
    const grown = getHeapStatistics().used_heap_size - before;
    if (grown >= 0) least = Math.min(least, grown / ROUNDS);
  }
  return least;
}

test('a round of step neurons allocates nothing for its cells and synapses', () => {
  const mixed = randomCircuit(CELLS, 'allocation');
  const cells = mixed.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, activator: 'step' as const } : cell));
  // An engine may still box a number or two a round; one object a cell would be 800 bytes and more.
  expect(bytesPerRound({ ...mixed, cells, layers: [] })).toBeLessThan(160);
});

test('with other activators no more than a boxed number a cell, where the engine does not inline the call', () => {
  // One object for each of the 300 synapses would be 4,800 bytes and more.
  expect(bytesPerRound(randomCircuit(CELLS, 'allocation'))).toBeLessThan(2 * 16 * CELLS);
});
