// What is made of a text from outside, and where one circuit goes beside another.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import { isSpiking } from '../../src/core/circuit.ts';
import { toLink } from '../../src/files/link.ts';
import { readObject, type AnyFile } from '../../src/files/parse.ts';
import type { ShelfItem } from '../../src/files/shelf.ts';
import { writeCircuit, writeCompact, writeFile } from '../../src/files/write.ts';
import { partnerOf, placeBeside, putBeside } from '../../src/panels/playground/partner.ts';
import { receive } from '../../src/panels/shelf/receive.ts';
import { linkIn, tellText } from '../../src/panels/shelf/tellText.ts';
import { placedParts } from '../../src/session/playground/arrange.ts';
import { extentOf } from '../../src/session/playground/camera.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { circuitOf, createPlayground, travel } from '../../src/session/playground/playground.ts';
import { openShelf } from '../../src/storage/shelf.ts';
import { pack, rebuilt } from '../helpers/built.ts';
import { circuit } from '../helpers/circuit.ts';
import { everything } from '../helpers/living.ts';
import { and, level, rich } from '../helpers/samples.ts';
import { fixture } from '../import/fixtures.ts';

const site = 'https://example.org/play/';

describe('a text is told by itself', () => {
  test('our files, whatever links stand in them', async () => {
    const noted = { ...and, notes: [{ id: 'n', x: 0, y: 0, text: `look at ${site}#/open/1.a.0123abcd.x` }] };
    expect(await tellText(writeCircuit(noted))).toMatchObject({ kind: 'file', file: noted });
    for (const file of [level('cases'), pack(), ...rebuilt()])
      expect(await tellText(`\uFEFF ${writeFile(file)}`)).toMatchObject({ kind: 'file' });
  });

  test('our links: an address, inside a message, inside the code for a page, or the payload alone', async () => {
    const payload = await toLink(and);
    const address = `${site}#/open/${payload}`;
    for (const text of [address, `Look: ${address} \n(mine)`, `<iframe src="${address}" width="9"></iframe>`, ` ${payload}\n`]) {
      expect(linkIn(text)).toBe(payload);
      expect(await tellText(text)).toMatchObject({ kind: 'link', payload });
    }
  });

  test('forged, cut and huge links say so', async () => {
    const payload = await toLink(rich);
    const middle = Math.floor(payload.length / 2);
    const forged = payload.slice(0, middle) + (payload[middle] === 'A' ? 'B' : 'A') + payload.slice(middle + 1);
    const code = async (text: string) => {
      const told = await tellText(`${site}#/open/${text}`);
      return told.kind === 'broken' && told.isOurs ? told.error.code : told.kind;
    };
    expect(await code(forged)).toBe('linkBroken');
    expect(await code(payload.slice(0, -7))).toBe('linkCutShort');
    expect(await code(`${payload.slice(0, 20)}${'A'.repeat(220_000)}`)).toBe('tooLarge');
    expect(await code('')).toBe('linkBroken');
    expect(await code('%00%F0../..')).toBe('linkBroken');
  });

  test('a broken file of ours says where; one of another program is imported; the rest is nothing', async () => {
    const wrong = writeCircuit(and).replace('"kind": "neuron"', '"kind": "neutron"');
    expect(await tellText(wrong)).toMatchObject({ kind: 'broken', isOurs: true, error: { code: 'schema', path: 'cells[2].kind' } });
    expect(await tellText(writeCircuit(and).slice(0, -20))).toMatchObject({ kind: 'broken', isOurs: true, error: { code: 'notJson' } });
    expect(await tellText('{"format":"hibana.future","version":1}')).toMatchObject({
      kind: 'broken',
      isOurs: true,
      error: { code: 'wrongFormat' },
    });
    expect(await tellText(fixture('drip.nfy'))).toMatchObject({ kind: 'imported', imported: { file: { clock: 'milliseconds' } } });
    expect(await tellText('playground.tensorflow.org/#networkShape=3')).toMatchObject({
      kind: 'imported',
      imported: { file: { format: 'hibana.training' } },
    });
    for (const text of ['', 'a,b\n1,2', '[1]', '{"a":1}', '<html>', '\u0000'])
      expect(await tellText(text)).toMatchObject({ kind: 'broken', isOurs: false });
  });
});

