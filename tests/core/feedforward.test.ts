import { describe, expect, test } from 'vitest';
import type { ActivatorName, Cell, RoundsCircuit, Synapse } from '../../src/core/circuit.ts';
import { depth } from '../../src/core/circuit.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, outputOf, stateOf } from '../../src/core/state.ts';
import { readReference, relativeError } from '../helpers/reference.ts';
import { circuit } from '../helpers/circuit.ts';
import { settle } from '../../src/levels/goals/run.ts';

interface LayerValues {
  readonly z: number[];
  readonly y: number[];
  /** Of a two-layer net whose first layer's states are not given. */
  readonly y_layer1?: number[];
}
interface Net {
  readonly name: string;
  readonly row_form: { readonly 'W_[in][out]': number[][][]; readonly 'b_[out]': number[][]; readonly X_rows: number[][] };
  readonly runs: readonly {
    readonly activators: (ActivatorName | 'softmax')[];
    readonly per_input_layers: (LayerValues[] | LayerValues)[];
  }[];
}
const { nets } = readReference('feedforward.json') as { nets: Net[] };
const exactActivators: readonly string[] = ['step', 'identity', 'relu'];

const cellName = (layer: number, index: number) => `${layer}.${String(index).padStart(2, '0')}`;

/** Row form: cell j of a layer hears the layer before through column j of W; padded ids keep the order of summation. */
function build({ row_form: { 'W_[in][out]': weights, 'b_[out]': biases } }: Net, activators: readonly string[]): RoundsCircuit {
  const inputs: Cell[] = weights[0]!.map((_, i) => ({ id: cellName(0, i), kind: 'input', x: 0, y: 0, value: 0 }));
  const neurons = biases.flatMap((row, l) =>
    row.map((bias, j): Cell => {
      const activator = activators[l] === 'softmax' ? 'identity' : (activators[l] as ActivatorName);
      return { id: cellName(l + 1, j), kind: 'neuron', x: 0, y: 0, bias, activator };
    }),
  );
  const synapses = weights.flatMap((W, l) =>
    W.flatMap((row, i) =>
      row.map((weight, j): Synapse => ({
        id: `${cellName(l, i)}>${cellName(l + 1, j)}`,
        from: cellName(l, i),
        to: cellName(l + 1, j),
        weight,
      })),
    ),
  );
  const layers = biases.map((row, l) => ({
    id: `layer${l}`,
    cells: row.map((_, j) => cellName(l + 1, j)),
    ...(activators[l] === 'softmax' ? { softmax: { temperature: 1 } } : {}),
  }));
  return { ...circuit(''), cells: [...inputs, ...neurons], synapses: synapses.toReversed(), layers };
}

describe.each(nets)('the net $name', (net) => {
  test.each(net.runs)('with $activators agrees with the reference', ({ activators, per_input_layers: wanted }) => {
    const state = createState(build(net, activators));
    net.row_form.X_rows.forEach((row, sample) => {
      settle(state, Object.fromEntries(row.map((value, i) => [cellName(0, i), value])), activators.length);
      const layers = wanted[sample]!;
      const given = Array.isArray(layers) ? layers : [{ z: [], y: layers.y_layer1! }, layers];
      given.forEach(({ z, y }, l) => {
        const sumIsExact = activators.slice(0, l).every((name) => exactActivators.includes(name));
        z.forEach((want, j) => expectNear(stateOf(state, cellName(l + 1, j)), want, sumIsExact));
        y.forEach((want, j) =>
          expectNear(outputOf(state, cellName(l + 1, j)), want, sumIsExact && exactActivators.includes(activators[l]!)),
        );
      });
    });
  });
});

function expectNear(got: number, want: number, exact: boolean): void {
  if (exact) expect(got).toBe(want);
  // Behind tanh, sigmoid or softmax a sum of n terms carries n of their errors.
  else expect(Math.min(relativeError(got, want), Math.abs(got - want))).toBeLessThanOrEqual(64e-15);
}

test('a layered circuit has settled after as many rounds as it has layers', () => {
  const net = build(
    nets.find(({ name }) => name === '3-4-2')!,
    ['tanh', 'sigmoid'],
  );
  expect(depth(net)).toBe(2);
  const state = createState(net);
  for (let round = 0; round < 2; round++) step(state);
  const settled = state.states.slice();
  step(state);
  expect(state.states).toEqual(settled);
});
