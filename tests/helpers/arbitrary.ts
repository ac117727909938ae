// Any circuit in time that the format allows, for property tests.
import fc from 'fast-check';
import { LIMIT } from '../../src/core/edit.ts';
import { parameterBounds, type ParameterName } from '../../src/core/spiking/parameters.ts';
import type { Plasticity, SpikingCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const parameter = (name: ParameterName) => number(parameterBounds[name].min, parameterBounds[name].max);
const marks = {
  locked: fc.option(fc.boolean(), { nil: undefined }),
  label: fc.option(fc.record({ en: fc.string({ maxLength: 20 }), ja: fc.string({ unit: 'grapheme', maxLength: 5 }) }), { nil: undefined }),
};
const place = { x: number(-LIMIT, LIMIT), y: number(-LIMIT, LIMIT) };
/** Whole ticks of 0.1 ms. */
const delay = fc.integer({ min: 1, max: 300 }).map((ticks) => Number((ticks * 0.1).toPrecision(12)));

function of(id: string, kind: SpikingCell['kind'], names: readonly ParameterName[], more: Record<string, fc.Arbitrary<unknown>> = {}) {
  const parameters = Object.fromEntries(names.map((name) => [name, parameter(name)]));
  return fc.record({
    id: fc.constant(id),
    kind: fc.constant(kind),
    ...place,
    ...more,
    ...parameters,
    ...marks,
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<SpikingCell>;
}

const lif = (id: string) =>
  of(id, 'lif', ['restMv', 'thresholdMv', 'resetMv', 'tauMs', 'resistanceMohm'], {
    refractoryMs: fc.nat(50).map((ticks) => Number((ticks * 0.1).toPrecision(12))),
    startMv: fc.option(parameter('startMv'), { nil: undefined }),
  });
const izhikevich = (id: string) =>
  of(id, 'izhikevich', ['a', 'b', 'c', 'd'], {
    schedule: fc.constantFrom(undefined, 'euler'),
    startMv: fc.option(parameter('startMv'), { nil: undefined }),
  });
const living = (id: string) => fc.oneof(lif(id), izhikevich(id));
const spiking = (id: string) =>
  fc.oneof(
    of(id, 'regular', ['rateHz', 'startMs']),
    of(id, 'poisson', ['rateHz']),
    of(id, 'pattern', [], { timesMs: fc.array(number(0, 1000), { maxLength: 20 }) }),
    of(id, 'touch', []),
  );
const current = (id: string) =>
  fc.oneof(
    of(id, 'current', ['amplitudeNa'], { shape: fc.constant('constant') }),
    of(id, 'current', ['amplitudeNa', 'startMs'], { shape: fc.constant('step') }),
    of(id, 'current', ['amplitudeNa', 'startMs', 'lengthMs'], { shape: fc.constant('pulse') }),
    of(id, 'current', ['amplitudeNa', 'frequencyHz', 'offsetNa'], { shape: fc.constant('sine') }),
  );

const plasticity = (sign: 1 | -1): fc.Arbitrary<Plasticity | undefined> => {
  const bounds = { min: fc.constant(sign > 0 ? 0 : -100), max: fc.constant(sign > 0 ? 100 : 0) };
  const stdp = fc.record({
    kind: fc.constant('stdp' as const),
    aPlus: number(0, 1),
    aMinus: number(0, 1),
    tauPlusMs: parameter('tauMs'),
    tauMinusMs: parameter('tauMs'),
    ...bounds,
    pairing: fc.constantFrom('all' as const, 'nearest' as const),
  });
  return fc.option(
    fc.oneof(stdp, fc.record({ kind: fc.constant('hebbian' as const), rate: number(0, 5), windowMs: number(0, 200), ...bounds })),
    { nil: undefined },
  );
};

function spikeSynapse(id: string, from: string, to: string): fc.Arbitrary<SpikingSynapse> {
  return fc.constantFrom(1 as const, -1 as const).chain((sign) => {
    const shared = {
      id: fc.constant(id),
      from: fc.constant(from),
      to: fc.constant(to),
      weight: number(0, 100).map((weight) => sign * weight + 0),
      delayMs: delay,
      plasticity: plasticity(sign),
      locked: marks.locked,
    };
    return fc.oneof(
      fc.record({ ...shared, kind: fc.constant('delta' as const) }),
      fc.record({ ...shared, kind: fc.constant('exponential' as const), tauMs: fc.constantFrom(2, 5, 10, 20.5) }),
    );
  });
}

/** Up to four living cells, two spike sources and two current sources, wired at random. */
export const anyCircuitInTime: fc.Arbitrary<SpikingCircuit> = fc
  .record({ cells: fc.integer({ min: 1, max: 4 }), spiking: fc.nat(2), currents: fc.nat(2), seed: fc.string({ maxLength: 20 }) })
  .chain(({ cells, spiking: spikes, currents, seed }) => {
    const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const [own, outer, wires] = [names('n', cells), names('s', spikes), names('c', currents)];
    const target = fc.constantFrom(...own);
    const synapses = fc
      .array(fc.tuple(fc.constantFrom(...own, ...outer), target), { maxLength: 8 })
      .chain((ends) => fc.tuple(...ends.map(([from, to], i) => spikeSynapse(`w${i}`, from, to))));
    const wired = fc.tuple(
      ...wires.map((from) =>
        fc.record({
          id: fc.constant(`${from}>`),
          from: fc.constant(from),
          to: target,
          kind: fc.constant('current' as const),
          gain: number(-5, 5),
        }),
      ),
    );
    return fc
      .tuple(fc.tuple(...own.map(living)), fc.tuple(...outer.map(spiking)), fc.tuple(...wires.map(current)), synapses, wired)
      .map(([a, b, c, d, e]): SpikingCircuit => ({
        format: 'hibana.circuit',
        version: 1,
        clock: 'milliseconds',
        dtMs: 0.1,
        seed,
        cells: [...a, ...b, ...c],
        synapses: [...d, ...e],
        layers: [{ id: 'all', cells: own }],
        probes: own.slice(0, 1),
        notes: [],
      }));
  });
