import { describe, expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import { fromLink, isTooLongForLink, toLink } from '../../src/files/link.ts';
import { parseAny, parseCircuit, parsePack, parseRecording } from '../../src/files/parse.ts';
import { writeCircuit, writeFile, writeRecording } from '../../src/files/write.ts';
import { pack, rebuilt } from '../helpers/built.ts';
import { circuit } from '../helpers/circuit.ts';
import { everything } from '../helpers/living.ts';
import { rich } from '../helpers/samples.ts';
import { replayAny } from '../helpers/solve.ts';
import { crowd } from '../../tools/crowd.ts';
import { createStream } from '../../src/core/random.ts';
import { inTime, lif } from '../helpers/spikingCircuit.ts';

/** Cells strewn over the canvas, each heard by some others. */
function wired(size: number, each: number): Circuit {
  const { next } = createStream('wired', 'wiring');
  const below = (limit: number): number => Math.floor(next() * limit);
  const cells = Array.from({ length: size }, (_, i) => lif(`n${i + 1}`, { x: below(3_000), y: below(2_000) }));
  const wires = new Set(Array.from({ length: size * each }, () => `n${1 + below(size)}>n${1 + below(size)}`));
  return inTime(cells, [...wires].map((ends) => `${ends} delta ${below(80) / 4 - 5 || 1} d${(10 + below(30)) / 10}`)); // prettier-ignore
}

const json = (value: unknown): string => JSON.stringify(value);

describe('a circuit with chips', () => {
  const refused = (changes: object): string => {
    const read = parseCircuit(json({ ...circuit('a -> h out; a>h 1; h>out 1'), ...changes }));
    return read.ok ? 'accepted' : `${read.path}: ${read.message}`;
  };
  const chip = (id: string, members: readonly string[], pins: readonly string[] = []) => ({
    id,
    x: 0,
    y: 0,
    name: id,
    members,
    pins: pins.map((cell) => ({ cell, name: cell })),
  });

  test('may nest them', () => {
    expect(refused({ chips: [chip('one', ['h'], ['h']), chip('two', ['one', 'out'], ['h', 'out'])] })).toBe('accepted');
  });
  test('that contains itself is refused', () => {
    expect(refused({ chips: [chip('one', ['h', 'one'])] })).toContain('"one" contains itself');
  });
  test('that contains itself through another is refused', () => {
    expect(refused({ chips: [chip('one', ['two']), chip('two', ['one'])] })).toContain('contains itself');
  });
  test('that names a part that is not there, or that lies in two chips, is refused', () => {
    expect(refused({ chips: [chip('one', ['nobody'])] })).toBe('chips[0].members[0]: there is no cell or chip "nobody"');
    expect(refused({ chips: [chip('one', ['h']), chip('two', ['h'])] })).toContain('"h" is in two chips');
    expect(refused({ chips: [chip('one', ['h'], ['nobody'])] })).toContain('chips[0].pins[0].cell');
  });
  test('instruments sit on cells that can bear them', () => {
    expect(refused({ instruments: [{ id: 'k', kind: 'key', cell: 'h', key: 'x' }] })).toContain('a key can not be put on "h"');
    expect(refused({ instruments: [{ id: 'r', kind: 'retina', columns: 2, cells: ['a'] }] })).toContain('do not fill rows of 2');
  });
});

describe('a link of a circuit', () => {
  test.each([
    ['rich', rich],
    ['everything', everything],
  ] as const)('by columns brings %s back to the bit', async (_, file) => {
    // prettier-ignore
    const read = await fromLink(await toLink(file));
    expect(read.ok && writeFile(read.value)).toBe(writeFile(file));
  });

  test('holds 200 neurons with three synapses each', async () => {
    const file = wired(200, 3);
    const link = await toLink(file);
    expect(isTooLongForLink(link)).toBe(false);
    const read = await fromLink(link);
    expect(read.ok && writeFile(read.value)).toBe(writeFile(file));
  });

  test('one value in a link is not unfolded to a million', async () => {
    const huge = { ...rich, cells: [{ keys: ['id'], rows: 1e9, columns: [['a']] }], synapses: [] } as unknown as Circuit;
    const good = await toLink(rich);
    expect(good.startsWith('2.')).toBe(true);
    const read = parseAny(json(huge));
    expect(read).toMatchObject({ ok: false });
  });
});

describe('a recording of a circuit that was rebuilt while it ran', () => {
  test('reads back and replays to its hash', () => {
    for (const recording of rebuilt()) {
      const read = parseRecording(writeRecording(recording));
      expect(read).toMatchObject({ ok: true });
      expect(replayAny(recording)).toMatchObject({ same: true });
    }
  });
  test('that makes what no circuit may be is refused, with its place', () => {
    const [vote, living] = rebuilt();
    const put = (patch: object) => parseRecording(json({ ...vote, commands: [{ tick: 0, type: 'change', patch }] }));
    expect(put({ synapses: [{ id: 's', from: 'h', to: 'a', weight: 1 }] })).toMatchObject({
      ok: false,
      path: expect.stringContaining('commands[0].patch'),
    });
    expect(put({ synapses: [{ id: 's', from: 'h', to: 'nobody', weight: 1 }] })).toMatchObject({ ok: false, code: 'reference' });
    expect(put({ cells: [living!.circuit!.cells[0]] })).toMatchObject({ ok: false });
    expect(parseRecording(json({ ...vote, commands: [...vote!.commands, { tick: 5, type: 'undo' }] }))).toMatchObject({ ok: false });
  });
});

describe('a pack', () => {
  test('reads back', () => {
    const read = parsePack(writeFile(pack()));
    expect(read.ok && writeFile(read.value)).toBe(writeFile(pack()));
  });
  test('says in which level what is wrong', () => {
    const bad = JSON.parse(writeFile(pack())) as { levels: { circuit: { cells: { kind: string }[] } }[] };
    bad.levels[1]!.circuit.cells[0]!.kind = 'nonsense';
    expect(parsePack(json(bad))).toMatchObject({ ok: false, path: 'levels[1].circuit.cells[0].kind' });
  });
  test('with one level twice, or none, is refused', () => {
    const good = pack();
    expect(parsePack(json({ ...good, levels: [good.levels[0], good.levels[0]] }))).toMatchObject({ ok: false, path: 'levels[1].id' });
    expect(parsePack(json({ ...good, levels: [] }))).toMatchObject({ ok: false });
  });
});

test('chips, instruments and notes come through a file', () => {
  const read = parseCircuit(writeCircuit(rich));
  expect(read.ok && read.value).toEqual(rich);
});

test('a large circuit is written as a small one is, key by key', () => {
  const large = crowd();
  const shuffled = {
    ...large,
    cells: large.cells.map((cell) => Object.fromEntries(Object.entries(cell).toReversed())),
  } as unknown as Circuit;
  expect(writeCircuit(shuffled)).toBe(writeCircuit(large));
  const read = parseCircuit(writeCircuit(large));
  expect(read.ok && writeCircuit(read.value)).toBe(writeCircuit(large));
  expect(writeCircuit({ ...large, cells: large.cells.slice(0, 50), synapses: [] }).split('\n')[8]).toBe(writeCircuit(large).split('\n')[8]);
});
