// Living cells as arrays, one entry a cell, in the order of their group.
import type { IzhikevichCell, LifCell } from './circuit.ts';
import { coupling, decay } from './propagator.ts';

export interface LifTable {
  readonly rest: Float64Array;
  readonly threshold: Float64Array;
  readonly reset: Float64Array;
  readonly start: Float64Array;
  /** Of v − v∞ in a tick. */
  readonly decay: Float64Array;
  readonly resistance: Float64Array;
  readonly refractoryTicks: Int32Array;
  /** coupling[k · count + i]: of the k-th synaptic current into cell i. */
  readonly coupling: Float64Array;
}

export interface IzhikevichTable {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
  readonly start: Float64Array;
  /** 1 for the schedule of the 2003 network program. */
  readonly isPublished: Uint8Array;
}

/** Where an Izhikevich cell starts unless it says so. */
const IZHIKEVICH_START_MV = -65;

export function compileLif(cells: readonly LifCell[], taus: readonly number[], dtMs: number): LifTable {
  const column = (of: (cell: LifCell) => number): Float64Array => Float64Array.from(cells, of);
  const couplings = new Float64Array(taus.length * cells.length);
  for (const [k, tau] of taus.entries()) {
    // Cells with the same time constant share the number; few differ.
    const known = new Map<number, number>();
    for (const [i, { tauMs }] of cells.entries()) {
      if (!known.has(tauMs)) known.set(tauMs, coupling(dtMs, tauMs, tau));
      couplings[k * cells.length + i] = known.get(tauMs)!;
    }
  }
  return {
    rest: column((cell) => cell.restMv),
    threshold: column((cell) => cell.thresholdMv),
    reset: column((cell) => cell.resetMv),
    start: column((cell) => cell.startMv ?? cell.restMv),
    decay: column((cell) => decay(dtMs, cell.tauMs)),
    resistance: column((cell) => cell.resistanceMohm),
    refractoryTicks: Int32Array.from(cells, (cell) => Math.round(cell.refractoryMs / dtMs)),
    coupling: couplings,
  };
}

export function compileIzhikevich(cells: readonly IzhikevichCell[], dtMs: number): IzhikevichTable {
  const column = (of: (cell: IzhikevichCell) => number): Float64Array => Float64Array.from(cells, of);
  return {
    a: column((cell) => cell.a),
    b: column((cell) => cell.b),
    c: column((cell) => cell.c),
    d: column((cell) => cell.d),
    start: column((cell) => cell.startMv ?? IZHIKEVICH_START_MV),
    isPublished: Uint8Array.from(cells, (cell) => (cell.schedule === 'published' && dtMs === 1 ? 1 : 0)),
  };
}
