import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../src/core/spiking/carryOver.ts';
import { isRefusal } from '../../../src/core/command.ts';
import type { SpikingCircuit } from '../../../src/core/spiking/circuit.ts';
import { advanceRandom } from '../../../src/core/alea.ts';
import { editSpiking } from '../../../src/core/spiking/edit.ts';
import { hashSpiking } from '../../../src/core/spiking/hash.ts';
import { createSnapshot, createSpikingState, resetSpikingState, restoreSnapshot, saveSnapshot } from '../../../src/core/spiking/state.ts';
import { runSpiking, stepSpiking, touchNow } from '../../../src/core/spiking/step.ts';
import { createStream } from '../../../src/core/random.ts';
import { noisy } from '../../helpers/noisy.ts';
import { runSpikes } from '../../helpers/runSpikes.ts';
import { constant, inTime, lif, pattern } from '../../helpers/spikingCircuit.ts';

const hashAfter = (circuit: SpikingCircuit, ticks: number): string => {
  const state = createSpikingState(circuit);
  runSpiking(state, ticks);
  return hashSpiking(state);
};

describe('a run is decided by circuit and seed alone', () => {
  const circuit = noisy(24, 'seed');

  test('twice the same, and with another seed another', () => {
    expect(hashAfter(circuit, 3000)).toBe(hashAfter(circuit, 3000));
    expect(hashAfter({ ...circuit, seed: 'other' }, 3000)).not.toBe(hashAfter(circuit, 3000));
  });

  test('listed in another order it is the same', () => {
    const turned = { ...circuit, cells: circuit.cells.toReversed(), synapses: circuit.synapses.toReversed() };
    expect(hashAfter(turned, 3000)).toBe(hashAfter(circuit, 3000));
  });

  test('100 ticks are 10 times 10, and a State that is reset begins again', () => {
    const state = createSpikingState(circuit);
    for (let i = 0; i < 10; i++) runSpiking(state, 100);
    const hash = hashSpiking(state);
    expect(hash).toBe(hashAfter(circuit, 1000));
    resetSpikingState(state);
    runSpiking(state, 1000);
    expect(hashSpiking(state)).toBe(hash);
  });

  test('saved, run on, put back and run on again it is the same', () => {
    const state = createSpikingState(circuit);
    runSpiking(state, 777);
    const snapshot = createSnapshot(state);
    saveSnapshot(state, snapshot);
    runSpiking(state, 1234);
    const hash = hashSpiking(state);
    restoreSnapshot(state, snapshot);
    runSpiking(state, 1234);
    expect(hashSpiking(state)).toBe(hash);
  });

  test('a cell more changes no other cell’s noise', () => {
    const more = { ...circuit, cells: [...circuit.cells, { id: 'a-new-one', kind: 'poisson' as const, x: 0, y: 0, rateHz: 100 }] };
    const [before, after] = [circuit, more].map((one) => runSpikes(one, 2000).spikes);
    for (const id of Object.keys(before!)) expect(after![id]).toEqual(before![id]);
  });

  test('the generator in the State is seedrandom’s alea', () => {
    const stream = createStream('seed', 'cell');
    const random = Float64Array.from(createStream('seed', 'cell').save());
    for (let i = 0; i < 1000; i++) {
      advanceRandom(random, 0);
      expect(random[2]).toBe(stream.next());
    }
  });
});

describe('sources', () => {
  test('constant drive gives perfectly even intervals', () => {
    const ticks = runSpikes(inTime([constant('i', 0.23), lif('n')], ['i>n current 1']), 20_000).spikes['n']!;
    expect(new Set(ticks.slice(1).map((tick, i) => tick - ticks[i]!)).size).toBe(1);
  });

  test('a rhythm spikes at start + n · period, to the nearest tick', () => {
    const beat = { id: 'r', kind: 'regular', x: 0, y: 0, rateHz: 300, startMs: 1 } as const;
    expect(runSpikes(inTime([beat], []), 200).spikes['r']).toEqual([10, 43, 77, 110, 143, 177]);
  });

  test('a pattern spikes at its times, each once', () => {
    expect(runSpikes(inTime([{ id: 'p', kind: 'pattern', x: 0, y: 0, timesMs: [3, 0.3, 3, 0] }], []), 60).spikes['p']).toEqual([0, 3, 30]);
  });

  test('Poisson spikes come at their rate', () => {
    const count = runSpikes(inTime([{ id: 'p', kind: 'poisson', x: 0, y: 0, rateHz: 50 }], []), 400_000).spikes['p']!.length;
    // 2,000 on average, √2,000 ≈ 45.
    expect(Math.abs(count - 2000)).toBeLessThan(180);
  });

  test('a touch spikes in the coming tick, once', () => {
    const state = createSpikingState(inTime([{ id: 't', kind: 'touch', x: 0, y: 0 }], []));
    runSpiking(state, 5);
    touchNow(state, 't');
    expect(stepSpiking(state).count).toBe(1);
    expect(stepSpiking(state).count).toBe(0);
  });

  test('currents: step, pulse and sine, in nA', () => {
    const base = { kind: 'current', x: 0, y: 0, amplitudeNa: 2 } as const;
    const state = createSpikingState(
      inTime(
        [
          { id: 'a', ...base, shape: 'step', startMs: 0.2 },
          { id: 'b', ...base, shape: 'pulse', startMs: 0.1, lengthMs: 0.2 },
          { id: 'c', ...base, shape: 'sine', frequencyHz: 2500, offsetNa: 1 },
          lif('n'),
        ],
        ['a>n current 1', 'b>n current 1', 'c>n current 1'],
      ),
    );
    const seen = Array.from({ length: 5 }, () => {
      stepSpiking(state);
      return Array.from(state.current.subarray(1), (value) => Math.round(value * 1e9) / 1e9);
    });
    expect(seen).toEqual([
      [0, 0, 1],
      [0, 2, 3],
      [2, 2, 1],
      [2, 0, -1],
      [2, 0, 1],
    ]);
  });
});

