// The readable circuit becomes structure-of-arrays once: cells in groups (lif, izhikevich, sources), synapses in compressed rows by sender.
import { byId, type Id } from '../circuit.ts';
import {
  dtOf,
  isLiving,
  isSpikeSynapse,
  type LifCell,
  type IzhikevichCell,
  type SpikeSynapse,
  type SpikingCell,
  type SpikingCircuit,
} from './circuit.ts';
import { compileIzhikevich, compileLif, type IzhikevichTable, type LifTable } from './cells.ts';
import { compilePlastic, type PlasticTable } from './plastic.ts';
import { decay } from './propagator.ts';
import { compileSources, type Source, type SourceTable } from './sources.ts';

export interface CompiledSpiking {
  readonly circuit: SpikingCircuit;
  readonly dtMs: number;
  /** Lif cells, then izhikevich, then sources; each group in id order. */
  readonly cellIds: readonly Id[];
  readonly indexOf: ReadonlyMap<Id, number>;
  readonly synapseIds: readonly Id[];
  /** Spike synapses only. */
  readonly synapseIndexOf: ReadonlyMap<Id, number>;
  readonly lifCount: number;
  /** Lif and izhikevich cells: indices 0 … livingCount − 1. */
  readonly livingCount: number;
  readonly lif: LifTable;
  readonly izhikevich: IzhikevichTable;
  readonly sources: SourceTable;
  /** Decay of each synaptic current in a tick, time constants ascending. */
  readonly currentDecay: Float64Array;
  /** Spike synapses sorted by (sender, learns, delay, target, id): those of cell j are rowStart[j] … rowStart[j + 1] − 1. */
  readonly rowStart: Int32Array;
  /** Where the synapses of cell j that learn begin. */
  readonly plainEnd: Int32Array;
  /** Where an arrival is added in a row of the ring: channel · livingCount + target; the channel after the currents is v itself. */
  readonly slot: Int32Array;
  /** The same, counted from the row in which the spike leaves. */
  readonly offset: Int32Array;
  readonly target: Int32Array;
  readonly delayTicks: Int32Array;
  readonly weight: Float64Array;
  /** Index into the plastic table, or −1. */
  readonly plasticOf: Int32Array;
  readonly plastic: PlasticTable;
  /** Synaptic currents: as many as there are time constants. */
  readonly currents: number;
  /** Currents, plus one for v if anything arrives there at once. */
  readonly channels: number;
  /** Longest delay + 1, at least. */
  readonly ringLength: number;
}

/** Compiles a valid circuit; throws when a synapse names a cell that is not there (the parser refuses such files). */
export function compileSpiking(circuit: SpikingCircuit, shortestRing = 2): CompiledSpiking {
  const dtMs = dtOf(circuit);
  const sorted = circuit.cells.toSorted(byId);
  const lif = sorted.filter((cell): cell is LifCell => cell.kind === 'lif');
  const izhikevich = sorted.filter((cell): cell is IzhikevichCell => cell.kind === 'izhikevich');
  const sources = sorted.filter((cell): cell is Source => !isLiving(cell));
  const cells: SpikingCell[] = [...lif, ...izhikevich, ...sources];
  const indexOf = new Map(cells.map((cell, index) => [cell.id, index]));
  const at = (id: Id): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`circuit names the cell ${id}, which it does not have`);
    return index;
  };
  const livingCount = lif.length + izhikevich.length;
  const spikes = circuit.synapses.filter(isSpikeSynapse).map((synapse) => leaving(synapse, at, dtMs));
  spikes.sort(inRow);
  const taus = [...new Set(spikes.map(({ tauMs }) => tauMs).filter((tau) => tau > 0))].sort((a, b) => a - b);
  const channelOf = new Map(taus.map((tau, k) => [tau, k]));
  const channels = taus.length + (spikes.some(({ tauMs }) => tauMs === 0) ? 1 : 0);
  const rowStart = new Int32Array(cells.length + 1);
  for (const { from } of spikes) rowStart[from + 1]!++;
  for (let j = 0; j < cells.length; j++) rowStart[j + 1]! += rowStart[j]!;
  const plainEnd = rowStart.slice(0, cells.length);
  for (const { from, learns } of spikes) if (learns === 0) plainEnd[from]!++;
  const slot = Int32Array.from(spikes, ({ tauMs, to }) => (channelOf.get(tauMs) ?? taus.length) * livingCount + to);
  const target = Int32Array.from(spikes, ({ to }) => to);
  const delayTicks = Int32Array.from(spikes, ({ delay }) => delay);
  const synapses = spikes.map(({ synapse }) => synapse);
  const plastic = compilePlastic(synapses, target, livingCount, dtMs);
  return {
    circuit,
    dtMs,
    cellIds: cells.map(({ id }) => id),
    indexOf,
    synapseIds: synapses.map(({ id }) => id),
    synapseIndexOf: new Map(synapses.map(({ id }, index) => [id, index])),
    lifCount: lif.length,
    livingCount,
    lif: compileLif(lif, taus, dtMs),
    izhikevich: compileIzhikevich(izhikevich, dtMs),
    sources: compileSources(sources, livingCount, circuit, at, dtMs),
    currentDecay: Float64Array.from(taus, (tau) => decay(dtMs, tau)),
    rowStart,
    plainEnd,
    slot,
    offset: slot.map((place, synapse) => delayTicks[synapse]! * channels * livingCount + place),
    target,
    delayTicks,
    weight: Float64Array.from(synapses, ({ weight }) => weight),
    plasticOf: plastic.indexOfSynapse,
    plastic,
    currents: taus.length,
    channels,
    ringLength: delayTicks.reduce((most, delay) => Math.max(most, delay + 1), shortestRing),
  };
}

interface Leaving {
  readonly synapse: SpikeSynapse;
  readonly from: number;
  readonly to: number;
  /** 1 for a plastic synapse. */
  readonly learns: number;
  readonly delay: number;
  /** 0 for a delta synapse. */
  readonly tauMs: number;
}

function leaving(synapse: SpikeSynapse, at: (id: Id) => number, dtMs: number): Leaving {
  return {
    synapse,
    from: at(synapse.from),
    to: at(synapse.to),
    learns: synapse.plasticity ? 1 : 0,
    delay: Math.max(1, Math.round(synapse.delayMs / dtMs)),
    tauMs: synapse.kind === 'exponential' ? synapse.tauMs : 0,
  };
}

function inRow(a: Leaving, b: Leaving): number {
  return a.from - b.from || a.learns - b.learns || a.delay - b.delay || a.to - b.to || byId(a.synapse, b.synapse);
}
