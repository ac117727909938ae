import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activatorNames, type Cell, type Layer, type RoundsCircuit, type Synapse } from '../../src/core/circuit.ts';
import { stackOf } from '../../src/core/layers.ts';
import { createStream } from '../../src/core/random.ts';
import { compileDense, forward, greatest } from '../../src/core/rounds/dense.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, outputOf, stateOf } from '../../src/core/state.ts';

interface Shape {
  readonly sizes: readonly number[];
  readonly seed: string;
  /** Share of the synapses that are there. */
  readonly share: number;
  /** How synapses are named: after their cells (the same order for all columns) or at random. */
  readonly isNamed: boolean;
  readonly softmax: boolean;
}

const shapes = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 2, maxLength: 4 }),
  seed: fc.string(),
  share: fc.constantFrom(0.5, 0.9, 1),
  isNamed: fc.boolean(),
  softmax: fc.boolean(),
});

/** Numbers with many digits, so that another order of summing shows. */
function randomStack({ sizes, seed, share, isNamed, softmax }: Shape): RoundsCircuit {
  const random = createStream(seed, 'dense');
  const real = () => (random.next() - 0.5) * 2 ** Math.floor(random.next() * 8);
  const cells: Cell[] = [];
  const synapses: Synapse[] = [];
  const layers: Layer[] = [];
  for (const [depth, size] of sizes.entries()) {
    // The first cells stand last in code-unit order, so that a column's order is not that of its rows.
    const ids = Array.from({ length: size }, (_, i) => `${'zyxw'[depth]}${30 - i}`);
    for (const id of ids) {
      const activator = activatorNames[Math.floor(random.next() * activatorNames.length)]!;
      cells.push(
        depth === 0 ? { id, kind: 'input', x: 0, y: 0, value: real() } : { id, kind: 'neuron', x: 0, y: 0, bias: real(), activator },
      );
    }
    const isShared = softmax && depth === sizes.length - 1;
    layers.push({ id: `layer${depth}`, cells: ids, ...(isShared ? { softmax: { temperature: 0.75 } } : {}) });
    for (const [row, from] of (layers[depth - 1]?.cells ?? []).entries()) {
      for (const [column, to] of ids.entries()) {
        // Every cell hears its diagonal, so that it is as deep as its layer says.
        if (random.next() >= share && column % sizes[depth - 1]! !== row) continue;
        const id = isNamed ? `${from}>${to}` : `s${Math.floor(random.next() * 2 ** 32)}.${synapses.length}`;
        synapses.push({ id, from, to, weight: real() });
      }
    }
  }
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed: 'dense', cells, synapses, layers, probes: [], notes: [] };
}

test('a dense pass gives the bits of the board: states, outputs and shares of any stack', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const circuit = randomStack(shape);
      const stack = stackOf(circuit)!;
      const dense = compileDense(stack);
      const last = stack.blocks.at(-1)!;
      const out = new Float64Array(last.cells.length);
      // One number stands before the inputs, to see that the offset is kept.
      forward(dense, Float64Array.from([7, ...stack.inputs.map(({ value }) => value)]), out, 1);
      const state = createState(circuit);
      for (const [index, { cells }] of stack.blocks.entries()) {
        step(state);
        const { states } = dense.blocks[index]!;
        expect([...states.subarray(0, cells.length)]).toEqual(cells.map(({ id }) => stateOf(state, id)));
      }
      expect([...out]).toEqual(last.cells.map(({ id }) => outputOf(state, id)));
    }),
    { numRuns: 300 },
  );
});

test('columns named after their cells are summed together, columns with an order of their own one by one', () => {
  const shape = { sizes: [12, 9], seed: 'order', share: 1, softmax: false };
  const blockOf = (isNamed: boolean) => compileDense(stackOf(randomStack({ ...shape, isNamed }))!).blocks[0]!;
  expect(blockOf(true).own).toBeUndefined();
  expect(blockOf(true).shared).toBeDefined();
  expect(blockOf(false).own).toBeDefined();
});

test('the answer is the one greatest output, and none when two are', () => {
  expect(greatest(Float64Array.of(0.2, 0.5, 0.3), 3)).toBe(1);
  expect(greatest(Float64Array.of(0.4, 0.4, 0.2), 3)).toBe(-1);
  expect(greatest(Float64Array.of(0.3, 0.3, 0.4), 3)).toBe(2);
  expect(greatest(Float64Array.of(0, 0, 9), 2)).toBe(-1);
});

test('a pass through step, ReLU and identity neurons allocates nothing', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const mixed = randomStack({ sizes: [30, 20, 10], seed: 'allocation', share: 1, isNamed: true, softmax: false });
  const quick = ['step', 'relu', 'identity'] as const;
  const cells = mixed.cells.map((cell, i) => (cell.kind === 'neuron' ? { ...cell, activator: quick[i % 3]! } : cell));
  const stack = stackOf({ ...mixed, cells })!;
  const dense = compileDense(stack);
  const inputs = Float64Array.from(stack.inputs, ({ value }) => value);
  const out = new Float64Array(10);
  const passes = 5_000;
  for (let i = 0; i < 20 * passes; i++) forward(dense, inputs, out);
  // The least of several tries leaves out what others do meanwhile, a collection in between makes a try void.
  let least = Infinity;
  for (let attempt = 0; attempt < 10; attempt++) {
    collect();
    const before = getHeapStatistics().used_heap_size;
    for (let i = 0; i < passes; i++) forward(dense, inputs, out);
    const grown = getHeapStatistics().used_heap_size - before;
    if (grown >= 0) least = Math.min(least, grown / passes);
  }
  expect(least).toBeLessThan(1);
});
