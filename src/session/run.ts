// A run is a State, the plays and edits that led to it, and copies on the way, so that any earlier tick can be had again, exactly.
import { isInput, type Id, type RoundsCircuit } from '../core/circuit.ts';
import type { RoundsPlay } from '../core/command.ts';
import { calmNeurons, carryOverRounds } from '../core/rounds/carryOver.ts';
import { applyPlay, step } from '../core/rounds/step.ts';
import { copyState, createState, resetState, restoreState, saveState, type State, type StateCopy } from '../core/state.ts';

interface TimedPlay {
  readonly tick: number;
  readonly play: RoundsPlay;
}

/** A State as it was when it reached a tick, before what was asked there. */
interface Kept {
  readonly owner: State;
  readonly copy: StateCopy;
}

/** A circuit that took over at a tick; `plays` is how many plays came before. With `calm` those neurons forgot what they had heard. */
interface Takeover {
  readonly tick: number;
  readonly plays: number;
  readonly circuit: RoundsCircuit;
  readonly calm?: readonly Id[] | undefined;
}

export interface Run {
  state: State;
  /** In order of their ticks. A play at tick t is felt in round t + 1. */
  readonly plays: TimedPlay[];
  readonly changes: Takeover[];
  /** The furthest tick reached since the last edit or play: the end of the timeline. */
  latestTick: number;
  /** Oldest first; the first is round 0. */
  readonly kept: Kept[];
}

/** Rounds between copies: what going back has to run again, at most, in a run that is not very long. */
const KEEP_ROUNDS = 256;
const MOST_KEPT = 64;
/** Numbers in all copies together, where there are more than a few: long delays make a State large. */
const MOST_NUMBERS = 8_000_000;
const FEWEST_KEPT = 4;

export function createRun(circuit: RoundsCircuit, inputs: ReadonlyMap<Id, number>): Run {
  const state = createState(circuit, inputs);
  return { state, plays: [], changes: [], latestTick: 0, kept: [{ owner: state, copy: copyState(state) }] };
}

/** The inputs as the circuit has them. */
export function startInputs({ cells }: RoundsCircuit): Map<Id, number> {
  return new Map(cells.filter(isInput).map(({ id, value }) => [id, value]));
}

/** One round on, with what is known to have been asked at its end. */
export function stepRun(run: Run): void {
  step(run.state);
  const { tick } = run.state;
  if (tick <= run.latestTick) return applyAskedAt(run, tick);
  run.latestTick = tick;
  // A copy does not say that the run has stopped.
  if (tick % KEEP_ROUNDS === 0 && run.state.stoppedBy < 0) keep(run);
}

/** To any tick, back or on; going back replays from the last copy before it. */
export function seekRun(run: Run, tick: number): void {
  if (tick < run.state.tick) {
    const { owner, copy } = run.kept.findLast((one) => one.copy.tick <= tick) ?? run.kept[0]!;
    run.state = owner;
    restoreState(owner, copy);
    applyAskedAt(run, owner.tick);
  }
  while (run.state.tick < tick && run.state.stoppedBy < 0) stepRun(run);
}

/** Another circuit takes over now; all that still exists goes on, and what lay after this tick is forgotten. */
export function changeRun(run: Run, circuit: RoundsCircuit, calm?: readonly Id[]): void {
  forgetAfter(run);
  const takeover: Takeover = { tick: run.state.tick, plays: run.plays.length, circuit, calm };
  run.changes.push(takeover);
  takeOver(run, takeover);
}

function takeOver(run: Run, { circuit, calm }: Takeover): void {
  run.state = carryOverRounds(run.state, circuit);
  if (calm) calmNeurons(run.state, calm);
}

/** Round 0 with other inputs; what was played stays. Allocates nothing. */
export function beginWith(run: Run, inputs: ReadonlyMap<Id, number>): void {
  const [first] = run.kept;
  run.state = first!.owner;
  resetState(run.state, inputs);
  saveState(run.state, first!.copy);
  run.kept.length = 1;
  run.latestTick = 0;
  applyAskedAt(run, 0);
}

/** The player changes an input now; what had been played after this tick is forgotten. */
export function playNow(run: Run, play: RoundsPlay): void {
  const { tick } = run.state;
  forgetAfter(run);
  // Of several plays of one input at one tick only the last is felt.
  const first = run.changes.findLast((one) => one.tick === tick)?.plays ?? 0;
  const before = run.plays.findIndex((entry, index) => index >= first && entry.tick === tick && entry.play.cell === play.cell);
  if (before >= 0) run.plays.splice(before, 1);
  run.plays.push({ tick, play });
  applyPlay(run.state, play);
}

/** The inputs as they are held now. */
export function heldInputs(run: Run): Map<Id, number> {
  const { compiled, states } = run.state;
  return new Map(compiled.cellIds.flatMap((id, index): [Id, number][] => (compiled.isInput[index] === 1 ? [[id, states[index]!]] : [])));
}

/** Plays and edits at this tick, in the order in which they came. */
function applyAskedAt(run: Run, tick: number): void {
  const { plays, changes } = run;
  let next = changes.findIndex((one) => one.tick === tick);
  if (next < 0) next = changes.length;
  for (let i = 0; i <= plays.length; i++) {
    for (; next < changes.length && changes[next]!.tick === tick && changes[next]!.plays <= i; next++) takeOver(run, changes[next]!);
    if (i < plays.length && plays[i]!.tick === tick) applyPlay(run.state, plays[i]!.play);
  }
}

function forgetAfter(run: Run): void {
  const { tick } = run.state;
  const { plays, changes, kept } = run;
  while (plays.length > 0 && plays[plays.length - 1]!.tick > tick) plays.pop();
  while (changes.length > 0 && changes[changes.length - 1]!.tick > tick) changes.pop();
  while (kept.length > 1 && kept[kept.length - 1]!.copy.tick > tick) kept.pop();
  run.latestTick = tick;
}

/** Of very many copies every second one goes, so that the whole run stays within reach. */
function keep({ kept, state }: Run): void {
  const most = Math.max(FEWEST_KEPT, Math.min(MOST_KEPT, Math.floor(MOST_NUMBERS / state.outputs.length)));
  if (kept.length >= most) for (let i = kept.length - 1; i > 0; i -= 2) kept.splice(i, 1);
  kept.push({ owner: state, copy: copyState(state) });
}
