import { expect, test } from 'vitest';
import { fitsLevel } from '../../src/files/fits.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const puzzle = level();
const start = puzzle.circuit;

test("a level's own circuit fits, and so does any setting of its open parts", () => {
  expect(fitsLevel(puzzle, start)).toBe(true);
  expect(fitsLevel(puzzle, circuit('a:1 b -> out(-1.5); a>out 2; b>out -2'))).toBe(true);
});

test.each([
  ['a cell is missing', 'a -> out; a>out 1'],
  ['a cell has another name', 'a c -> out; a>out 1; c>out 1'],
  ['a cell has another activator', 'a b -> out(0 tanh); a>out 1; b>out 1'],
  ['a synapse has another delay', 'a b -> out; a>out 1 d2; b>out 1'],
  ['a synapse is added', 'a b -> out; a>out 1; b>out 1; b>out 1'],
  ['a weight is out of range', 'a b -> out; a>out 2.5; b>out 1'],
  ['a layer is added', 'a b -> out; a>out 1; b>out 1; softmax(1) out'],
])('a circuit does not fit when %s', (_, text) => {
  expect(fitsLevel(puzzle, circuit(text))).toBe(false);
});

test('a locked part must be as it was', () => {
  const locked = { ...puzzle, circuit: { ...start, cells: start.cells.map((cell) => ({ ...cell, locked: true })) } };
  expect(fitsLevel(locked, start)).toBe(true);
  expect(fitsLevel(locked, circuit('a b -> out(-1); a>out 1; b>out 1'))).toBe(false);
});
