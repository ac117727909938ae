import { describe, expect, test } from 'vitest';
import type { Stdp } from '../../../src/core/spiking/circuit.ts';
import { createSpikingState, weightOf } from '../../../src/core/spiking/state.ts';
import { stepSpiking } from '../../../src/core/spiking/step.ts';
import { readReference } from '../../helpers/reference.ts';
import { runSpikes } from '../../helpers/runSpikes.ts';
import { inTime, lif, pattern, synapse } from '../../helpers/spikingCircuit.ts';

interface Reference {
  readonly window: [number, number | null, number | null, number][];
  readonly trains: readonly {
    readonly name: string;
    readonly pre_steps: number[];
    readonly post_steps: number[];
    readonly all: { readonly w_final_clock_driven: number };
    readonly nearest: { readonly w_final_clock_driven: number };
  }[];
  readonly plastic_lif: { readonly input_spike_steps: number[][]; readonly post_spike_steps: number[]; readonly w_final: number[] };
}

const reference = readReference('stdp.json') as Reference;
const rule: Stdp = { kind: 'stdp', aPlus: 0.01, aMinus: 0.0105, tauPlusMs: 20, tauMinusMs: 20, min: 0, max: 1, pairing: 'all' };

/** The weight of one synapse whose arrivals and whose receiver's spikes come in these ticks; far too weak to fire it by itself. */
function weightAfter(arrivals: readonly number[], fires: readonly number[], pairing: 'all' | 'nearest', ticks: number): number {
  const later = 10;
  const circuit = inTime(
    [
      pattern(
        'pre',
        arrivals.map((tick) => tick + later - 1),
      ),
      pattern(
        'kick',
        fires.map((tick) => tick + later - 2),
      ),
      lif('post', { refractoryMs: 0, tauMs: 0.02 }),
    ],
    [synapse('pre>post exp(1) 0.5', { ...rule, pairing }), 'kick>post delta 6000'],
  );
  const { state, spikes } = runSpikes(circuit, ticks + later);
  expect(spikes['post']).toEqual(fires.map((tick) => tick + later));
  return weightOf(state, 'pre>post');
}

describe('pair STDP is the reference bit for bit', () => {
  test('the window from −100 to 100 ms', () => {
    for (const [apart, , , change] of reference.window) {
      const [pre, post] = apart >= 0 ? [0, Math.round(apart * 10)] : [Math.round(-apart * 10), 0];
      expect(weightAfter([pre], [post], 'all', 1100) - 0.5, `${apart} ms`).toBe(change);
    }
  });

  for (const { name, pre_steps: pre, post_steps: post, ...after } of reference.trains) {
    test.each(['all', 'nearest'] as const)(`a train of spikes: ${name}, pairing %s`, (pairing) => {
      expect(weightAfter(pre, post, pairing, 20_000)).toBe(after[pairing].w_final_clock_driven);
    });
  }

  test('twenty plastic inputs of one cell for two seconds', () => {
    const { input_spike_steps: inputs, post_spike_steps: posts, w_final: weights } = reference.plastic_lif;
    const name = (i: number) => `i${String(i).padStart(2, '0')}`;
    // One unit of weight is 16 mV: scaling by a power of two changes no bit.
    const scaled = { ...rule, aPlus: 0.01 * 16, aMinus: 0.0105 * 16, max: 16 };
    const circuit = inTime(
      [...inputs.map((ticks, i) => pattern(name(i), ticks)), lif('n', { restMv: -60, thresholdMv: -50, resetMv: -60, refractoryMs: 4.9 })],
      inputs.map((_, i) => synapse(`${name(i)}>n exp(5) 8`, scaled)),
    );
    const { state, spikes } = runSpikes(circuit, 20_001);
    // Every input arrives one tick later than in the reference, which has no delay.
    expect(spikes['n']).toEqual(posts.map((tick) => tick + 1));
    expect(inputs.map((_, i) => weightOf(state, `${name(i)}>n`) / 16)).toEqual(weights);
  });
});

describe('traps', () => {
  test('an inhibitory synapse stays inhibitory under long STDP, and an excitatory one excitatory', () => {
    for (const weight of [-1, 1]) {
      const [min, max] = weight < 0 ? [-2, 0] : [0, 2];
      const cells = [
        pattern(
          'pre',
          Array.from({ length: 900 }, (_, i) => 21 * i),
        ),
        pattern(
          'kick',
          Array.from({ length: 700 }, (_, i) => 29 * i),
        ),
        lif('post'),
      ];
      const circuit = inTime(cells, [
        synapse(`pre>post delta ${weight}`, { ...rule, aPlus: 0.3, aMinus: 0.4, min, max }),
        'kick>post delta 40',
      ]);
      const state = createSpikingState(circuit);
      const seen = new Set<number>();
      for (let tick = 0; tick < 20_000; tick++) {
        stepSpiking(state);
        seen.add(weightOf(state, 'pre>post'));
      }
      expect(seen.size).toBeGreaterThan(10);
      for (const one of seen) expect(one * weight).toBeGreaterThanOrEqual(0);
    }
  });

  test('what strengthens an excitatory synapse strengthens an inhibitory one: away from zero', () => {
    const after = (weight: number, min: number, max: number) => {
      const circuit = inTime(
        [pattern('pre', [0]), pattern('kick', [50]), lif('post')],
        [synapse(`pre>post delta ${weight}`, { ...rule, min, max }), 'kick>post delta 40'],
      );
      return weightOf(runSpikes(circuit, 100).state, 'pre>post');
    };
    expect(after(0.5, 0, 1)).toBeGreaterThan(0.5);
    expect(after(-0.5, -1, 0)).toBeLessThan(-0.5);
  });

  test('Hebb: a spike that follows an arrival within the window adds the rate, a later one does not', () => {
    const after = (fires: number) => {
      const hebbian = { kind: 'hebbian', rate: 0.25, windowMs: 10, min: 0, max: 4 } as const;
      const circuit = inTime(
        [pattern('pre', [0]), pattern('kick', [fires]), lif('post')],
        [synapse('pre>post delta 1', hebbian), 'kick>post delta 40'],
      );
      return weightOf(runSpikes(circuit, 400).state, 'pre>post');
    };
    expect(after(20)).toBe(1.25);
    expect(after(200)).toBe(1);
  });
});
