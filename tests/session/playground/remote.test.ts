import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCompact } from '../../../src/files/write.ts';
import { move, remove } from '../../../src/session/playground/arrange.ts';
import { whyNoWire, wire } from '../../../src/session/playground/connect.ts';
import type { Engine } from '../../../src/session/playground/engine.ts';
import { placeCell } from '../../../src/session/playground/palette.ts';
import type { Frame, Order } from '../../../src/session/playground/remote.ts';
import { change, createPlayground, stepToSpike, toggleRunning } from '../../../src/session/playground/playground.ts';
import { createRemoteEngine, type Line } from '../../../src/session/playground/remoteEngine.ts';
import { RemoteHost } from '../../../src/session/playground/remoteHost.ts';
import { createSpikingEngine } from '../../../src/session/playground/spikingEngine.ts';
import { spikeCell, spikeTick } from '../../../src/session/spiking/spikeBook.ts';
import { replaySpiking } from '../../../src/session/spiking/replay.ts';
import { allowed } from '../../helpers/allowed.ts';
import { inTime, lif, synapse } from '../../helpers/spikingCircuit.ts';

const start = inTime(
  [
    { id: 'noise', kind: 'poisson', x: -200, y: 0, rateHz: 400 },
    { id: 'tap', kind: 'touch', x: -200, y: 80 },
    lif('n1'),
    lif('n2', { x: 160 }),
  ],
  [
    'noise>n1 exp(5) 4 d1',
    'tap>n1 delta 20 d1',
    synapse('n1>n2 delta 9 d2', { kind: 'stdp', aPlus: 0.1, aMinus: 0.1, tauPlusMs: 20, tauMinusMs: 20, min: 0, max: 20, pairing: 'all' }),
  ],
);

/** Two ends that only exchange copies, as page and worker do. */
function connect(): Line {
  const host = new RemoteHost({ createEngine: createSpikingEngine, write: writeCompact, startWatch: () => () => false });
  let queue: Promise<unknown> = Promise.resolve();
  const line: Line = {
    send: (order: Order) => {
      const copy = structuredClone(order);
      queue = queue.then(async () => line.receive(structuredClone<Frame>(await host.obey(copy))));
    },
    receive: () => undefined,
    broken: () => undefined,
    close: () => undefined,
  };
  return line;
}

async function open(line = connect()): Promise<Engine> {
  const engine = await createRemoteEngine(start, line);
  if (!engine) throw new Error('the line broke');
  return engine;
}

function act(engine: Engine, [what, pick, size]: readonly [number, number, number]): void {
  const now = engine.circuit;
  const cell = now.cells[pick % Math.max(1, now.cells.length)];
  const other = now.cells[size % Math.max(1, now.cells.length)];
  if (what === 0) engine.change(placeCell(now, pick % 2 ? 'lif' : 'poisson', size, pick).patch);
  if (what === 1 && cell && other && whyNoWire(now, cell.id, other.id) === undefined) engine.change(wire(now, cell.id, other.id).patch);
  if (what === 2 && cell && now.cells.length > 2) engine.change(allowed(remove(now, [cell.id])));
  if (what === 3 && cell) engine.change(allowed(move(now, new Map([[cell.id, { x: size, y: pick }]]))), `g${pick % 2}`);
  if (what === 4) engine.undo();
  if (what === 5) engine.redo();
  if (what === 6 && cell?.kind === 'lif') engine.change({ cells: [{ ...cell, tauMs: 5 + size }] }, 'tau');
  if (what === 7 && cell?.kind === 'touch') engine.play({ type: 'touch', cell: cell.id });
  if (what === 8) engine.resetMembranes(cell && size % 2 ? [cell.id] : undefined);
  if (what === 9) void engine.seek(Math.max(engine.view.earliestTick, engine.view.tick - size * 10));
  if (what === 10) void engine.restart(size % 2 ? String(size) : undefined);
  if (what === 11)
    void engine.watch(
      now.cells.slice(0, pick % 4).map(({ id }) => id),
      ['n1>n2'],
    );
}

/** Runs `ticks` more on either kind of engine, and waits until it is shown. */
async function run(engine: Engine, ticks: number): Promise<void> {
  engine.advance(ticks, () => false);
  await engine.hash();
}

const book = ({ view: { spikes } }: Engine): [number, number][] =>
  Array.from({ length: spikes.count }, (_, i) => [spikeTick(spikes, i), spikeCell(spikes, i)]);

