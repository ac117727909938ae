// A circuit in time run from the command line: its spikes, its weights at the end, and the potentials of the cells that are traced.
import type { Id } from '../core/circuit.ts';
import type { SpikingEdit } from '../core/command.ts';
import { isRefusal } from '../core/command.ts';
import { dtOf, findSpikingCell, isSpikeSynapse, type SpikingCircuit } from '../core/spiking/circuit.ts';
import { editSpiking } from '../core/spiking/edit.ts';
import { hashSpiking } from '../core/spiking/hash.ts';
import { parametersOf, type ParameterName } from '../core/spiking/parameters.ts';
import { createSpikingState, spikingIndex, weightOf, type SpikingState, type StopReason } from '../core/spiking/state.ts';
import { stepSpiking, touchNow } from '../core/spiking/step.ts';
import { BadInput, BadUsage, type ExitCode, type Io } from './command.ts';
import { jsonText, numberText } from './print.ts';
import { readPair, readTraced, splitList, type RunOptions } from './runOptions.ts';

const DEFAULT_MS = 1000;
const MOST_TICKS = 100_000_000;

interface Spike {
  readonly cell: Id;
  readonly tick: number;
}

interface Result {
  readonly ticks: number;
  readonly dtMs: number;
  /** With --summary how many, by cell. */
  readonly spikes: readonly Spike[] | Readonly<Record<Id, number>>;
  readonly weights: Readonly<Record<Id, number>>;
  readonly hash: string;
  readonly stopped?: { readonly why: StopReason; readonly cell?: Id };
  readonly trace?: Readonly<Record<Id, readonly number[]>>;
}

export function runSpiking(file: string, read: SpikingCircuit, values: RunOptions, io: Io): ExitCode {
  if (values.rounds !== undefined) throw new BadInput(`${file}: clock: this circuit counts milliseconds; use --ms, not --rounds`);
  const circuit = withSet(file, read, values.set);
  const ticks = readTicks(circuit, values.ms);
  const touches = readTouches(file, circuit, values.touch);
  const traced = readTraced(file, values.trace, (id) => findSpikingCell(circuit, id) !== undefined);
  const state = createSpikingState(circuit);
  const result = play(state, ticks, touches, traced, values.summary === true);
  io.out(values.json ? jsonText(result) : asText(result));
  return 0;
}

function play(
  state: SpikingState,
  ticks: number,
  touches: ReadonlyMap<number, readonly Id[]>,
  traced: readonly Id[],
  isSummary: boolean,
): Result {
  const { cellIds, circuit, dtMs } = state.compiled;
  const spikes: Spike[] = [];
  const counts = new Float64Array(cellIds.length);
  const watched = traced.map((id) => ({ id, index: spikingIndex(state, id), values: [] as number[] }));
  for (const { index, values } of watched) values.push(state.v[index]!);
  while (state.tick < ticks && state.stop === 'none') {
    const { tick } = state;
    for (const cell of touches.get(tick) ?? []) touchNow(state, cell);
    const { count, cells } = stepSpiking(state);
    for (let i = 0; i < count; i++) {
      counts[cells[i]!] = counts[cells[i]!]! + 1;
      if (!isSummary) spikes.push({ cell: cellIds[cells[i]!]!, tick });
    }
    for (const { index, values } of watched) values.push(state.v[index]!);
  }
  return {
    ticks: state.tick,
    dtMs,
    spikes: isSummary ? countsByCell(circuit, state, counts) : spikes,
    weights: Object.fromEntries(circuit.synapses.filter(isSpikeSynapse).map(({ id }) => [id, weightOf(state, id)])),
    hash: hashSpiking(state),
    ...(state.stop === 'none' ? {} : { stopped: { why: state.stop, ...(state.stoppedBy < 0 ? {} : { cell: cellIds[state.stoppedBy]! }) } }),
    ...(traced.length === 0 ? {} : { trace: Object.fromEntries(watched.map(({ id, values }) => [id, values])) }),
  };
}

/** Of all cells that can spike, in the order of the file. */
function countsByCell({ cells }: SpikingCircuit, state: SpikingState, counts: Float64Array): Record<Id, number> {
  return Object.fromEntries(cells.filter(({ kind }) => kind !== 'current').map(({ id }) => [id, counts[spikingIndex(state, id)]!]));
}

