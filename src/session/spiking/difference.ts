// The edits that turn one circuit in time into another of the same shape.
import type { SpikingEdit } from '../../core/command.ts';
import { findSpikingCell, findSpikingSynapse, isSpikeSynapse, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { parameterOf, parametersOf } from '../../core/spiking/parameters.ts';

export function spikingEditsBetween(from: SpikingCircuit, to: SpikingCircuit): SpikingEdit[] {
  const edits: SpikingEdit[] = [];
  for (const synapse of from.synapses) {
    const other = findSpikingSynapse(to, synapse.id);
    if (!other || synapse.locked) continue;
    const [before, after] = [synapse, other].map((one) => (isSpikeSynapse(one) ? one.weight : one.gain));
    if (before !== after) edits.push({ type: 'setWeight', synapse: synapse.id, weight: after! });
    if (isSpikeSynapse(synapse) && isSpikeSynapse(other) && synapse.delayMs !== other.delayMs)
      edits.push({ type: 'setDelay', synapse: synapse.id, delayMs: other.delayMs });
  }
  for (const cell of from.cells) {
    const other = findSpikingCell(to, cell.id);
    if (!other || cell.locked) continue;
    for (const parameter of parametersOf(cell)) {
      const value = parameterOf(other, parameter);
      if (value !== undefined && value !== parameterOf(cell, parameter))
        edits.push({ type: 'setParameter', cell: cell.id, parameter, value });
    }
  }
  return edits;
}
