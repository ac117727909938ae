// A saved or sent circuit is taken up in a level only when it is that level's circuit with other settings: the level may have changed since.
import type { Cell, Circuit, Synapse } from '../core/circuit.ts';
import type { Level, Range } from '../levels/level.ts';

/** True when the player could have made `circuit` in this level: same parts in the same order, only open weights and biases differ, within the kit's ranges. */
export function fitsLevel({ circuit: own, kit }: Level, circuit: Circuit): boolean {
  return (
    own.cells.length === circuit.cells.length &&
    own.synapses.length === circuit.synapses.length &&
    own.cells.every((cell, index) => isSameCell(cell, circuit.cells[index]!, kit.bias)) &&
    own.synapses.every((synapse, index) => isSameSynapse(synapse, circuit.synapses[index]!, kit.weights)) &&
    JSON.stringify(own.layers) === JSON.stringify(circuit.layers)
  );
}

function isSameCell(own: Cell, other: Cell, range: Range | undefined): boolean {
  if (own.id !== other.id) return false;
  if (own.kind === 'input' || other.kind === 'input') return own.kind === other.kind;
  return own.activator === other.activator && isAllowed(own.bias, other.bias, own.locked ? undefined : range);
}

function isSameSynapse(own: Synapse, other: Synapse, range: Range | undefined): boolean {
  const isSame = own.id === other.id && own.from === other.from && own.to === other.to && (own.delay ?? 1) === (other.delay ?? 1);
  return isSame && isAllowed(own.weight, other.weight, own.locked ? undefined : range);
}

function isAllowed(own: number, other: number, range: Range | undefined): boolean {
  return own === other || (range !== undefined && other >= range.min && other <= range.max);
}
