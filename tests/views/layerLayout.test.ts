import { describe, expect, test } from 'vitest';
import type { Cell, RoundsCircuit } from '../../src/core/circuit.ts';
import { fullConnect } from '../../src/core/fullConnect.ts';
import { stackOf } from '../../src/core/layers.ts';
import type { CellPlace, Layout } from '../../src/views/board/geometry.ts';
import { layOut } from '../../src/views/board/layout.ts';
import { circuit } from '../helpers/circuit.ts';
import { levelNamed } from '../levels/campaign.ts';

const boxes = [
  [846, 300],
  [1270, 520],
  [366, 420],
] as const;

/** Cells and lamps; the cells of a figure are lamps themselves. */
function places({ cells, lamps, isShaped }: Layout): [string, CellPlace][] {
  return [...cells, ...[...(isShaped ? [] : lamps)].map(([id, place]): [string, CellPlace] => [`lamp of ${id}`, place])];
}

/** What is wrong with where things are, in sentences. */
function faults(layout: Layout): string[] {
  const all = places(layout);
  const found: string[] = [];
  // Half a pixel for rounding.
  const slack = 0.5;
  for (const [i, [id, { x, y, radius }]] of all.entries()) {
    if (!(radius > 0)) found.push(`${id} has a radius of ${radius}`);
    const isInside =
      x - radius >= -slack && y - radius >= -slack && x + radius <= layout.width + slack && y + radius <= layout.height + slack;
    if (!isInside) found.push(`${id} is outside: ${x}, ${y}, radius ${radius}`);
    for (const [other, at] of all.slice(i + 1)) {
      if (Math.hypot(at.x - x, at.y - y) < at.radius + radius - slack) found.push(`${id} overlaps ${other}`);
    }
  }
  return found;
}

/** An eye of so many rows and columns before neurons wired to all of it. */
function eye(side: number, neurons: readonly number[]): RoundsCircuit {
  const made = fullConnect([side * side, ...neurons]);
  const cells = made.cells.map((cell, i): Cell => {
    if (cell.kind !== 'input') return cell;
    return { ...cell, x: -400 + 60 * (i % side), y: 60 * Math.floor(i / side) };
  });
  return { ...made, cells };
}

const sizes = Array.from({ length: 20 }, (_, i) => i + 1);

describe.each(boxes)('in a box of %d × %d', (width, height) => {
  const say = (made: RoundsCircuit): string[] => faults(layOut(made, width, height));

  test('one layer of up to 20 neurons has room, whatever the number of inputs', () => {
    for (const inputs of [1, 2, 3, 4, 8, 16]) {
      for (const size of sizes.slice(1)) expect([inputs, size, ...say(fullConnect([inputs, size]))]).toEqual([inputs, size]);
    }
  });

  test('two layers of up to 20 neurons have room', () => {
    for (const hidden of sizes)
      for (const last of [1, 2, 3, 5, 10, 20]) expect([hidden, last, ...say(fullConnect([2, hidden, last]))]).toEqual([hidden, last]);
  });

  test('three layers have room', () => {
    for (const size of [1, 2, 4, 8, 20]) expect([size, ...say(fullConnect([3, size, size, 2]))]).toEqual([size]);
  });

  test.each([3, 8])('an eye of %d × itself has room before one layer and before two', (side) => {
    for (const neurons of [[2], [4], [10], [20], [1, 1], [4, 2], [16, 10], [20, 20]]) {
      expect([...neurons, ...say(eye(side, neurons))]).toEqual(neurons);
    }
  });

  test.each([3, 8])('an eye of %d × itself stays a picture: upright, in square steps', (side) => {
    const { cells } = layOut(eye(side, [4, 2]), width, height);
    const at = (row: number, column: number): CellPlace => cells.get(`x${row * side + column + 1}`)!;
    const step = at(0, 1).x - at(0, 0).x;
    expect(step).toBeGreaterThan(0);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        expect(at(row, column).x).toBeCloseTo(at(0, 0).x + step * column, 6);
        expect(at(row, column).y).toBeCloseTo(at(0, 0).y + step * row, 6);
      }
    }
  });

  test('every synapse leads from its sender to the rim of its receiver, with its chip inside the box', () => {
    for (const made of [fullConnect([3, 4, 2]), fullConnect([2, 20, 10]), eye(3, [4, 2])]) {
      const { cells, synapses } = layOut(made, width, height);
      for (const { id, from, to } of made.synapses) {
        const { points, chip } = synapses.get(id)!;
        const [sender, receiver] = [cells.get(from)!, cells.get(to)!];
        expect(Math.hypot(points[0].x - sender.x, points[0].y - sender.y)).toBeCloseTo(sender.radius, 6);
        expect(Math.hypot(points[3].x - receiver.x, points[3].y - receiver.y)).toBeCloseTo(receiver.radius, 6);
        expect(chip.x > 0 && chip.y > 0 && chip.x < width && chip.y < height).toBe(true);
      }
    }
  });

  test('layers follow one another, each in its order', () => {
    const made = fullConnect([3, 5, 4]);
    const { cells, isTall } = layOut(made, width, height);
    const along = (id: string): number => (isTall ? cells.get(id)!.y : cells.get(id)!.x);
    const across = (id: string): number => (isTall ? cells.get(id)!.x : cells.get(id)!.y);
    const columns = [stackOf(made)!.inputs, ...stackOf(made)!.blocks.map((block) => block.cells)].map((column) =>
      column.map(({ id }) => id),
    );
    for (const [depth, ids] of columns.entries()) {
      for (const [i, id] of ids.entries()) {
        if (i > 0) expect(across(id)).toBeGreaterThan(across(ids[i - 1]!));
        if (depth > 0) expect(along(id)).toBeGreaterThan(along(columns[depth - 1]![0]!));
      }
    }
  });

  test('the lamps of a digit keep its shape', () => {
    const start = levelNamed('deep-segments').circuit;
    const layout = layOut(start, width, height);
    expect([layout.isShaped, ...faults(layout)]).toEqual([true]);
    const { blocks } = stackOf(start)!;
    const last = blocks.at(-1)!.cells;
    const [first] = last;
    const scale = last.map(({ id, x, y }) => {
      const [from, to] = [layout.cells.get(first!.id)!, layout.cells.get(id)!];
      return [x === first!.x ? undefined : (to.x - from.x) / (x - first!.x), y === first!.y ? undefined : (to.y - from.y) / (y - first!.y)];
    });
    const known = scale.flat().filter((value) => value !== undefined);
    for (const value of known) expect(value).toBeCloseTo(known[0]!, 6);
  });
});

test('only circuits of layers with more than one neuron are laid out as layers', () => {
  const isLayered = (made: RoundsCircuit): boolean => layOut(made, 1270, 520).isLayered;
  expect(isLayered(fullConnect([2, 2]))).toBe(true);
  expect(isLayered(fullConnect([2, 1]))).toBe(false);
  expect(isLayered(circuit('a -> h k; a>h 1; h>k 1; k>k 1'))).toBe(false);
  expect(isLayered(circuit('a -> h k; a>h 1; h>k 1; a>k 1'))).toBe(false);
});

test('neurons are opened one by one once a block has more than eight chips, or where they are too small', () => {
  const opens = (list: readonly number[], height = 520): boolean => layOut(fullConnect(list), 1270, height).opensOneByOne;
  expect([[2, 2], [1, 4], [2, 4], [3, 3], [9, 1, 2], [2, 3, 3]].map((list) => opens(list))).toEqual([false, false, false, true, false, true]); // prettier-ignore
  expect([500, 120].map((height) => opens([2, 2], height))).toEqual([false, true]);
});
