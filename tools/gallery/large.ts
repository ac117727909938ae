// A circuit as large as files may be, for benches: the current-based network of Vogels and Abbott (2005), thinly wired.
import { createStream } from '../../src/core/random.ts';
import type { LifCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';
import { inTime, onSunflower } from './build.ts';

/** Delays of 0.1 to 5 ms. */
const LONGEST_TICKS = 50;
/** Synapses of each cell in the paper's network of 4,000; with fewer, each weighs more. */
const USUAL = 80;

/** Four of five cells excite; they stand as the seeds of a sunflower. The same seed gives the same circuit. */
export function largeCircuit(cells = 10_000, synapses = 200_000, seed = 'large'): SpikingCircuit {
  const random = createStream(seed, 'large');
  const places = onSunflower(cells, 110);
  const ids = places.map((_, i) => `n${String(i).padStart(5, '0')}`);
  const louder = Math.sqrt((USUAL * cells) / synapses);
  const living = ids.map((id, i): LifCell => ({
    id,
    kind: 'lif',
    x: Math.round(places[i]![0]),
    y: Math.round(places[i]![1]),
    restMv: -49,
    thresholdMv: -50,
    resetMv: -60,
    tauMs: 20,
    resistanceMohm: 100,
    refractoryMs: 5,
    startMv: -60 + 10 * random.next(),
  }));
  const pick = (): number => Math.floor(random.next() * cells);
  const wires = Array.from({ length: synapses }, (_, i): SpikingSynapse => {
    const from = pick();
    const kind = from % 5 === 4 ? { weight: -9 * louder, tauMs: 10 } : { weight: 1.62 * louder, tauMs: 5 };
    const delayMs = (1 + Math.floor(random.next() * LONGEST_TICKS)) / 10;
    return { id: `s${i}`, from: ids[from]!, to: ids[pick()]!, kind: 'exponential', ...kind, delayMs };
  });
  return inTime(seed, living, wires);
}
