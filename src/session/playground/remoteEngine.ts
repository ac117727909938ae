// The near end of a run that is elsewhere: edits are made here at once and ordered there, and what is seen follows a moment later.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import { joinPatches, type Patch } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import { dtOf, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { StopReason } from '../../core/spiking/state.ts';
import { beginAnew, changeFreely, travelFreely } from '../free.ts';
import { canRedo, canUndo, presentOf, type History } from '../history.ts';
import { createSpikeBook, forgetFrom, writeSpike } from '../spiking/spikeBook.ts';
import { resumeSpikingSession } from '../spiking/session.ts';
import { emptyTraces, type Traces } from '../spiking/traces.ts';
import type { Engine, RunView } from './engine.ts';
import type { Frame, Order } from './remote.ts';
import { engineOf } from './spikingEngine.ts';

/** Orders go out by `send`; each is answered by one call of `receive`, in order. */
export interface Line {
  send(order: Order): void;
  receive: (frame: Frame) => void;
  /** To be called when the other end is gone. */
  broken: () => void;
  close(): void;
}

/** Ticks of traces that are kept here, as many as the run keeps. */
const TRACE_TICKS = 100_000;

/** Settles when the run is open; undefined when the line breaks before. One that breaks later goes on here: see `comeHere`. */
export async function createRemoteEngine(circuit: SpikingCircuit, line: Line): Promise<Engine | undefined> {
  const engine = new RemoteEngine(circuit, line);
  return (await engine.open(circuit)) ? engine : undefined;
}

const nothing = (): void => undefined;

class RemoteEngine implements Engine {
  readonly arrived = new Set<() => void>();
  private readonly far = new RemoteView();
  /** What runs here, since the line has broken. */
  private here: Engine | undefined;
  private isOpen = false;
  private isClosed = false;
  private readonly past: History<SpikingCircuit>;
  private readonly waiting: ((frame: Frame | undefined) => void)[] = [];
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
    this.far.dtMs = dtOf(circuit);
    line.receive = (frame) => {
      if (this.isClosed) return;
      this.far.take(frame);
      this.waiting.shift()?.(frame);
      for (const listener of this.arrived) listener();
    };
    line.broken = () => this.comeHere();
  }

  async open(circuit: SpikingCircuit): Promise<boolean> {
    this.isOpen = (await this.ask({ type: 'open', circuit })) !== undefined;
    return this.isOpen;
  }

  get isRemote(): boolean {
    return this.here === undefined;
  }

  get view(): RunView {
    return this.here?.view ?? this.far;
  }

  get circuit(): Circuit {
    return this.here?.circuit ?? presentOf(this.past);
  }

  get canUndo(): boolean {
    return this.here?.canUndo ?? canUndo(this.past);
  }

  get canRedo(): boolean {
    return this.here?.canRedo ?? canRedo(this.past);
  }

  change(patch: Patch, gesture?: string): Refusal | undefined {
    if (this.here) return this.here.change(patch, gesture);
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
    if (this.here) return this.here.play(play);
    const cells: readonly { readonly id: Id; readonly kind: string }[] = this.circuit.cells;
    if (cells.find(({ id }) => id === play.cell)?.kind !== 'touch') return { refused: 'unknown', subject: play.cell };
    // A play ends a gesture, there as here.
    this.past.gesture = undefined;
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
  advance(ticks: number, isLate: () => boolean): number {
    if (this.here) return this.here.advance(ticks, isLate);
    this.due = Math.min(this.due + ticks, Math.max(ticks, Math.round(6 * ticks)));
    this.goOn();
    const { done } = this;
    this.done = 0;
    return done;
  }

  async seek(tick: number): Promise<void> {
    if (this.here) return this.here.seek(tick);
    this.due = 0;
    await this.ask({ type: 'seek', tick });
  }

  async restart(seed?: string): Promise<void> {
    if (this.here) return this.here.restart(seed);
    this.due = 0;
    this.release();
    beginAnew(this.past, seed);
    await this.ask({ type: 'restart', seed });
  }

  resetMembranes(cells?: readonly Id[]): void {
    if (this.here) return this.here.resetMembranes(cells);
    this.past.gesture = undefined;
    void this.ask({ type: 'resetMembranes', cells });
  }

  async watch(cells: readonly Id[], synapses: readonly Id[]): Promise<void> {
    if (this.here) return this.here.watch(cells, synapses);
    await this.ask({ type: 'watch', cells, synapses });
  }

  async record(): Promise<Recording> {
    const frame = await this.ask({ type: 'record' });
    return frame ? (frame.answer as Recording) : (this.here ?? this.createHere()).record();
  }

  async hash(): Promise<string> {
    const frame = await this.ask({ type: 'hash' });
    return frame ? (frame.answer as string) : (this.here?.hash() ?? '');
  }

  /** undefined where nothing is left that could write it elsewhere. */
  async write(): Promise<string | undefined> {
    return (await this.ask({ type: 'write' }))?.answer as string | undefined;
  }

  close(): void {
    this.isClosed = true;
    this.arrived.clear();
    this.here?.close();
    this.line.close();
    this.settle();
  }

  /** undefined when the line is broken or closed, or breaks before the answer. */
  private ask(order: Order): Promise<Frame | undefined> {
    if (this.here || this.isClosed) return Promise.resolve(undefined);
    if (order.type !== 'change') this.release();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.line.send(order);
    });
  }

  /** The other end is gone: the circuit goes on here from tick 0, with all that undo can reach. */
  private comeHere(): void {
    if (this.here || this.isClosed) return;
    this.line.close();
    if (this.isOpen) this.here = this.createHere();
    else this.isClosed = true;
    this.settle();
    for (const listener of this.arrived) listener();
  }

  private createHere(): Engine {
    const here = engineOf(resumeSpikingSession(this.past));
    void here.watch(this.far.traces.cells, this.far.traces.synapses);
    return here;
  }

  /** Who waits for an answer waits no more. */
  private settle(): void {
    this.held = undefined;
    for (const answer of this.waiting.splice(0)) answer(undefined);
  }

  private travel(way: 'undo' | 'redo'): Refusal | undefined {
    if (this.here) return this.here[way]();
    this.release();
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
    void this.ask({ type: 'advance', ticks, levels: this.far.spare() }).then((frame) => {
      this.isAdvancing = false;
      this.done += frame?.done ?? 0;
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
    const { from, ticks, cells } = frame.spikes;
    forgetFrom(this.spikes, from);
    for (let i = 0; i < ticks.length; i++) writeSpike(this.spikes, ticks[i]!, cells[i]!);
    this.takeTraces(frame);
  }

  private takeTraces({ traces }: Frame): void {
    if (traces.isAll) {
      this.traces = emptyTraces(traces.cells, traces.synapses, TRACE_TICKS);
    }
    const put = (rings: readonly Float32Array[], fresh: readonly Float32Array[]): void => {
      for (const [k, samples] of fresh.entries())
        for (let i = 0; i < samples.length; i++) rings[k]![(traces.from + i) % TRACE_TICKS] = samples[i]!;
    };
    put(this.traces.values, traces.values);
    put(this.traces.weights, traces.weights);
  }
}
