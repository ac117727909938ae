// hibana run CIRCUIT: runs a circuit in rounds and prints where it ends.
import { depth, findCell, isNeuron, type Circuit, type Id } from '../core/circuit.ts';
import { LIMIT } from '../core/edit.ts';
import { hash } from '../core/hash.ts';
import { step } from '../core/rounds/step.ts';
import { createState, outputOf, stateOf } from '../core/state.ts';
import { BadInput, BadUsage, readArgs, readCount, type ExitCode, type Io } from './command.ts';
import { readCircuit } from './files.ts';
import { jsonText, numberText } from './print.ts';

const MOST_ROUNDS = 10_000_000;

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    options: {
      rounds: { type: 'string' },
      ms: { type: 'string' },
      set: { type: 'string', multiple: true },
      seed: { type: 'string' },
      trace: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
    least: 1,
    most: 1,
    usage: 'one CIRCUIT',
  });
  const [file = ''] = positionals;
  const read = readCircuit(file);
  if (values.ms !== undefined) throw new BadInput(`${file}: clock: this circuit counts rounds; use --rounds, not --ms`);
  const circuit = values.seed === undefined ? read : { ...read, seed: values.seed };
  const rounds = values.rounds === undefined ? depth(circuit) : readCount(values.rounds, 'rounds', MOST_ROUNDS);
  const traced = readCells(file, circuit, values.trace);
  const state = createState(circuit, readInputs(file, circuit, values.set));
  const trace: Record<Id, number[]> = Object.fromEntries(traced.map((id) => [id, [stateOf(state, id)]]));
  while (state.tick < rounds && state.stoppedBy < 0) {
    step(state);
    for (const id of traced) trace[id]!.push(stateOf(state, id));
  }
  const neurons = circuit.cells.filter(isNeuron);
  const result = {
    rounds: state.tick,
    states: Object.fromEntries(neurons.map(({ id }) => [id, stateOf(state, id)])),
    outputs: Object.fromEntries(neurons.map(({ id }) => [id, outputOf(state, id)])),
    hash: hash(state),
    ...(state.stoppedBy >= 0 ? { ranAway: state.compiled.cellIds[state.stoppedBy]! } : {}),
    ...(traced.length > 0 ? { trace } : {}),
  };
  if (values.json) io.out(jsonText(result));
  else io.out(asText(result));
  return 0;
}

interface Result {
  readonly rounds: number;
  readonly states: Readonly<Record<Id, number>>;
  readonly outputs: Readonly<Record<Id, number>>;
  readonly hash: string;
  readonly ranAway?: Id;
  readonly trace?: Readonly<Record<Id, readonly number[]>>;
}

function asText({ rounds, states, outputs, hash: fingerprint, ranAway, trace = {} }: Result): string {
  return [
    ...Object.entries(trace).map(([id, values]) => `trace ${id}: ${values.map(numberText).join(' ')}`),
    ...Object.keys(states).map((id) => `${id}: state ${numberText(states[id]!)}, output ${numberText(outputs[id]!)}`),
    `rounds ${rounds}`,
    ...(ranAway === undefined ? [] : [`stopped: the state of ${ranAway} ran away`]),
    `hash ${fingerprint}`,
  ].join('\n');
}

/** `--set a=1,b=0` over the circuit's own input values. */
function readInputs(file: string, circuit: Circuit, set: readonly string[] = []): Map<Id, number> {
  const inputs = new Map<Id, number>();
  for (const pair of set.flatMap((text) => text.split(','))) {
    const [, id, text] = /^([^=]+)=(.+)$/.exec(pair.trim()) ?? [];
    const value = Number(text);
    if (id === undefined || text === undefined || text.trim() === '' || !(Math.abs(value) <= LIMIT)) {
      throw new BadUsage(`--set: a=1,b=0 is needed, with numbers within ±${LIMIT}, not ${JSON.stringify(pair)}`);
    }
    if (findCell(circuit, id)?.kind !== 'input')
      throw new BadInput(`${file}: cells: --set names ${JSON.stringify(id)}, which is no input here`);
    inputs.set(id, value);
  }
  return inputs;
}

function readCells(file: string, circuit: Circuit, trace: readonly string[] = []): Id[] {
  const ids = trace.flatMap((text) => text.split(',')).map((id) => id.trim());
  for (const id of ids) {
    if (!findCell(circuit, id)) throw new BadInput(`${file}: cells: --trace names ${JSON.stringify(id)}, which is no cell here`);
  }
  return [...new Set(ids)];
}
