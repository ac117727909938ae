// Other hidden layers between the same inputs and the same answers.
import { isInput, isNeuron, type ActivatorName, type Cell, type Id, type Layer, type RoundsCircuit, type Synapse } from '../circuit.ts';
import { stackOf } from '../layers.ts';

export interface HiddenLayer {
  readonly neurons: number;
  readonly activator: ActivatorName;
}

const COLUMN = 240;
const ROW = 120;

/**
 * The circuit with these hidden layers, every cell wired to every cell of the next layer with weight 0, biases 0. Inputs and the last layer keep their
 * cells, names and softmax. The circuit is a stack of layers.
 */
export function reshape(circuit: RoundsCircuit, hidden: readonly HiddenLayer[]): RoundsCircuit {
  const stack = stackOf(circuit);
  const last = stack?.blocks[stack.blocks.length - 1];
  if (!stack || !last) throw new Error('a circuit without layers was given others');
  const inputs = circuit.cells.filter(isInput);
  const left = inputs.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const names = hidden.map(({ neurons }, depth) =>
    Array.from({ length: neurons }, (_, place) => `h${depth + 1}.${String(place + 1).padStart(2, '0')}`),
  );
  const between = hidden.flatMap(({ activator }, depth) =>
    names[depth]!.map((id, place): Cell => {
      const y = (place - (names[depth]!.length - 1) / 2) * ROW;
      return { id, kind: 'neuron', x: left + (depth + 1) * COLUMN, y, bias: 0, activator };
    }),
  );
  const answers = new Set(last.cells.map(({ id }) => id));
  const outputs = circuit.cells
    .filter(isNeuron)
    .filter(({ id }) => answers.has(id))
    .map((cell) => ({ ...cell, x: left + (hidden.length + 1) * COLUMN, bias: 0 }));
  const columns: (readonly Id[])[] = [stack.inputs.map(({ id }) => id), ...names, last.cells.map(({ id }) => id)];
  const synapses = columns
    .slice(1)
    .flatMap((to, depth) =>
      to.flatMap((target) => columns[depth]!.map((from): Synapse => ({ id: `${from}>${target}`, from, to: target, weight: 0 }))),
    );
  const kept = circuit.layers.filter(({ cells }) => cells.every((id) => answers.has(id) || inputs.some((input) => input.id === id)));
  const layers: Layer[] = [...names.map((cells, depth) => ({ id: `hidden-${depth + 1}`, cells })), ...kept];
  return { ...circuit, cells: [...inputs, ...between, ...outputs], synapses, layers };
}
