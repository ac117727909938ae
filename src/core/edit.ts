// edit(circuit, command) gives another circuit; the old one is never touched, so undo is keeping it.
import { activatorNames, findCell, findSynapse, type RoundsCircuit } from './circuit.ts';
import type { Refusal, RoundsEdit } from './command.ts';

/** Weights and biases stay inside ±LIMIT, in files as in play. */
export const LIMIT = 1e6;

export function edit(circuit: RoundsCircuit, command: RoundsEdit): RoundsCircuit | Refusal {
  switch (command.type) {
    case 'setWeight': {
      const { synapse: id, weight } = command;
      const synapse = findSynapse(circuit, id);
      if (!synapse) return { refused: 'unknown', subject: id };
      if (synapse.locked) return { refused: 'locked', subject: id };
      if (!isAllowed(weight)) return { refused: 'outOfRange', subject: id, min: -LIMIT, max: LIMIT };
      return { ...circuit, synapses: circuit.synapses.map((other) => (other === synapse ? { ...synapse, weight } : other)) };
    }
    case 'setBias': {
      const { cell: id, bias } = command;
      const cell = findCell(circuit, id);
      if (cell?.kind !== 'neuron') return { refused: 'unknown', subject: id };
      if (cell.locked) return { refused: 'locked', subject: id };
      if (!isAllowed(bias)) return { refused: 'outOfRange', subject: id, min: -LIMIT, max: LIMIT };
      return { ...circuit, cells: circuit.cells.map((other) => (other === cell ? { ...cell, bias } : other)) };
    }
    case 'setActivator': {
      const { cell: id, activator } = command;
      const cell = findCell(circuit, id);
      if (cell?.kind !== 'neuron' || !activatorNames.includes(activator)) return { refused: 'unknown', subject: id };
      if (cell.locked) return { refused: 'locked', subject: id };
      return { ...circuit, cells: circuit.cells.map((other) => (other === cell ? { ...cell, activator } : other)) };
    }
    case 'setTemperature': {
      const { layer: id, temperature } = command;
      const layer = circuit.layers.find((other) => other.id === id);
      if (!layer?.softmax) return { refused: 'unknown', subject: id };
      if (!isAllowed(temperature) || temperature <= 0) return { refused: 'outOfRange', subject: id, min: 0, max: LIMIT };
      return { ...circuit, layers: circuit.layers.map((other) => (other === layer ? { ...layer, softmax: { temperature } } : other)) };
    }
  }
}

function isAllowed(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LIMIT;
}
