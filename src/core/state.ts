// A State is a circuit while it runs: plain typed arrays, owned and changed by whoever runs it.
import type { RoundsCircuit, Id } from './circuit.ts';
import { clearEvents, createEventLog, type EventLog } from './event.ts';
import { compile, type Compiled } from './rounds/compile.ts';

export interface State {
  readonly compiled: Compiled;
  tick: number;
  /** state_j of each cell in compiled order; an input's state is its value. */
  readonly states: Float64Array;
  /** Ring of outputs: row (t mod ringLength) holds every cell's output of round t. Delays in flight live here. */
  readonly outputs: Float64Array;
  readonly events: EventLog;
  /** 1 for each cell whose state was above zero in the present round. */
  readonly wasFiring: Uint8Array;
  /** Four numbers for each random stream; empty in a circuit without random cells. */
  readonly random: Float64Array;
  /** Index of the cell whose state ran away, or −1. A stopped State does not step. */
  stoppedBy: number;
}

/** A fresh State at round 0: inputs show their value, neurons are silent. `inputs` overrides the circuit's own values. */
export function createState(circuit: RoundsCircuit, inputs?: ReadonlyMap<Id, number>): State {
  return createStateOf(compile(circuit), inputs);
}

export function createStateOf(compiled: Compiled, inputs?: ReadonlyMap<Id, number>): State {
  const cells = compiled.cellIds.length;
  const state: State = {
    compiled,
    tick: 0,
    states: new Float64Array(cells),
    outputs: new Float64Array(cells * compiled.ringLength),
    events: createEventLog(compiled.synapseIds.length, cells),
    wasFiring: new Uint8Array(cells),
    random: new Float64Array(0),
    stoppedBy: -1,
  };
  resetState(state, inputs);
  return state;
}

/** Back to round 0 without allocating. */
export function resetState(state: State, inputs?: ReadonlyMap<Id, number>): void {
  const { compiled } = state;
  state.tick = 0;
  state.stoppedBy = -1;
  clearEvents(state.events);
  state.states.fill(0);
  state.wasFiring.fill(0);
  state.outputs.fill(0);
  for (let cell = 0; cell < compiled.cellIds.length; cell++) {
    if (compiled.isInput[cell] === 0) continue;
    const value = inputs?.get(compiled.cellIds[cell]!) ?? compiled.value[cell]!;
    state.states[cell] = value;
    state.outputs[cell] = value;
  }
}

/** What a State held, to be had again in the same State. */
export interface StateCopy {
  readonly tick: number;
  readonly states: Float64Array;
  readonly outputs: Float64Array;
  readonly wasFiring: Uint8Array;
  readonly random: Float64Array;
}

export function copyState({ tick, states, outputs, wasFiring, random }: State): StateCopy {
  return { tick, states: states.slice(), outputs: outputs.slice(), wasFiring: wasFiring.slice(), random: random.slice() };
}

/** Copies over an older copy of this State at the same tick, without allocating. */
export function saveState(state: State, copy: StateCopy): void {
  if (state.tick !== copy.tick) throw new Error(`a copy of tick ${copy.tick} cannot hold tick ${state.tick}`);
  copy.states.set(state.states);
  copy.outputs.set(state.outputs);
  copy.wasFiring.set(state.wasFiring);
  copy.random.set(state.random);
}

/** Back to exactly what was copied, without allocating. */
export function restoreState(state: State, { tick, states, outputs, wasFiring, random }: StateCopy): void {
  state.tick = tick;
  state.stoppedBy = -1;
  clearEvents(state.events);
  state.states.set(states);
  state.outputs.set(outputs);
  state.wasFiring.set(wasFiring);
  state.random.set(random);
}

/** Where round t's outputs start in `state.outputs`. */
export function outputRow(state: State, tick: number): number {
  return (tick % state.compiled.ringLength) * state.compiled.cellIds.length;
}

export function cellIndex(state: State, id: Id): number {
  const index = state.compiled.indexOf.get(id);
  if (index === undefined) throw new Error(`no cell ${id} in this state`);
  return index;
}

export function outputOf(state: State, id: Id): number {
  return state.outputs[outputRow(state, state.tick) + cellIndex(state, id)]!;
}

export function stateOf(state: State, id: Id): number {
  return state.states[cellIndex(state, id)]!;
}

/** A neuron fires when its state is greater than zero; zero itself does not fire. */
export function fires(state: State, id: Id): boolean {
  return stateOf(state, id) > 0;
}
