// What a cell is called on screen.
import type { Circuit, Id, RoundsCircuit } from '../core/circuit.ts';
import { plainText } from '../i18n/rich.ts';
import { language, words } from '../i18n/words.ts';

/** Its label in the chosen language, or its id; marks for ruby are left out. */
export function nameOf(circuit: Circuit, id: Id): string {
  const label = circuit.cells.find((cell: { readonly id: Id }) => cell.id === id)?.label;
  return label ? plainText(label[language.value]) : id;
}

/** The sender's name: how a weight is called. */
export function synapseName(circuit: RoundsCircuit, id: Id): string {
  const synapse = circuit.synapses.find((other) => other.id === id);
  return synapse ? nameOf(circuit, synapse.from) : id;
}

export function weightLabel(circuit: RoundsCircuit, id: Id): string {
  return words().weightOf(synapseName(circuit, id));
}
