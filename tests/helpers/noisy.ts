// A small network with everything in it: noise, rhythm, current, both kinds of cells, all kinds of synapses, plasticity, many delays.
import type { SpikingCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';
import { createStream } from '../../src/core/random.ts';
import { inTime, izhikevich, lif, synapse } from './spikingCircuit.ts';

const stdp = { kind: 'stdp', aPlus: 0.05, aMinus: 0.06, tauPlusMs: 15, tauMinusMs: 25, pairing: 'all' } as const;

/** The same for the same arguments, on every engine. */
export function noisy(count: number, seed: string): SpikingCircuit {
  const { next } = createStream(seed, 'layout');
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!;
  const ids = Array.from({ length: count }, (_, i) => `c${i}`);
  const sources: SpikingCell[] = [
    { id: 'beat', kind: 'regular', x: 0, y: 0, rateHz: 37, startMs: 3 },
    { id: 'hum', kind: 'current', x: 0, y: 0, shape: 'sine', amplitudeNa: 0.05, frequencyHz: 8, offsetNa: 0.13 },
    ...Array.from({ length: 4 }, (_, i): SpikingCell => ({ id: `noise${i}`, kind: 'poisson', x: 0, y: 0, rateHz: 60 + 20 * i })),
  ];
  const cells = ids.map((id, i) => (i % 4 === 3 ? izhikevich(id) : lif(id, { tauMs: 10 + (i % 3) * 5 })));
  const synapses: SpikingSynapse[] = ids.map((id) => synapse(`hum>${id} current 1`));
  for (let k = 0; k < count * 5; k++) {
    const isOutside = k % 3 === 0;
    const from = isOutside ? pick(['beat', 'noise0', 'noise1', 'noise2', 'noise3']) : pick(ids);
    const to = pick(ids);
    const weight = Math.round((isOutside ? 4 + next() * 5 : next() * 6 - 2.5) * 4) / 4 || 1;
    const kind = pick(['delta', 'exp(5)', 'exp(10)', 'exp(20)']);
    const delay = (1 + Math.floor(next() * 40)) / 10;
    const bounds = weight < 0 ? { min: -8, max: 0 } : { min: 0, max: 8 };
    const plasticity =
      k % 4 === 1 ? { ...stdp, ...bounds } : k % 9 === 2 ? ({ kind: 'hebbian', rate: 0.125, windowMs: 12, ...bounds } as const) : undefined;
    synapses.push(synapse(`s${k}: ${from}>${to} ${kind} ${weight} d${delay}`, plasticity));
  }
  return inTime([...sources, ...cells], synapses, { seed });
}
