// An edit during a run: the new circuit goes on from the running State; every cell that still exists keeps what it had put out.
import type { Id, RoundsCircuit } from '../circuit.ts';
import { createState, outputRow, type State } from '../state.ts';

/** Inputs hold their value unless it is what was edited; a longer delay than any before hears zeros from before the edit. */
export function carryOverRounds(from: State, circuit: RoundsCircuit): State {
  const to = createState(circuit);
  const { compiled: old } = from;
  const { compiled: now } = to;
  to.tick = from.tick;
  // Start values stand in row 0, which is not the row of this tick.
  to.outputs.fill(0);
  const ages = Math.min(from.tick + 1, old.ringLength, now.ringLength);
  for (const [index, id] of now.cellIds.entries()) {
    const before = old.indexOf.get(id);
    const isKept = before !== undefined && old.isInput[before] === now.isInput[index];
    if (isKept) {
      for (let age = 0; age < ages; age++)
        to.outputs[outputRow(to, to.tick - age) + index] = from.outputs[outputRow(from, from.tick - age) + before]!;
      to.states[index] = from.states[before]!;
      to.wasFiring[index] = from.wasFiring[before]!;
    }
    if (now.isInput[index] === 0 || (isKept && old.value[before] === now.value[index])) continue;
    to.states[index] = now.value[index]!;
    to.outputs[outputRow(to, to.tick) + index] = now.value[index]!;
  }
  return to;
}

/** Neurons (all, or these) are as if they had never heard anything: state and output of this round are 0. */
export function calmNeurons(state: State, cells: readonly Id[] = state.compiled.cellIds): void {
  const { compiled, states, outputs, wasFiring } = state;
  for (const id of cells) {
    const index = compiled.indexOf.get(id);
    if (index === undefined || compiled.isInput[index] === 1) continue;
    states[index] = 0;
    wasFiring[index] = 0;
    outputs[outputRow(state, state.tick) + index] = 0;
  }
}