describe('one of our files', () => {
  const shelf = openShelf('opening', () => 1);

  test('goes onto the canvas, a recording as it was replayed', async () => {
    expect(await receive(and, 'x', shelf)).toMatchObject({ kind: 'desk', opening: { circuit: and, name: 'x' } });
    for (const recording of rebuilt()) {
      const way = await receive(recording, 'x', shelf);
      if (way.kind !== 'desk' || !way.desk) throw new Error(`${way.kind} without a desk`);
      expect(way.desk.playground.engine.view.tick).toBe(recording.ticks);
      expect(await way.desk.playground.engine.hash()).toBe(recording.hash);
    }
  });

  test('goes onto the shelf, the same level once', async () => {
    const first = await receive(pack(), 'x', shelf);
    expect(first).toMatchObject({ kind: 'kept', isNew: true, trouble: undefined, item: { kind: 'pack', name: 'Mine' } });
    expect(await receive(pack(), 'y', shelf)).toMatchObject({ kind: 'kept', isNew: false });
    await receive(level('cases'), 'x', shelf);
    expect((await shelf.list()).map(({ kind }) => kind).toSorted()).toEqual(['level', 'pack']);
  });

  test('has an address, or is refused with the reason', async () => {
    const told = await tellText('playground.tensorflow.org/#networkShape=3');
    const training = told.kind === 'imported' ? (told.imported.file as AnyFile) : undefined;
    expect(await receive(training!, 'x', shelf)).toMatchObject({ kind: 'address' });
    expect(await receive(level('cases').solution, 'x', shelf)).toMatchObject({ kind: 'address' });
    expect(await receive({ format: 'hibana.progress', version: 1, levels: {} }, 'x', shelf)).toEqual({ kind: 'refused', why: 'progress' });
    const [vote] = rebuilt();
    const impossible = { ...vote!, commands: [{ tick: 0, type: 'undo' } as const] };
    expect(await receive(impossible, 'x', shelf)).toEqual({ kind: 'refused', why: 'commands' });
  });
});

describe('beside the player’s own', () => {
  const item = (id: string, own: Circuit, kind: ShelfItem['kind'] = 'circuit'): ShelfItem => ({
    id,
    kind,
    name: id,
    text: writeCompact(own),
    changedAt: 1,
    revision: 1,
  });

  test('is beside the last on the same clock, and it is known when the last of all is on the other', () => {
    const items = [item('chip', everything, 'chip'), item('vote', and), item('living', everything), item('older', everything)];
    expect(partnerOf(items, 'milliseconds')).toMatchObject({ same: { id: 'living' }, other: { id: 'vote' } });
    expect(partnerOf(items, 'rounds')).toMatchObject({ same: { id: 'vote' }, other: undefined });
    expect(partnerOf(items.slice(0, 2), 'milliseconds')).toMatchObject({ same: undefined, other: { id: 'vote' } });
    expect(partnerOf([], 'rounds')).toEqual({ same: undefined, other: undefined });
  });

  test.each([
    ['a vote', and, rich],
    ['itself', rich, rich],
    ['one in time', everything, everything],
  ])('%s: nothing of either is lost or covered, a file can hold both, and one undo takes it back', (_name, own, friend) => {
    const playground = createPlayground(createLocalEngine(own));
    expect(putBeside(playground, friend)).toBeUndefined();
    const both = circuitOf(playground);
    expect(both.cells.slice(0, own.cells.length)).toEqual(own.cells);
    expect(both.cells).toHaveLength(own.cells.length + friend.cells.length);
    expect(both.synapses).toHaveLength(own.synapses.length + friend.synapses.length);
    expect(readObject('hibana.circuit', JSON.parse(writeCompact(both)))).toMatchObject({ ok: true });
    const right = extentOf(placedParts(own))!.right;
    const brought = placedParts(both).filter(({ id }) => !placedParts(own).some((part) => part.id === id));
    for (const { x } of brought) expect(x).toBeGreaterThan(right + 200);
    expect(playground.selection.length).toBeGreaterThan(0);
    travel(playground, 'undo');
    expect(circuitOf(playground)).toEqual(own);
  });

  test('is refused with the reason, and then nothing is changed', () => {
    const playground = createPlayground(createLocalEngine(everything));
    const fine = isSpiking(everything) && { ...everything, dtMs: 0.05, synapses: everything.synapses.map(late) };
    expect(putBeside(playground, fine as Circuit)).toBe('otherTick');
    expect(putBeside(playground, and)).toBe('otherClock');
    expect(putBeside(playground, circuit(''))).toBe('empty');
    const crowd: Circuit = {
      ...everything,
      synapses: [],
      layers: [],
      probes: [],
      notes: [],
      cells: Array.from({ length: 10_000 }, (_, n) => ({ id: `t${n}`, kind: 'touch', x: n, y: 0 }) as const),
    };
    expect(putBeside(playground, crowd)).toBe('tooMuch');
    expect(circuitOf(playground)).toEqual(everything);
  });

  test('is to the left where the canvas ends, and in the middle of an empty one', () => {
    const there = { left: 0, right: 200, top: 0, bottom: 10 };
    expect(placeBeside({ left: -100, right: 100, top: -50, bottom: 150 }, there)).toEqual({ x: 460, y: 50 });
    expect(placeBeside({ left: 0, right: 1e6, top: 0, bottom: 0 }, there).x).toBeLessThan(0);
    expect(placeBeside(undefined, there)).toEqual({ x: 0, y: 0 });
  });
});

/** A delay that is a whole number of ticks of 0.05 ms, not of 0.1. */
function late<S extends { readonly kind: string }>(synapse: S): S {
  return synapse.kind === 'current' ? synapse : { ...synapse, delayMs: 0.15 };
}
