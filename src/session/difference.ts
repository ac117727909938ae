// The edits that turn one circuit into another of the same shape: how an attempt is taken up again, or begun anew, undoably.
import { findCell, findSynapse, isNeuron, type Circuit } from '../core/circuit.ts';
import type { Edit } from '../core/command.ts';

export function editsBetween(from: Circuit, to: Circuit): Edit[] {
  const edits: Edit[] = [];
  for (const { id, weight, locked } of from.synapses) {
    const other = findSynapse(to, id);
    if (other && !locked && other.weight !== weight) edits.push({ type: 'setWeight', synapse: id, weight: other.weight });
  }
  for (const cell of from.cells) {
    const other = findCell(to, cell.id);
    if (isNeuron(cell) && other && isNeuron(other) && !cell.locked && other.bias !== cell.bias)
      edits.push({ type: 'setBias', cell: cell.id, bias: other.bias });
  }
  return edits;
}
