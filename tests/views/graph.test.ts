// The graph's layout is pure: it is checked here for what a person would be disturbed by.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { stackOf } from '../../src/core/layers.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, outputOf } from '../../src/core/state.ts';
import { graphValues } from '../../src/views/graph/graphValues.ts';
import { layoutGraph, MOST_NEURONS, type GraphLayout, type GraphNode, type Orientation } from '../../src/views/graph/layoutGraph.ts';
import { circuit } from '../helpers/circuit.ts';

const orientations: readonly Orientation[] = ['wide', 'tall'];

/** Full layers of these sizes. */
function layers(...sizes: readonly number[]): RoundsCircuit {
  const names = sizes.map((size, layer) => Array.from({ length: size }, (_, i) => `${'abcdefgh'[layer]!}${i}`));
  const wires = names.slice(1).flatMap((to, layer) => names[layer]!.flatMap((a) => to.map((b) => `${a}>${b} ${(layer + 1) / 4}`)));
  return circuit([`${names[0]!.join(':1 ')}:1 -> ${names.slice(1).flat().join('(0.5 relu) ')}(0.5 relu)`, ...wires].join('; '));
}

const deep = layers(3, 4, 4, 2);
const latch = circuit('set reset -> q nq(0.5) out; set>q 1; nq>q -2; q>q 1; q>nq -1; reset>nq 1; q>out 1 d3; set>out 1');

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, width, height }: GraphNode): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function labelsOf({ edges }: GraphLayout): Box[] {
  return edges
    .filter(({ label }) => label !== '')
    .map(({ label, labelX, labelY, anchor }) => {
      const width = label.length * 8;
      const left = anchor === 'middle' ? labelX - width / 2 : labelX;
      return { left, right: left + width, top: labelY - 12, bottom: labelY + 3 };
    });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box, i) => sum + boxes.slice(0, i).filter((other) => overlap(box, other)).length, 0);
}

describe.each(orientations)('a %s graph of a stack', (orientation) => {
  test('has the nodes of X · W + b → φ, layer by layer, in the order of the flow', () => {
    const { kind, nodes, frames } = layoutGraph(circuit('a b -> x y(0 relu) z; a>x 1; b>y 1; x>z 1; softmax(1) z'), orientation)!;
    expect(kind).toBe('stack');
    expect(nodes.map(({ id }) => id).join(' ')).toBe('X W1 dot1 b1 plus1 phi1 W2 dot2 b2 plus2 phi2 Y');
    expect(nodes.map(({ role }) => role).filter((role) => role === 'phi' || role === 'softmax')).toEqual(['phi', 'softmax']);
    expect(frames).toHaveLength(2);
  });

  test('says the shape of what flows', () => {
    const { edges } = layoutGraph(deep, orientation, 5)!;
    const labels = Object.fromEntries(edges.map(({ id, label }) => [id, label]));
    expect(labels).toMatchObject({
      'X dot1': '5 × 3',
      'W1 dot1': '3 × 4',
      'dot1 plus1': '5 × 4',
      'b1 plus1': '1 × 4',
      'phi2 dot3': '5 × 4',
      'W3 dot3': '4 × 2',
      'phi3 Y': '5 × 2',
    });
  });

  test('never lets nodes or labels overlap or leave the picture, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), fc.constantFrom(1, 7, 150), (sizes, batch) => {
        const layout = layoutGraph(layers(...sizes), orientation, batch)!;
        const boxes = [...layout.nodes.map(boxOf), ...labelsOf(layout)];
        expect(overlaps(boxes)).toBe(0);
        for (const { left, right, top, bottom } of boxes) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(layout.width);
          expect(bottom).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('repeats its block identically, each within its own frame', () => {
    const { nodes, frames } = layoutGraph(deep, orientation)!;
    const blocks = frames.map(({ layer, x, y, width, height }) => {
      const own = nodes.filter((node) => node.layer === layer);
      for (const { left, right, top, bottom } of own.map(boxOf)) {
        expect(left > x && right < x + width && top > y && bottom < y + height).toBe(true);
      }
      return {
        width,
        height,
        own: own.map((node) => [node.role, Math.round(node.x - x), Math.round(node.y - y), node.width, node.height]),
      };
    });
    expect(blocks[1]).toEqual(blocks[0]);
    expect(blocks[2]).toEqual(blocks[0]);
  });

  test('stays put while weights, biases and activators change', () => {
    const changed: RoundsCircuit = {
      ...deep,
      synapses: deep.synapses.map((synapse, i) => ({ ...synapse, weight: i * 123.25 })),
      cells: deep.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, bias: -999, activator: 'step' } : { ...cell, value: 7 })),
    };
    expect(layoutGraph(changed, orientation)).toEqual(layoutGraph(deep, orientation));
  });

  test('flows the way it is held', () => {
    const { nodes, width, height } = layoutGraph(deep, orientation)!;
    const flow = nodes.filter(({ role }) => role !== 'W' && role !== 'b').map(({ x, y }) => (orientation === 'wide' ? x : y));
    expect(flow).toEqual(flow.toSorted((a, b) => a - b));
    expect(width > height).toBe(orientation === 'wide');
  });
});

