import { expect, test } from 'vitest';
import { edit, LIMIT } from '../../src/core/edit.ts';
import { circuit } from '../helpers/circuit.ts';

const and = circuit('a b -> out(-1.5); a>out 1; b>out 1');

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test('an edit gives another circuit and leaves the old one as it was', () => {
  const before = frozen(structuredClone(and));
  const after = edit(before, { type: 'setWeight', synapse: 'b>out', weight: -2 });
  expect(after).toEqual({ ...and, synapses: [and.synapses[0], { ...and.synapses[1], weight: -2 }] });
  expect(edit(before, { type: 'setBias', cell: 'out', bias: 0.5 })).toMatchObject({ cells: [{}, {}, { bias: 0.5 }] });
  expect(before).toEqual(and);
});

test('what an edit does not touch is shared, not copied', () => {
  const after = edit(and, { type: 'setWeight', synapse: 'b>out', weight: -2 });
  expect('cells' in after && after.cells).toBe(and.cells);
  expect('cells' in after && after.synapses[0]).toBe(and.synapses[0]);
});

test('locked parts refuse', () => {
  const locked = {
    ...and,
    cells: and.cells.map((cell) => ({ ...cell, locked: true })),
    synapses: and.synapses.map((synapse) => ({ ...synapse, locked: true })),
  };
  expect(edit(locked, { type: 'setWeight', synapse: 'a>out', weight: 0 })).toEqual({ refused: 'locked', subject: 'a>out' });
  expect(edit(locked, { type: 'setBias', cell: 'out', bias: 0 })).toEqual({ refused: 'locked', subject: 'out' });
});

test('what is not there, has no bias, or is no number in range refuses', () => {
  expect(edit(and, { type: 'setWeight', synapse: 'x', weight: 0 })).toEqual({ refused: 'unknown', subject: 'x' });
  expect(edit(and, { type: 'setBias', cell: 'a', bias: 0 })).toEqual({ refused: 'unknown', subject: 'a' });
  for (const weight of [LIMIT * 1.001, -Infinity, NaN]) {
    expect(edit(and, { type: 'setWeight', synapse: 'a>out', weight })).toEqual({
      refused: 'outOfRange',
      subject: 'a>out',
      min: -LIMIT,
      max: LIMIT,
    });
  }
});
