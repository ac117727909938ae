// Spikes on their way: put into a ring of coming ticks when they leave, taken out when they arrive.
import { HEBBIAN, STDP_NEAREST } from './plastic.ts';
import type { SpikingState } from './state.ts';

/** Every spike of this tick leaves for all that listen to it. */
export function schedule(state: SpikingState): void {
  const { log, kernel, compiled, tick } = state;
  if (log.count === 0) return;
  kernel.scatter(tick);
  if (compiled.plastic.count === 0) return;
  const { rowStart, plainEnd, plasticOf, delayTicks, ringLength } = compiled;
  for (let s = 0; s < log.count; s++) {
    const sender = log.cells[s]!;
    for (let synapse = plainEnd[sender]!; synapse < rowStart[sender + 1]!; synapse++)
      sendPlastic(state, (tick + delayTicks[synapse]!) % ringLength, plasticOf[synapse]!);
  }
}

/** The weight of a plastic synapse is read when its spike arrives; only when delays were changed on the way can a row be full. */
export function sendPlastic({ compiled, plasticRing, plasticCount, ring, weight }: SpikingState, row: number, entry: number): void {
  const { plastic, slot, channels, livingCount } = compiled;
  const count = plasticCount[row]!;
  if (count < plastic.count) {
    plasticRing[row * plastic.count + count] = entry;
    plasticCount[row] = count + 1;
  } else {
    const synapse = plastic.synapse[entry]!;
    const place = row * channels * livingCount + slot[synapse]!;
    ring[place] = ring[place]! + weight[synapse]!;
  }
}

/** Plastic arrivals: the old weight acts, then the sender's trace rises, then the receiver's trace changes the weight. */
export function deliverPlastic(state: SpikingState): void {
  const { compiled, plasticRing, plasticCount, weight, g, v, before, after, arrivedAt, restsUntil, tick } = state;
  const { plastic, slot, target, ringLength, currents, livingCount } = compiled;
  const { kind, plus, min, max } = plastic;
  const row = tick % ringLength;
  for (let i = 0; i < plasticCount[row]!; i++) {
    const entry = plasticRing[row * plastic.count + i]!;
    const synapse = plastic.synapse[entry]!;
    const place = slot[synapse]!;
    if (place < currents * livingCount) g[place] = g[place]! + weight[synapse]!;
    else if (tick > restsUntil[target[synapse]!]!) v[target[synapse]!] = v[target[synapse]!]! + weight[synapse]!;
    if (kind[entry] === HEBBIAN) arrivedAt[entry] = tick;
    else {
      before[entry] = kind[entry] === STDP_NEAREST ? plus[entry]! : before[entry]! + plus[entry]!;
      weight[synapse] = Math.min(max[entry]!, Math.max(min[entry]!, weight[synapse]! + after[entry]!));
    }
  }
  plasticCount[row] = 0;
}
