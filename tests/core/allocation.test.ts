import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { step } from '../../src/core/rounds/step.ts';
import { createState } from '../../src/core/state.ts';
import { randomCircuit } from '../helpers/randomCircuit.ts';

const ROUNDS = 5_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('a round allocates nothing for its cells and synapses once the code is warm', () => {
  const state = createState(randomCircuit(50, 'allocation'));
  for (let round = 0; round < ROUNDS; round++) step(state);
  // The least of several tries leaves out what others do meanwhile; a collection in between makes a try negative and void.
  let least = Infinity;
  for (let attempt = 0; attempt < 10; attempt++) {
    collect();
    const before = getHeapStatistics().used_heap_size;
    for (let round = 0; round < ROUNDS; round++) step(state);
    const grown = getHeapStatistics().used_heap_size - before;
    if (grown >= 0) least = Math.min(least, grown / ROUNDS);
  }
  // 50 cells and 300 synapses would be 5,600 bytes at 16 each; an engine may still box a number or two a round.
  expect(least).toBeLessThan(160);
});