describe('a run that cannot go on stops and says why', () => {
  test('a potential that runs away', () => {
    const circuit = inTime([constant('i', 1000), lif('n', { resistanceMohm: 1e6, thresholdMv: 1000 })], ['i>n current 1000000']);
    const { state } = runSpikes(circuit, 3000);
    expect(state.stop).toBe('ranAway');
    expect(state.stoppedBy).toBe(0);
    const { tick } = state;
    expect(stepSpiking(state).count).toBe(0);
    expect(state.tick).toBe(tick);
  });

  test('a storm of spikes, but not a network that merely beats together', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `n${i}`);
    const cells = [pattern('start', [0]), ...ids.map((id) => lif(id, { refractoryMs: 0 }))];
    const all = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}>${to} delta 20`));
    expect(runSpikes(inTime(cells, ['start>n0 delta 20', ...all]), 2000).state.stop).toBe('storm');
    const beating = inTime(
      [constant('i', 0.5), ...ids.map((id) => lif(id))],
      ids.map((id) => `i>${id} current 1`),
    );
    expect(runSpikes(beating, 5000).state.stop).toBe('none');
  });
});

describe('edits', () => {
  const circuit = inTime([pattern('p', [0]), lif('n')], ['p>n delta 5 d1']);

  test('change the circuit and leave the old one as it was', () => {
    const changed = editSpiking(circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 2.5 }) as SpikingCircuit;
    expect(changed.synapses[0]).toMatchObject({ delayMs: 2.5 });
    expect(circuit.synapses[0]).toMatchObject({ delayMs: 1 });
    expect(editSpiking(circuit, { type: 'setParameter', cell: 'n', parameter: 'tauMs', value: 30 })).toMatchObject({
      cells: [{}, { tauMs: 30 }],
    });
    expect(editSpiking(circuit, { type: 'setWeight', synapse: 'p>n', weight: -3 })).toMatchObject({ synapses: [{ weight: -3 }] });
  });

  test('are refused when they name nothing, lie outside, or are no whole ticks; the nearest allowed delay is said', () => {
    expect(editSpiking(circuit, { type: 'setDelay', synapse: 'x', delayMs: 1 })).toEqual({ refused: 'unknown', subject: 'x' });
    expect(editSpiking(circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 0 })).toMatchObject({ refused: 'outOfRange', min: 0.1 });
    expect(editSpiking(circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 1.26 })).toMatchObject({ refused: 'outOfRange', min: 1.3 });
    expect(editSpiking(circuit, { type: 'setParameter', cell: 'n', parameter: 'rateHz', value: 3 })).toMatchObject({ refused: 'unknown' });
    expect(editSpiking(circuit, { type: 'setParameter', cell: 'n', parameter: 'tauMs', value: NaN })).toMatchObject({
      refused: 'outOfRange',
    });
  });

  test('during a run: what still exists goes on, spikes in flight included', () => {
    const before = noisy(12, 'edit');
    const state = createSpikingState(before);
    runSpiking(state, 400);
    expect(hashSpiking(carryOver(state, before))).toBe(hashSpiking(state));
    const far = inTime([pattern('p', [0]), lif('n')], ['p>n delta 20 d5']);
    const flying = createSpikingState(far);
    runSpiking(flying, 20);
    const faster = editSpiking(far, { type: 'setDelay', synapse: 'p>n', delayMs: 1 });
    if (isRefusal(faster)) throw new Error('refused');
    const on = carryOver(flying, faster);
    runSpiking(on, 60);
    // It left before the edit: it arrives no later than the new ring reaches.
    expect(on.restsUntil[on.compiled.indexOf.get('n')!]).toBeGreaterThan(0);
  });
});
