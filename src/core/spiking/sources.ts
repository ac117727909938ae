// Sources as arrays: when regular and pattern sources spike, how likely Poisson sources do, what current flows where.
import type { Id } from '../circuit.ts';
import { byId } from '../circuit.ts';
import { sinInPlace } from '../math.ts';
import type { CurrentSource, LivingCell, SpikingCell, SpikingCircuit } from './circuit.ts';

export type Source = Exclude<SpikingCell, LivingCell>;

export interface SourceTable {
  /** Index of the first source. */
  readonly first: number;
  readonly count: number;
  readonly kinds: readonly Source['kind'][];
  /** By source: spike ticks of a pattern, ascending, each once. */
  readonly patternTicks: readonly Int32Array[];
  /** By source: regular sources' start and period in ms; a period of 0 never spikes. */
  readonly startMs: Float64Array;
  readonly periodMs: Float64Array;
  /** By source: chance of a Poisson spike in a tick. */
  readonly chance: Float64Array;
  readonly currents: readonly (CurrentSource | undefined)[];
  readonly hasCurrents: boolean;
  readonly poissonIds: readonly Id[];
  /** Current synapses in id order: source cell, living target, gain. */
  readonly wireFrom: Int32Array;
  readonly wireTo: Int32Array;
  readonly wireGain: Float64Array;
}

export function compileSources(
  sources: readonly Source[],
  first: number,
  circuit: SpikingCircuit,
  at: (id: Id) => number,
  dtMs: number,
): SourceTable {
  const wires = circuit.synapses.filter((synapse) => synapse.kind === 'current').sort(byId);
  const none = new Int32Array(0);
  return {
    first,
    count: sources.length,
    kinds: sources.map(({ kind }) => kind),
    patternTicks: sources.map((cell) =>
      cell.kind === 'pattern'
        ? Int32Array.from([...new Set(cell.timesMs.map((time) => Math.round(time / dtMs)))].sort((a, b) => a - b))
        : none,
    ),
    startMs: Float64Array.from(sources, (cell) => (cell.kind === 'regular' ? cell.startMs : 0)),
    periodMs: Float64Array.from(sources, (cell) => (cell.kind === 'regular' && cell.rateHz > 0 ? 1000 / cell.rateHz : 0)),
    chance: Float64Array.from(sources, (cell) => (cell.kind === 'poisson' ? (cell.rateHz * dtMs) / 1000 : 0)),
    currents: sources.map((cell) => (cell.kind === 'current' ? cell : undefined)),
    hasCurrents: sources.some(({ kind }) => kind === 'current'),
    poissonIds: sources.filter(({ kind }) => kind === 'poisson').map(({ id }) => id),
    wireFrom: Int32Array.from(wires, ({ from }) => at(from)),
    wireTo: Int32Array.from(wires, ({ to }) => at(to)),
    wireGain: Float64Array.from(wires, (wire) => (wire.kind === 'current' ? wire.gain : 0)),
  };
}

/** Writes the nA that a current source gives during tick `tick` to current[at]. */
export function writeCurrent(
  source: CurrentSource,
  tick: number,
  { dtMs }: { readonly dtMs: number },
  current: Float64Array,
  at: number,
): void {
  switch (source.shape) {
    case 'constant':
      current[at] = source.amplitudeNa;
      break;
    case 'step':
      current[at] = tick >= Math.round(source.startMs / dtMs) ? source.amplitudeNa : 0;
      break;
    case 'pulse': {
      const start = Math.round(source.startMs / dtMs);
      current[at] = tick >= start && tick < start + Math.round(source.lengthMs / dtMs) ? source.amplitudeNa : 0;
      break;
    }
    case 'sine': {
      const turns = (source.frequencyHz * tick * dtMs) / 1000;
      current[at] = 2 * Math.PI * (turns - Math.floor(turns));
      sinInPlace(current, at);
      current[at] = source.offsetNa + source.amplitudeNa * current[at];
    }
  }
}
