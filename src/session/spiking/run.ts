// A run in time: a State, what was played into it, and snapshots, so that any earlier tick can be had again, exactly.
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import { stateSize } from '../../core/spiking/arrays.ts';
import { carryOver, resetMembranesOf } from '../../core/spiking/carryOver.ts';
import {
  createSnapshot,
  createSpikingState,
  restoreSnapshot,
  saveSnapshot,
  type Snapshot,
  type SpikingState,
} from '../../core/spiking/state.ts';
import { stepSpiking, touchNow, type SpikeLog } from '../../core/spiking/step.ts';
import type { TouchAt } from '../../levels/spiking/verdict.ts';
import type { SpikeBook } from './spikeBook.ts';
import { createSpikeLedger, enterSpike, forgetSpikesFrom, renumber, type SpikeLedger } from './spikeLedger.ts';
import { createTraces, emptyTraces, sample, type Traces } from './traces.ts';

/** Ticks between snapshots: what going back has to run again, at most. */
const SNAPSHOT_TICKS = 250;
const MOST_SNAPSHOTS = 400;
/** Numbers in all snapshots together, so that a large circuit does not fill the memory. */
const MOST_KEPT = 8_000_000;
/** Cells and synapses × ticks that are run again to see what a cell did before it was watched. */
const MOST_REWATCHED = 40_000_000;
/** Ticks of voltage that an endless run keeps: ten seconds at the default tick. */
const TRACE_TICKS = 100_000;

interface Kept {
  tick: number;
  /** The State it belongs to: an edit during the run makes another. */
  owner: SpikingState;
  snapshot: Snapshot;
}

/** A circuit that takes over at a tick; with `reset` the membranes of these cells go back to their start. */
interface Takeover {
  readonly tick: number;
  readonly circuit: SpikingCircuit;
  readonly reset?: readonly string[] | undefined;
}

export interface SpikingRun {
  state: SpikingState;
  /** In order of their ticks. A touch at tick t spikes in tick t. */
  readonly touches: TouchAt[];
  /** Circuits that took over at a tick, in order. */
  readonly changes: Takeover[];
  /** The furthest tick reached since the last edit or touch: the end of the timeline. */
  latestTick: number;
  /** Oldest first. */
  readonly snapshots: Kept[];
  mostSnapshots: number;
  readonly ledger: SpikeLedger;
  /** The ledger's, with the indices of the circuit that runs now. */
  readonly spikes: SpikeBook;
  traces: Traces;
}

/** `ticks` is how long it will run; without it the last ten seconds can be looked back on. */
export function createSpikingRun(circuit: SpikingCircuit, ticks = TRACE_TICKS - 1): SpikingRun {
  const state = createSpikingState(circuit);
  const ledger = createSpikeLedger();
  const run: SpikingRun = {
    state,
    touches: [],
    changes: [],
    latestTick: 0,
    snapshots: [],
    mostSnapshots: mostSnapshotsOf(state),
    ledger,
    spikes: ledger.spikes,
    traces: createTraces(circuit, Math.min(TRACE_TICKS, ticks + 1)),
  };
  keepSnapshot(run);
  sample(run.traces, state);
  return run;
}

/** One tick on, with the touches that are known for it. */
export function stepSpikingRun(run: SpikingRun): SpikeLog {
  const { state } = run;
  const { tick } = state;
  for (let i = run.touches.length - 1; i >= 0 && run.touches[i]!.tick >= tick; i--)
    if (run.touches[i]!.tick === tick && state.compiled.indexOf.has(run.touches[i]!.cell)) touchNow(state, run.touches[i]!.cell);
  const log = stepSpiking(state);
  if (state.tick === tick) return log;
  if (state.tick > run.latestTick) {
    run.latestTick = state.tick;
    for (let i = 0; i < log.count; i++) enterSpike(run.ledger, tick, log.cells[i]!);
    sample(run.traces, state);
    if (state.tick % SNAPSHOT_TICKS === 0) keepSnapshot(run);
  } else applyChanges(run);
  return log;
}

/** To any tick on the timeline or beyond its end; not further back than the oldest snapshot. */
export function seekSpiking(run: SpikingRun, tick: number): void {
  const kept = latestBefore(run, tick);
  if (tick < run.state.tick || (kept.tick > run.state.tick && tick > run.state.tick)) {
    enterState(run, kept.owner);
    restoreSnapshot(run.state, kept.snapshot);
    applyChanges(run);
  }
  while (run.state.tick < tick && !isStopped(run)) stepSpikingRun(run);
}

