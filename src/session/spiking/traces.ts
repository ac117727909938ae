// Membrane potentials of the watched cells over the last ticks: what the voltage instrument draws.
import type { Id } from '../../core/circuit.ts';
import { isLiving, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { SpikingState } from '../../core/spiking/state.ts';

/** More traces than this cannot be told apart. */
const MOST_WATCHED = 8;

export interface Traces {
  /** In the order in which they are drawn. */
  readonly cells: readonly Id[];
  /** Synapses whose weight is followed. */
  readonly synapses: readonly Id[];
  /** Ticks that are kept. */
  readonly length: number;
  /** NaN where it is not known. values[c][tick mod length] is v (mV; in rounds the state) of cell c at t = tick·dt, before that tick. */
  readonly values: readonly Float32Array[];
  /** The same for the weight of each synapse. */
  readonly weights: readonly Float32Array[];
}

/** Watches the circuit's probes, or its first living cells when it names none. */
export function createTraces(circuit: SpikingCircuit, length: number): Traces {
  const living = circuit.cells.filter(isLiving).map(({ id }) => id);
  const cells = (circuit.probes.length > 0 ? circuit.probes : living).slice(0, MOST_WATCHED);
  return emptyTraces(cells, [], length);
}

export function emptyTraces(cells: readonly Id[], synapses: readonly Id[], length: number): Traces {
  const unknown = (): Float32Array => new Float32Array(length).fill(NaN);
  return { cells, synapses, length, values: cells.map(unknown), weights: synapses.map(unknown) };
}

export function sample({ cells, synapses, values, weights, length }: Traces, state: SpikingState): void {
  const at = state.tick % length;
  for (let s = 0; s < synapses.length; s++) {
    const index = state.compiled.synapseIndexOf.get(synapses[s]!);
    weights[s]![at] = index === undefined ? NaN : state.weight[index]!;
  }
  for (let c = 0; c < cells.length; c++) {
    const index = state.compiled.indexOf.get(cells[c]!);
    values[c]![at] = index === undefined ? NaN : state.v[index]!;
  }
}
