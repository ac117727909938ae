// Runs a circuit in time and notes what it does.
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { createSpikingState, type SpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking } from '../../src/core/spiking/step.ts';

export interface SpikeRun {
  readonly state: SpikingState;
  /** Spike ticks by cell. */
  readonly spikes: Readonly<Record<string, number[]>>;
  /** v at t = j·dt, before tick j. */
  readonly traces: Readonly<Record<string, number[]>>;
}

export function runSpikes(circuit: SpikingCircuit, ticks: number, traced: readonly string[] = []): SpikeRun {
  const state = createSpikingState(circuit);
  const { cellIds, indexOf } = state.compiled;
  const spikes: Record<string, number[]> = Object.fromEntries(cellIds.map((id) => [id, []]));
  const traces: Record<string, number[]> = Object.fromEntries(traced.map((id) => [id, [state.v[indexOf.get(id)!]!]]));
  for (let tick = 0; tick < ticks; tick++) {
    const { count, cells } = stepSpiking(state);
    for (let i = 0; i < count; i++) spikes[cellIds[cells[i]!]!]!.push(tick);
    for (const id of traced) traces[id]!.push(state.v[indexOf.get(id)!]!);
  }
  return { state, spikes, traces };
}
