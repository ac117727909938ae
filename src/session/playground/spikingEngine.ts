// The playground's run of neurons in time, in this thread.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import type { Patch } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import { dtOf, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { hashSpiking } from '../../core/spiking/hash.ts';
import { isRefractory, type SpikingState } from '../../core/spiking/state.ts';
import { canRedo, canUndo, presentOf } from '../history.ts';
import { earliestTick, isStopped, seekSpiking, stepSpikingRun, watchCells } from '../spiking/run.ts';
import {
  createSpikingSession,
  dispatchSpiking,
  recordSpiking,
  restartSpikingRun,
  travelInSpikingRun,
  type SpikingSession,
} from '../spiking/session.ts';
import { firesNext, Outlook } from '../presenter/foresee.ts';
import { heldAt } from '../presenter/heldAt.ts';
import type { Held } from '../presenter/podium.ts';
import type { Engine, RunView } from './engine.ts';

export function createSpikingEngine(circuit: SpikingCircuit): Engine {
  return engineOf(createSpikingSession(undefined, circuit));
}

/** Goes on with a session, such as one that a recording was replayed into. */
export function engineOf(session: SpikingSession): Engine {
  return new SpikingEngine(session);
}

class SpikingEngine implements Engine {
  readonly isRemote = false;
  readonly arrived = new Set<() => void>();
  readonly view: RunView;
  private readonly outlook = new Outlook();

  constructor(private readonly session: SpikingSession) {
    this.view = new SpikingView(session);
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
    return dispatchSpiking(this.session, { type: 'change', patch }, gesture);
  }

  play(play: Play): Refusal | undefined {
    return dispatchSpiking(this.session, play);
  }

  undo(): Refusal | undefined {
    return travelInSpikingRun(this.session, 'undo');
  }

  redo(): Refusal | undefined {
    return travelInSpikingRun(this.session, 'redo');
  }

  advance(ticks: number, isLate: () => boolean): number {
    const { run } = this.session;
    let done = 0;
    while (done < ticks && !isStopped(run)) {
      stepSpikingRun(run);
      done++;
      if ((done & 15) === 0 && isLate()) break;
    }
    return done;
  }

  seek(tick: number): Promise<void> {
    seekSpiking(this.session.run, tick);
    return Promise.resolve();
  }

  restart(seed?: string): Promise<void> {
    restartSpikingRun(this.session, seed);
    return Promise.resolve();
  }

  resetMembranes(cells?: readonly Id[]): void {
    dispatchSpiking(this.session, { type: 'resetMembranes', ...(cells ? { cells } : {}) });
  }

  watch(cells: readonly Id[], synapses: readonly Id[]): Promise<void> {
    watchCells(this.session.run, cells, synapses);
    return Promise.resolve();
  }

  firesNext(): boolean {
    return firesNext(this.session.run.state);
  }

  nearness(): number {
    return this.outlook.nearness(this.session.run.state);
  }

  nearest(): Held {
    return heldAt(this.session.run.state);
  }

  record(): Promise<Recording> {
    return Promise.resolve(recordSpiking(this.session));
  }

  hash(): Promise<string> {
    return Promise.resolve(hashSpiking(this.session.run.state));
  }

  close(): void {
    this.arrived.clear();
  }
}

/** Reads the session anew each time: an edit makes another State. */
class SpikingView implements RunView {
  readonly clock = 'milliseconds';

  constructor(private readonly session: SpikingSession) {}

  private get state(): SpikingState {
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

  get earliestTick(): number {
    return earliestTick(this.session.run);
  }

  get dtMs(): number {
    return dtOf(this.state.compiled.circuit);
  }

  get levels(): Float64Array {
    return this.state.v;
  }

  get outputs(): Float64Array {
    return this.state.current;
  }

  get spikes(): RunView['spikes'] {
    return this.session.run.spikes;
  }

  get traces(): RunView['traces'] {
    return this.session.run.traces;
  }

  get stop(): RunView['stop'] {
    return this.state.stop;
  }

  get stoppedBy(): Id | undefined {
    return this.state.compiled.cellIds[this.state.stoppedBy];
  }

  isResting(cell: number): boolean {
    return isRefractory(this.state, cell);
  }

  weightOf(synapse: Id): number {
    const { compiled, weight } = this.state;
    const index = compiled.synapseIndexOf.get(synapse);
    return index === undefined ? NaN : weight[index]!;
  }
}
