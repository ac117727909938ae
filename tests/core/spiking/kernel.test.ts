import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SpikingCircuit } from '../../../src/core/spiking/circuit.ts';
import { compileSpiking } from '../../../src/core/spiking/compile.ts';
import { hashSpiking } from '../../../src/core/spiking/hash.ts';
import { FEWEST_FOR_WASM, prepareKernel, workshopFor } from '../../../src/core/spiking/kernel.ts';
import { plainWorkshop } from '../../../src/core/spiking/plainKernel.ts';
import { createSnapshot, createSpikingState, createSpikingStateOf, restoreSnapshot } from '../../../src/core/spiking/state.ts';
import { runSpiking } from '../../../src/core/spiking/step.ts';
import { compileKernel } from '../../../tools/wasm.ts';
import { noisy } from '../../helpers/noisy.ts';
import { constant, inTime, lif } from '../../helpers/spikingCircuit.ts';

const withoutLearning = (circuit: SpikingCircuit): SpikingCircuit => ({
  ...circuit,
  synapses: circuit.synapses.map((synapse) => (synapse.kind === 'current' ? synapse : { ...synapse, plasticity: undefined })),
});

/** All synapses of these kinds only: `tau` keeps the exponential ones with this time constant. */
function only(circuit: SpikingCircuit, taus: readonly number[], hasDelta: boolean): SpikingCircuit {
  const synapses = circuit.synapses.filter(
    (synapse) => synapse.kind === 'current' || (synapse.kind === 'delta' ? hasDelta : taus.includes(synapse.tauMs)),
  );
  return { ...circuit, synapses };
}

/** Fingerprints on the way: of plain loops, and of those that run once the kernel is prepared. */
function hashes(circuit: SpikingCircuit, runs = 4, ticks = 500): string[][] {
  const compiled = compileSpiking(circuit);
  return [plainWorkshop, workshopFor(compiled)].map((workshop) => {
    const state = createSpikingStateOf(compiled, workshop);
    return Array.from({ length: runs }, () => {
      runSpiking(state, ticks);
      return hashSpiking(state);
    });
  });
}

beforeAll(async () => expect(await prepareKernel()).toBe(true));

describe('the loops in WebAssembly give the bits of the plain ones', () => {
  const large = noisy(601, 'large');
  const networks: [string, SpikingCircuit][] = [
    ['all kinds of cells and synapses', large],
    ['nothing learns', withoutLearning(large)],
    ['only delta synapses', only(large, [], true)],
    ['one synaptic current', only(large, [10], false)],
    ['two synaptic currents', only(large, [5, 20], false)],
    ['two synaptic currents and delta', only(large, [5, 20], true)],
    ['an even number of leaky cells', noisy(600, 'even')],
    ['an odd number', { ...large, cells: [...large.cells, lif('zz')] }],
  ];
  test.each(networks)('%s', (_, circuit) => {
    expect(workshopFor(compileSpiking(circuit))).not.toBe(plainWorkshop);
    const [plain, wasm] = hashes(circuit);
    expect(wasm).toEqual(plain);
    expect(new Set(plain).size).toBe(plain!.length);
  });

  test('a potential that runs away stops both at the same cell', () => {
    const ids = Array.from({ length: 301 }, (_, i) => `n${i}`);
    const cells = ids.map((id) => lif(id, { resistanceMohm: id === 'n77' ? 1e6 : 1, thresholdMv: 1000 }));
    const circuit = inTime(
      [constant('i', 1000), ...cells],
      ids.map((id) => `i>${id} current 1000000`),
    );
    const compiled = compileSpiking(circuit);
    const ends = [plainWorkshop, workshopFor(compiled)].map((workshop) => {
      const state = createSpikingStateOf(compiled, workshop);
      runSpiking(state, 3000);
      return [state.tick, state.stop, state.stoppedBy, hashSpiking(state)];
    });
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[0]![1]).toBe('ranAway');
  });

  test('a snapshot of one puts the other back', () => {
    const compiled = compileSpiking(large);
    const wasm = createSpikingState(large);
    const plain = createSpikingStateOf(compiled, plainWorkshop);
    runSpiking(wasm, 321);
    restoreSnapshot(plain, createSnapshot(wasm));
    for (const state of [wasm, plain]) runSpiking(state, 200);
    expect(hashSpiking(plain)).toBe(hashSpiking(wasm));
  });
});

test('small circuits never load it', () => {
  expect(workshopFor(compileSpiking(noisy(FEWEST_FOR_WASM - 1, 'small')))).toBe(plainWorkshop);
});

test('the bytes are those of tools/wasm/kernel.ts: otherwise `npm run wasm`', async () => {
  expect(readFileSync('src/core/spiking/wasmBytes.ts', 'utf8')).toBe(await compileKernel());
});
