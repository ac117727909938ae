// editSpiking(circuit, command) gives another circuit; the old one is never touched, so undo is keeping it.
import type { Refusal, SpikingEdit } from '../command.ts';
import { LIMIT } from '../edit.ts';
import { dtOf, findSpikingCell, findSpikingSynapse, isSpikeSynapse, type SpikingCircuit, type SpikingSynapse } from './circuit.ts';
import { LONGEST_DELAY_MS, parameterBounds, parametersOf } from './parameters.ts';

/** A plastic weight stays within its bounds, so it keeps its sign; delays and rests are whole ticks. */
export function editSpiking(circuit: SpikingCircuit, command: SpikingEdit): SpikingCircuit | Refusal {
  switch (command.type) {
    case 'setWeight': {
      const synapse = findSpikingSynapse(circuit, command.synapse);
      if (!synapse) return { refused: 'unknown', subject: command.synapse };
      const { weight } = command;
      if (!isSpikeSynapse(synapse))
        return replace(circuit, synapse, { ...synapse, gain: weight }, inside(weight, -LIMIT, LIMIT, synapse.id));
      const { min = -LIMIT, max = LIMIT } = synapse.plasticity ?? {};
      return replace(circuit, synapse, { ...synapse, weight }, inside(weight, min, max, synapse.id));
    }
    case 'setDelay': {
      const synapse = findSpikingSynapse(circuit, command.synapse);
      if (!synapse || !isSpikeSynapse(synapse)) return { refused: 'unknown', subject: command.synapse };
      const { delayMs } = command;
      const dt = dtOf(circuit);
      return replace(
        circuit,
        synapse,
        { ...synapse, delayMs },
        inside(delayMs, dt, LONGEST_DELAY_MS, synapse.id) ?? wholeTicks(delayMs, dt, synapse.id),
      );
    }
    case 'setParameter': {
      const cell = findSpikingCell(circuit, command.cell);
      if (!cell || !parametersOf(cell).includes(command.parameter)) return { refused: 'unknown', subject: command.cell };
      if (cell.locked) return { refused: 'locked', subject: cell.id };
      const { min, max, isWholeTicks } = parameterBounds[command.parameter];
      const wrong =
        inside(command.value, min, max, cell.id) ?? (isWholeTicks ? wholeTicks(command.value, dtOf(circuit), cell.id) : undefined);
      if (wrong) return wrong;
      const changed = { ...cell, [command.parameter]: command.value };
      return { ...circuit, cells: circuit.cells.map((other) => (other === cell ? changed : other)) };
    }
  }
}

function replace(
  circuit: SpikingCircuit,
  old: SpikingSynapse,
  changed: SpikingSynapse,
  wrong: Refusal | undefined,
): SpikingCircuit | Refusal {
  if (old.locked) return { refused: 'locked', subject: old.id };
  if (wrong) return wrong;
  return { ...circuit, synapses: circuit.synapses.map((other) => (other === old ? changed : other)) };
}

function inside(value: number, min: number, max: number, subject: string): Refusal | undefined {
  return value >= min && value <= max ? undefined : { refused: 'outOfRange', subject, min, max };
}

/** Times are given in ms and may carry the rounding of a decimal fraction. */
function wholeTicks(ms: number, dt: number, subject: string): Refusal | undefined {
  const ticks = ms / dt;
  const nearest = Math.round(ticks);
  return Math.abs(ticks - nearest) < 1e-6 ? undefined : { refused: 'outOfRange', subject, min: nearest * dt, max: nearest * dt };
}
