// A Patch is any change of a circuit as data: parts that are put (added, or in the place of the part with their id) and parts that go.
import {
  synapsesOf,
  type AnyCell,
  type AnySynapse,
  type Chip,
  type Circuit,
  type Id,
  type Instrument,
  type Layer,
  type Note,
} from './circuit.ts';
import type { Refusal } from './command.ts';
import { whyUnfit } from './unfit.ts';

export interface Patch {
  readonly cells?: readonly AnyCell[] | undefined;
  readonly synapses?: readonly AnySynapse[] | undefined;
  readonly layers?: readonly Layer[] | undefined;
  readonly notes?: readonly Note[] | undefined;
  readonly chips?: readonly Chip[] | undefined;
  readonly instruments?: readonly Instrument[] | undefined;
  /** The whole list. */
  readonly probes?: readonly Id[] | undefined;
  /** Parts of any kind, before others are put; whatever hangs on a cell that goes, goes with it. */
  readonly without?: readonly Id[] | undefined;
}

const kinds = ['cells', 'synapses', 'layers', 'notes', 'chips', 'instruments'] as const;
interface Part {
  readonly id: Id;
}

/**
 * The circuit after the change. Refused when a synapse, layer, chip or instrument would name a cell that is not there, and whenever no file
 * could hold the circuit any more (see unfit.ts). Locks are not asked here: they keep hands off, not undo.
 */
export function applyPatch<C extends Circuit>(circuit: C, patch: Patch): C | Refusal {
  const gone = new Set(patch.without);
  const next: Record<string, unknown> = { ...circuit };
  for (const kind of kinds) {
    const put: readonly Part[] | undefined = patch[kind];
    const before: readonly Part[] = circuit[kind] ?? [];
    if (!put?.length && gone.size === 0) continue;
    const left = gone.size > 0 ? before.filter(({ id }) => !gone.has(id)) : before;
    next[kind] = put?.length ? placed(left, put) : left;
  }
  if (patch.probes) next['probes'] = patch.probes;
  const merged = gone.size > 0 ? prune(next as unknown as C) : (next as unknown as C);
  return whyUnfit(circuit, merged, patch) ?? tidy(merged);
}

/** True when the change can be felt by a run; moves, names, locks, notes and chips cannot. */
export function affectsRun(circuit: Circuit, { cells = [], synapses = [], layers = [], without = [] }: Patch): boolean {
  if (layers.length > 0) return true;
  if (without.length > 0) {
    const gone = new Set(without);
    for (const list of [circuit.cells, circuit.synapses, circuit.layers]) for (const { id } of list) if (gone.has(id)) return true;
  }
  return isFelt<AnyCell>(circuit.cells, cells) || isFelt<AnySynapse>(circuit.synapses, synapses);
}

/** What of a part no run can feel. */
const still = { x: 0, y: 0, label: undefined, locked: undefined };

function isFelt<T extends Part>(before: readonly T[], put: readonly T[]): boolean {
  if (put.length === 0) return false;
  const left = new Map(put.map((part) => [part.id, part]));
  for (const old of before) {
    const now = left.get(old.id);
    if (now && !isEqual({ ...old, ...still }, { ...now, ...still })) return true;
    left.delete(old.id);
  }
  return left.size > 0;
}

/** The patch that makes `to` of `from`. */
export function patchBetween(from: Circuit, to: Circuit): Patch {
  const patch: Record<string, unknown> = {};
  const gone = new Set<Id>();
  for (const kind of kinds) {
    if (from[kind] === to[kind]) continue;
    const left = idsOf(to[kind]);
    for (const { id } of from[kind] ?? []) if (!left.has(id)) gone.add(id);
  }
  for (const kind of kinds) {
    if (from[kind] === to[kind] && gone.size === 0) continue;
    const before = new Map<Id, Part>((from[kind] ?? []).map((part) => [part.id, part]));
    // What goes may have the name of a part of another kind, which stays.
    const put = (to[kind] ?? []).filter((part) => {
      const old = before.get(part.id);
      return gone.has(part.id) || (old !== part && !isEqual(old, part));
    });
    if (put.length > 0) patch[kind] = put;
  }
  if (!isEqual(from.probes, to.probes)) patch['probes'] = to.probes;
  if (gone.size > 0) patch['without'] = [...gone];
  return patch;
}

function idsOf(parts: readonly Part[] = []): Set<Id> {
  return new Set(parts.map(({ id }) => id));
}

/** One patch that does what the two do one after the other; the second may take nothing away. */
export function joinPatches(first: Patch, second: Patch): Patch {
  const joined: Record<string, unknown> = { ...first, ...second };
  for (const kind of kinds) {
    const [before, after]: (readonly Part[] | undefined)[] = [first[kind], second[kind]];
    if (before && after) joined[kind] = placed(before, after);
  }
  return joined;
}

export function isEmptyPatch(patch: Patch): boolean {
  return Object.values(patch).every((part: unknown) => part === undefined || (Array.isArray(part) && part.length === 0));
}

function placed(before: readonly Part[], put: readonly Part[]): readonly Part[] {
  const fresh = new Map(put.map((part) => [part.id, part]));
  const after = before.map((part) => {
    const own = fresh.get(part.id);
    if (own) fresh.delete(part.id);
    return own ?? part;
  });
  return fresh.size > 0 ? [...after, ...fresh.values()] : after;
}

/** Takes out what hangs on parts that are gone: synapses, places in layers, probes, pins, instruments, chips that hold nothing. */
function prune<C extends Circuit>(circuit: C): C {
  const cells = new Set<Id>(circuit.cells.map(({ id }) => id));
  const isThere = (id: Id): boolean => cells.has(id);
  return {
    ...circuit,
    synapses: synapsesOf(circuit).filter(({ from, to }) => cells.has(from) && cells.has(to)),
    layers: circuit.layers
      .map((layer) => (layer.cells.every(isThere) ? layer : { ...layer, cells: layer.cells.filter(isThere) }))
      .filter((layer) => layer.cells.length > 0),
    probes: circuit.probes.filter(isThere),
    ...(circuit.chips ? { chips: pruneChips(circuit.chips, cells) } : {}),
    ...(circuit.instruments
      ? { instruments: circuit.instruments.filter((one) => (one.kind === 'retina' ? one.cells.every(isThere) : isThere(one.cell))) }
      : {}),
  };
}

/** Until nothing changes: a chip that has lost all its members goes, and with it from the chip around it. */
function pruneChips(chips: readonly Chip[], cells: ReadonlySet<Id>): readonly Chip[] {
  const known = new Set(chips.map(({ id }) => id));
  const left = chips
    .map((chip) => {
      const members = chip.members.filter((id) => cells.has(id) || known.has(id));
      const pins = chip.pins.filter(({ cell }) => cells.has(cell));
      return members.length === chip.members.length && pins.length === chip.pins.length ? chip : { ...chip, members, pins };
    })
    .filter(({ members }) => members.length > 0);
  return left.length === chips.length ? left : pruneChips(left, cells);
}

/** Optional lists that are empty are not there, so that a circuit without chips is written as before. */
function tidy<C extends Circuit>(circuit: C): C {
  if (circuit.chips?.length !== 0 && circuit.instruments?.length !== 0) return circuit;
  const { chips, instruments, ...rest } = circuit;
  return { ...rest, ...(chips?.length ? { chips } : {}), ...(instruments?.length ? { instruments } : {}) } as unknown as C;
}

/** Equal as data; a key that is undefined is as good as none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in one) if (!isEqual(one[key], other[key])) return false;
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
}
