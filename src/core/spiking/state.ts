// A circuit in time while it runs: typed arrays, owned and changed by whoever runs it. Spikes in flight are part of it.
import type { Id } from '../circuit.ts';
import { createStream } from '../random.ts';
import type { SpikingCircuit } from './circuit.ts';
import { arrayNames, floatLengths, integerLengths, type FloatName, type IntegerName, type SpikingArrays } from './arrays.ts';
import { compileSpiking, type CompiledSpiking } from './compile.ts';
import { workshopFor, type Kernel, type Workshop } from './kernel.ts';

/** Why a run stopped by itself. */
export const stopReasons = ['none', 'ranAway', 'storm', 'notANumber'] as const;
export type StopReason = (typeof stopReasons)[number];

/** The cells, living and sources, that spiked in the last tick, in index order; reused every tick. */
export interface SpikeLog {
  count: number;
  readonly cells: Int32Array;
}

export interface SpikingState extends SpikingArrays {
  readonly compiled: CompiledSpiking;
  /** Runs the hot loops over the arrays above. */
  readonly kernel: Kernel;
  tick: number;
  readonly log: SpikeLog;
  stop: StopReason;
  /** Index of the cell that stopped the run, or −1. */
  stoppedBy: number;
}

const LONG_AGO = -(2 ** 30);

export function createSpikingState(circuit: SpikingCircuit): SpikingState {
  return createSpikingStateOf(compileSpiking(circuit));
}

/** `workshop` decides where the arrays live and what runs over them. */
export function createSpikingStateOf(compiled: CompiledSpiking, workshop: Workshop = workshopFor(compiled)): SpikingState {
  const make = <Name extends string, Numbers>(lengths: Readonly<Record<Name, number>>, numbers: (length: number) => Numbers) =>
    Object.fromEntries(Object.entries<number>(lengths).map(([name, length]) => [name, numbers(length)])) as Record<Name, Numbers>;
  const state: SpikingState & { kernel: Kernel } = {
    compiled,
    kernel: unbound,
    tick: 0,
    log: { count: 0, cells: workshop.integers(compiled.cellIds.length) },
    stop: 'none',
    stoppedBy: -1,
    ...make<FloatName, Float64Array>(floatLengths(compiled), workshop.floats),
    ...make<IntegerName, Int32Array>(integerLengths(compiled), workshop.integers),
  };
  state.kernel = workshop.bind(state);
  resetSpikingState(state);
  return state;
}

const unbound: Kernel = { integrate: () => -1, scatter: () => {}, receive: () => {} };

/** Back to tick 0; only the random streams are made anew. */
export function resetSpikingState(state: SpikingState): void {
  const { compiled } = state;
  const { lif, izhikevich, lifCount, sources, circuit } = compiled;
  state.tick = 0;
  state.log.count = 0;
  state.stop = 'none';
  state.stoppedBy = -1;
  for (const name of arrayNames) state[name].fill(0);
  state.v.set(lif.start);
  state.v.set(izhikevich.start, lifCount);
  for (let i = 0; i < izhikevich.start.length; i++) state.u[i] = izhikevich.b[i]! * izhikevich.start[i]!;
  state.restsUntil.fill(-1);
  state.arrivedAt.fill(LONG_AGO);
  state.weight.set(compiled.weight);
  state.goal.set(lif.rest);
  for (const [k, id] of sources.poissonIds.entries()) state.random.set(createStream(circuit.seed, id).save(), 4 * k);
}

export interface Snapshot {
  tick: number;
  stop: StopReason;
  stoppedBy: number;
  readonly arrays: Readonly<Record<(typeof arrayNames)[number], Float64Array | Int32Array>>;
}

/** Room for a copy of this State. */
export function createSnapshot(state: SpikingState): Snapshot {
  const arrays = Object.fromEntries(arrayNames.map((name) => [name, state[name].slice()])) as unknown as Snapshot['arrays'];
  return { tick: state.tick, stop: state.stop, stoppedBy: state.stoppedBy, arrays };
}

/** Copies the State into a snapshot of the same circuit, without allocating. */
export function saveSnapshot(state: SpikingState, snapshot: Snapshot): void {
  snapshot.tick = state.tick;
  snapshot.stop = state.stop;
  snapshot.stoppedBy = state.stoppedBy;
  for (const name of arrayNames) snapshot.arrays[name].set(state[name]);
}

/** Back to exactly what was saved, without allocating. */
export function restoreSnapshot(state: SpikingState, snapshot: Snapshot): void {
  state.tick = snapshot.tick;
  state.stop = snapshot.stop;
  state.stoppedBy = snapshot.stoppedBy;
  state.log.count = 0;
  for (const name of arrayNames) state[name].set(snapshot.arrays[name]);
}

/** The present weight of a spike synapse, in mV. */
export function weightOf({ compiled, weight }: SpikingState, synapse: Id): number {
  const index = compiled.synapseIndexOf.get(synapse);
  if (index === undefined) throw new Error(`no spike synapse ${synapse} in this state`);
  return weight[index]!;
}

/** True when the cell will be deaf in the coming tick. */
export function isRefractory({ restsUntil, tick }: SpikingState, cell: number): boolean {
  return cell < restsUntil.length && tick <= restsUntil[cell]!;
}

export function spikingIndex({ compiled }: SpikingState, id: Id): number {
  const index = compiled.indexOf.get(id);
  if (index === undefined) throw new Error(`no cell ${id} in this state`);
  return index;
}
