// A run as comma-separated values: rounds with every cell's state and output, or spikes in time and the potentials that are watched.
import { depth, isSpiking, type Circuit, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { step } from '../core/rounds/step.ts';
import type { SpikingCircuit } from '../core/spiking/circuit.ts';
import { createSpikingState, spikingIndex } from '../core/spiking/state.ts';
import { stepSpiking } from '../core/spiking/step.ts';
import { createState, outputOf, stateOf } from '../core/state.ts';
import { DEFAULT_MS } from './brian2.ts';
import type { Inputs } from './stack.ts';

export interface RunOptions {
  readonly inputs?: Inputs | undefined;
  /** Default: as deep as the circuit is. */
  readonly rounds?: number | undefined;
  readonly ms?: number | undefined;
}

/** Lines end as RFC 4180 has it; numbers read back to the same float64. */
export function csvOfRun(circuit: Circuit, options: RunOptions = {}): string {
  const rows = isSpiking(circuit) ? rowsInTime(circuit, options.ms ?? DEFAULT_MS) : rowsOfRounds(circuit, options);
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

type Row = readonly (string | number)[];

/** Round 0 too, which shows what the inputs say; a run that ran away ends where it was stopped. */
function rowsOfRounds(circuit: RoundsCircuit, { inputs, rounds = depth(circuit) }: RunOptions): Row[] {
  const state = createState(circuit, inputs);
  const ids = circuit.cells.map(({ id }) => id);
  const row = (): Row => [state.tick, ...ids.flatMap((id) => [stateOf(state, id), outputOf(state, id)])];
  const rows: Row[] = [['round', ...ids.flatMap((id) => [`${id} state`, `${id} output`])], row()];
  while (state.tick < rounds && state.stoppedBy < 0) {
    step(state);
    rows.push(row());
  }
  return rows;
}

/** Spikes; then, after an empty line, v of each watched cell before every tick. */
function rowsInTime(circuit: SpikingCircuit, ms: number): Row[] {
  const state = createSpikingState(circuit);
  const { dtMs, cellIds } = state.compiled;
  const ticks = Math.round(ms / dtMs);
  const watched = circuit.probes.filter((id) => spikingIndex(state, id) < state.compiled.livingCount);
  const spikes: Row[] = [];
  const traces: Row[] = [];
  const trace = (): void => {
    if (watched.length > 0) traces.push([timeOf(state.tick, dtMs), ...watched.map((id) => state.v[spikingIndex(state, id)]!)]);
  };
  trace();
  while (state.tick < ticks && state.stop === 'none') {
    const time = timeOf(state.tick, dtMs);
    const { count, cells } = stepSpiking(state);
    for (let i = 0; i < count; i++) spikes.push([time, cellIds[cells[i]!]!]);
    trace();
  }
  return [['tMs', 'cell'], ...spikes, ...(watched.length > 0 ? [[], ['tMs', ...watched.map((id: Id) => `${id} v`)], ...traces] : [])];
}

/** Whole ticks as a decimal that reads well: 0.3, not 0.30000000000000004. */
function timeOf(tick: number, dtMs: number): number {
  return Number((tick * dtMs).toPrecision(12));
}

function field(value: string | number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