test('a tall graph of a stack fits on a narrow phone', () => {
  expect(layoutGraph(deep, 'tall')!.width).toBeLessThanOrEqual(320);
});

describe.each(orientations)('a %s graph of anything else', (orientation) => {
  test('has a node for each cell, inputs first, and an edge for each synapse', () => {
    const { kind, nodes, edges, frames } = layoutGraph(latch, orientation)!;
    expect([kind, frames]).toEqual(['neurons', []]);
    expect(nodes.map(({ id, role }) => [id, role])).toEqual(
      [
        ['cell set', 'input'],
        ['cell reset', 'input'],
        ['cell q', 'neuron'],
        ['cell nq', 'neuron'],
        ['cell out', 'neuron'],
      ].toSorted((a, b) => nodes.findIndex(({ id }) => id === a[0]) - nodes.findIndex(({ id }) => id === b[0])),
    );
    expect(edges.map(({ id }) => id)).toEqual(latch.synapses.map(({ id }) => id));
    expect(edges.find(({ id }) => id === 'q>out')!.label).toBe('3');
    const along = ({ x, y }: GraphNode): number => (orientation === 'wide' ? x : y);
    const place = new Map(nodes.map((node) => [node.id, along(node)]));
    expect(place.get('cell set')).toBe(place.get('cell reset'));
    expect(place.get('cell out')!).toBeGreaterThan(place.get('cell q')!);
  });

  test('never lets nodes overlap, and survives any wiring', () => {
    const wire = fc.tuple(fc.nat(9), fc.nat(7));
    fc.assert(
      fc.property(fc.array(wire, { maxLength: 30 }), (wires) => {
        const cells = Array.from({ length: 8 }, (_, i) => `n${i}`);
        const from = ['a', 'b', ...cells];
        const text = wires.map(([i, j]) => `${from[i]!}>${cells[j]!} 1 d2`);
        const layout = layoutGraph(circuit([`a b -> ${cells.join(' ')}`, ...text].join('; ')), orientation)!;
        expect(overlaps(layout.nodes.map(boxOf))).toBe(0);
        for (const { points } of layout.edges) for (const [x, y] of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('a large circuit that is no stack is not drawn', () => {
  const cells = Array.from({ length: MOST_NEURONS + 1 }, (_, i) => `n${i}`);
  expect(layoutGraph(circuit(`-> ${cells.join(' ')}; n0>n0 1`), 'wide')).toBeUndefined();
});

describe('values of the graph', () => {
  test('are those that the core computes', () => {
    const net = circuit('a:1 b:-0.5 -> x(0.25 tanh) y(-1 sigmoid) p q(0.5); a>x 2; b>x 1; b>y 4; x>p 1; y>q -2; x>q 1; softmax(0.5) p q');
    const valuesOf = graphValues(stackOf(net)!);
    const state = createState(net);
    for (let round = 0; round < 2; round++) step(state);
    expect(valuesOf('X')).toEqual([[1, -0.5]]);
    expect(valuesOf('W1')).toEqual([
      [2, 0],
      [1, 4],
    ]);
    expect(valuesOf('b2')).toEqual([[0, 0.5]]);
    expect(valuesOf('dot1')).toEqual([[1.5, -2]]);
    expect(valuesOf('plus1')).toEqual([[1.75, -3]]);
    expect(valuesOf('Y')).toEqual([[outputOf(state, 'p'), outputOf(state, 'q')]]);
    expect(valuesOf('phi2')).toBe(valuesOf('phi2'));
    expect(valuesOf('W3')).toBeUndefined();
  });

  test('go row by row for a batch', () => {
    const valuesOf = graphValues(stackOf(circuit('a b -> x(-1.5); a>x 1; b>x 1'))!, [
      [0, 1],
      [1, 1],
    ]);
    expect([valuesOf('plus1'), valuesOf('Y')]).toEqual([
      [[-0.5], [0.5]],
      [[0], [1]],
    ]);
  });
});
