// The near end of a run that is elsewhere: edits are made here at once and ordered there, and what is seen follows a moment later.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import { joinPatches, type Patch } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import { dtOf, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { StopReason } from '../../core/spiking/state.ts';
import { changeFreely, travelFreely } from '../free.ts';
import { canRedo, canUndo, presentOf, type History } from '../history.ts';
import { createSpikeBook, forgetFrom, writeSpike } from '../spiking/spikeBook.ts';
import { emptyTraces, type Traces } from '../spiking/traces.ts';
import type { Engine, RunView } from './engine.ts';
import type { Frame, Order } from './remote.ts';

/** Orders go out by `send`; each is answered by one call of `receive`, in order. */
export interface Line {
  send(order: Order): void;
  receive: (frame: Frame) => void;
  close(): void;
}

/** Ticks of traces that are kept here, as many as the run keeps. */
const TRACE_TICKS = 100_000;

/** Settles when the run is open. */
export async function createRemoteEngine(circuit: SpikingCircuit, line: Line): Promise<Engine> {
  const engine = new RemoteEngine(circuit, line);
  await engine.ask({ type: 'open', circuit });
  return engine;
}

const nothing = (): void => undefined;

class RemoteEngine implements Engine {
  readonly isRemote = true;
  readonly arrived = new Set<() => void>();
  readonly view = new RemoteView();
  private readonly past: History<Circuit>;
  private readonly waiting: ((frame: Frame) => void)[] = [];
  private due = 0;
  private done = 0;
  private isAdvancing = false;
  /** A change that waits for the one before it, so that a drag does not outrun the worker. */
  private held: { patch: Patch; readonly gesture: string } | undefined;
  private changing = 0;

  constructor(
    circuit: SpikingCircuit,
    private readonly line: Line,
  ) {
    this.past = { history: [circuit], index: 0, commands: [], gesture: undefined };
    this.view.dtMs = dtOf(circuit);
    line.receive = (frame) => {
      this.view.take(frame);
      this.waiting.shift()?.(frame);
      for (const listener of this.arrived) listener();
    };
  }

  get circuit(): Circuit {
    return presentOf(this.past);
  }

  get canUndo(): boolean {
    return canUndo(this.past);
  }

  get canRedo(): boolean {
    return canRedo(this.past);
  }

  change(patch: Patch, gesture?: string): Refusal | undefined {
    const refusal = changeFreely(this.past, patch, gesture, 0, nothing);
    if (refusal) return refusal;
    const canHold = gesture !== undefined && !patch.without?.length;
    if (this.held && (!canHold || this.held.gesture !== gesture)) this.release();
    if (this.held) this.held.patch = joinPatches(this.held.patch, patch);
    else if (canHold && this.changing > 0) this.held = { patch, gesture };
    else this.orderChange(patch, gesture);
    return undefined;
  }

  play(play: Play): Refusal | undefined {
    this.release();
    const cells: readonly { readonly id: Id; readonly kind: string }[] = this.circuit.cells;
    if (cells.find(({ id }) => id === play.cell)?.kind !== 'touch') return { refused: 'unknown', subject: play.cell };
    void this.ask({ type: 'play', play });
    return undefined;
  }

  undo(): Refusal | undefined {
    return this.travel('undo');
  }

  redo(): Refusal | undefined {
    return this.travel('redo');
  }

  /** What is due beyond a tenth of a second of work is forgiven. */
  advance(ticks: number): number {
    this.due = Math.min(this.due + ticks, Math.max(ticks, Math.round(6 * ticks)));
    this.goOn();
    const { done } = this;
    this.done = 0;
    return done;
  }

  async seek(tick: number): Promise<void> {
    this.due = 0;
    await this.ask({ type: 'seek', tick });
  }

  async restart(seed?: string): Promise<void> {
    this.due = 0;
    if (seed !== undefined) for (const [index, circuit] of this.past.history.entries()) this.past.history[index] = { ...circuit, seed };
    await this.ask({ type: 'restart', seed });
  }

  resetMembranes(cells?: readonly Id[]): void {
    void this.ask({ type: 'resetMembranes', cells });
  }

  async watch(cells: readonly Id[], synapses: readonly Id[]): Promise<void> {
    await this.ask({ type: 'watch', cells, synapses });
  }

  async record(): Promise<Recording> {
    return (await this.ask({ type: 'record' })).answer as Recording;
  }

  async hash(): Promise<string> {
    return (await this.ask({ type: 'hash' })).answer as string;
  }

  async write(): Promise<string> {
    return (await this.ask({ type: 'write' })).answer as string;
  }

