// What can be placed in a circuit of each clock, and what it is like when it is new.
import type { Cell, Circuit, Id } from '../../core/circuit.ts';
import { isSpiking } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import { nearestWhole } from '../../core/room.ts';
import { DEFAULT_DT_MS, dtOf, type SpikingCell } from '../../core/spiking/circuit.ts';

export const roundsKinds = ['input', 'neuron'] as const;
export const spikingKinds = ['lif', 'izhikevich', 'touch', 'current', 'regular', 'poisson', 'pattern'] as const;
export type RoundsKind = (typeof roundsKinds)[number];
export type SpikingKind = (typeof spikingKinds)[number];
export type CellKind = RoundsKind | SpikingKind;

/** How the ids of new cells begin. */
const stems: Readonly<Record<CellKind, string>> = {
  input: 'in',
  neuron: 'n',
  lif: 'n',
  izhikevich: 'z',
  touch: 'touch',
  current: 'drive',
  regular: 'clock',
  poisson: 'noise',
  pattern: 'song',
};

/** The kinds of cell that a circuit of this clock is made of, in the order in which a palette shows them. */
export function kindsOf(circuit: Circuit): readonly CellKind[] {
  return isSpiking(circuit) ? spikingKinds : roundsKinds;
}

/** A new cell of this kind, as a patch. */
export function placeCell(circuit: Circuit, kind: CellKind, x: number, y: number): { readonly patch: Patch; readonly id: Id } {
  const id = freshId(stems[kind], takenIds(circuit));
  return { patch: { cells: [newCell(kind, id, Math.round(x), Math.round(y), isSpiking(circuit) ? dtOf(circuit) : DEFAULT_DT_MS)] }, id };
}

export function newCell(kind: CellKind, id: Id, x: number, y: number, dtMs: number): Cell | SpikingCell {
  const at = { id, x, y };
  switch (kind) {
    case 'input':
      return { ...at, kind, value: 0 };
    case 'neuron':
      return { ...at, kind, bias: 0, activator: 'step' };
    case 'lif':
      return {
        ...at,
        kind,
        restMv: -65,
        thresholdMv: -50,
        resetMv: -65,
        tauMs: 20,
        resistanceMohm: 100,
        refractoryMs: nearestWhole(2, dtMs, 1),
      };
    case 'izhikevich':
      return { ...at, kind, a: 0.02, b: 0.2, c: -65, d: 8 };
    case 'touch':
      return { ...at, kind };
    case 'current':
      return { ...at, kind, shape: 'constant', amplitudeNa: 0.2 };
    case 'regular':
      return { ...at, kind, rateHz: 20, startMs: 0 };
    case 'poisson':
      return { ...at, kind, rateHz: 20 };
    case 'pattern':
      return { ...at, kind, timesMs: [10, 30, 60] };
  }
}

/** Every id in use, so that a new part never takes one. */
export function takenIds({ cells, synapses, layers, notes, chips = [], instruments = [] }: Circuit): Set<Id> {
  const taken = new Set<Id>();
  for (const list of [cells, synapses, layers, notes, chips, instruments]) for (const { id } of list) taken.add(id);
  return taken;
}

/** The last number that was given for each stem: so many names are not looked through again and again. */
const given = new WeakMap<ReadonlySet<Id>, Map<string, number>>();

/** `stem` with the first number that is free; the id is taken at once. */
export function freshId(stem: string, taken: Set<Id>): Id {
  const base = stem.slice(0, 56);
  const last = given.get(taken) ?? new Map<string, number>();
  given.set(taken, last);
  for (let n = (last.get(base) ?? 0) + 1; ; n++) {
    const id = `${base}${n}`;
    if (taken.has(id)) continue;
    taken.add(id);
    last.set(base, n);
    return id;
  }
}
