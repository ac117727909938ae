import { expect, test } from 'vitest';
import type { Circuit, RoundsCircuit } from '../../../src/core/circuit.ts';
import { isRefusal } from '../../../src/core/command.ts';
import { applyPatch, type Patch } from '../../../src/core/patch.ts';
import { checkCircuit } from '../../../src/files/references.ts';
import { changeFreely, travelFreely } from '../../../src/session/free.ts';
import { canUndo, presentOf, type History } from '../../../src/session/history.ts';
import { wire } from '../../../src/session/playground/connect.ts';
import { fragmentOf, paste } from '../../../src/session/playground/copy.ts';
import { freshId, placeCell, takenIds } from '../../../src/session/playground/palette.ts';
import { setProperty, sharedProperties } from '../../../src/session/playground/properties.ts';
import { allowed } from '../../helpers/allowed.ts';
import { circuit } from '../../helpers/circuit.ts';
import { inTime, lif, synapse } from '../../helpers/spikingCircuit.ts';

function made<C extends Circuit>(start: C, patch: Patch): C {
  const after = applyPatch(start, patch);
  if (isRefusal(after)) throw new Error(`refused: ${after.refused}`);
  expect(checkCircuit(after)).toBeUndefined();
  return after;
}

test('new cells and wires fit into ticks of any length', () => {
  for (const dtMs of [0.01, 0.1, 0.3, 0.7, 1]) {
    const start = inTime([lif('a', { refractoryMs: 0 })], [], { dtMs });
    const two = made(start, placeCell(start, 'lif', 0, 0).patch);
    made(two, wire(two, 'a', 'n1').patch);
  }
});

test('a plastic weight of zero keeps the side of its bounds', () => {
  const stdp = { kind: 'stdp', aPlus: 0.1, aMinus: 0.1, tauPlusMs: 20, tauMinusMs: 20, min: -20, max: 0, pairing: 'all' } as const;
  const start = inTime([lif('a'), lif('b')], [synapse('a>b delta 0 d1', stdp)]);
  expect(setProperty(start, ['a>b'], 'max', 5)).toMatchObject({ refused: 'outOfRange', max: 0 });
  made(start, allowed(setProperty(start, ['a>b'], 'min', -5)));
  const heavy = inTime([lif('a'), lif('b')], ['a>b delta 900000 d1']);
  made(heavy, allowed(setProperty(heavy, ['a>b'], 'plasticity', 'hebbian')));
  expect(setProperty(circuit('a -> b; a>b 1'), ['a>b'], 'delay', 1.5)).toMatchObject({ refused: 'outOfRange' });
});

test('a copy keeps its wires where a file calls a synapse like a cell, and pins of cells that stay behind are left', () => {
  const start: Circuit = {
    ...inTime([lif('a'), lif('b')], ['a: a>b delta 3 d1']),
    chips: [{ id: 'c', x: 0, y: 0, name: 'c', members: ['a'], pins: [{ cell: 'b', name: 'b' }] }],
  };
  const copy = paste(start, fragmentOf(start, ['a', 'b']), { x: 500, y: 0 });
  if (isRefusal(copy)) throw new Error(copy.refused);
  expect(made(start, copy.patch).synapses.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'a1>b1']);
  expect(fragmentOf(start, ['c'])).toMatchObject({ chips: [{ pins: [] }], cells: [{ id: 'a' }] });
});

test('a circuit with ticks of another length is pasted only where its times are whole ticks', () => {
  const start = inTime([lif('a')], [], { dtMs: 1 });
  const other = (delay: string): Circuit => inTime([lif('n'), lif('m')], [`n>m delta 3 d${delay}`]);
  const fine = paste(start, other('2'), { x: 0, y: 0 });
  const rough = paste(start, other('2.5'), { x: 0, y: 0 });
  if (isRefusal(fine) || isRefusal(rough)) throw new Error('refused');
  made(start, fine.patch);
  expect(applyPatch<Circuit>(start, rough.patch)).toMatchObject({ refused: 'otherTick' });
});

test('so many names are found without looking through all of them again and again', () => {
  const taken = new Set(Array.from({ length: 100_000 }, (_, i) => `s${i}`));
  for (let i = 0; i < 100_000; i++) freshId('s', taken);
  expect(taken.size).toBe(200_000);
  expect(freshId('s', takenIds(circuit('s1 -> s3')))).toBe('s2');
});

test('bounds of very many synapses are shared', () => {
  const synapses = Array.from({ length: 150_000 }, (_, i) => synapse(`s${i}: a>b delta 3 d1`));
  const start = inTime([lif('a'), lif('b')], synapses);
  expect(sharedProperties(start, synapses).find(({ name }) => name === 'delayMs')).toMatchObject({ min: 0.1, max: 1000 });
});

test('undo ends at the oldest circuit that is left, not at the start', () => {
  const synapses = Array.from({ length: 200_000 }, (_, i) => ({ id: `s${i}`, from: 'a', to: 'b', weight: 1 }));
  const start: RoundsCircuit = { ...circuit('a -> b'), synapses };
  const past: History<RoundsCircuit> = { history: [start], index: 0, commands: [], gesture: undefined };
  const edit = (x: number): void => void changeFreely(past, { notes: [{ id: 'note', x, y: 0, text: '' }] }, undefined, 0, () => undefined);
  for (let x = 1; x <= 150; x++) edit(x);
  let undone = 0;
  while (canUndo(past)) {
    travelFreely(past, 'undo', 0, () => undefined);
    undone++;
  }
  expect(undone).toBeGreaterThanOrEqual(20);
  expect(undone).toBeLessThan(149);
  expect(presentOf(past).notes).toMatchObject([{ x: 150 - undone }]);
  expect(past.history[0]).toBe(start);
  edit(1000);
  expect(travelFreely(past, 'undo', 0, () => undefined)).toBeUndefined();
  expect(travelFreely(past, 'undo', 0, () => undefined)).toEqual({ refused: 'nothingToUndo' });
});
