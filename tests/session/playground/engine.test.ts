import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpiking, type Circuit } from '../../../src/core/circuit.ts';
import { patchBetween } from '../../../src/core/patch.ts';
import { parseRecording } from '../../../src/files/parse.ts';
import { writeRecording } from '../../../src/files/write.ts';
import type { Engine } from '../../../src/session/playground/engine.ts';
import { align, move, remove } from '../../../src/session/playground/arrange.ts';
import { whyNoWire, wire } from '../../../src/session/playground/connect.ts';
import { createLocalEngine } from '../../../src/session/playground/localEngine.ts';
import { kindsOf, placeCell } from '../../../src/session/playground/palette.ts';
import { replay } from '../../../src/session/replay.ts';
import { spikeCell, spikeTick } from '../../../src/session/spiking/spikeBook.ts';
import { replaySpiking } from '../../../src/session/spiking/replay.ts';
import { allowed } from '../../helpers/allowed.ts';
import { circuit } from '../../helpers/circuit.ts';
import { inTime, lif, synapse } from '../../helpers/spikingCircuit.ts';

const never = (): boolean => false;

const vote = circuit('a:1 b -> h(-0.5) out(-1); a>h 1; b>h 1; h>out 2; out>h -1 d2');
const living = inTime(
  [
    { id: 'noise', kind: 'poisson', x: -200, y: 0, rateHz: 300 },
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

/** One thing a builder may do, made of random numbers. */
function act(engine: Engine, [what, pick, size]: readonly [number, number, number]): void {
  const now = engine.circuit;
  const cell = now.cells[pick % Math.max(1, now.cells.length)];
  const other = now.cells[size % Math.max(1, now.cells.length)];
  const kinds = kindsOf(now);
  switch (what) {
    case 0:
      engine.change(placeCell(now, kinds[pick % kinds.length]!, size, pick).patch);
      break;
    case 1:
      if (cell && other && whyNoWire(now, cell.id, other.id) === undefined) engine.change(wire(now, cell.id, other.id).patch);
      break;
    case 2:
      if (cell && now.cells.length > 2) engine.change(allowed(remove(now, [cell.id])));
      break;
    case 3:
      if (cell) engine.change(allowed(move(now, new Map([[cell.id, { x: size, y: pick }]]))), `g${pick % 2}`);
      break;
    case 4:
      engine.undo();
      break;
    case 5:
      engine.redo();
      break;
    case 6:
      engine.advance(size, never);
      break;
    case 7:
      if (cell?.kind === 'touch') engine.play({ type: 'touch', cell: cell.id });
      if (cell?.kind === 'input') engine.play({ type: 'setInput', cell: cell.id, value: size % 2 });
      break;
    case 8:
      engine.resetMembranes(size % 2 === 0 || !cell ? undefined : [cell.id]);
      break;
    case 9:
      void engine.seek(Math.max(engine.view.earliestTick, engine.view.tick - size));
      break;
    case 10: {
      const chosen = now.synapses[pick % Math.max(1, now.synapses.length)];
      if (chosen && 'weight' in chosen && !('plasticity' in chosen))
        engine.change({ synapses: [{ ...chosen, weight: size / 8 }] as never }, 'weight');
      break;
    }
    default:
  }
}

const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.nat(50), fc.nat(60)), { maxLength: 40 });

async function replayed(engine: Engine): Promise<{ readonly same: boolean; readonly parsed: boolean }> {
  const recording = await engine.record();
  const parsed = parseRecording(writeRecording(recording));
  const { same } = isSpiking(engine.circuit) ? replaySpiking(recording, undefined) : replay(recording, undefined);
  return { same, parsed: parsed.ok };
}