  close(): void {
    this.arrived.clear();
    this.line.close();
  }

  ask(order: Order): Promise<Frame> {
    if (order.type !== 'change') this.release();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.line.send(order);
    });
  }

  private travel(way: 'undo' | 'redo'): Refusal | undefined {
    const refusal = travelFreely(this.past, way, 0, nothing);
    if (!refusal) void this.ask({ type: way });
    return refusal;
  }

  private orderChange(patch: Patch, gesture: string | undefined): void {
    // The commands are noted where the run is.
    this.past.commands.length = Math.min(this.past.commands.length, 1);
    this.changing++;
    void this.ask({ type: 'change', patch, gesture }).then(() => {
      this.changing--;
      if (this.changing === 0) this.release();
    });
  }

  private release(): void {
    const { held } = this;
    this.held = undefined;
    if (held) this.orderChange(held.patch, held.gesture);
  }

  private goOn(): void {
    if (this.isAdvancing || this.due === 0) return;
    const ticks = this.due;
    this.due = 0;
    this.isAdvancing = true;
    void this.ask({ type: 'advance', ticks, levels: this.view.spare() }).then((frame) => {
      this.isAdvancing = false;
      this.done += frame.done;
    });
  }
}

/** True where a file can be written without this thread. */
export function canWrite(engine: Engine): engine is RemoteEngine {
  return engine instanceof RemoteEngine;
}

class RemoteView implements RunView {
  readonly clock = 'milliseconds';
  cellIds: readonly Id[] = [];
  indexOf: ReadonlyMap<Id, number> = new Map();
  tick = 0;
  latestTick = 0;
  earliestTick = 0;
  dtMs = 0.1;
  levels = new Float64Array(0);
  outputs = new Float64Array(0);
  readonly spikes = createSpikeBook();
  traces: Traces = emptyTraces([], [], TRACE_TICKS);
  stop: StopReason = 'none';
  stoppedBy: Id | undefined;
  private resting = new Uint8Array(0);
  private weights = new Float64Array(0);
  private plasticOf: ReadonlyMap<Id, number> = new Map();
  private old: Float64Array | undefined;

  isResting(cell: number): boolean {
    return this.resting[cell] === 1;
  }

  /** NaN for a synapse that does not learn: its weight is the circuit's. */
  weightOf(synapse: Id): number {
    const entry = this.plasticOf.get(synapse);
    return entry === undefined ? NaN : this.weights[entry]!;
  }

  /** Levels that nobody reads any more. */
  spare(): Float64Array | undefined {
    const { old } = this;
    this.old = undefined;
    return old;
  }

  take(frame: Frame): void {
    this.tick = frame.tick;
    this.latestTick = frame.latestTick;
    this.earliestTick = frame.earliestTick;
    this.stop = frame.stop;
    this.stoppedBy = frame.stoppedBy;
    this.old = this.levels;
    this.levels = frame.levels as Float64Array<ArrayBuffer>;
    this.outputs = frame.outputs as Float64Array<ArrayBuffer>;
    this.resting = frame.resting as Uint8Array<ArrayBuffer>;
    this.weights = frame.weights as Float64Array<ArrayBuffer>;
    if (frame.order) {
      if (this.cellIds.length !== frame.order.cellIds.length || !this.cellIds.every((id, index) => id === frame.order!.cellIds[index])) {
        this.cellIds = frame.order.cellIds;
        this.indexOf = new Map(this.cellIds.map((id, index) => [id, index]));
      }
      this.plasticOf = new Map(frame.order.plasticIds.map((id, index) => [id, index]));
      this.dtMs = frame.order.dtMs;
    }
    const { isAll, ticks, cells } = frame.spikes;
    if (isAll) forgetFrom(this.spikes, -Infinity);
    for (let i = 0; i < ticks.length; i++) writeSpike(this.spikes, ticks[i]!, cells[i]!);
    this.takeTraces(frame);
  }

  private takeTraces({ traces }: Frame): void {
    if (traces.isAll) {
      this.traces = { cells: traces.cells, synapses: traces.synapses, length: TRACE_TICKS, values: traces.values, weights: traces.weights };
      return;
    }
    const put = (rings: readonly Float32Array[], fresh: readonly Float32Array[]): void => {
      for (const [k, samples] of fresh.entries())
        for (let i = 0; i < samples.length; i++) rings[k]![(traces.from + i) % TRACE_TICKS] = samples[i]!;
    };
    put(this.traces.values, traces.values);
    put(this.traces.weights, traces.weights);
  }
}
