// The arrays of a State and how long each is: all that a tick changes and a snapshot keeps.
import type { CompiledSpiking } from './compile.ts';

/** Everything that a tick changes and that later ticks depend on. */
export interface SpikingArrays {
  /** mV of each living cell. */
  readonly v: Float64Array;
  /** Recovery of Izhikevich cells. */
  readonly u: Float64Array;
  /** Synaptic currents: g[k · livingCount + i], in mV. */
  readonly g: Float64Array;
  /** The last tick in which the cell is refractory. */
  readonly restsUntil: Int32Array;
  /** Arrivals to come: row (tick mod ringLength), see `CompiledSpiking.slot`. */
  readonly ring: Float64Array;
  /** Plastic arrivals to come: entries of row (tick mod ringLength), and how many there are. */
  readonly plasticRing: Int32Array;
  readonly plasticCount: Int32Array;
  /** Present weight of each spike synapse. */
  readonly weight: Float64Array;
  /** STDP traces of the plastic synapses: what a sender's and a receiver's spikes have left. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Hebbian: tick of the last arrival, or a long time ago. */
  readonly arrivedAt: Int32Array;
  /** By source: how many spikes of its pattern or rhythm are behind it. */
  readonly emitted: Int32Array;
  /** By source: 1 when the player has touched it for the coming tick. */
  readonly touched: Int32Array;
  /** Four numbers for each Poisson source, in source order. */
  readonly random: Float64Array;
  /** nA that each cell's own current source gives now, by cell index; 0 for all that are no current source. */
  readonly current: Float64Array;
  /** Injected current of each living cell: nA for lif, the model's own unit for izhikevich. */
  readonly drive: Float64Array;
  /** Where the membrane of a lif cell is drawn to: rest + R · drive. */
  readonly goal: Float64Array;
  /** Spikes of living cells in the present window of the storm watch, and in how many ticks. */
  readonly storm: Int32Array;
}

/** How many numbers each array of a State holds. */
export function floatLengths(compiled: CompiledSpiking) {
  const { livingCount: living, lifCount, currents, channels, ringLength, plastic, sources, cellIds } = compiled;
  return {
    v: living + sources.count,
    u: living - lifCount,
    g: currents * living,
    ring: ringLength * channels * living,
    weight: compiled.weight.length,
    before: plastic.count,
    after: plastic.count,
    random: 4 * sources.poissonIds.length,
    current: cellIds.length,
    drive: living,
    goal: lifCount,
  } as const;
}

export function integerLengths({ livingCount, ringLength, plastic, sources }: CompiledSpiking) {
  return {
    restsUntil: livingCount,
    plasticRing: ringLength * plastic.count,
    plasticCount: plastic.count > 0 ? ringLength : 0,
    arrivedAt: plastic.count,
    emitted: sources.count,
    touched: sources.count,
    storm: 2,
  } as const;
}

export type FloatName = keyof ReturnType<typeof floatLengths>;
export type IntegerName = keyof ReturnType<typeof integerLengths>;

/** Float64 and Int32 numbers in a State of this circuit: what a snapshot keeps. */
export function stateSize(compiled: CompiledSpiking): number {
  const lengths = [...Object.values(floatLengths(compiled)), ...Object.values(integerLengths(compiled))];
  return lengths.reduce((sum, length) => sum + length, 0);
}

export const arrayNames = [
  'v',
  'u',
  'g',
  'restsUntil',
  'ring',
  'plasticRing',
  'plasticCount',
  'weight',
  'before',
  'after',
  'arrivedAt',
  'emitted',
  'touched',
  'random',
  'current',
  'drive',
  'goal',
  'storm',
] as const satisfies readonly (keyof SpikingArrays)[];
