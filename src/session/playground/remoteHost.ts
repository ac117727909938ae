// The far end of a run that is elsewhere: obeys orders with the very engine that would run here, and tells what is to be seen of it.
import type { Circuit } from '../../core/circuit.ts';
import type { Id } from '../../core/circuit.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import { dtOf, isSpikeSynapse } from '../../core/spiking/circuit.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../spiking/spikeBook.ts';
import type { Traces } from '../spiking/traces.ts';
import type { Engine } from './engine.ts';
import type { Frame, Order, TraceFrame } from './remote.ts';

/** What the host cannot know by itself. */
export interface Surroundings {
  createEngine(circuit: SpikingCircuit): Engine;
  /** The circuit's file. */
  write(circuit: Circuit): string;
  /** A function that says when an advance has taken long enough. */
  startWatch(): () => boolean;
}

export class RemoteHost {
  private engine: Engine | undefined;
  private knownIds: readonly Id[] = [];
  private plasticIds: readonly Id[] = [];
  private plasticOf: Circuit | undefined;
  private sentTick = 0;
  private isDirty = true;
  private traces: Traces | undefined;

  constructor(private readonly around: Surroundings) {}

  async obey(order: Order): Promise<Frame> {
    if (order.type === 'open') {
      this.engine = this.around.createEngine(order.circuit as SpikingCircuit);
      return this.frame(0, undefined, undefined, undefined);
    }
    const { engine } = this;
    if (!engine) throw new Error(`${order.type} came before any circuit`);
    switch (order.type) {
      case 'change':
        return this.edited(engine.change(order.patch, order.gesture));
      case 'undo':
        return this.edited(engine.undo());
      case 'redo':
        return this.edited(engine.redo());
      case 'play':
        return this.edited(engine.play(order.play));
      case 'resetMembranes':
        engine.resetMembranes(order.cells);
        return this.edited(undefined);
      case 'advance': {
        const done = engine.advance(order.ticks, this.around.startWatch());
        return this.frame(done, undefined, undefined, order.levels);
      }
      case 'seek':
        await engine.seek(order.tick);
        return this.edited(undefined);
      case 'restart':
        await engine.restart(order.seed);
        return this.edited(undefined);
      case 'watch':
        await engine.watch(order.cells, order.synapses);
        return this.edited(undefined);
      case 'record':
        return this.frame(0, undefined, await engine.record(), undefined);
      case 'hash':
        return this.frame(0, undefined, await engine.hash(), undefined);
      case 'write':
        return this.frame(0, undefined, this.around.write(engine.circuit), undefined);
    }
  }

  /** What was told of the past may be another one now. */
  private edited(refusal: Refusal | undefined): Frame {
    this.isDirty = true;
    return this.frame(0, refusal, undefined, undefined);
  }

  private frame(done: number, refusal: Refusal | undefined, answer: unknown, reused: Float64Array | undefined): Frame {
    const engine = this.engine!;
    const { view } = engine;
    const { cellIds, levels, outputs, tick } = view;
    const order = this.newOrder(engine);
    const copy = reused?.length === levels.length ? reused : new Float64Array(levels.length);
    copy.set(levels);
    const resting = new Uint8Array(levels.length);
    for (let cell = 0; cell < resting.length; cell++) resting[cell] = view.isResting(cell) ? 1 : 0;
    const frame: Frame = {
      tick,
      latestTick: view.latestTick,
      earliestTick: view.earliestTick,
      stop: view.stop,
      stoppedBy: view.stoppedBy,
      done,
      refusal,
      levels: copy,
      outputs: outputs.slice(),
      resting,
      weights: Float64Array.from(this.plasticIds, (id) => view.weightOf(id)),
      order,
      spikes: this.newSpikes(engine),
      traces: this.newTraces(engine),
      answer,
    };
    this.knownIds = cellIds;
    this.sentTick = tick;
    this.isDirty = false;
    return frame;
  }

  private newOrder({ view, circuit }: Engine): Frame['order'] {
    const isSame = this.knownIds === view.cellIds && this.plasticOf === circuit;
    if (isSame) return undefined;
    if (this.plasticOf !== circuit) {
      const spiking = circuit as SpikingCircuit;
      this.plasticIds = spiking.synapses.filter((one) => isSpikeSynapse(one) && one.plasticity).map(({ id }) => id);
      this.plasticOf = circuit;
    }
    return { cellIds: view.cellIds, plasticIds: this.plasticIds, dtMs: dtOf(circuit as SpikingCircuit) };
  }

  private newSpikes({ view }: Engine): Frame['spikes'] {
    const { spikes } = view;
    const first = this.isDirty ? 0 : firstSpikeAt(spikes, this.sentTick);
    const count = spikes.count - first;
    const ticks = new Int32Array(count);
    const cells = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      ticks[i] = spikeTick(spikes, first + i);
      cells[i] = spikeCell(spikes, first + i);
    }
    return { isAll: this.isDirty, ticks, cells };
  }

  private newTraces({ view }: Engine): TraceFrame {
    const { traces, tick } = view;
    const isAll = this.isDirty || this.traces !== traces || tick - this.sentTick >= traces.length || tick < this.sentTick;
    this.traces = traces;
    const { cells, synapses, values, weights, length } = traces;
    const from = this.sentTick + 1;
    const part = (ring: Float32Array): Float32Array => {
      if (isAll) return ring.slice();
      const fresh = new Float32Array(Math.max(0, tick - from + 1));
      for (let i = 0; i < fresh.length; i++) fresh[i] = ring[(from + i) % length]!;
      return fresh;
    };
    return { isAll, cells, synapses, from, values: values.map(part), weights: weights.map(part) };
  }
}

/** The large parts of a frame, which are handed over instead of copied. */
export function transferable({ levels, outputs, resting, weights, spikes, traces }: Frame): ArrayBufferLike[] {
  return [levels, outputs, resting, weights, spikes.ticks, spikes.cells, ...traces.values, ...traces.weights].map(({ buffer }) => buffer);
}