describe.each<[string, Circuit]>([
  ['the vote', vote],
  ['neurons in time', living],
])('%s in the playground', (_, start) => {
  test('whatever is built while it runs, the recording ends with the same hash', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const engine = createLocalEngine(start);
        for (const one of list) act(engine, one);
        expect(await replayed(engine)).toEqual({ same: true, parsed: true });
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('undo takes back every edit and leaves the run where it is', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const engine = createLocalEngine(start);
        for (const one of list.filter(([what]) => what < 4 || what === 10)) act(engine, one);
        engine.advance(10, never);
        const { tick } = engine.view;
        const end = engine.circuit;
        while (engine.canUndo) engine.undo();
        expect(patchBetween(start, engine.circuit)).toEqual({});
        while (engine.canRedo) engine.redo();
        expect(patchBetween(end, engine.circuit)).toEqual({});
        expect(engine.view.tick).toBe(tick);
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  test('going back and on again ends with the same hash, over edits, plays and calmed membranes', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(400), async (list, back) => {
        const engine = createLocalEngine(start);
        for (const one of list.filter(([what]) => what !== 9)) act(engine, one);
        engine.advance(300, never);
        const { tick } = engine.view;
        const hash = await engine.hash();
        await engine.seek(Math.max(engine.view.earliestTick, tick - back));
        await engine.seek(tick);
        expect(await engine.hash()).toBe(hash);
      }),
      { numRuns: 40, seed: 9 },
    );
  });

  test('a hundred ticks are ten times ten', async () => {
    const [once, often] = [createLocalEngine(start), createLocalEngine(start)];
    once.advance(100, never);
    for (let i = 0; i < 10; i++) often.advance(10, never);
    expect(await often.hash()).toBe(await once.hash());
  });

  test('another seed is another run, and the recording says which', async () => {
    const engine = createLocalEngine(start);
    engine.advance(50, never);
    await engine.restart('another');
    engine.advance(500, never);
    expect(await replayed(engine)).toEqual({ same: true, parsed: true });
    expect((await engine.record()).seed).toBe('another');
    expect(engine.circuit.seed).toBe('another');
  });
});

test('an edit of a neuron far away changes nothing of a run that goes on', async () => {
  const [touched, left] = [createLocalEngine(living), createLocalEngine(living)];
  for (const engine of [touched, left]) engine.advance(2_000, never);
  touched.change(placeCell(touched.circuit, 'lif', 500, 500).patch);
  touched.undo();
  for (const engine of [touched, left]) engine.advance(2_000, never);
  expect(await touched.hash()).toBe(await left.hash());
});

test('a move is no edit of the run: nothing takes over, and one drag is one entry and one command', async () => {
  const engine = createLocalEngine(living);
  engine.advance(100, never);
  for (let x = 0; x < 20; x++) engine.change(allowed(move(engine.circuit, new Map([['n1', { x, y: 5 }]]))), 'drag');
  const recording = await engine.record();
  expect(recording.commands).toHaveLength(1);
  engine.undo();
  expect(engine.circuit.cells.find(({ id }) => id === 'n1')).toMatchObject({ x: 0, y: 0 });
  expect(engine.canUndo).toBe(false);
});

test('spikes keep their cell when cells come before it, and come back when time is turned back over a removal', async () => {
  const engine = createLocalEngine(
    inTime([lif('b'), { id: 'drive', kind: 'current', x: 0, y: 0, shape: 'constant', amplitudeNa: 0.4 }], ['drive>b current 1']),
  );
  engine.advance(1_000, never);
  const spikesOf = (id: string): number[] => {
    const { spikes, indexOf } = engine.view;
    const index = indexOf.get(id);
    return Array.from({ length: spikes.count }, (__, i) => i)
      .filter((i) => spikeCell(spikes, i) === index)
      .map((i) => spikeTick(spikes, i));
  };
  const before = spikesOf('b');
  expect(before.length).toBeGreaterThan(3);
  engine.change({ cells: [lif('a')] });
  expect(spikesOf('b')).toEqual(before);
  engine.change({ without: ['b'] });
  expect(spikesOf('b')).toEqual([]);
  await engine.seek(900);
  expect(spikesOf('b')).toEqual(before);
});

test('parts in a row line up and are spread evenly; locked ones say no', () => {
  const cells = [lif('a', { x: 0, y: 0 }), lif('b', { x: 10, y: 50 }), lif('c', { x: 100, y: 70 })];
  const engine = createLocalEngine(inTime(cells, []));
  engine.change(allowed(align(engine.circuit, ['a', 'b', 'c'], 'spreadAcross')));
  engine.change(allowed(align(engine.circuit, ['a', 'b', 'c'], 'bottom')));
  expect(engine.circuit.cells.map(({ x, y }) => [x, y])).toEqual([[0, 70], [50, 70], [100, 70]]); // prettier-ignore
  engine.change({ cells: [{ ...lif('a'), locked: true }] });
  expect(move(engine.circuit, new Map([['a', { x: 1, y: 1 }]]))).toEqual({ refused: 'locked', subject: 'a' });
  expect(remove(engine.circuit, ['a'])).toEqual({ refused: 'locked', subject: 'a' });
});
