// What a blank of a worksheet is called, and how its value is written.
import type { Circuit } from '../../core/circuit.ts';
import { synapsesOf } from '../../core/circuit.ts';
import { notesWords } from '../../i18n/notes.ts';
import { showExactly } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import type { Place } from '../../session/paper/places.ts';
import { nameOf } from '../../views/names.ts';

export function placeText(circuit: Circuit, { kind, id, name }: Place): string {
  const w = notesWords().place;
  const synapse = synapsesOf(circuit).find((one) => one.id === id);
  const [from, to] = synapse ? [nameOf(circuit, synapse.from), nameOf(circuit, synapse.to)] : ['', ''];
  switch (kind) {
    case 'weight':
      return w.weight(from, to);
    case 'delay':
      return w.delay(from, to);
    case 'bias':
      return w.bias(nameOf(circuit, id));
    case 'activator':
      return w.activator(nameOf(circuit, id));
    case 'temperature':
      return w.temperature;
    case 'parameter':
      return `${nameOf(circuit, id)}: ${name ? parameterText(name) : ''}`;
  }
}

function parameterText(name: NonNullable<Place['name']>): string {
  return words().living.parameter[name];
}

export function valueText(value: number | string): string {
  if (typeof value === 'number') return showExactly(Math.round(value * 1000) / 1000);
  const { activators } = words().layers;
  return value in activators ? activators[value as keyof typeof activators] : value;
}
