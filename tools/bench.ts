// The cost of the vote: one round of a layered circuit against the plain way to write it, arrays of arrays with reduce, in the same run.
import type { Cell, RoundsCircuit, Synapse } from '../src/core/circuit.ts';
import { step } from '../src/core/rounds/step.ts';
import { createState, outputOf, type State } from '../src/core/state.ts';
import { median } from './site.ts';
import { dice } from './sounds/synth.ts';

const shapes = [
  [4, 3, 2],
  [16, 8, 4],
  [64, 16, 10],
  [256, 64, 10],
] as const;
const MAIN = '64-16-10';
const REPEATS = 5;
const RUN_MS = 200;

interface Net {
  readonly circuit: RoundsCircuit;
  /** weights[layer][to][from] and biases[layer][to]. */
  readonly weights: number[][][];
  readonly biases: number[][];
  readonly inputs: number[];
}

const results = shapes.map((shape) => {
  const net = makeNet(shape);
  const state = createState(net.circuit);
  check(net, state);
  // In turns, so that a slow moment of the machine meets both.
  const pairs = Array.from({ length: REPEATS }, () => [perCall(() => step(state).count), perCall(() => forward(net)[0]!)] as const);
  const synapses = net.circuit.synapses.length;
  const [stepNs, plainNs] = [median(pairs.map(([ours]) => ours)), median(pairs.map(([, plain]) => plain))];
  return {
    shape: shape.join('-'),
    synapses,
    stepNs,
    nsPerSynapse: stepNs / synapses,
    plainNs,
    ratio: median(pairs.map(([ours, plain]) => ours / plain)),
  };
});

if (process.argv.includes('--json')) console.log(JSON.stringify({ main: MAIN, results }));
else {
  for (const { shape, synapses, stepNs, nsPerSynapse, plainNs, ratio } of results) {
    console.log(
      `${shape.padEnd(10)} ${String(synapses).padStart(6)} synapses: ${(stepNs / 1000).toFixed(2)} µs a round, ` +
        `${nsPerSynapse.toFixed(2)} ns a synapse; plain arrays ${(plainNs / 1000).toFixed(2)} µs; ratio ${ratio.toFixed(2)}`,
    );
  }
}

function makeNet(shape: readonly number[]): Net {
  const roll = dice(11);
  const weight = () => Math.round((roll() - 0.5) * 64) / 16;
  const id = (layer: number, i: number) => `${String.fromCodePoint(97 + layer)}${String(i).padStart(3, '0')}`;
  const inputs = Array.from({ length: shape[0]! }, () => Math.round(roll() * 16) / 16);
  const cells: Cell[] = inputs.map((value, i) => ({ id: id(0, i), kind: 'input', x: 0, y: i, value }));
  const synapses: Synapse[] = [];
  const [weights, biases]: [number[][][], number[][]] = [[], []];
  for (let layer = 1; layer < shape.length; layer++) {
    const rows = Array.from({ length: shape[layer]! }, () => Array.from({ length: shape[layer - 1]! }, weight));
    const bias = rows.map(weight);
    weights.push(rows);
    biases.push(bias);
    for (const [to, row] of rows.entries()) {
      cells.push({ id: id(layer, to), kind: 'neuron', x: layer, y: to, bias: bias[to]!, activator: 'relu' });
      for (const [from, w] of row.entries()) {
        const [source, target] = [id(layer - 1, from), id(layer, to)];
        synapses.push({ id: `${source}>${target}`, from: source, to: target, weight: w });
      }
    }
  }
  const circuit: RoundsCircuit = {
    format: 'hibana.circuit',
    version: 1,
    clock: 'rounds',
    seed: 'bench',
    cells,
    synapses,
    layers: [],
    probes: [],
    notes: [],
  };
  return { circuit, weights, biases, inputs };
}

function forward({ weights, biases, inputs }: Net): number[] {
  return weights.reduce(
    (x, rows, layer) => rows.map((row, to) => Math.max(0, row.reduce((sum, w, from) => sum + x[from]! * w, 0) + biases[layer]![to]!)),
    inputs,
  );
}

/** Both must say the same before either is timed. */
function check(net: Net, state: State): void {
  for (let layer = 0; layer < net.weights.length; layer++) step(state);
  const last = String.fromCodePoint(97 + net.weights.length);
  const ours = net.circuit.cells.filter(({ id }) => id.startsWith(last)).map(({ id }) => outputOf(state, id));
  const plain = forward(net);
  if (ours.some((output, i) => output !== plain[i]))
    throw new Error(`the round gives ${ours.join(' ')}, plain arrays give ${plain.join(' ')}`);
}

/** Nanoseconds a call, over about `RUN_MS` after a warm-up. */
function perCall(work: () => number): number {
  let calls = 1;
  let used = 0; // an answer that nobody uses may never be computed
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) used += work();
    const passed = performance.now() - start;
    if (Number.isNaN(used)) throw new Error('the work gave no number');
    if (passed >= RUN_MS) return (passed * 1e6) / calls;
    calls = passed > 1 ? Math.ceil((calls * RUN_MS * 1.1) / passed) : calls * 10;
  }
}
