// Membrane potentials of the watched cells over the last ticks: what the voltage instrument draws.
import type { Id } from '../../core/circuit.ts';
import { isLiving, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { SpikingState } from '../../core/spiking/state.ts';

/** More traces than this cannot be told apart. */
const MOST_WATCHED = 8;

export interface Traces {
  /** In the order in which they are drawn. */
  readonly cells: readonly Id[];
  /** Ticks that are kept. */
  readonly length: number;
  /** values[c][tick mod length] is v in mV at t = tick·dt, before that tick. */
  readonly values: readonly Float32Array[];
}

/** Watches the circuit's probes, or its first living cells when it names none. */
export function createTraces(circuit: SpikingCircuit, length: number): Traces {
  const living = circuit.cells.filter(isLiving).map(({ id }) => id);
  const cells = (circuit.probes.length > 0 ? circuit.probes : living).slice(0, MOST_WATCHED);
  return { cells, length, values: cells.map(() => new Float32Array(length)) };
}

export function sample({ cells, values, length }: Traces, state: SpikingState): void {
  const at = state.tick % length;
  for (let c = 0; c < cells.length; c++) {
    const index = state.compiled.indexOf.get(cells[c]!);
    values[c]![at] = index === undefined ? NaN : state.v[index]!;
  }
}
