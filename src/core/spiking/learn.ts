// What a receiver's spike does to its plastic synapses, in the order of the clock-driven pair rule: traces decay, arrivals, then this.
import { HEBBIAN, STDP_NEAREST } from './plastic.ts';
import type { SpikingState } from './state.ts';

/** A trace this small changes no weight any more; below it numbers would become slow. */
const FORGOTTEN = 1e-200;

export function decayTraces({ compiled, before, after }: SpikingState): void {
  const { count, plusDecay, minusDecay } = compiled.plastic;
  for (let entry = 0; entry < count; entry++) {
    before[entry] = faded(before[entry]! * plusDecay[entry]!);
    after[entry] = faded(after[entry]! * minusDecay[entry]!);
  }
}

/** The first `fired` entries of the log are the living cells that fired. */
export function learnFrom({ compiled, log, weight, before, after, arrivedAt, tick }: SpikingState, fired: number): void {
  const { kind, plus, minus, min, max, windowTicks, incoming, incomingStart, synapse } = compiled.plastic;
  for (let s = 0; s < fired; s++) {
    const cell = log.cells[s]!;
    for (let i = incomingStart[cell]!; i < incomingStart[cell + 1]!; i++) {
      const entry = incoming[i]!;
      const own = synapse[entry]!;
      let change: number;
      if (kind[entry] === HEBBIAN) change = tick - arrivedAt[entry]! <= windowTicks[entry]! ? plus[entry]! : 0;
      else {
        after[entry] = kind[entry] === STDP_NEAREST ? minus[entry]! : after[entry]! + minus[entry]!;
        change = before[entry]!;
      }
      weight[own] = Math.min(max[entry]!, Math.max(min[entry]!, weight[own]! + change));
    }
  }
}

function faded(trace: number): number {
  return trace < FORGOTTEN && trace > -FORGOTTEN ? 0 : trace;
}
