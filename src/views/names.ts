// What a cell is called on screen.
import { isNeuron, type Circuit, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { plainText } from '../i18n/rich.ts';
import { told, words } from '../i18n/words.ts';

/** Its label in the chosen language, or its id; marks for ruby are left out. */
export function nameOf(circuit: Circuit, id: Id): string {
  const label = circuit.cells.find((cell: { readonly id: Id }) => cell.id === id)?.label;
  return label ? plainText(told(label)) : id;
}

/** The sender's name: how a weight is called. */
export function synapseName(circuit: RoundsCircuit, id: Id): string {
  const synapse = circuit.synapses.find((other) => other.id === id);
  return synapse ? nameOf(circuit, synapse.from) : id;
}

/** With several neurons the receiver is named too. */
export function weightLabel(circuit: RoundsCircuit, id: Id): string {
  const synapse = circuit.synapses.find((other) => other.id === id);
  if (!synapse || circuit.cells.filter(isNeuron).length === 1) return words().weightOf(synapseName(circuit, id));
  return words().layers.weightTo(nameOf(circuit, synapse.from), nameOf(circuit, synapse.to));
}
