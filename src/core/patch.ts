// A Patch is any change of a circuit as data: parts that are put (added, or in the place of the part with their id) and parts that go.
import {
  isSpiking,
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

export interface Patch {
  readonly cells?: readonly AnyCell[] | undefined;
  readonly synapses?: readonly AnySynapse[] | undefined;
  readonly layers?: readonly Layer[] | undefined;
  readonly notes?: readonly Note[] | undefined;
  readonly chips?: readonly Chip[] | undefined;
  readonly instruments?: readonly Instrument[] | undefined;
  /** The whole list. */
  readonly probes?: readonly Id[] | undefined;
  /** Parts of any kind; whatever hangs on a cell that goes, goes with it. */
  readonly without?: readonly Id[] | undefined;
}

const kinds = ['cells', 'synapses', 'layers', 'notes', 'chips', 'instruments'] as const;
interface Part {
  readonly id: Id;
}

/**
 * The circuit after the change. Refused, as `unknown` with the id, when a part is of the other clock or a synapse, layer, chip or instrument
 * would name a cell that is not there. Locks are not asked here: they keep hands off, not undo.
 */
export function applyPatch<C extends Circuit>(circuit: C, patch: Patch): C | Refusal {
  const gone = new Set(patch.without);
  const next: Record<string, unknown> = { ...circuit };
  for (const kind of kinds) {
    const put: readonly Part[] | undefined = patch[kind];
    const before: readonly Part[] = circuit[kind] ?? [];
    if (!put?.length && gone.size === 0) continue;
    const after = put ? placed(before, put) : before;
    next[kind] = gone.size > 0 ? after.filter(({ id }) => !gone.has(id)) : after;
  }
  if (patch.probes) next['probes'] = patch.probes;
  const merged = gone.size > 0 ? prune(next as unknown as C) : (next as unknown as C);
  return refusal(circuit, merged, patch) ?? tidy(merged);
}

/** True when the change can be felt by a run; moves, names, notes and chips cannot. */
export function affectsRun(circuit: Circuit, patch: Patch): boolean {
  if (patch.layers?.length || patch.synapses?.length) return true;
  if (patch.without?.length) {
    const gone = new Set(patch.without);
    if (circuit.cells.some(({ id }) => gone.has(id)) || circuit.synapses.some(({ id }) => gone.has(id))) return true;
    if (circuit.layers.some(({ id }) => gone.has(id))) return true;
  }
  if (!patch.cells?.length) return false;
  const before = new Map<Id, Part>(circuit.cells.map((cell) => [cell.id, cell]));
  return patch.cells.some((cell) => {
    const old = before.get(cell.id);
    return !old || !isEqual({ ...old, ...still }, { ...cell, ...still });
  });
}

/** What of a cell no run can feel. */
const still = { x: 0, y: 0, label: undefined, locked: undefined };

/** The patch that makes `to` of `from`. */
export function patchBetween(from: Circuit, to: Circuit): Patch {
  const patch: Record<string, unknown> = {};
  const without: Id[] = [];
  for (const kind of kinds) {
    const before = new Map<Id, Part>((from[kind] ?? []).map((part) => [part.id, part]));
    const after: readonly Part[] = to[kind] ?? [];
    const put = after.filter((part) => before.get(part.id) !== part && !isEqual(before.get(part.id), part));
    if (put.length > 0) patch[kind] = put;
    for (const { id } of after) before.delete(id);
    without.push(...before.keys());
  }
  if (!isEqual(from.probes, to.probes)) patch['probes'] = to.probes;
  if (without.length > 0) patch['without'] = without;
  return patch;
}

/** One patch that does what the two do one after the other; neither may take anything away. */
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

function refusal(before: Circuit, after: Circuit, patch: Patch): Refusal | undefined {
  const unknown = (subject: Id): Refusal => ({ refused: 'unknown', subject });
  for (const cell of patch.cells ?? []) {
    const isRounds = cell.kind === 'input' || cell.kind === 'neuron';
    if (isRounds === isSpiking(before)) return unknown(cell.id);
  }
  if (!patch.synapses?.length && !patch.layers?.length && !patch.chips?.length && !patch.instruments?.length && !patch.probes)
    return undefined;
  const cells = new Set<Id>(after.cells.map(({ id }) => id));
  for (const synapse of patch.synapses ?? []) {
    if ('kind' in synapse !== isSpiking(before)) return unknown(synapse.id);
    if (!cells.has(synapse.from) || !cells.has(synapse.to)) return unknown(synapse.id);
  }
  for (const { id, cells: own } of patch.layers ?? []) if (!own.every((cell) => cells.has(cell))) return unknown(id);
  for (const id of patch.probes ?? []) if (!cells.has(id)) return unknown(id);
  const chips = new Set((after.chips ?? []).map(({ id }) => id));
  for (const { id, members, pins } of patch.chips ?? [])
    if (!members.every((one) => cells.has(one) || chips.has(one)) || !pins.every(({ cell }) => cells.has(cell))) return unknown(id);
  for (const one of patch.instruments ?? [])
    if (!(one.kind === 'retina' ? one.cells.every((cell) => cells.has(cell)) : cells.has(one.cell))) return unknown(one.id);
  return undefined;
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
