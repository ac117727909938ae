import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { prepareKernel } from '../../../src/core/spiking/kernel.ts';
import type { SpikingCircuit } from '../../../src/core/spiking/circuit.ts';
import { createSnapshot, createSpikingState, restoreSnapshot, saveSnapshot } from '../../../src/core/spiking/state.ts';
import { runSpiking } from '../../../src/core/spiking/step.ts';
import { noisy } from '../../helpers/noisy.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes a tick; the least of several tries leaves out what others do meanwhile, a collection in between makes a try void. */
function bytesPerTick(circuit: SpikingCircuit, ticks: number): number {
  const state = createSpikingState(circuit);
  const snapshot = createSnapshot(state);
  for (let turn = 0; turn < 5; turn++) runSpiking(state, ticks);
  let least = Infinity;
  for (let attempt = 0; attempt < 12; attempt++) {
    collect();
    const before = getHeapStatistics().used_heap_size;
    runSpiking(state, ticks);
    saveSnapshot(state, snapshot);
    restoreSnapshot(state, snapshot);
    const grown = getHeapStatistics().used_heap_size - before;
    if (grown >= 0) least = Math.min(least, grown / ticks);
  }
  return least;
}

test('a tick of a network with everything in it allocates nothing', () => {
  // The smallest object of an engine is 12 or 16 bytes.
  expect(bytesPerTick(noisy(60, 'quiet'), 10_000)).toBeLessThan(4);
});

test('nor does a tick in WebAssembly', async () => {
  await prepareKernel();
  expect(bytesPerTick(noisy(400, 'quiet'), 4_000)).toBeLessThan(4);
});
