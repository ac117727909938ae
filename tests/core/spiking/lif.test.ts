import { describe, expect, test } from 'vitest';
import { readReference } from '../../helpers/reference.ts';
import { runSpikes } from '../../helpers/runSpikes.ts';
import { constant, inTime, lif, pattern } from '../../helpers/spikingCircuit.ts';

interface Constant {
  readonly cases: readonly {
    readonly I_nA: number;
    readonly tref_ms: number;
    readonly T_ms: number;
    readonly spike_steps_brian_convention: number[];
    readonly spike_steps_nest_convention: number[];
    readonly trace_mV_brian_convention?: number[];
  }[];
  readonly subthreshold_pulse: {
    readonly I_nA: number;
    readonly on_ms: number;
    readonly off_ms: number;
    readonly T_ms: number;
    readonly every_25_steps_grid_mV: number[];
  };
}

const driven = (amplitudeNa: number, refractoryMs: number) =>
  inTime([constant('i', amplitudeNa), lif('n', { refractoryMs })], ['i>n current 1']);

describe('a leaky cell under a constant current is the reference bit for bit', () => {
  const { cases, subthreshold_pulse: pulse } = readReference('lif_constant_current.json') as Constant;
  for (const one of cases) {
    test(`${one.I_nA} nA, ${one.tref_ms} ms of rest: spikes`, () => {
      const { spikes } = runSpikes(driven(one.I_nA, one.tref_ms), Math.round(one.T_ms * 10));
      expect(spikes['n']).toEqual(one.spike_steps_nest_convention);
    });
    const trace = one.trace_mV_brian_convention;
    if (!trace) continue;
    test(`${one.I_nA} nA, ${one.tref_ms} ms of rest: trace`, () => {
      // The trace is given for a rest counted one tick shorter.
      const { traces, spikes } = runSpikes(driven(one.I_nA, Math.max(0, one.tref_ms - 0.1)), Math.round(one.T_ms * 10), ['n']);
      expect(spikes['n']).toEqual(one.spike_steps_brian_convention);
      expect(traces['n']!.slice(0, trace.length)).toEqual(trace);
    });
  }

  test('a pulse below the threshold', () => {
    const source = {
      id: 'i',
      kind: 'current',
      shape: 'pulse',
      x: 0,
      y: 0,
      amplitudeNa: pulse.I_nA,
      startMs: pulse.on_ms,
      lengthMs: pulse.off_ms - pulse.on_ms,
    } as const;
    const { traces } = runSpikes(inTime([source, lif('n')], ['i>n current 1']), pulse.T_ms * 10, ['n']);
    expect(traces['n']!.filter((_, tick) => tick % 25 === 0)).toEqual(pulse.every_25_steps_grid_mV);
  });
});

describe('the rate that a current gives', () => {
  const { rows } = readReference('lif_fI_curve.json') as { rows: [number, number, number, number | null, number | null, number][] };
  test.each(rows)('%d nA with %d ms of rest: %d Hz', (current, rest, rate, _, interval) => {
    const ticks = runSpikes(driven(current, rest), 4000).spikes['n']!;
    const intervals = new Set(ticks.slice(1).map((tick, i) => tick - ticks[i]!));
    if (interval === null) return expect(ticks.length).toBeLessThan(2);
    expect([...intervals]).toEqual([interval]);
    expect(Math.abs(interval - 10_000 / rate)).toBeLessThanOrEqual(1);
  });
});

describe('traps', () => {
  test('n ticks of rest are n ticks at t = 0 and at t = 10⁶ ms', () => {
    // dt 1 ms: a million milliseconds are a million ticks.
    const circuit = inTime([constant('i', 1), lif('n', { refractoryMs: 7, startMv: -65 })], ['i>n current 1'], { dtMs: 1 });
    const ticks = runSpikes(circuit, 1_000_040).spikes['n']!;
    const first = ticks[1]! - ticks[0]!;
    expect(first - 7).toBeGreaterThan(0);
    expect(ticks.every((tick, i) => i === 0 || tick - (ticks[i - 1] ?? 0) === first)).toBe(true);
    expect(ticks[ticks.length - 1]).toBeGreaterThan(1_000_000);
  });

  test('what arrives at a resting cell is lost, and the tick after its rest hears again', () => {
    const kicked = (at: number) =>
      runSpikes(
        inTime([pattern('a', [0]), pattern('b', [at]), lif('n', { refractoryMs: 1 })], ['a>n delta 20 d0.1', 'b>n delta 20 d0.1']),
        60,
      ).spikes['n']!;
    // Arrives in tick 1, fires in tick 2, rests in ticks 3 … 12.
    expect(kicked(5)).toEqual([2]);
    expect(kicked(11)).toEqual([2]);
    expect(kicked(12)).toEqual([2, 14]);
  });
});
