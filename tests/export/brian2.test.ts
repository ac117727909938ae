// Programs for neurons in time are run by Brian2 and must print the core's spikes, tick by tick.
import { describe, expect, test } from 'vitest';
import { dtOf, type SpikingCircuit, type Stdp } from '../../src/core/spiking/circuit.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking } from '../../src/core/spiking/step.ts';
import { brian2Code } from '../../src/export/brian2.ts';
import { everything } from '../helpers/living.ts';
import { constant, inTime, izhikevich, lif, pattern, synapse } from '../helpers/spikingCircuit.ts';
import { parseAll, pythonWith, runAll, without } from './python.ts';

const place = { x: 0, y: 0 };
const regular = { id: 'r', kind: 'regular', ...place, rateHz: 150, startMs: 1 } as const;
const poisson = { id: 'p', kind: 'poisson', ...place, rateHz: 250 } as const;
const stdp: Stdp = { kind: 'stdp', aPlus: 0.5, aMinus: 0.25, tauPlusMs: 20, tauMinusMs: 10, min: 0, max: 20, pairing: 'all' };
const hebbian = { kind: 'hebbian', rate: 0.25, windowMs: 12.5, min: 0, max: 12 } as const;

const circuits: Readonly<Record<string, SpikingCircuit>> = {
  'every feature at once': everything,
  'a constant current, with and without a rest': inTime(
    [lif('n'), constant('c', 0.2), lif('m', { refractoryMs: 0 })],
    ['c>n current 1', 'c>m current 1.5'],
  ),
  'a current that decays as the membrane does': inTime(
    [lif('n'), lif('m', { tauMs: 10.5 }), regular],
    ['r>n exp(20) 5 d1', 'r>m exp(20) 4', 'now: r>m delta 6', 'n>m exp(10.5) 5 d2'],
  ),
  'arrivals at resting cells, noise': inTime([lif('n', { refractoryMs: 5 }), poisson], ['p>n delta 6 d1', 'n>n delta -5 d2']),
  'timing that is learnt': inTime(
    [lif('n'), regular, poisson],
    [
      synapse('r>n delta 8 d1', stdp),
      synapse('p>n exp(5) 4 d2', { ...stdp, pairing: 'nearest' }),
      synapse('n>n exp(5) -2 d2', { ...stdp, min: -5, max: 0 }),
      synapse('too: p>n delta 5 d1', hebbian),
    ],
  ),
  'moods in small steps': inTime(
    [izhikevich('z'), izhikevich('y', { a: 0.1 }), constant('k', 9), pattern('q', [200, 500])],
    ['k>y current 1', 'k>z current 1', 'z>y exp(5) 5 d2', 'q>z delta 4'],
  ),
  'moods as published': inTime(
    [izhikevich('z', { schedule: 'published' }), izhikevich('y', { schedule: 'published', a: 0.1 }), constant('c', 10)],
    ['c>z current 1', 'c>y current 1', 'z>y exp(5) 5 d2', 'y>z delta -3 d1'],
    { dtMs: 1 },
  ),
};

/** Each run is as many ticks long. */
const TICKS = 600;

function spikesInCore(circuit: SpikingCircuit): string[] {
  const state = createSpikingState(circuit);
  const { cellIds } = state.compiled;
  const spikes: string[] = [];
  while (state.tick < TICKS) {
    const { tick } = state;
    const { count, cells } = stepSpiking(state);
    spikes.push(...Array.from(cells.subarray(0, count), (cell) => `${cellIds[cell]!} ${tick}`).sort());
  }
  return spikes;
}

const programs = Object.values(circuits).map((circuit) => brian2Code(circuit, { ms: TICKS * dtOf(circuit) }));

describe('Brian2', () => {
  const brian2 = pythonWith('brian2');
  test.skipIf(!brian2)(`prints the core's spikes${without(brian2, 'brian2')}`, { timeout: 120_000 }, () => {
    const ran = runAll(
      brian2!,
      programs.map(({ text }) => text),
    );
    for (const [i, [name, circuit]] of Object.entries(circuits).entries()) {
      expect(ran[i]!.error, name).toBeNull();
      const spikes = spikesInCore(circuit);
      expect(spikes.length, name).toBeGreaterThan(2);
      expect(ran[i]!.out.trim().split('\n'), name).toEqual(spikes);
    }
  });

  const python = pythonWith();
  test.skipIf(!python)(`is Python${without(python)}`, () => {
    const parsed = parseAll(
      python!,
      programs.map(({ text }) => text),
    );
    expect(parsed.map(({ error }) => error)).toEqual(programs.map(() => null));
  });

  test.each(Object.entries(circuits))('marks the weights and gains of %s', (_, circuit) => {
    const { text, spans } = brian2Code(circuit);
    const found = Object.fromEntries(spans.map(({ id, start, end }) => [id, Number(text.slice(start, end))]));
    expect(found).toEqual(Object.fromEntries(circuit.synapses.map((one) => [one.id, one.kind === 'current' ? one.gain : one.weight])));
  });
});
