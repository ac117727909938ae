// The edits that turn one circuit into another of the same shape: how an attempt is taken up again, or begun anew, undoably.
import { isNeuron, isSpiking, type Circuit, type RoundsCircuit } from '../core/circuit.ts';
import type { Edit, RoundsEdit } from '../core/command.ts';
import { spikingEditsBetween } from './spiking/difference.ts';

/** On either clock; none between circuits of different clocks. */
export function editsOf(from: Circuit, to: Circuit): Edit[] {
  if (isSpiking(from)) return isSpiking(to) ? spikingEditsBetween(from, to) : [];
  return isSpiking(to) ? [] : editsBetween(from, to);
}

export function editsBetween(from: RoundsCircuit, to: RoundsCircuit): RoundsEdit[] {
  const edits: RoundsEdit[] = [];
  const synapses = new Map(to.synapses.map((synapse) => [synapse.id, synapse]));
  const cells = new Map(to.cells.map((cell) => [cell.id, cell]));
  for (const { id, weight, locked } of from.synapses) {
    const other = synapses.get(id);
    if (other && !locked && other.weight !== weight) edits.push({ type: 'setWeight', synapse: id, weight: other.weight });
  }
  for (const cell of from.cells) {
    const other = cells.get(cell.id);
    if (isNeuron(cell) && other && isNeuron(other) && !cell.locked && other.bias !== cell.bias)
      edits.push({ type: 'setBias', cell: cell.id, bias: other.bias });
    if (isNeuron(cell) && other && isNeuron(other) && !cell.locked && other.activator !== cell.activator)
      edits.push({ type: 'setActivator', cell: cell.id, activator: other.activator });
  }
  for (const { id, softmax } of from.layers) {
    const other = to.layers.find((layer) => layer.id === id)?.softmax;
    if (softmax && other && other.temperature !== softmax.temperature)
      edits.push({ type: 'setTemperature', layer: id, temperature: other.temperature });
  }
  return edits;
}
