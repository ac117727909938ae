import { describe, expect, test } from 'vitest';
import { runNet, type NetMeta } from '../../helpers/izhikevichNet.ts';
import { readReference } from '../../helpers/reference.ts';
import { runSpikes } from '../../helpers/runSpikes.ts';
import { inTime, izhikevich } from '../../helpers/spikingCircuit.ts';

interface Single {
  readonly meta: { readonly types_abcd: Readonly<Record<string, [number, number, number, number]>> };
  readonly schedule_net: readonly {
    readonly type: string;
    readonly I: number | string;
    readonly T_ms: number;
    readonly spike_ms: number[];
    readonly final_v: number;
    readonly final_u: number;
  }[];
  readonly forward_euler: readonly {
    readonly type: string;
    readonly I: number;
    readonly dt_ms: number;
    readonly T_ms: number;
    readonly spike_steps: number[];
  }[];
}

interface ReferenceNet {
  readonly meta: NetMeta;
  readonly raster_fired_indices_per_ms: number[][];
  readonly final_v: number[];
  readonly final_u: number[];
}

const { meta, schedule_net: published, forward_euler: euler } = readReference('izhikevich_single.json') as Single;
const shape = (type: string) => {
  const [a, b, c, d] = meta.types_abcd[type]!;
  return { a, b, c, d };
};

describe('single cells fire when the reference does', () => {
  const steps = published.filter((one) => typeof one.I === 'number');
  test.each(steps.map((one) => [one.type, one.I, one] as const))('the 2003 network schedule: %s at %s', (type, current, one) => {
    const source = { id: 'i', kind: 'current', shape: 'step', x: 0, y: 0, amplitudeNa: current as number, startMs: 50 } as const;
    const circuit = inTime([source, izhikevich('n', { ...shape(type), schedule: 'published' })], ['i>n current 1'], { dtMs: 1 });
    const { spikes, state } = runSpikes(circuit, one.T_ms);
    expect(spikes['n']).toEqual(one.spike_ms);
    expect([state.v[0], state.u[0]]).toEqual([one.final_v, one.final_u]);
  });

  test('rebound after inhibition: TC held down for 200 ms', () => {
    const one = published.find(({ type }) => type === 'TC_rebound')!;
    const source = { id: 'i', kind: 'current', shape: 'pulse', x: 0, y: 0, amplitudeNa: -10, startMs: 0, lengthMs: 200 } as const;
    const circuit = inTime([source, izhikevich('n', { ...shape('TC'), schedule: 'published' })], ['i>n current 1'], { dtMs: 1 });
    const { spikes, state } = runSpikes(circuit, one.T_ms);
    expect(spikes['n']).toEqual(one.spike_ms);
    expect([state.v[0], state.u[0]]).toEqual([one.final_v, one.final_u]);
  });

  test.each(euler.map((one) => [one.type, one.I, one.dt_ms, one] as const))(
    'forward Euler: %s at %s with dt %s',
    (type, current, dtMs, one) => {
      const source = { id: 'i', kind: 'current', shape: 'constant', x: 0, y: 0, amplitudeNa: current } as const;
      const circuit = inTime([source, izhikevich('n', shape(type))], ['i>n current 1'], { dtMs });
      expect(runSpikes(circuit, Math.round(one.T_ms / dtMs)).spikes['n']).toEqual(one.spike_steps);
    },
  );
});

describe('the networks of 100 and 1000 cells', () => {
  test.each(['izhikevich_net100.json', 'izhikevich_net1000.json'])('%s: every spike of a second, and the last potentials', (file) => {
    const reference = readReference(file) as ReferenceNet;
    const { raster, state } = runNet(reference.meta);
    expect(raster).toEqual(reference.raster_fired_indices_per_ms);
    expect(Array.from(state.v.subarray(0, reference.final_v.length))).toEqual(reference.final_v);
    expect(Array.from(state.u.subarray(0, reference.final_u.length))).toEqual(reference.final_u);
  });
});
