// The circuit jostled a little: what stays right under it is sturdy. The same trial is the same everywhere.
import { byId } from '../../core/circuit.ts';
import { createStream } from '../../core/random.ts';
import { dtOf, isSpikeSynapse, type SpikingCircuit, type SpikingSynapse } from '../../core/spiking/circuit.ts';
import type { Jitter } from './level.ts';

/** Trial number `trial`, seeded by the level's id. Delays stay whole ticks, at least one; plastic weights stay within their bounds. */
export function jostle(circuit: SpikingCircuit, { weights, delaysMs }: Jitter, level: string, trial: number): SpikingCircuit {
  const { next } = createStream(level, `trial ${trial}`);
  const dt = dtOf(circuit);
  const moved = new Map<string, SpikingSynapse>();
  // In id order, so that the order in the file changes nothing.
  for (const synapse of circuit.synapses.toSorted(byId)) {
    const share = 1 + (2 * next() - 1) * weights;
    const shift = (2 * next() - 1) * delaysMs;
    moved.set(synapse.id, move(synapse, share, shift, dt));
  }
  return { ...circuit, synapses: circuit.synapses.map(({ id }) => moved.get(id)!) };
}

function move(synapse: SpikingSynapse, share: number, shiftMs: number, dt: number): SpikingSynapse {
  if (!isSpikeSynapse(synapse)) return { ...synapse, gain: synapse.gain * share };
  const { min = -Infinity, max = Infinity } = synapse.plasticity ?? {};
  const ticks = Math.max(1, Math.round((synapse.delayMs + shiftMs) / dt));
  return { ...synapse, weight: Math.min(max, Math.max(min, synapse.weight * share)), delayMs: ticks * dt };
}
