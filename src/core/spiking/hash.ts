// A fingerprint of a State in time. Rows of the ring are read from the coming tick on, so only what is still to happen counts.
import { Hasher } from '../hash.ts';
import { stopReasons, type SpikingState } from './state.ts';

/** Covers the tick, cell ids, potentials, currents, rest, spikes in flight, what is learnt, touches, random streams and the stop. */
export function hashSpiking(state: SpikingState): string {
  const { compiled, tick } = state;
  const hasher = new Hasher();
  hasher.word(tick);
  for (const id of compiled.cellIds) hasher.text(id);
  floats(hasher, state.v);
  floats(hasher, state.u);
  floats(hasher, state.g);
  for (let i = 0; i < compiled.livingCount; i++) hasher.word(Math.max(0, state.restsUntil[i]! - tick + 1));
  flights(hasher, state);
  learning(hasher, state);
  words(hasher, state.touched);
  floats(hasher, state.random);
  words(hasher, state.storm);
  hasher.word(stopReasons.indexOf(state.stop));
  return hasher.digest();
}

function flights(hasher: Hasher, { compiled, ring, plasticRing, plasticCount, tick }: SpikingState): void {
  const { ringLength, channels, livingCount, plastic } = compiled;
  const numbers = channels * livingCount;
  for (let ahead = 0; ahead < ringLength; ahead++) {
    const row = (tick + ahead) % ringLength;
    floats(hasher, ring, row * numbers, (row + 1) * numbers);
    if (plastic.count > 0) words(hasher, plasticRing, row * plastic.count, row * plastic.count + plasticCount[row]!);
  }
}

function learning(hasher: Hasher, { compiled, weight, before, after, arrivedAt, tick }: SpikingState): void {
  const { count, synapse, windowTicks } = compiled.plastic;
  for (let entry = 0; entry < count; entry++) {
    hasher.float(weight[synapse[entry]!]!);
    // An arrival outside the window is forgotten, whenever it was.
    hasher.word(Math.min(windowTicks[entry]! + 1, tick - arrivedAt[entry]!));
  }
  floats(hasher, before);
  floats(hasher, after);
}

/** Zero is written without its sign. */
function floats(hasher: Hasher, array: Float64Array, from = 0, until = array.length): void {
  for (let i = from; i < until; i++) hasher.float(array[i]! + 0);
}

function words(hasher: Hasher, array: Int32Array, from = 0, until = array.length): void {
  for (let i = from; i < until; i++) hasher.word(array[i]!);
}
