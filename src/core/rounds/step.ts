// One round of the vote: every cell reads the outputs of earlier rounds, all at once, so order can never matter.
import { pushEvent, type EventLog } from '../event.ts';
import type { Play } from '../command.ts';
import { cellIndex, outputRow, type State } from '../state.ts';
import { activatorTable, softmax } from './activators.ts';

const VOTED = 0;
const FIRED = 1;
const FELL_SILENT = 2;
const RAN_AWAY = 3;

/** A state beyond this is on its way to infinity: the run stops there and says so. */
const RUNAWAY = 1e100;

const none: readonly Play[] = [];

/**
 * Advances by one round: state_j = (((0 + x₁·w₁) + x₂·w₂) + …) + b_j in synapse-id order, then out_j = φ(state_j).
 * Plays hold from this round's start on. Returns the log that the State owns; the next step overwrites it.
 * A State that ran away stays where it is and reports nothing.
 */
export function step(state: State, plays: readonly Play[] = none): EventLog {
  const { events } = state;
  events.count = 0;
  for (let i = 0; i < plays.length; i++) applyPlay(state, plays[i]!);
  if (state.stoppedBy >= 0) return events;
  gather(state);
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
export function applyPlay(state: State, play: Play): void {
  const cell = cellIndex(state, play.cell);
  if (state.compiled.isInput[cell] === 0) throw new Error(`${play.cell} is not an input`);
  state.states[cell] = play.value;
  state.outputs[outputRow(state, state.tick) + cell] = play.value;
}

/** The amount that synapse s brings into the coming round: weight × the output it has carried for its delay. */
export function comingVote(state: State, s: number): number {
  const { compiled } = state;
  const sent = state.tick + 1 - compiled.delay[s]!;
  return sent < 0 ? 0 : state.outputs[outputRow(state, sent) + compiled.from[s]!]! * compiled.weight[s]!;
}

/** The amount that synapse s brought into the present round; 0 at round 0, where nothing has arrived yet. */
export function arrivedVote(state: State, s: number): number {
  const { compiled } = state;
  const sent = state.tick - compiled.delay[s]!;
  return sent < 0 ? 0 : state.outputs[outputRow(state, sent) + compiled.from[s]!]! * compiled.weight[s]!;
}

function gather(state: State): void {
  const { states, outputs, events, tick } = state;
  const { rowStart, from, weight, delay, bias, isInput, ringLength } = state.compiled;
  const cells = isInput.length;
  for (let j = 0; j < cells; j++) {
    if (isInput[j] === 1) continue;
    const wasFiring = states[j]! > 0;
    let sum = 0;
    for (let s = rowStart[j]!; s < rowStart[j + 1]!; s++) {
      const sent = tick + 1 - delay[s]!;
      if (sent < 0) continue;
      const vote = outputs[(sent % ringLength) * cells + from[s]!]! * weight[s]!;
      sum += vote;
      if (vote !== 0) pushEvent(events, VOTED, s, vote);
    }
    sum += bias[j]!;
    states[j] = sum;
    if (!(sum < RUNAWAY && sum > -RUNAWAY)) {
      state.stoppedBy = j;
      pushEvent(events, RAN_AWAY, j, sum);
    } else if (sum > 0) pushEvent(events, FIRED, j, sum);
    else if (wasFiring) pushEvent(events, FELL_SILENT, j, sum);
  }
}

function emit(state: State, row: number): void {
  const { states, outputs } = state;
  const { isInput, activator } = state.compiled;
  for (let j = 0; j < isInput.length; j++) {
    outputs[row + j] = isInput[j] === 1 ? states[j]! : activatorTable[activator[j]!]!(states[j]!);
  }
}