function asText({ ticks, dtMs, spikes, weights, hash, stopped, trace = {} }: Result): string {
  const lines = Array.isArray(spikes)
    ? (spikes as readonly Spike[]).map(({ cell, tick }) => `${numberText(tidy(tick * dtMs))} ms  ${cell} (tick ${tick})`)
    : Object.entries(spikes as Readonly<Record<Id, number>>).map(
        ([cell, count]) => `${cell}: ${count} ${count === 1 ? 'spike' : 'spikes'}`,
      );
  return [
    ...Object.entries(trace).map(([id, values]) => `trace ${id}: ${values.map(numberText).join(' ')}`),
    ...lines,
    ...Object.entries(weights).map(([id, weight]) => `weight ${id}: ${numberText(weight)}`),
    `ticks ${ticks} of ${numberText(dtMs)} ms`,
    ...(stopped ? [`stopped: ${stopped.why}${stopped.cell === undefined ? '' : ` (${stopped.cell})`}`] : []),
    `hash ${hash}`,
  ].join('\n');
}

function tidy(ms: number): number {
  return Number(ms.toPrecision(12));
}

/** `--set drive.amplitudeNa=0.3,in>n.weight=5,in>n.delayMs=2`: parameters of cells, weights (or gains) and delays of synapses. */
function withSet(file: string, circuit: SpikingCircuit, set: readonly string[] | undefined): SpikingCircuit {
  let changed = circuit;
  for (const text of splitList(set)) {
    const { name, value } = readPair(text) ?? wrongSet(text);
    const dot = name.lastIndexOf('.');
    const edit = dot < 0 ? undefined : editFor(changed, name.slice(0, dot), name.slice(dot + 1), value);
    if (!edit) throw new BadInput(`${file}: --set: there is nothing called ${JSON.stringify(name)} here`);
    const next = editSpiking(unlocked(changed), edit);
    if (isRefusal(next)) {
      const nearest = next.min === undefined ? '' : `; from ${numberText(next.min)} to ${numberText(next.max!)}`;
      throw new BadInput(`${file}: --set: ${name}=${numberText(value)} is refused (${next.refused}${nearest})`);
    }
    changed = next;
  }
  return changed;
}

function wrongSet(text: string): never {
  throw new BadUsage(`--set: drive.amplitudeNa=0.3,in>n.weight=5 is needed, not ${JSON.stringify(text)}`);
}

function editFor(circuit: SpikingCircuit, id: Id, name: string, value: number): SpikingEdit | undefined {
  const cell = findSpikingCell(circuit, id);
  const own = cell && parametersOf(cell).find((parameter): parameter is ParameterName => parameter === name);
  if (own) return { type: 'setParameter', cell: id, parameter: own, value };
  const synapse = circuit.synapses.find((one) => one.id === id);
  if (!synapse) return undefined;
  if (name === (isSpikeSynapse(synapse) ? 'weight' : 'gain')) return { type: 'setWeight', synapse: id, weight: value };
  return name === 'delayMs' && isSpikeSynapse(synapse) ? { type: 'setDelay', synapse: id, delayMs: value } : undefined;
}

/** Locks keep players from changing a puzzle; whoever runs a file by hand may. */
function unlocked(circuit: SpikingCircuit): SpikingCircuit {
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => ({ ...cell, locked: undefined })),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, locked: undefined })),
  };
}

function readTicks(circuit: SpikingCircuit, text: string | undefined): number {
  const ms = text === undefined ? DEFAULT_MS : Number(text);
  const ticks = Math.round(ms / dtOf(circuit));
  if (text?.trim() === '' || !(ms >= 0) || !(ticks <= MOST_TICKS))
    throw new BadUsage(`--ms: a time from 0 to ${MOST_TICKS * dtOf(circuit)} is needed, not ${JSON.stringify(text)}`);
  return ticks;
}

/** `--touch tap@10,tap@12.5`: touch sources by the tick in which they spike. */
function readTouches(file: string, circuit: SpikingCircuit, touch: readonly string[] | undefined): Map<number, Id[]> {
  const touches = new Map<number, Id[]>();
  for (const text of splitList(touch)) {
    const [, id = '', at = ''] = /^(.+)@(.+)$/.exec(text) ?? [];
    const tick = Math.round(Number(at) / dtOf(circuit));
    if (id === '' || at.trim() === '' || !(tick >= 0)) throw new BadUsage(`--touch: cell@ms,… is needed, not ${JSON.stringify(text)}`);
    const cell = findSpikingCell(circuit, id);
    if (cell?.kind !== 'touch') throw new BadInput(`${file}: cells: --touch names ${JSON.stringify(id)}, which is no touch source here`);
    touches.set(tick, [...(touches.get(tick) ?? []), id]);
  }
  return touches;
}
