// One round of the vote: every cell reads the outputs of earlier rounds, all at once, so order can never matter.
import { clearEvents, pushCellEvent, type EventLog } from '../event.ts';
import type { RoundsPlay } from '../command.ts';
import { cellIndex, outputRow, type State } from '../state.ts';
import { activatorNames } from '../circuit.ts';
import { activatorTable, softmax } from './activators.ts';

const STEP = activatorNames.indexOf('step');
const FIRED = 0;
const FELL_SILENT = 1;
const RAN_AWAY = 2;

/** A state beyond this is on its way to infinity: the run stops there and says so. */
const RUNAWAY = 1e100;

const none: readonly RoundsPlay[] = [];

/**
 * Advances by one round: state_j = (((0 + x₁·w₁) + x₂·w₂) + …) + b_j in synapse-id order, then out_j = φ(state_j).
 * Plays hold from this round's start on. Returns the log that the State owns; the next step overwrites it.
 * A State that ran away stays where it is and reports nothing.
 */
export function step(state: State, plays: readonly RoundsPlay[] = none): EventLog {
  const { events } = state;
  for (let i = 0; i < plays.length; i++) applyPlay(state, plays[i]!);
  if (state.stoppedBy >= 0) {
    clearEvents(events);
    return events;
  }
  events.count = 0;
  gather(state);
  decide(state);
  const row = outputRow(state, state.tick + 1);
  emit(state, row);
  const { softmaxLayers } = state.compiled;
  for (let i = 0; i < softmaxLayers.length; i++) {
    softmax(state.states, softmaxLayers[i]!.cells, softmaxLayers[i]!.temperature, state.outputs, row);
  }
  state.tick++;
  return events;
}

/** Sets an input at once: its output of the present round, which the next round reads. */
export function applyPlay(state: State, play: RoundsPlay): void {
  const cell = cellIndex(state, play.cell);
  if (state.compiled.isInput[cell] === 0) throw new Error(`${play.cell} is not an input`);
  state.states[cell] = play.value;
  state.outputs[outputRow(state, state.tick) + cell] = play.value;
}

/** The output that synapse s delivers in a round near the present one: its sender's, `delay` rounds earlier; 0 before round 0. */
export function delivered(state: State, s: number, round: number): number {
  const { delay, from } = state.compiled;
  const sent = round - delay[s]!;
  return sent < 0 ? 0 : state.outputs[outputRow(state, sent) + from[s]!]!;
}

/** The amount that synapse s brings into the coming round. */
export function comingVote(state: State, s: number): number {
  return delivered(state, s, state.tick + 1) * state.compiled.weight[s]!;
}

/** The amount that synapse s brought into the present round; 0 at round 0, where nothing has arrived yet. */
export function arrivedVote(state: State, s: number): number {
  return delivered(state, s, state.tick) * state.compiled.weight[s]!;
}

/**
 * state_j of every cell. The two inner loops take their arrays as arguments, which is what keeps them fast,
 * and write their sum instead of returning it: a returned number may be boxed.
 */
function gather({ states, outputs, events, tick, compiled }: State): void {
  const { rowStart, from, weight, delay, bias, isInput, ringLength, hasOnlyUnitDelays } = compiled;
  const { votes } = events;
  const cells = isInput.length;
  const row = (tick % ringLength) * cells;
  for (let j = 0; j < cells; j++) {
    if (isInput[j] === 1) continue;
    if (hasOnlyUnitDelays) sumRow(states, j, outputs, row, from, weight, votes, rowStart[j]!, rowStart[j + 1]!);
    else sumRing(states, j, outputs, cells, ringLength, tick + 1 + ringLength, delay, from, weight, votes, rowStart[j]!, rowStart[j + 1]!);
    states[j]! += bias[j]!;
  }
}

function sumRow(
  states: Float64Array,
  j: number,
  outputs: Float64Array,
  row: number,
  from: Int32Array,
  weight: Float64Array,
  votes: Float64Array,
  start: number,
  end: number,
): void {
  let sum = 0;
  for (let s = start; s < end; s++) {
    const vote = outputs[row + from[s]!]! * weight[s]!;
    votes[s] = vote;
    sum += vote;
  }
  states[j] = sum;
}

/** `now` is the coming round, one ring length ahead so that no remainder is negative; rows of rounds before 0 hold zeros. */
function sumRing(
  states: Float64Array,
  j: number,
  outputs: Float64Array,
  cells: number,
  ringLength: number,
  now: number,
  delay: Int32Array,
  from: Int32Array,
  weight: Float64Array,
  votes: Float64Array,
  start: number,
  end: number,
): void {
  let sum = 0;
  for (let s = start; s < end; s++) {
    const vote = outputs[((now - delay[s]!) % ringLength) * cells + from[s]!]! * weight[s]!;
    votes[s] = vote;
    sum += vote;
  }
  states[j] = sum;
}

/** Who fires, who fell silent, who ran away. */
function decide(state: State): void {
  const { states, events, wasFiring } = state;
  const { isInput } = state.compiled;
  for (let j = 0; j < isInput.length; j++) {
    if (isInput[j] === 1) continue;
    const sum = states[j]!;
    const fires = sum > 0;
    if (!(sum < RUNAWAY && sum > -RUNAWAY)) {
      state.stoppedBy = j;
      pushCellEvent(events, RAN_AWAY, j);
    } else if (fires) pushCellEvent(events, FIRED, j);
    else if (wasFiring[j] === 1) pushCellEvent(events, FELL_SILENT, j);
    wasFiring[j] = fires ? 1 : 0;
  }
}

function emit(state: State, row: number): void {
  const { states, outputs } = state;
  const { isInput, activator } = state.compiled;
  for (let j = 0; j < isInput.length; j++) {
    const sum = states[j]!;
    // The step needs no call, and a call may box its number.
    if (isInput[j] === 1) outputs[row + j] = sum;
    else if (activator[j] === STEP) outputs[row + j] = sum > 0 ? 1 : 0;
    else outputs[row + j] = activatorTable[activator[j]!]!(sum);
  }
}
