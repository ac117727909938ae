// Loops, delays and skips as a loop over rounds: a variable for each cell, and for each neuron one line that says what it hears.
import {
  byId,
  depth,
  findCell,
  isInput,
  isNeuron,
  outputCells,
  type Id,
  type NeuronCell,
  type RoundsCircuit,
  type Synapse,
} from '../core/circuit.ts';
import type { Line, Mark } from './code.ts';
import { numpyFunctions, outputLines } from './numpyParts.ts';
import { commentText, isBracketed, pythonNamer, pythonNumber } from './python.ts';
import { biasMark, pythonActivator, weightMark, type Inputs } from './stack.ts';

const own = 'np deque step identity sigmoid tanh relu leaky_relu softplus softmax outputs name value round_number ROUNDS'.split(' ');

interface Names {
  /** The cell's output, its state, and its earlier outputs. */
  readonly output: ReadonlyMap<Id, string>;
  readonly state: ReadonlyMap<Id, string>;
  readonly past: ReadonlyMap<Id, string>;
}

export function numpyLoop(circuit: RoundsCircuit, inputs: Inputs | undefined, rounds = depth(circuit)): Line[] {
  const longest = longestDelays(circuit);
  const names = nameAll(circuit, longest);
  const neurons = circuit.cells.filter(isNeuron);
  const shared = circuit.layers.filter(({ softmax }) => softmax);
  const isShared = new Set(shared.flatMap(({ cells }) => cells));
  const incoming = new Map<Id, Synapse[]>(neurons.map(({ id }) => [id, []]));
  for (const synapse of circuit.synapses.toSorted(byId)) incoming.get(synapse.to)?.push(synapse);
  const pasts = [...names.past].map(([id, past]) => `${past} = deque([0.0] * ${longest.get(id)! - 1}, maxlen=${longest.get(id)! - 1})`);
  const body: Line[] = [
    ...neurons.flatMap((cell) => stateLines(cell, incoming.get(cell.id)!, names)),
    ...[...names.past].map(([id, past]) => `${past}.append(${names.output.get(id)!})`),
    ...neurons
      .filter(({ id }) => !isShared.has(id))
      .map(({ id, activator }) => `${names.output.get(id)!} = ${pythonActivator(activator)}(${names.state.get(id)!})`),
    ...shared.map(({ cells, softmax }) => {
      const [outputs, states] = [names.output, names.state].map((of) => cells.map((id) => of.get(id)!).join(', '));
      return `${outputs}${cells.length === 1 ? ',' : ''} = softmax(np.array([${states}]), ${pythonNumber(softmax!.temperature)})`;
    }),
  ];
  return [
    '# In each round every neuron hears, all at the same moment, what was said in the round before.',
    ...(pasts.length > 0 ? ['from collections import deque', ''] : []),
    'import numpy as np',
    ...numpyFunctions(circuit),
    '',
    '',
    `ROUNDS = ${rounds}`,
    '',
    '# Inputs hold their value.',
    ...circuit.cells
      .filter(isInput)
      .map(({ id, value }) => remarked(circuit, id, `${names.output.get(id)!} = ${pythonNumber(inputs?.get(id) ?? value)}`)),
    '# Neurons are silent at first.',
    ...neurons.map(({ id }) => remarked(circuit, id, `${names.output.get(id)!} = 0.0`)),
    ...(pasts.length > 0 ? ['# What was said earlier, for synapses with a longer delay.', ...pasts] : []),
    '',
    'for round_number in range(ROUNDS):',
    ...(body.length === 0 ? ['    pass'] : body.map((line): Line => (typeof line === 'string' ? `    ${line}` : ['    ', ...line]))),
    '',
    ...outputLines(
      circuit,
      outputCells(circuit).length > 0
        ? outputCells(circuit).map(({ id }) => [id, names.output.get(id)!])
        : neurons.map(({ id }) => [id, names.output.get(id)!]),
    ),
  ];
}

function nameAll(circuit: RoundsCircuit, longest: ReadonlyMap<Id, number>): Names {
  const namer = pythonNamer(own);
  const output = new Map(circuit.cells.map(({ id }) => [id, namer(id)]));
  const state = new Map(circuit.cells.filter(isNeuron).map(({ id }) => [id, namer(`state_${id}`)]));
  const past = new Map(circuit.cells.filter(({ id }) => (longest.get(id) ?? 1) > 1).map(({ id }) => [id, namer(`${id}_past`)]));
  return { output, state, past };
}

/** By sender: how long back its synapses reach. */
function longestDelays({ synapses }: RoundsCircuit): Map<Id, number> {
  const longest = new Map<Id, number>();
  for (const { from, delay = 1 } of synapses) longest.set(from, Math.max(delay, longest.get(from) ?? 1));
  return longest;
}

/** Sums longer than this go over several lines; Python reads only so deep. */
const TERMS_A_LINE = 8;

/** The sum of votes in the game's own order, then the bias. */
function stateLines(cell: NeuronCell, synapses: readonly Synapse[], names: Names): Line[] {
  const state = names.state.get(cell.id)!;
  const terms = [
    ...synapses.map((synapse) => [`${heard(synapse, names)} * `, ...bracketed(weightMark(synapse), synapse.weight)]),
    bracketed(biasMark(cell), cell.bias),
  ];
  const lines: Line[] = [];
  for (let i = 0; i < terms.length; i += TERMS_A_LINE) {
    const sum = terms.slice(i, i + TERMS_A_LINE).flatMap((term, k) => (k === 0 ? term : [' + ', ...term]));
    lines.push([`${state} = ${i === 0 ? '' : `${state} + `}`, ...sum]);
  }
  return lines;
}

function heard({ from, delay = 1 }: Synapse, names: Names): string {
  return delay === 1 ? names.output.get(from)! : `${names.past.get(from)!}[-${delay - 1}]`;
}

function bracketed(mark: Mark, value: number): (string | Mark)[] {
  return isBracketed(value) ? ['(', mark, ')'] : [mark];
}

function remarked(circuit: RoundsCircuit, id: Id, line: string): string {
  const label = commentText(findCell(circuit, id)?.label?.en ?? '');
  const says = label === '' ? (line.startsWith(`${id} `) ? '' : commentText(id)) : label;
  return says === '' ? line : `${line}  # ${says}`;
}