test('a run elsewhere ends with the same hash, spikes, traces and circuit as one that is here', async () => {
  const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.nat(50), fc.nat(60)), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const here = createSpikingEngine(start);
      const there = await open();
      for (const one of list) {
        act(here, one);
        act(there, one);
        // What is wanted next may depend on what is seen.
        await there.hash();
        if (one[0] < 12) continue;
        await run(here, one[1] * 5);
        await run(there, one[1] * 5);
      }
      for (const engine of [here, there]) await run(engine, 200);
      expect(await there.hash()).toBe(await here.hash());
      expect(there.circuit).toEqual(here.circuit);
      expect(there.view.tick).toBe(here.view.tick);
      expect([...there.view.levels]).toEqual([...here.view.levels]);
      expect(book(there)).toEqual(book(here));
      expect(there.view.traces.cells).toEqual(here.view.traces.cells);
      const upTo = Math.min(3_000, here.view.latestTick + 1);
      expect(there.view.traces.values.map((ring) => ring.slice(0, upTo))).toEqual(
        here.view.traces.values.map((ring) => ring.slice(0, upTo)),
      );
      expect(await there.record()).toEqual(await here.record());
      expect(replaySpiking(await there.record(), undefined).same).toBe(true);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('a drag that is faster than the worker is joined, and ends where the hand let go', async () => {
  const there = await open();
  await run(there, 100);
  for (let weight = 1; weight <= 200; weight++) there.change({ synapses: [synapse(`tap>n1 delta ${weight / 10} d1`)] }, 'drag');
  await there.hash();
  expect(there.view.weightOf('n1>n2')).toBeCloseTo(9, 0);
  const recording = await there.record();
  expect(recording.commands.length).toBeLessThan(10);
  expect(there.circuit.synapses.find(({ id }) => id === 'tap>n1')).toMatchObject({ weight: 20 });
  there.undo();
  expect(there.circuit.synapses.find(({ id }) => id === 'tap>n1')).toMatchObject({ weight: 20, delayMs: 1 });
  expect(there.canUndo).toBe(false);
});

test('its file is written there', async () => {
  const there = await open();
  expect(await (there as unknown as { write(): Promise<string> }).write()).toBe(writeCompact(start));
});

test('a play between two steps of a number ends the gesture on both sides, so that undo goes to the same circuit', async () => {
  const [here, there] = [createSpikingEngine(start), await open()];
  for (const engine of [here, there]) {
    const tau = (tauMs: number): void => void engine.change({ cells: [lif('n1', { tauMs })] }, 'step');
    tau(10);
    engine.play({ type: 'touch', cell: 'tap' });
    tau(11);
    await engine.restart();
    tau(12);
    engine.undo();
    await engine.hash();
  }
  expect(there.circuit).toEqual(here.circuit);
  expect(await there.record()).toEqual(await here.record());
});

test('spikes are told once, also when time was turned back and goes on', async () => {
  const [here, there] = [createSpikingEngine(start), await open()];
  for (const engine of [here, there]) {
    await run(engine, 2_000);
    await engine.seek(500);
    for (let i = 0; i < 5; i++) await run(engine, 400);
    await run(engine, 500);
  }
  expect(book(there)).toEqual(book(here));
});

test('when the worker dies, all that waited settles and the circuit goes on here with what undo can reach', async () => {
  const line = connect();
  const engine = await open(line);
  const playground = createPlayground(engine);
  const moments: string[] = [];
  playground.moments.add(({ type }) => moments.push(type));
  toggleRunning(playground);
  await run(engine, 300);
  change(playground, { cells: [lif('n3', { x: 320 })] });
  // From here on nobody answers.
  line.send = () => undefined;
  change(playground, { cells: [lif('n4', { x: 480 })] });
  const waiting = Promise.all([engine.seek(100), engine.hash(), engine.record(), engine.watch(['n1'], []), stepToSpike(playground)]);
  line.broken();
  const [, hash, recording] = await waiting;
  expect(moments).toContain('cameHere');
  expect(playground.clock.isRunning).toBe(false);
  expect(engine.isRemote).toBe(false);
  expect(engine.circuit.cells.map(({ id }) => id)).toEqual(['noise', 'tap', 'n1', 'n2', 'n3', 'n4']);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(replaySpiking(recording, undefined).same).toBe(true);
  await run(engine, 300);
  expect(engine.view.tick).toBeGreaterThanOrEqual(300);
  engine.undo();
  engine.undo();
  expect(engine.circuit.cells.map(({ id }) => id)).toEqual(['noise', 'tap', 'n1', 'n2']);
  expect(replaySpiking(await engine.record(), undefined).same).toBe(true);
});

test('a line that breaks before the run is open gives no engine', async () => {
  const line = connect();
  line.send = () => queueMicrotask(() => line.broken());
  expect(await createRemoteEngine(start, line)).toBeUndefined();
});

test('who waits when the playground is closed waits no more', async () => {
  const line = connect();
  const engine = await open(line);
  line.send = () => undefined;
  const written = (engine as unknown as { write(): Promise<string | undefined> }).write();
  engine.close();
  expect(await written).toBeUndefined();
});
