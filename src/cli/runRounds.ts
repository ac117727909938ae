// A circuit in rounds run from the command line, and where it ends.
import { depth, findCell, isNeuron, type RoundsCircuit, type Id } from '../core/circuit.ts';
import { LIMIT } from '../core/edit.ts';
import { hash } from '../core/hash.ts';
import { step } from '../core/rounds/step.ts';
import { createState, outputOf, stateOf } from '../core/state.ts';
import { BadInput, BadUsage, readCount, type ExitCode, type Io } from './command.ts';
import { jsonText, numberText } from './print.ts';
import { readTraced, type RunOptions } from './runOptions.ts';

const MOST_ROUNDS = 10_000_000;

export function runRounds(file: string, circuit: RoundsCircuit, values: RunOptions, io: Io): ExitCode {
  if (values.ms !== undefined) throw new BadInput(`${file}: clock: this circuit counts rounds; use --rounds, not --ms`);
  for (const name of ['summary', 'touch'] as const)
    if (values[name] !== undefined) throw new BadInput(`${file}: clock: this circuit counts rounds; --${name} is for milliseconds`);
  const rounds = values.rounds === undefined ? depth(circuit) : readCount(values.rounds, 'rounds', MOST_ROUNDS);
  const traced = readTraced(file, values.trace, (id) => findCell(circuit, id) !== undefined);
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
function readInputs(file: string, circuit: RoundsCircuit, set: readonly string[] = []): Map<Id, number> {
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
