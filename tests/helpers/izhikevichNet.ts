// The 2003 network program: its cells are the core's; its noise and its weights, felt in the very tick of the spike, come from outside.
import { createSpikingState, type SpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking } from '../../src/core/spiking/step.ts';
import { inTime, izhikevich } from './spikingCircuit.ts';

/** How the network is made. */
export interface NetMeta {
  readonly Ne: number;
  readonly Ni: number;
  readonly seed: number;
  readonly wscale_e: number;
  readonly wscale_i: number;
  readonly T_ms: number;
}

/** The reference's own generator, as its file states it. */
function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

export function runNet(meta: NetMeta): { readonly raster: number[][]; readonly state: SpikingState } {
  const { Ne, Ni, seed, wscale_e: scaleE, wscale_i: scaleI, T_ms: ms } = meta;
  const count = Ne + Ni;
  const next = mulberry32(seed);
  const shares = Array.from({ length: count }, () => next() / 2 ** 32);
  const weights = new Float64Array(count * count);
  for (let to = 0; to < count; to++) {
    for (let from = 0; from < count; from++) {
      const x = next() >>> 16;
      weights[to * count + from] = (from < Ne ? (x * scaleE) >>> 16 : -((x * scaleI) >>> 16)) / 256;
    }
  }
  const cells = shares.map((share, i) =>
    izhikevich(`n${String(i).padStart(4, '0')}`, {
      schedule: 'published',
      ...(i < Ne
        ? { a: 0.02, b: 0.2, c: -65 + 15 * (share * share), d: 8 - 6 * (share * share) }
        : { a: 0.02 + 0.08 * share, b: 0.25 - 0.05 * share, c: -65, d: 2 }),
    }),
  );
  const state = createSpikingState(inTime(cells, [], { dtMs: 1 }));
  const noise = mulberry32(seed ^ 0x9e3779b9);
  const raster: number[][] = [];
  for (let tick = 0; tick < ms; tick++) {
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < 12; k++) sum += noise();
      state.drive[i] = (i < Ne ? 5 : 2) * ((sum - 6 * 2 ** 32) / 2 ** 32);
    }
    for (let from = 0; from < count; from++)
      if (state.v[from]! >= 30) for (let to = 0; to < count; to++) state.drive[to]! += weights[to * count + from]!;
    const log = stepSpiking(state);
    raster.push(Array.from(log.cells.subarray(0, log.count)));
  }
  return { raster, state };
}
