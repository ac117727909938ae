// The playground's run of the vote, in this thread.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import { hash } from '../../core/hash.ts';
import type { Patch } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import { outputRow, type State } from '../../core/state.ts';
import { canRedo, canUndo, presentOf } from '../history.ts';
import { seekRun, stepRun } from '../run.ts';
import { restartRun, travelInRun } from '../live.ts';
import { dispatch, record, type Session } from '../session.ts';
import { createSpikeLedger, enterSpike, forgetSpikesFrom, renumber, type SpikeLedger } from '../spiking/spikeLedger.ts';
import { emptyTraces, type Traces } from '../spiking/traces.ts';
import type { Engine, RunView } from './engine.ts';

/** Rounds that a trace keeps. */
const TRACE_ROUNDS = 10_000;
/** Cells and synapses × rounds that are run again to see what a cell did before it was watched. */
const MOST_REWATCHED = 20_000_000;
/** States that are watched before anybody has chosen. */
const FIRST_WATCHED = 8;

/** Goes on with a session, such as one that the circuit's formula is a view of, or that a recording was replayed into. */
export function createRoundsEngine(session: Session): RoundsEngine {
  return new RoundsEngine(session);
}

export class RoundsEngine implements Engine {
  readonly isRemote = false;
  readonly arrived = new Set<() => void>();
  readonly view: RoundsView;

  constructor(private readonly session: Session) {
    const { probes, cells } = presentOf(session);
    const neurons = cells.filter(({ kind }) => kind === 'neuron').map(({ id }) => id);
    this.view = new RoundsView(session, emptyTraces(probes.length > 0 ? probes : neurons.slice(0, FIRST_WATCHED), [], TRACE_ROUNDS));
    this.view.follow();
  }

  get circuit(): Circuit {
    return presentOf(this.session);
  }

  get canUndo(): boolean {
    return canUndo(this.session);
  }

  get canRedo(): boolean {
    return canRedo(this.session);
  }

  change(patch: Patch, gesture?: string): Refusal | undefined {
    return this.after(dispatch(this.session, { type: 'change', patch }, gesture));
  }

  play(play: Play): Refusal | undefined {
    return this.after(dispatch(this.session, play));
  }

  undo(): Refusal | undefined {
    return this.after(travelInRun(this.session, 'undo'));
  }

  redo(): Refusal | undefined {
    return this.after(travelInRun(this.session, 'redo'));
  }

  advance(ticks: number, isLate: () => boolean): number {
    let done = 0;
    while (done < ticks && this.session.run.state.stoppedBy < 0) {
      this.step();
      done++;
      if (isLate()) break;
    }
    return done;
  }

  seek(tick: number): Promise<void> {
    const { run } = this.session;
    seekRun(run, Math.min(tick, run.latestTick));
    while (run.state.tick < tick && run.state.stoppedBy < 0) this.step();
    this.view.follow();
    return Promise.resolve();
  }

  restart(seed?: string): Promise<void> {
    restartRun(this.session, seed);
    this.view.forget();
    return Promise.resolve();
  }

  resetMembranes(cells?: readonly Id[]): void {
    this.after(dispatch(this.session, { type: 'resetMembranes', ...(cells ? { cells } : {}) }));
  }

  watch(cells: readonly Id[], synapses: readonly Id[]): Promise<void> {
    this.view.watch(cells, synapses);
    return Promise.resolve();
  }

  record(): Promise<Recording> {
    return Promise.resolve(record(this.session));
  }

  hash(): Promise<string> {
    return Promise.resolve(hash(this.session.run.state));
  }

  close(): void {
    this.arrived.clear();
  }

  private step(): void {
    stepRun(this.session.run);
    this.view.follow();
  }

  /** After an edit or a play, here or past the engine: what lay ahead of it has not happened any more. */
  refresh(): void {
    if (this.view.latestTick < this.view.written) this.view.forgetAhead();
    else this.view.follow();
  }

  private after(refusal: Refusal | undefined): Refusal | undefined {
    if (!refusal) this.refresh();
    return refusal;
  }
}

