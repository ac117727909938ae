// The hot loops of the milliseconds clock in AssemblyScript: the same operations in the same order as src/core/spiking/plainKernel.ts,
// two cells at a time. `npm run wasm` compiles this file into src/core/spiking/wasmBytes.ts. Arguments are addresses in bytes.

/**
 * v = v∞ + (((v − v∞)·Pm + g₁·C₁) + g₂·C₂ …); then g = g·P + what arrives, whose place in the ring is cleared.
 * Writes who fires from `fired` on and returns how many there are then; `bad` as in the plain loop. Where all cells are alike, `mask` is 0
 * and their tables hold one pair of numbers; otherwise it is −1.
 */
export function integrate(
  v: usize,
  goal: usize,
  decay: usize,
  threshold: usize,
  restsUntil: usize,
  g: usize,
  coupling: usize,
  currentDecay: usize,
  arrivals: usize,
  cells: usize,
  bad: usize,
  mask: usize,
  fired: i32,
  count: i32,
  stride: i32,
  currents: i32,
  tick: i32,
): i32 {
  const none = f64x2.splat(0);
  const now = i32x4.splat(tick);
  const row = (<usize>stride) << 3;
  const couplingRow: usize = mask ? (<usize>count) << 3 : 16;
  const firstFactor = v128.load(currentDecay);
  const secondFactor = v128.load(currentDecay, 16);
  let lowest = none;
  store<i32>(bad, -1);
  let i: i32 = 0;
  // Four cells a turn where there are two currents or fewer, as in most circuits: one sum of addresses serves two pairs.
  if (currents <= 2) {
    const share2 = coupling + couplingRow;
    const second = mask & 16;
    for (; i + 3 < count; i += 4) {
      const at = (<usize>i) << 3;
      const own = at & mask;
      const own2 = own + second;
      const goalAt = goal + at;
      const vAt = v + at;
      const aim = v128.load(goalAt);
      const aim2 = v128.load(goalAt, 16);
      const old = v128.load(vAt);
      const old2 = v128.load(vAt, 16);
      let sum = f64x2.mul(f64x2.sub(old, aim), v128.load(decay + own));
      let sum2 = f64x2.mul(f64x2.sub(old2, aim2), v128.load(decay + own2));
      let current = g + at;
      let arrival = arrivals + at;
      if (currents > 0) {
        const before = v128.load(current);
        const before2 = v128.load(current, 16);
        sum = f64x2.add(sum, f64x2.mul(before, v128.load(coupling + own)));
        sum2 = f64x2.add(sum2, f64x2.mul(before2, v128.load(coupling + own2)));
        v128.store(current, f64x2.add(f64x2.mul(before, firstFactor), v128.load(arrival)));
        v128.store(current, f64x2.add(f64x2.mul(before2, firstFactor), v128.load(arrival, 16)), 16);
        v128.store(arrival, none);
        v128.store(arrival, none, 16);
      }
      if (currents > 1) {
        current += row;
        arrival += row;
        const before = v128.load(current);
        const before2 = v128.load(current, 16);
        sum = f64x2.add(sum, f64x2.mul(before, v128.load(share2 + own)));
        sum2 = f64x2.add(sum2, f64x2.mul(before2, v128.load(share2 + own2)));
        v128.store(current, f64x2.add(f64x2.mul(before, secondFactor), v128.load(arrival)));
        v128.store(current, f64x2.add(f64x2.mul(before2, secondFactor), v128.load(arrival, 16)), 16);
        v128.store(arrival, none);
        v128.store(arrival, none, 16);
      }
      const x = f64x2.add(aim, sum);
      const x2 = f64x2.add(aim2, sum2);
      const awakes = i32x4.gt_s(now, v128.load(restsUntil + (at >> 1)));
      const awake = i64x2.extend_low_i32x4_s(awakes);
      const awake2 = i64x2.extend_high_i32x4_s(awakes);
      v128.store(vAt, v128.bitselect(x, old, awake));
      v128.store(vAt, v128.bitselect(x2, old2, awake2), 16);
      lowest = f64x2.pmin(lowest, f64x2.pmin(x, x2));
      const news = v128.andnot(awake, f64x2.le(x, v128.load(threshold + own)));
      const news2 = v128.andnot(awake2, f64x2.le(x2, v128.load(threshold + own2)));
      if (v128.any_true(v128.or(news, news2))) {
        if (i64x2.extract_lane(news, 0)) fired = report(f64x2.extract_lane(x, 0), load<f64>(threshold + own), i, cells, bad, fired);
        if (i64x2.extract_lane(news, 1)) fired = report(f64x2.extract_lane(x, 1), load<f64>(threshold + own, 8), i + 1, cells, bad, fired);
        if (i64x2.extract_lane(news2, 0)) fired = report(f64x2.extract_lane(x2, 0), load<f64>(threshold + own2), i + 2, cells, bad, fired);
        if (i64x2.extract_lane(news2, 1))
          fired = report(f64x2.extract_lane(x2, 1), load<f64>(threshold + own2, 8), i + 3, cells, bad, fired);
      }
    }
  }
  for (; i + 1 < count; i += 2) {
    const at = (<usize>i) << 3;
    const own = at & mask;
    const aim = v128.load(goal + at);
    const old = v128.load(v + at);
    let sum = f64x2.mul(f64x2.sub(old, aim), v128.load(decay + own));
    let current = g + at;
    let arrival = arrivals + at;
    let share = coupling + own;
    // Few circuits have more than two synaptic time constants: these two are out of the loop.
    if (currents > 0) {
      const before = v128.load(current);
      sum = f64x2.add(sum, f64x2.mul(before, v128.load(share)));
      v128.store(current, f64x2.add(f64x2.mul(before, firstFactor), v128.load(arrival)));
      v128.store(arrival, none);
    }
    if (currents > 1) {
      current += row;
      arrival += row;
      share += couplingRow;
      const before = v128.load(current);
      sum = f64x2.add(sum, f64x2.mul(before, v128.load(share)));
      v128.store(current, f64x2.add(f64x2.mul(before, secondFactor), v128.load(arrival)));
      v128.store(arrival, none);
      for (let k = 2; k < currents; k++) {
        current += row;
        arrival += row;
        share += couplingRow;
        const more = v128.load(current);
        sum = f64x2.add(sum, f64x2.mul(more, v128.load(share)));
        v128.store(current, f64x2.add(f64x2.mul(more, v128.load(currentDecay + ((<usize>k) << 4))), v128.load(arrival)));
        v128.store(arrival, none);
      }
    }
    const x = f64x2.add(aim, sum);
    const awake = i64x2.extend_low_i32x4_s(i32x4.gt_s(now, v128.load64_zero(restsUntil + ((<usize>i) << 2))));
    v128.store(v + at, v128.bitselect(x, old, awake));
    lowest = f64x2.pmin(lowest, x);
    const news = v128.andnot(awake, f64x2.le(x, v128.load(threshold + own)));
    if (v128.any_true(news)) {
      if (i64x2.extract_lane(news, 0)) fired = report(f64x2.extract_lane(x, 0), load<f64>(threshold + own), i, cells, bad, fired);
      if (i64x2.extract_lane(news, 1)) fired = report(f64x2.extract_lane(x, 1), load<f64>(threshold + own, 8), i + 1, cells, bad, fired);
    }
  }
  if (v128.any_true(f64x2.le(lowest, f64x2.splat(-1e9)))) {
    for (let c: i32 = 0; c < i; c++)
      if (!(load<f64>(v + ((<usize>c) << 3)) > -1e9) && tick > load<i32>(restsUntil + ((<usize>c) << 2)) && c > load<i32>(bad))
        store<i32>(bad, c);
  }
  if (i < count) {
    const at = (<usize>i) << 3;
    const own = at & mask;
    const aim = load<f64>(goal + at);
    let sum = (load<f64>(v + at) - aim) * load<f64>(decay + own);
    for (let k = 0; k < currents; k++) {
      const current = g + row * k + at;
      const arrival = arrivals + row * k + at;
      const before = load<f64>(current);
      sum += before * load<f64>(coupling + couplingRow * k + own);
      store<f64>(current, before * load<f64>(currentDecay + ((<usize>k) << 4)) + load<f64>(arrival));
      store<f64>(arrival, 0);
    }
    if (tick > load<i32>(restsUntil + ((<usize>i) << 2))) {
      const x = aim + sum;
      store<f64>(v + at, x);
      fired = report(x, load<f64>(threshold + own), i, cells, bad, fired);
    }
  }
  return fired;
}