export function isStopped({ state }: SpikingRun): boolean {
  return state.stop !== 'none';
}

/** The earliest tick that can be had again. */
export function earliestTick({ snapshots }: SpikingRun): number {
  return snapshots[0]!.tick;
}

/** Puts the voltage instrument on other cells; what they did before is found by running it again from the oldest snapshot. */
export function watchCells(run: SpikingRun, cells: readonly string[], synapses: readonly string[] = []): void {
  const { tick, compiled } = run.state;
  const traces = emptyTraces(cells, synapses, run.traces.length);
  run.traces = traces;
  const size = compiled.cellIds.length + compiled.synapseIds.length;
  const reach = Math.max(SNAPSHOT_TICKS, Math.floor(MOST_REWATCHED / Math.max(1, size)));
  seekSpiking(run, latestBefore(run, Math.max(earliestTick(run), run.latestTick - reach)).tick);
  sample(traces, run.state);
  while (run.state.tick < run.latestTick && !isStopped(run)) {
    stepSpikingRun(run);
    sample(traces, run.state);
  }
  seekSpiking(run, tick);
}

/** The player touches a source now; what had been played after this tick is forgotten. */
export function touchRun(run: SpikingRun, cell: string): void {
  const { tick } = run.state;
  forgetAfter(run, tick);
  if (!run.touches.some((touch) => touch.tick === tick && touch.cell === cell)) run.touches.push({ tick, cell });
}

/** Another circuit takes over now; all that still exists goes on. */
export function changeRun(run: SpikingRun, circuit: SpikingCircuit, reset?: readonly string[]): void {
  forgetAfter(run, run.state.tick);
  const takeover: Takeover = { tick: run.state.tick, circuit, reset };
  run.changes.push(takeover);
  takeOver(run, takeover);
  run.mostSnapshots = mostSnapshotsOf(run.state);
  run.snapshots.splice(0, Math.max(0, run.snapshots.length - run.mostSnapshots));
  forgetOutOfReach(run);
}

function mostSnapshotsOf({ compiled }: SpikingState): number {
  return Math.max(2, Math.min(MOST_SNAPSHOTS, Math.floor(MOST_KEPT / stateSize(compiled))));
}

/** The last kept snapshot at or before this tick; the oldest when there is none. */
function latestBefore({ snapshots }: SpikingRun, tick: number): Kept {
  let best = snapshots[0]!;
  for (const kept of snapshots) if (kept.tick <= tick) best = kept;
  return best;
}

function keepSnapshot(run: SpikingRun): void {
  const { snapshots, state } = run;
  const oldest = snapshots.length >= run.mostSnapshots && snapshots[0]!.owner === state ? snapshots.shift() : undefined;
  if (snapshots.length >= run.mostSnapshots) snapshots.shift();
  const kept = oldest ?? { tick: 0, owner: state, snapshot: createSnapshot(state) };
  kept.tick = state.tick;
  saveSnapshot(state, kept.snapshot);
  snapshots.push(kept);
  forgetOutOfReach(run);
}

/** Circuits that took over before the oldest snapshot are never gone through again. */
function forgetOutOfReach({ changes, snapshots }: SpikingRun): void {
  while (changes.length > 0 && changes[0]!.tick < snapshots[0]!.tick) changes.shift();
}

/** At the present tick: circuits that took over here. */
function applyChanges(run: SpikingRun): void {
  for (const takeover of run.changes) if (takeover.tick === run.state.tick) takeOver(run, takeover);
}

function takeOver(run: SpikingRun, { circuit, reset }: Takeover): void {
  enterState(run, carryOver(run.state, circuit));
  if (reset) resetMembranesOf(run.state, reset);
}

function enterState(run: SpikingRun, state: SpikingState): void {
  renumber(run.ledger, run.state.compiled.cellIds, state.compiled.cellIds);
  run.state = state;
}

function forgetAfter(run: SpikingRun, tick: number): void {
  const { touches, changes, snapshots, ledger } = run;
  while (touches.length > 0 && touches[touches.length - 1]!.tick > tick) touches.pop();
  while (changes.length > 0 && changes[changes.length - 1]!.tick > tick) changes.pop();
  while (snapshots.length > 1 && snapshots[snapshots.length - 1]!.tick > tick) snapshots.pop();
  forgetSpikesFrom(ledger, tick);
  run.latestTick = tick;
}
