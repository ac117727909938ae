// The network that a plan starts from, as a circuit for the board: inputs and answers from the data, hidden layers from the plan.
import { type Cell, type RoundsCircuit, type Synapse } from '../../core/circuit.ts';
import { circuitWith, networkOf } from '../../core/learning/network.ts';
import { hasCircuit, type TrainingPlan } from '../../core/learning/plan.ts';
import { reshape } from '../../core/learning/reshape.ts';
import { startNetwork } from '../../core/learning/start.ts';
import type { InputSpec, Material } from './material.ts';
import { withValues } from './values.ts';

/** undefined where the plan brings a circuit that is no stack of layers; files hold none. */
export function startOf(plan: TrainingPlan, material: Material): RoundsCircuit | undefined {
  const { network, seed } = plan;
  if (hasCircuit(network)) return networkOf(network.circuit) && network.circuit;
  const circuit = nameHidden(reshape(baseOf(plan, material), network.layers));
  const zero = networkOf(circuit)!;
  const start = network.start ? withValues(zero, network.start) : startNetwork(zero, seed);
  return start && circuitWith(circuit, start);
}

/** Inputs and answers, each wired to each. */
function baseOf({ answer, seed }: TrainingPlan, { inputs, kinds }: Material): RoundsCircuit {
  const isOne = answer === 'one' && kinds.length === 2;
  const answers = isOne ? [kinds[1]!] : kinds;
  const outputs = answers.map((label, kind): Cell => ({
    id: `y${String(kind + 1).padStart(2, '0')}`,
    kind: 'neuron',
    x: 240,
    y: (kind - (answers.length - 1) / 2) * 120,
    bias: 0,
    activator: isOne ? 'tanh' : 'identity',
    label,
  }));
  const shares = { id: 'answer', cells: outputs.map(({ id }) => id), softmax: { temperature: 1 } };
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'rounds',
    seed,
    cells: [...inputs.map(inputCell), ...outputs],
    synapses: inputs.flatMap(({ id }) =>
      outputs.map((output): Synapse => ({ id: `${id}>${output.id}`, from: id, to: output.id, weight: 0 })),
    ),
    layers: isOne ? [] : [shares],
    probes: [],
    notes: [],
  };
}

function inputCell({ id, label, x, y, isFixed }: InputSpec): Cell {
  return { id, kind: 'input', x, y, value: 0, label, ...(isFixed ? { locked: true } : {}) };
}

/** A1, A2 … in the first hidden layer, B1, B2 … in the second. */
function nameHidden(circuit: RoundsCircuit): RoundsCircuit {
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => {
      const [, depth, place] = /^h(\d+)\.(\d+)$/.exec(cell.id) ?? [];
      if (!depth) return cell;
      const name = `${String.fromCharCode(64 + Number(depth))}${Number(place)}`;
      return { ...cell, label: { en: name, ja: name } };
    }),
  };
}
