// A case or a question is the level's circuit with some numbers changed.
import type { SpikingCell, SpikingCircuit, SpikingSynapse } from '../../core/spiking/circuit.ts';
import { isSpikeSynapse } from '../../core/spiking/circuit.ts';
import type { SpikesCase, SpikesQuestion } from './level.ts';

/** The circuit on which a case is run: sources set, patterns and touches given, its own seed. */
export function circuitOfCase(
  circuit: SpikingCircuit,
  { set, timesMs, seed }: Pick<SpikesCase, 'set' | 'timesMs' | 'seed'>,
): SpikingCircuit {
  return { ...circuit, seed: seed ?? circuit.seed, cells: circuit.cells.map((cell) => changed(cell, set?.[cell.id], timesMs?.[cell.id])) };
}

export function circuitOfQuestion(circuit: SpikingCircuit, { set, timesMs, weights = {}, delaysMs = {} }: SpikesQuestion): SpikingCircuit {
  const asked = circuitOfCase(circuit, { set, timesMs });
  return { ...asked, synapses: asked.synapses.map((synapse) => weighed(synapse, weights[synapse.id], delaysMs[synapse.id])) };
}

/** A touch source that is given times plays them like a pattern. */
function changed(
  cell: SpikingCell,
  set: Readonly<Record<string, number | undefined>> | undefined,
  times: readonly number[] | undefined,
): SpikingCell {
  const played = times && (cell.kind === 'touch' || cell.kind === 'pattern') ? { ...cell, kind: 'pattern' as const, timesMs: times } : cell;
  return set ? Object.assign({ ...played }, set) : played;
}

function weighed(synapse: SpikingSynapse, weight: number | undefined, delayMs: number | undefined): SpikingSynapse {
  if (!isSpikeSynapse(synapse)) return { ...synapse, gain: weight ?? synapse.gain };
  return { ...synapse, weight: weight ?? synapse.weight, delayMs: delayMs ?? synapse.delayMs };
}
