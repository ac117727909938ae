// Plastic synapses: pair STDP with traces, and Hebbian coincidence. A weight never leaves its bounds and never changes sign.
import type { SpikeSynapse } from './circuit.ts';
import { decay } from './propagator.ts';

export const STDP_ALL = 0;
export const STDP_NEAREST = 1;
export const HEBBIAN = 2;

/** One entry a plastic synapse, in synapse order. */
export interface PlasticTable {
  readonly count: number;
  /** Index of the synapse. */
  readonly synapse: Int32Array;
  /** Synapse → entry, or −1. */
  readonly indexOfSynapse: Int32Array;
  readonly kind: Uint8Array;
  /** How far strengthening moves the number at a full trace: positive towards more excitation, negative towards more inhibition. */
  readonly plus: Float64Array;
  readonly minus: Float64Array;
  readonly plusDecay: Float64Array;
  readonly minusDecay: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly windowTicks: Int32Array;
  /** Entries by receiver: those of living cell i are incoming[incomingStart[i]] … incoming[incomingStart[i + 1] − 1]. */
  readonly incomingStart: Int32Array;
  readonly incoming: Int32Array;
}

/** Synaptic strength grows away from zero, so an inhibitory synapse is strengthened downwards. */
export function compilePlastic(synapses: readonly SpikeSynapse[], target: Int32Array, livingCount: number, dtMs: number): PlasticTable {
  const indexOfSynapse = new Int32Array(synapses.length).fill(-1);
  const own = synapses.flatMap(({ plasticity }, synapse) => (plasticity ? [{ plasticity, synapse }] : []));
  for (const [entry, { synapse }] of own.entries()) indexOfSynapse[synapse] = entry;
  const count = own.length;
  const incomingStart = new Int32Array(livingCount + 1);
  for (const { synapse } of own) incomingStart[target[synapse]! + 1]!++;
  for (let i = 0; i < livingCount; i++) incomingStart[i + 1]! += incomingStart[i]!;
  const incoming = new Int32Array(count);
  const filled = incomingStart.slice();
  for (const [entry, { synapse }] of own.entries()) incoming[filled[target[synapse]!]!++] = entry;
  const column = (of: (entry: (typeof own)[number]) => number): Float64Array => Float64Array.from(own, of);
  const sign = ({ plasticity: { min } }: (typeof own)[number]): number => (min < 0 ? -1 : 1);
  return {
    count,
    synapse: Int32Array.from(own, ({ synapse }) => synapse),
    indexOfSynapse,
    kind: Uint8Array.from(own, ({ plasticity }) =>
      plasticity.kind === 'hebbian' ? HEBBIAN : plasticity.pairing === 'all' ? STDP_ALL : STDP_NEAREST,
    ),
    plus: column((entry) => sign(entry) * (entry.plasticity.kind === 'stdp' ? entry.plasticity.aPlus : entry.plasticity.rate)),
    minus: column((entry) => (entry.plasticity.kind === 'stdp' ? sign(entry) * -entry.plasticity.aMinus : 0)),
    plusDecay: column(({ plasticity }) => (plasticity.kind === 'stdp' ? decay(dtMs, plasticity.tauPlusMs) : 0)),
    minusDecay: column(({ plasticity }) => (plasticity.kind === 'stdp' ? decay(dtMs, plasticity.tauMinusMs) : 0)),
    min: column(({ plasticity }) => plasticity.min),
    max: column(({ plasticity }) => plasticity.max),
    windowTicks: Int32Array.from(own, ({ plasticity }) => (plasticity.kind === 'hebbian' ? Math.round(plasticity.windowMs / dtMs) : 0)),
    incomingStart,
    incoming,
  };
}
