// A run is a State and the plays that led to it, so that any earlier tick can be had again, exactly.
import type { RoundsCircuit, Id } from '../core/circuit.ts';
import type { RoundsPlay } from '../core/command.ts';
import { applyPlay, step } from '../core/rounds/step.ts';
import { createState, resetState, type State } from '../core/state.ts';

interface TimedPlay {
  readonly tick: number;
  readonly play: RoundsPlay;
}

export interface Run {
  readonly state: State;
  readonly startInputs: ReadonlyMap<Id, number>;
  /** In order of their ticks. A play at tick t is felt in round t + 1. */
  readonly plays: TimedPlay[];
  /** The furthest tick reached since the last edit or play: the end of the timeline. */
  latestTick: number;
}

export function createRun(circuit: RoundsCircuit, inputs: ReadonlyMap<Id, number>): Run {
  return { state: createState(circuit, inputs), startInputs: inputs, plays: [], latestTick: 0 };
}

/** One round on, with the plays that are known for this tick. */
export function stepRun(run: Run): void {
  step(run.state);
  run.latestTick = Math.max(run.latestTick, run.state.tick);
  applyPlaysAt(run, run.state.tick);
}

/** To any tick, back or on; going back replays from round 0. */
export function seekRun(run: Run, tick: number): void {
  if (tick < run.state.tick) {
    resetState(run.state, run.startInputs);
    applyPlaysAt(run, 0);
  }
  while (run.state.tick < tick && run.state.stoppedBy < 0) stepRun(run);
}

/** The player changes an input now; what had been played after this tick is forgotten. */
export function playNow(run: Run, play: RoundsPlay): void {
  const { tick } = run.state;
  while (run.plays.length > 0 && run.plays[run.plays.length - 1]!.tick > tick) run.plays.pop();
  // Of several plays of one input at one tick only the last is felt.
  const before = run.plays.findIndex((entry) => entry.tick === tick && entry.play.cell === play.cell);
  if (before >= 0) run.plays.splice(before, 1);
  run.plays.push({ tick, play });
  run.latestTick = tick;
  applyPlay(run.state, play);
}

/** The inputs as they are held now. */
export function heldInputs(run: Run): Map<Id, number> {
  const { compiled, states } = run.state;
  return new Map(compiled.cellIds.flatMap((id, index): [Id, number][] => (compiled.isInput[index] === 1 ? [[id, states[index]!]] : [])));
}

function applyPlaysAt(run: Run, tick: number): void {
  for (const entry of run.plays) if (entry.tick === tick) applyPlay(run.state, entry.play);
}
