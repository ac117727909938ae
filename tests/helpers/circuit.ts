// Circuits in one line of text: `a b:0 -> h(-0.5) out(1.5 sigmoid); a>h 1; h>out -2 d3; softmax(0.5) h out`.
import type { ActivatorName, Cell, RoundsCircuit, Layer, Synapse } from '../../src/core/circuit.ts';

/**
 * Before the arrow inputs (value 0 unless `id:value`), after it neurons `id(bias activator)` (0 and step unless given); then, each after a
 * semicolon, synapses `from>to weight dDelay` (a second one between the same cells is named `from>to.2`) and layers `softmax(T) cells` or `layer cells`.
 */
export function circuit(text: string, seed = 'test'): RoundsCircuit {
  const [head = '', ...rest] = text.split(';').map((part) => part.trim());
  const [inputs = '', neurons = ''] = head.split('->');
  const cells = [...inputs.split(/\s+/).filter(Boolean).map(input), ...[...neurons.matchAll(/([\w.>-]+)(?:\(([^)]*)\))?/g)].map(neuron)];
  const layers = rest.filter((part) => /^(softmax|layer)\b/.test(part)).map(layer);
  const synapses: Synapse[] = [];
  for (const part of rest.filter((line) => line !== '' && !/^(softmax|layer)\b/.test(line))) synapses.push(synapse(part, synapses));
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed, cells, synapses, layers, probes: [], notes: [] };
}

function input(text: string, index: number): Cell {
  const [id = '', value = '0'] = text.split(':');
  return { id, kind: 'input', x: -200, y: 80 * index, value: Number(value) };
}

function neuron([, id = '', inside = '']: RegExpMatchArray, index: number): Cell {
  const [bias = '0', activator = 'step'] = inside.split(/\s+/).filter(Boolean);
  return { id, kind: 'neuron', x: 0, y: 80 * index, bias: Number(bias), activator: activator as ActivatorName };
}

function synapse(text: string, earlier: readonly Synapse[]): Synapse {
  const [pair = '', weight = '1', delay] = text.split(/\s+/);
  const [from = '', to = ''] = pair.split('>');
  const same = earlier.filter((other) => other.from === from && other.to === to).length;
  const id = same === 0 ? pair : `${pair}.${same + 1}`;
  return { id, from, to, weight: Number(weight), ...(delay ? { delay: Number(delay.slice(1)) } : {}) };
}

function layer(text: string, index: number): Layer {
  const [, temperature, ids = ''] = /^(?:softmax\(([^)]*)\)|layer)\s+(.*)$/.exec(text) ?? [];
  const cells = ids.split(/\s+/);
  return { id: `layer${index}`, cells, ...(temperature ? { softmax: { temperature: Number(temperature) } } : {}) };
}