function report(x: f64, threshold: f64, cell: i32, cells: usize, bad: usize, fired: i32): i32 {
  if (!(x < 1e9 && x > -1e9)) store<i32>(bad, cell);
  if (!(x > threshold)) return fired;
  store<i32>(cells + ((<usize>fired) << 2), cell);
  return fired + 1;
}

/** The spikes of `cells` are added to the rows of the ring in which they will arrive. */
export function scatter(
  cells: usize,
  count: i32,
  rowStart: usize,
  plainEnd: usize,
  offset: usize,
  weight: usize,
  ring: usize,
  base: i32,
  length: i32,
): void {
  for (let s = 0; s < count; s++) {
    const sender = (<usize>load<i32>(cells + ((<usize>s) << 2))) << 2;
    const from = load<i32>(rowStart + sender);
    const until = offset + ((<usize>load<i32>(plainEnd + sender)) << 2);
    let share = weight + ((<usize>from) << 3);
    for (let at = offset + ((<usize>from) << 2); at < until; at += 4) {
      const ahead = base + load<i32>(at);
      const place = ring + ((<usize>(ahead >= length ? ahead - length : ahead)) << 3);
      store<f64>(place, load<f64>(place) + load<f64>(share));
      share += 8;
    }
  }
}

/** What arrives at v itself is lost while the cell rests. */
export function takeAtOnce(v: usize, arrivals: usize, count: i32, restsUntil: usize, tick: i32): void {
  for (let i = 0; i < count; i++) {
    const at = (<usize>i) << 3;
    const amount = load<f64>(arrivals + at);
    if (amount == 0) continue;
    store<f64>(arrivals + at, 0);
    if (tick > load<i32>(restsUntil + ((<usize>i) << 2))) store<f64>(v + at, load<f64>(v + at) + amount);
  }
}
