// What the instruments of the playground reckon before anything is drawn.
import { expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import { applyPatch } from '../../src/core/patch.ts';
import type { RunView } from '../../src/session/playground/engine.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { createPlayground, play, seekTo } from '../../src/session/playground/playground.ts';
import { plasticOf, presentCurrent, probesOf, toggleProbe } from '../../src/session/playground/probe.ts';
import { createSpikeBook, writeSpike } from '../../src/session/spiking/spikeBook.ts';
import { assignKey, attach, keysOf, padCells, speakersOf } from '../../src/views/meters/fittings.ts';
import { hear } from '../../src/views/meters/hearing.ts';
import { canPlay } from '../../src/views/meters/keys.ts';
import { jointRange, laneMarks, laneRange, lanesOf, settleLanes } from '../../src/views/meters/lanes.ts';
import { isOn, press, release } from '../../src/views/meters/presses.ts';
import { createIntervals, createRateColumns, fillRates, meanVariation, measureIntervals, variation } from '../../src/views/meters/rates.ts';
import { rowIds, rowsOf } from '../../src/views/meters/rows.ts';
import { createSpan, followRun } from '../../src/views/meters/span.ts';
import { createChoir, sing } from '../../src/views/meters/speakers.ts';
import { createThinner, forgetKept, thin } from '../../src/views/meters/thin.ts';
import { constant, inTime, izhikevich, lif, pattern, synapse } from '../helpers/spikingCircuit.ts';

const span = (from: number, until: number) => ({ from, until, isHeld: false });
const ring = (length: number, at: (tick: number) => number): Float32Array => Float32Array.from({ length }, (_, i) => at(i));
const points = ({ x, y, count }: ReturnType<typeof createThinner>, trace = 0) =>
  Array.from({ length: count }, (_, i) => [x[i]!, y[trace]![i]!] as const).filter(([, value]) => !Number.isNaN(value));

test('a short trace is drawn tick by tick', () => {
  const thinner = createThinner();
  thin(thinner, [ring(100, (tick) => tick * tick)], span(10, 20), { first: 0, settled: 99, latest: 99 }, 0.5, 400);
  expect(thinner.every).toBe(1);
  expect(points(thinner).slice(0, 3)).toEqual([
    [5, 100],
    [5.5, 121],
    [6, 144],
  ]);
});

test('of a long trace each bucket keeps its lowest and highest, in the order in which they came', () => {
  const values = ring(4096, (tick) => (tick === 1001 ? 50 : tick === 2000 ? -90 : Math.sin(tick / 300)));
  const thinner = createThinner();
  thin(thinner, [values], span(0, 4096), { first: 0, settled: 4095, latest: 4095 }, 0.1, 500);
  expect(thinner.every).toBe(16);
  expect(thinner.count).toBeLessThanOrEqual(2 * 500 + 4);
  const drawn = points(thinner).map(([, value]) => value);
  expect(Math.max(...drawn)).toBe(50);
  expect(Math.min(...drawn)).toBe(-90);
  for (let bucket = 0; bucket < 256; bucket++) {
    const own = [...values.subarray(bucket * 16, bucket * 16 + 16)];
    const pair = [drawn[2 * bucket]!, drawn[2 * bucket + 1]!];
    expect(pair.toSorted((a, b) => a - b)).toEqual([Math.min(...own), Math.max(...own)]);
    if (pair[0] !== pair[1]) expect(own.indexOf(pair[0]!)).toBeLessThan(own.indexOf(pair[1]!));
  }
});

test('frame by frame over a ring that overwrites itself, what is kept is what would be found anew', () => {
  const length = 1000;
  const values = new Float32Array(length).fill(NaN);
  const kept = createThinner();
  let latest = 0;
  for (let frame = 0; frame < 60; frame++) {
    for (let i = 0; i < 37; i++) values[++latest % length] = Math.sin(latest * latest);
    const first = Math.max(1, latest - length + 1);
    const known = { first, settled: latest, latest };
    const shown = span(latest - 800, latest);
    thin(kept, [values], shown, known, 0.1, 100);
    const fresh = createThinner();
    thin(fresh, [values], shown, known, 0.1, 100);
    expect(points(kept)).toEqual(points(fresh));
  }
});

test('a changed past is read again once it is forgotten, and what lies ahead always', () => {
  const values = ring(1000, () => 1);
  const thinner = createThinner();
  const known = { first: 0, settled: 500, latest: 900 };
  thin(thinner, [values], span(0, 1000), known, 1, 100);
  values.fill(2, 600);
  thin(thinner, [values], span(0, 1000), known, 1, 100);
  expect(points(thinner).find(([x]) => x >= 608)![1]).toBe(2);
  values.fill(3);
  forgetKept(thinner);
  thin(thinner, [values], span(0, 1000), known, 1, 100);
  expect(new Set(points(thinner).map(([, value]) => value))).toEqual(new Set([3]));
});

test('ticks that were never sampled are not drawn', () => {
  const thinner = createThinner();
  thin(thinner, [ring(100, (tick) => (tick < 50 ? NaN : 7))], span(0, 100), { first: 0, settled: 99, latest: 99 }, 1, 400);
  expect(points(thinner)[0]).toEqual([50, 7]);
});

const book = (...spikes: readonly (readonly [tick: number, cell: number])[]) => {
  const made = createSpikeBook();
  for (const [tick, cell] of spikes) writeSpike(made, tick, cell);
  return made;
};
const lanes = (of: readonly number[], members: readonly number[]) => ({
  of: Int16Array.from(of),
  count: Math.max(...of) + 1,
  members: Uint8Array.from(members),
  memberCount: members.reduce((sum, one) => sum + one, 0),
});

test('a rate counts the spikes of the last window, for each second, and the population’s mean', () => {
  const columns = createRateColumns(1, 100);
  const spikes = book([100, 0], [150, 1], [200, 0], [900, 0]);
  const frame = { from: 0, until: 1000, every: 100, windowTicks: 200, now: 800, dtMs: 0.1, isRounds: false };
  fillRates(columns, spikes, lanes([0, -1], [1, 1]), frame);
  expect(columns.count).toBe(11);
  // 200 ticks are 20 ms: one spike is 50 a second.
  expect([...columns.y[0]!.subarray(0, 5)]).toEqual([0, 50, 100, 50, 0]);
  expect([...columns.y[1]!.subarray(0, 5)]).toEqual([0, 25, 75, 50, 0]);
  expect(columns.y[0]![9]).toBeNaN();
});

test('in rounds it is the share of rounds in which the neuron fired', () => {
  const columns = createRateColumns(1, 100);
  const frame = { from: 0, until: 10, every: 1, windowTicks: 5, now: 10, dtMs: 1, isRounds: true };
  fillRates(columns, book([2, 0], [3, 0], [4, 0]), lanes([0], [1]), frame);
  expect([...columns.y[0]!.subarray(0, 10)]).toEqual([0, 0, 0.2, 0.4, 0.6, 0.6, 0.6, 0.4, 0.2, 0]);
});

test('where the book has forgotten spikes there is no rate', () => {
  const spikes = createSpikeBook();
  for (let tick = 0; tick < 70_000; tick++) writeSpike(spikes, tick, 0);
  const columns = createRateColumns(1, 100);
  const frame = { from: 0, until: 70_000, every: 1000, windowTicks: 100, now: 70_000, dtMs: 1, isRounds: false };
  fillRates(columns, spikes, lanes([0], [1]), frame);
  expect(columns.y[0]![4]).toBeNaN();
  expect(columns.y[0]![6]).toBe(1000);
});

test('the CV of intervals is 0 for a clock, and the standard deviation over the mean otherwise', () => {
  const intervals = createIntervals(3);
  measureIntervals(intervals, book([0, 0], [3, 1], [10, 0], [13, 1], [20, 0], [30, 0], [33, 1], [40, 2]), 0, 100);
  expect(variation(intervals, 0)).toBe(0);
  // Intervals of 10 and 20: mean 15, deviation 5.
  expect(variation(intervals, 1)).toBeCloseTo(1 / 3, 12);
  expect(variation(intervals, 2)).toBeUndefined();
  expect(meanVariation(intervals, Uint8Array.of(1, 1, 1))).toBeCloseTo(1 / 6, 12);
  expect(intervals.spikes).toEqual(Int32Array.of(4, 3, 1));
  measureIntervals(intervals, book([0, 0], [10, 0]), 5, 100);
  expect([intervals.spikes[0], intervals.spikes[1]]).toEqual([1, 0]);
});

const viewAt = (tick: number, latestTick = tick, clock: RunView['clock'] = 'milliseconds'): RunView =>
  ({
    clock,
    tick,
    latestTick,
    dtMs: clock === 'rounds' ? 1 : 0.1,
    traces: { length: 100_000 },
    spikes: createSpikeBook(),
  }) as unknown as RunView;

test('the last stretch follows the run, stands still while one looks back within it, and goes along beyond', () => {
  const shown = createSpan();
  followRun(shown, viewAt(500), 200);
  expect(shown).toMatchObject({ from: 0, until: 2000 });
  followRun(shown, viewAt(5000), 200);
  expect(shown).toMatchObject({ from: 3000, until: 5000 });
  followRun(shown, viewAt(3500, 5000), 200);
  expect(shown).toMatchObject({ from: 3000, until: 5000 });
  followRun(shown, viewAt(1000, 5000), 200);
  expect(shown.from).toBeLessThan(1000);
  expect(shown.until).toBeGreaterThan(1000);
  shown.isHeld = true;
  followRun(shown, viewAt(5000), 200);
  expect(shown.until).toBe(2000);
});

test('everything begins at the first tick that is kept', () => {
  const shown = createSpan();
  followRun(shown, viewAt(150_000), 'all');
  expect(shown).toMatchObject({ from: 50_001, until: 150_000 });
  followRun(shown, viewAt(3, 3, 'rounds'), 'all');
  expect(shown).toMatchObject({ from: 0, until: 10 });
});

test('lanes lie one above the other without touching, and widen to what is seen', () => {
  const circuit = inTime([lif('a'), izhikevich('b')], []);
  const two = lanesOf(circuit, ['a', 'b']);
  expect(two[0]).toMatchObject({ line: -50, rest: -65 });
  const shown = new Float64Array(4);
  settleLanes(shown, two, Float64Array.of(Infinity, -Infinity, -100, 20));
  expect(shown[0]).toBe(two[0]!.low);
  expect(shown[2]).toBeLessThanOrEqual(-100);
  const at = (lane: number, value: number): number => {
    const range = laneRange(new Float64Array(2), shown, lane, 2);
    return (value - range[0]!) / (range[1]! - range[0]!);
  };
  expect(at(0, shown[0]!)).toBeGreaterThan(0.5);
  expect(at(0, shown[1]!)).toBeLessThan(1);
  expect(at(1, shown[2]!)).toBeGreaterThan(0);
  expect(at(1, shown[3]!)).toBeLessThan(0.5);
  const marks = laneMarks(two, shown, 300);
  expect(marks.map(({ says }) => says)).toEqual(['−70', '−45', '−65', '−50']);
  for (const [i, lane] of [1, 1, 0, 0].entries())
    expect(marks[i]!.at / 2).toBeCloseTo(at(lane, Number(marks[i]!.says.replace('−', '-'))), 9);
  expect(jointRange(new Float64Array(2), shown)).toEqual(Float64Array.of(Math.min(shown[0]!, shown[2]!), Math.max(shown[1]!, shown[3]!)));
});

test('probes are the circuit’s, in its order; without any, those that the run follows', () => {
  const circuit = inTime([lif('a'), lif('b'), constant('i', 0.3)], ['i>b current 1']);
  const { view } = createLocalEngine(circuit);
  expect(probesOf(circuit, view)).toEqual(['a', 'b']);
  expect(toggleProbe(circuit, view, 'a')).toEqual({ probes: ['b'] });
  const probed = { ...circuit, probes: ['b', 'i'] };
  expect(probesOf(probed, view)).toEqual(['b']);
  expect(toggleProbe(probed, view, 'a')).toEqual({ probes: ['b', 'a'] });
});

test('the present current is what the wires bring', async () => {
  const circuit = inTime([lif('a'), constant('i', 0.3), constant('j', 0.1)], ['i>a current 2', 'j>a current -1']);
  const engine = createLocalEngine(circuit);
  await engine.seek(5);
  expect(presentCurrent(circuit, engine.view, 'a')).toBeCloseTo(0.5, 12);
});

test('only synapses that learn are plastic', () => {
  const hebbian = { kind: 'hebbian', rate: 0.5, windowMs: 50, min: 0, max: 20 } as const;
  expect(plasticOf(inTime([lif('a'), lif('b')], ['a>b delta 5', synapse('s: b>a delta 5', hebbian)])).map(({ id }) => id)).toEqual(['s']);
});

test('rows of the raster: sources that spike first, then cells; probed cells keep their colours', () => {
  const circuit = inTime([lif('a'), pattern('p', [1]), constant('i', 1), lif('b')], []);
  const ids = rowIds(circuit);
  expect(ids).toEqual(['p', 'a', 'b']);
  const { view } = createLocalEngine(circuit);
  const rows = rowsOf(circuit, view, ids, ['b']);
  expect(rows.of[view.indexOf.get('p')!]).toBe(0);
  expect(rows.of[view.indexOf.get('i')!]).toBe(-1);
  expect(rows.colours[2]).toBe('#ffc765');
  expect(rows.pixels[2]).toBe(0xff65c7ff);
});

test('spikes are heard once; nothing is heard when time is turned back or a long way is gone at once', () => {
  const view = viewAt(0) as { -readonly [K in keyof RunView]: RunView[K] };
  const heard: number[] = [];
  const hearing = { upTo: -1 };
  const listen = (most = Infinity): number[] => {
    heard.length = 0;
    hear(hearing, view, most, (cell) => heard.push(cell));
    return [...heard];
  };
  for (const [tick, cell] of [
    [3, 0],
    [5, 1],
    [9, 2],
  ] as const)
    writeSpike(view.spikes, tick, cell);
  view.tick = 6;
  expect(listen()).toEqual([0, 1]);
  expect(listen()).toEqual([]);
  view.tick = 2;
  expect(listen()).toEqual([]);
  view.tick = 10;
  expect(listen(5)).toEqual([]);
  view.tick = 2;
  listen();
  view.tick = 10;
  expect(listen()).toEqual([0, 1, 2]);
});

test('of many notes at once a few sound, those that have been silent longest first', () => {
  const choir = createChoir();
  const sung: number[] = [];
  const ask = (nowMs: number, ...steps: number[]): number[] => {
    sung.length = 0;
    for (const step of steps) choir.wants.add(step);
    sing(choir, nowMs, (step) => sung.push(step));
    return [...sung];
  };
  expect(ask(0, 0, 1, 2, 3, 4)).toEqual([0, 1, 2]);
  expect(ask(16, 0, 1, 2, 3, 4)).toEqual([3, 4]);
  expect(ask(32, 0)).toEqual([]);
  expect(ask(60, 0)).toEqual([0]);
  expect(choir.wants.size).toBe(0);
});

test('a new speaker sounds a note higher than the others; a key plays one cell at a time', () => {
  let circuit: Circuit = inTime([lif('a'), { id: 't', kind: 'touch', x: 0, y: 0 }, { id: 'u', kind: 'touch', x: 0, y: 0 }], []);
  const patch = (change: Parameters<typeof applyPatch>[1]): void => {
    const next = applyPatch(circuit, change);
    if ('refused' in next) throw new Error(next.refused);
    circuit = next;
  };
  patch(attach(circuit, 'speaker', 'a'));
  patch(attach(circuit, 'speaker', 't'));
  expect(speakersOf(circuit).map(({ step }) => step)).toEqual([0, 1]);
  patch(assignKey(circuit, 't', 'a'));
  patch(assignKey(circuit, 'u', 'A'));
  expect(keysOf(circuit).map(({ cell, key }) => [cell, key])).toEqual([['u', 'A']]);
  patch(assignKey(circuit, 'u', 's'));
  expect(keysOf(circuit)).toHaveLength(1);
  patch(assignKey(circuit, 'u', undefined));
  expect(circuit.instruments?.map(({ kind }) => kind)).toEqual(['speaker', 'speaker']);
  expect(padCells(circuit)).toEqual(['t', 'u']);
  expect(['a', 'あ', ';', ' ', 'Enter', 'Tab', '\u3000'].map(canPlay)).toEqual([true, true, true, false, false, false, false]);
});

test('an input is switched by a tap and held by a long press; a retina’s pixels have no pads', () => {
  const circuit: Circuit = {
    format: 'hibana.circuit',
    version: 1,
    clock: 'rounds',
    seed: '1',
    cells: ['x', 'p'].map((id) => ({ id, kind: 'input', value: 0, x: 0, y: 0 })),
    synapses: [],
    layers: [],
    probes: [],
    notes: [],
    instruments: [{ id: 'r', kind: 'retina', columns: 1, cells: ['p'] }],
  };
  expect(padCells(circuit)).toEqual(['x']);
  const playground = createPlayground(createLocalEngine(circuit));
  const tap = (forMs: number): boolean => {
    release(playground, press(playground, 'x', 1000), 1000 + forMs);
    return isOn(playground, 'x');
  };
  expect(tap(100)).toBe(true);
  expect(tap(100)).toBe(false);
  const finger = press(playground, 'x', 0);
  expect(isOn(playground, 'x')).toBe(true);
  release(playground, finger, 900);
  expect(isOn(playground, 'x')).toBe(false);
});

test('a press on a touch source is a spike in the coming tick', async () => {
  const circuit = inTime([{ id: 't', kind: 'touch', x: 0, y: 0 }], []);
  const playground = createPlayground(createLocalEngine(circuit));
  await seekTo(playground, 10);
  press(playground, 't', 0);
  await seekTo(playground, 12);
  expect([playground.engine.view.spikes.ticks[0], playground.engine.view.spikes.count]).toEqual([10, 1]);
  expect(play(playground, { type: 'touch', cell: 'nobody' })).toBe(false);
});
