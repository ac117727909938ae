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
  private knownIds: readonly Id[] | undefined;
  private plasticIds: readonly Id[] = [];
  private plasticOf: Circuit | undefined;
  /** The near end knows all spikes before this tick, and all samples up to it. */
  private known = 0;
  private traces: Traces | undefined;

  constructor(private readonly around: Surroundings) {}

  async obey(order: Order): Promise<Frame> {
    if (order.type === 'open') {
      this.engine = this.around.createEngine(order.circuit as SpikingCircuit);
      return this.frame(0);
    }
    const { engine } = this;
    if (!engine) throw new Error(`${order.type} came before any circuit`);
    switch (order.type) {
      case 'change':
        return this.frame(0, engine.change(order.patch, order.gesture));
      case 'undo':
        return this.frame(0, engine.undo());
      case 'redo':
        return this.frame(0, engine.redo());
      case 'play':
        return this.frame(0, engine.play(order.play));
      case 'resetMembranes':
        engine.resetMembranes(order.cells);
        return this.frame(0);
      case 'advance': {
        const done = engine.advance(order.ticks, this.around.startWatch());
        return this.frame(done, undefined, undefined, order.levels);
      }
      case 'seek':
        await engine.seek(order.tick);
        return this.frame(0);
      case 'restart':
        await engine.restart(order.seed);
        return this.frame(0);
      case 'watch':
        await engine.watch(order.cells, order.synapses);
        return this.frame(0);
      case 'record':
        return this.frame(0, undefined, await engine.record());
      case 'hash':
        return this.frame(0, undefined, await engine.hash());
      case 'write':
        return this.frame(0, undefined, this.around.write(engine.circuit));
    }
  }

  private frame(done: number, refusal?: Refusal, answer?: unknown, reused?: Float64Array): Frame {
    const engine = this.engine!;
    const { view } = engine;
    const { levels, outputs, tick, latestTick } = view;
    // After an edit or a play only what was before it holds.
    this.known = Math.min(this.known, latestTick);
    const order = this.newOrder(engine);
    const copy = reused?.length === levels.length ? reused : new Float64Array(levels.length);
    copy.set(levels);
    const resting = new Uint8Array(levels.length);
    for (let cell = 0; cell < resting.length; cell++) resting[cell] = view.isResting(cell) ? 1 : 0;
    const frame: Frame = {
      tick,
      latestTick,
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
      spikes: this.newSpikes(engine, order !== undefined),
      traces: this.newTraces(engine),
      answer,
    };
    this.known = latestTick;
    return frame;
  }

  /** Told only where cells or plastic synapses are others. */
  private newOrder({ view, circuit }: Engine): Frame['order'] {
    let { plasticIds } = this;
    if (this.plasticOf !== circuit) {
      const spiking = circuit as SpikingCircuit;
      plasticIds = spiking.synapses.filter((one) => isSpikeSynapse(one) && one.plasticity).map(({ id }) => id);
      this.plasticOf = circuit;
    }
    const { cellIds } = view;
    if (this.knownIds && isSame(this.knownIds, cellIds) && isSame(this.plasticIds, plasticIds)) return undefined;
    this.knownIds = cellIds;
    this.plasticIds = plasticIds;
    return { cellIds, plasticIds, dtMs: dtOf(circuit as SpikingCircuit) };
  }

  /** Where the cells are others, the old spikes have other indices too. */
  private newSpikes({ view: { spikes } }: Engine, isAll: boolean): Frame['spikes'] {
    const from = isAll ? 0 : this.known;
    const first = firstSpikeAt(spikes, from);
    const count = spikes.count - first;
    const ticks = new Int32Array(count);
    const cells = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      ticks[i] = spikeTick(spikes, first + i);
      cells[i] = spikeCell(spikes, first + i);
    }
    return { from, ticks, cells };
  }

  private newTraces({ view }: Engine): TraceFrame {
    const { traces, latestTick } = view;
    const { cells, synapses, values, weights, length } = traces;
    const isAll = this.traces !== traces || latestTick - this.known >= length;
    this.traces = traces;
    const from = isAll ? 0 : this.known + 1;
    const part = (ring: Float32Array): Float32Array => {
      if (isAll) return ring.slice(0, latestTick + 1);
      const fresh = new Float32Array(latestTick + 1 - from);
      for (let i = 0; i < fresh.length; i++) fresh[i] = ring[(from + i) % length]!;
      return fresh;
    };
    return { isAll, cells, synapses, from, values: values.map(part), weights: weights.map(part) };
  }
}

function isSame(a: readonly Id[], b: readonly Id[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

/** The large parts of a frame, which are handed over instead of copied. */
export function transferable({ levels, outputs, resting, weights, spikes, traces }: Frame): ArrayBufferLike[] {
  return [levels, outputs, resting, weights, spikes.ticks, spikes.cells, ...traces.values, ...traces.weights].map(({ buffer }) => buffer);
}
