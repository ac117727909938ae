// A network of 1,000 leaky cells and 10,000 synapses, kept busy by noise: the largest board that has a budget of its own.
import { createStream } from '../src/core/random.ts';
import type { SpikingCell, SpikingCircuit, SpikingSynapse } from '../src/core/spiking/circuit.ts';

const CELLS = 1000;
const SOURCES = 20;
const SYNAPSES = 10_000;
const COLUMNS = 40;

export function crowd(): SpikingCircuit {
  const { next } = createStream('crowd', 'wiring');
  const any = (count: number): number => Math.floor(next() * count);
  const cells: SpikingCell[] = Array.from({ length: CELLS }, (_, i) => ({
    id: `n${i}`,
    kind: 'lif',
    x: (i % COLUMNS) * 24,
    y: Math.floor(i / COLUMNS) * 24,
    restMv: -60,
    thresholdMv: -50,
    resetMv: -60,
    tauMs: 20,
    resistanceMohm: 100,
    refractoryMs: 5,
  }));
  const sources = Array.from({ length: SOURCES }, (_, i): SpikingCell => ({
    id: `p${i}`,
    kind: 'poisson',
    x: -60,
    y: i * 30,
    rateHz: 120,
  }));
  const synapses = Array.from({ length: SYNAPSES }, (_, s): SpikingSynapse => {
    const fromNoise = s % 5 === 0;
    const from = fromNoise ? `p${any(SOURCES)}` : `n${any(CELLS)}`;
    const isInhibitory = !fromNoise && s % 4 === 3;
    const ends = { id: `s${s}`, from, to: `n${any(CELLS)}`, delayMs: 1 + any(40) / 10 };
    return { ...ends, kind: 'exponential', weight: isInhibitory ? -9 : fromNoise ? 14 : 4, tauMs: isInhibitory ? 10 : 5 };
  });
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    seed: 'crowd',
    cells: [...cells, ...sources],
    synapses,
    layers: [],
    probes: [],
    notes: [],
  };
}
