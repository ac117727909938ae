import { describe, expect, test } from 'vitest';
import { coupling } from '../../../src/core/spiking/propagator.ts';
import { readReference } from '../../helpers/reference.ts';
import { runSpikes } from '../../helpers/runSpikes.ts';
import { inTime, lif, pattern, synapse } from '../../helpers/spikingCircuit.ts';

interface Psp {
  readonly cases: readonly {
    readonly name: string;
    readonly 'inputs_[pre_step,kind,w_mV,delay_steps]': [number, 'e' | 'i', number, number][];
    readonly tref_ms: number;
    readonly T_ms: number;
    readonly spike_steps: number[];
    readonly trace_every: number;
    readonly trace_mV: number[];
  }[];
  readonly equal_time_constants: { readonly 'tm=ts_ms': number; readonly w_mV: number; readonly grid_v_minus_EL_every_50: number[] };
  readonly meta: { readonly propagators: Readonly<Record<string, number>> };
}

const reference = readReference('synapse_psp.json') as Psp;
const cell = { restMv: -60, thresholdMv: -50, resetMv: -60 };

describe('potentials that synapses leave are the reference bit for bit', () => {
  test('propagators', () => {
    const [, , , , e, i, equal] = Object.values(reference.meta.propagators);
    expect([coupling(0.1, 20, 5), coupling(0.1, 20, 10), coupling(0.1, 20, 20)]).toEqual([e, i, equal]);
  });

  test.each(reference.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const inputs = one['inputs_[pre_step,kind,w_mV,delay_steps]'];
    // A spike one tick before its arrival: the shortest delay here is one tick, the reference also has none.
    const sources = inputs.map(([step, , , delay], k) => pattern(`s${String(k).padStart(3, '0')}`, [step + delay - 1]));
    const synapses = inputs.map(([, kind, weight], k) =>
      synapse(`s${String(k).padStart(3, '0')}>n exp(${kind === 'e' ? 5 : 10}) ${weight}`),
    );
    // The reference counts rest one tick shorter.
    const refractoryMs = Math.max(0, one.tref_ms - 0.1);
    const { spikes, traces } = runSpikes(inTime([...sources, lif('n', { ...cell, refractoryMs })], synapses), Math.round(one.T_ms * 10), [
      'n',
    ]);
    expect(spikes['n']).toEqual(one.spike_steps);
    expect(traces['n']!.filter((__, tick) => tick % one.trace_every === 0)).toEqual(one.trace_mV);
  });

  test('a synapse as slow as the membrane', () => {
    const { 'tm=ts_ms': tau, w_mV: weight, grid_v_minus_EL_every_50: wanted } = reference.equal_time_constants;
    const circuit = inTime([pattern('s', [0]), lif('n', { ...cell, thresholdMv: 0 })], [`s>n exp(${tau}) ${weight}`]);
    // Arrives in tick 1, felt from tick 2 on.
    const trace = runSpikes(circuit, 2 + 50 * wanted.length, ['n']).traces['n']!;
    for (const [k, value] of wanted.entries()) expect(Math.abs(trace[2 + 50 * k]! + 60 - value)).toBeLessThan(1e-12);
  });
});

describe('traps', () => {
  const kick = 6;

  test('three spikes into one cell in one tick all count', () => {
    const sources = ['a', 'b', 'c'].map((id) => pattern(id, [10]));
    const run = (count: number) =>
      runSpikes(
        inTime(
          [...sources, lif('n')],
          ['a', 'b', 'c'].slice(0, count).map((id) => `${id}>n delta ${kick}`),
        ),
        40,
      ).spikes['n'];
    expect(run(2)).toEqual([]);
    expect(run(3)).toEqual([12]);
  });

  test('two synapses between the same cells both count, also of different kinds', () => {
    const circuit = inTime([pattern('a', [0]), lif('n')], ['one: a>n delta 8', 'two: a>n delta 8']);
    expect(runSpikes(circuit, 20).spikes['n']).toEqual([2]);
  });

  test('a delay of one tick and of two differ by one tick', () => {
    const fires = (delay: string) => runSpikes(inTime([pattern('a', [5]), lif('n')], [`a>n delta 20 d${delay}`]), 40).spikes['n'];
    expect(fires('0.1')).toEqual([7]);
    expect(fires('0.2')).toEqual([8]);
    expect(fires('1.5')).toEqual([21]);
  });

  test('a chain of 300 cells fires to the last, each two ticks after the one before', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `n${i}`);
    const links = ids.map((id, i) => `${i === 0 ? 'a' : ids[i - 1]}>${id} delta 20`);
    const { spikes } = runSpikes(inTime([pattern('a', [0]), ...ids.map((id) => lif(id))], links), 700);
    expect(ids.map((id) => spikes[id])).toEqual(ids.map((_, i) => [2 * i + 2]));
  });
});