class RoundsView implements RunView {
  readonly clock = 'rounds';
  readonly dtMs = 1;
  readonly earliestTick = 0;
  readonly ledger: SpikeLedger = createSpikeLedger();
  written = 0;
  private known: readonly Id[];

  constructor(
    private readonly session: Session,
    public traces: Traces,
  ) {
    this.known = this.state.compiled.cellIds;
  }

  private get state(): State {
    return this.session.run.state;
  }

  get cellIds(): readonly Id[] {
    return this.state.compiled.cellIds;
  }

  get indexOf(): ReadonlyMap<Id, number> {
    return this.state.compiled.indexOf;
  }

  get tick(): number {
    return this.state.tick;
  }

  get latestTick(): number {
    return this.session.run.latestTick;
  }

  get levels(): Float64Array {
    return this.state.states;
  }

  /** Copied, because the row of this round lies somewhere in a ring. */
  get outputs(): Float64Array {
    const { state } = this;
    const row = outputRow(state, state.tick);
    if (this.copy.length !== state.states.length) this.copy = new Float64Array(state.states.length);
    for (let i = 0; i < this.copy.length; i++) this.copy[i] = state.outputs[row + i]!;
    return this.copy;
  }
  private copy = new Float64Array(0);

  get spikes(): RunView['spikes'] {
    return this.ledger.spikes;
  }

  get stop(): RunView['stop'] {
    return this.state.stoppedBy >= 0 ? 'ranAway' : 'none';
  }

  get stoppedBy(): Id | undefined {
    return this.state.compiled.cellIds[this.state.stoppedBy];
  }

  isResting(): boolean {
    return false;
  }

  weightOf(synapse: Id): number {
    const { compiled } = this.state;
    const index = compiled.synapseIndexOf.get(synapse);
    return index === undefined ? NaN : compiled.weight[index]!;
  }

  /** Writes down what the present round brought, once. */
  follow(): void {
    const { state, ledger } = this;
    const { compiled, tick, states } = state;
    if (compiled.cellIds !== this.known) {
      renumber(ledger, this.known, compiled.cellIds);
      this.known = compiled.cellIds;
    }
    this.sample();
    if (tick <= this.written) return;
    this.written = tick;
    for (let cell = 0; cell < states.length; cell++) if (compiled.isInput[cell] === 0 && states[cell]! > 0) enterSpike(ledger, tick, cell);
  }

  /** What lay after this round has not happened any more. */
  forgetAhead(): void {
    forgetSpikesFrom(this.ledger, this.state.tick + 1);
    this.written = Math.min(this.written, this.state.tick);
    this.follow();
  }

  /** The run has begun again. */
  forget(): void {
    forgetSpikesFrom(this.ledger, -Infinity);
    this.written = 0;
    this.traces = emptyTraces(this.traces.cells, this.traces.synapses, TRACE_ROUNDS);
    this.follow();
  }

  watch(cells: readonly Id[], synapses: readonly Id[]): void {
    const { run } = this.session;
    const { tick } = run.state;
    this.traces = emptyTraces(cells, synapses, TRACE_ROUNDS);
    const { cellIds, synapseIds } = run.state.compiled;
    const reach = Math.floor(MOST_REWATCHED / (cellIds.length + synapseIds.length + 1));
    seekRun(run, Math.max(0, run.latestTick - Math.min(reach, TRACE_ROUNDS) + 1));
    this.sample();
    while (run.state.tick < run.latestTick && run.state.stoppedBy < 0) {
      stepRun(run);
      this.sample();
    }
    seekRun(run, tick);
  }

  private sample(): void {
    const { state } = this;
    const { cells, synapses, values, weights, length } = this.traces;
    const at = state.tick % length;
    for (let c = 0; c < cells.length; c++) {
      const index = state.compiled.indexOf.get(cells[c]!);
      values[c]![at] = index === undefined ? NaN : state.states[index]!;
    }
    for (let s = 0; s < synapses.length; s++) weights[s]![at] = this.weightOf(synapses[s]!);
  }
}
