// The hot loops in plain JavaScript. They take their arrays as arguments, which is what keeps them fast.
import type { Kernel, Workshop } from './kernel.ts';
import type { SpikingState } from './state.ts';

export const plainWorkshop: Workshop = {
  floats: (length) => new Float64Array(length),
  integers: (length) => new Int32Array(length),
  bind: plainKernel,
};

function plainKernel(state: SpikingState): Kernel {
  const { compiled, v, g, goal, restsUntil, ring, weight, log } = state;
  const { lif, lifCount, livingCount, currents, channels, currentDecay, rowStart, plainEnd, offset, ringLength } = compiled;
  const { decay, threshold, coupling } = lif;
  const row = channels * livingCount;
  return {
    integrate(tick) {
      if (currents === 0) return lifAlone(v, goal, decay, threshold, restsUntil, log.cells, log, lifCount, tick);
      if (currents === 1) return lifOne(v, goal, decay, threshold, restsUntil, g, coupling, log.cells, log, lifCount, tick);
      if (currents === 2) return lifTwo(v, goal, decay, threshold, restsUntil, g, coupling, log.cells, log, lifCount, livingCount, tick);
      return lifMany(v, goal, decay, threshold, restsUntil, g, coupling, log.cells, log, lifCount, livingCount, currents, tick);
    },
    scatter(tick) {
      const base = (tick % ringLength) * row;
      for (let s = 0; s < log.count; s++) {
        const sender = log.cells[s]!;
        leave(ring, weight, offset, rowStart[sender]!, plainEnd[sender]!, base);
      }
    },
    receive(tick) {
      const base = (tick % ringLength) * row;
      for (let k = 0; k < currents; k++) decayAndTake(g, ring, k * livingCount, base + k * livingCount, livingCount, currentDecay, k);
      if (channels > currents) takeAtOnce(v, ring, base + currents * livingCount, livingCount, restsUntil, tick);
    },
  };
}

/** Spikes of one sender are added to the rows of the ring in which they will arrive. */
function leave(ring: Float64Array, weight: Float64Array, offset: Int32Array, from: number, until: number, base: number): void {
  const length = ring.length;
  for (let synapse = from; synapse < until; synapse++) {
    let place = base + offset[synapse]!;
    if (place >= length) place -= length;
    ring[place] = ring[place]! + weight[synapse]!;
  }
}

/** g = g·P + what arrives, whose place in the ring is cleared. */
export function decayAndTake(
  g: Float64Array,
  ring: Float64Array,
  at: number,
  start: number,
  count: number,
  decays: Float64Array,
  k: number,
): void {
  const factor = decays[k]!;
  for (let i = 0; i < count; i++) {
    g[at + i] = g[at + i]! * factor + ring[start + i]!;
    ring[start + i] = 0;
  }
}

/** Arrivals at a resting cell are lost, as NEST has it. */
function takeAtOnce(v: Float64Array, ring: Float64Array, start: number, count: number, restsUntil: Int32Array, tick: number): void {
  for (let i = 0; i < count; i++) {
    const amount = ring[start + i]!;
    if (amount === 0) continue;
    ring[start + i] = 0;
    if (tick > restsUntil[i]!) v[i] = v[i]! + amount;
  }
}

interface Counter {
  count: number;
}

/** v = v∞ + (((v − v∞)·Pm + g₁·C₁) + g₂·C₂ …) with the old currents; v is frozen while the cell rests. Returns the last cell out of bounds, or −1. */
function lifAlone(
  v: Float64Array,
  goal: Float64Array,
  decay: Float64Array,
  threshold: Float64Array,
  restsUntil: Int32Array,
  cells: Int32Array,
  log: Counter,
  count: number,
  tick: number,
): number {
  let fired = log.count;
  let bad = -1;
  for (let i = 0; i < count; i++) {
    if (tick <= restsUntil[i]!) continue;
    const aim = goal[i]!;
    const x = aim + (v[i]! - aim) * decay[i]!;
    v[i] = x;
    if (x > threshold[i]!) {
      cells[fired++] = i;
      if (!(x < 1e9)) bad = i;
    } else if (!(x > -1e9)) bad = i;
  }
  log.count = fired;
  return bad;
}

function lifOne(
  v: Float64Array,
  goal: Float64Array,
  decay: Float64Array,
  threshold: Float64Array,
  restsUntil: Int32Array,
  g: Float64Array,
  coupling: Float64Array,
  cells: Int32Array,
  log: Counter,
  count: number,
  tick: number,
): number {
  let fired = log.count;
  let bad = -1;
  for (let i = 0; i < count; i++) {
    if (tick <= restsUntil[i]!) continue;
    const aim = goal[i]!;
    const x = aim + ((v[i]! - aim) * decay[i]! + g[i]! * coupling[i]!);
    v[i] = x;
    if (x > threshold[i]!) {
      cells[fired++] = i;
      if (!(x < 1e9)) bad = i;
    } else if (!(x > -1e9)) bad = i;
  }
  log.count = fired;
  return bad;
}

function lifTwo(
  v: Float64Array,
  goal: Float64Array,
  decay: Float64Array,
  threshold: Float64Array,
  restsUntil: Int32Array,
  g: Float64Array,
  coupling: Float64Array,
  cells: Int32Array,
  log: Counter,
  count: number,
  stride: number,
  tick: number,
): number {
  let fired = log.count;
  let bad = -1;
  for (let i = 0; i < count; i++) {
    if (tick <= restsUntil[i]!) continue;
    const aim = goal[i]!;
    const x = aim + ((v[i]! - aim) * decay[i]! + g[i]! * coupling[i]! + g[stride + i]! * coupling[count + i]!);
    v[i] = x;
    if (x > threshold[i]!) {
      cells[fired++] = i;
      if (!(x < 1e9)) bad = i;
    } else if (!(x > -1e9)) bad = i;
  }
  log.count = fired;
  return bad;
}

function lifMany(
  v: Float64Array,
  goal: Float64Array,
  decay: Float64Array,
  threshold: Float64Array,
  restsUntil: Int32Array,
  g: Float64Array,
  coupling: Float64Array,
  cells: Int32Array,
  log: Counter,
  count: number,
  stride: number,
  currents: number,
  tick: number,
): number {
  let fired = log.count;
  let bad = -1;
  for (let i = 0; i < count; i++) {
    if (tick <= restsUntil[i]!) continue;
    const aim = goal[i]!;
    let sum = (v[i]! - aim) * decay[i]!;
    for (let k = 0; k < currents; k++) sum += g[k * stride + i]! * coupling[k * count + i]!;
    const x = aim + sum;
    v[i] = x;
    if (x > threshold[i]!) {
      cells[fired++] = i;
      if (!(x < 1e9)) bad = i;
    } else if (!(x > -1e9)) bad = i;
  }
  log.count = fired;
  return bad;
}
