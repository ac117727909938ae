// What keeps a change from being made: the circuit after it could not be kept in a file. Only what the change touches is looked at, so that it
// costs no more than the change; the circuit before it is taken to be right. The parser asks the same of a whole file (files/references.ts).
import { chipsOf, selfContaining } from './chips.ts';
import { isSpiking, type AnyCell, type AnySynapse, type Chip, type Circuit, type Id, type Instrument } from './circuit.ts';
import type { Refusal } from './command.ts';
import { LIMIT } from './edit.ts';
import type { Patch } from './patch.ts';
import { flightOf, flightSize, isWhole, most, MOST_CURRENTS, MOST_IN_FLIGHT } from './room.ts';
import { dtOf, isSpikeSynapse } from './spiking/circuit.ts';

type Cells = ReadonlyMap<Id, AnyCell>;

/** `after` is the circuit with the patch applied. */
export function whyUnfit(before: Circuit, after: Circuit, patch: Patch): Refusal | undefined {
  const cells: Cells = new Map(after.cells.map((cell: AnyCell) => [cell.id, cell]));
  // Where a cell has become one of another kind, all that hangs on it is looked at too.
  const asked = hasOtherKinds(before, patch) ? after : patch;
  return (
    tooMuch(after) ??
    tooFar(patch) ??
    wrongCells(after, patch.cells ?? []) ??
    wrongSynapses(after, asked.synapses ?? [], cells) ??
    wrongLists(after, asked, cells) ??
    wrongChips(after, patch, cells) ??
    first(asked.instruments ?? [], (one) => wrongInstrument(one, cells)) ??
    tooManyOnTheWay(after, patch)
  );
}

function hasOtherKinds(before: Circuit, { cells }: Patch): boolean {
  if (!cells?.length) return false;
  const kinds = new Map(cells.map(({ id, kind }) => [id, kind]));
  return before.cells.some(({ id, kind }) => (kinds.get(id) ?? kind) !== kind);
}

function tooMuch(circuit: Circuit): Refusal | undefined {
  for (const kind of ['cells', 'synapses', 'layers', 'notes', 'chips', 'instruments', 'probes'] as const)
    if ((circuit[kind] ?? []).length > most[kind]) return { refused: 'tooMuch', max: most[kind] };
  return undefined;
}

/** The canvas ends somewhere. */
function tooFar({ cells = [], notes = [], chips = [] }: Patch): Refusal | undefined {
  const isOn = (place: number): boolean => Math.abs(place) <= LIMIT;
  for (const list of [cells, notes, chips])
    for (const { id, x, y } of list) if (!isOn(x) || !isOn(y)) return { refused: 'tooFar', subject: id };
  return undefined;
}

function wrongCells(circuit: Circuit, cells: readonly AnyCell[]): Refusal | undefined {
  const dtMs = isSpiking(circuit) ? dtOf(circuit) : 1;
  return first(cells, (cell) => {
    if ((cell.kind === 'input' || cell.kind === 'neuron') === isSpiking(circuit)) return 'otherClock';
    const isInTicks =
      cell.kind === 'lif' ? isWhole(cell.refractoryMs, dtMs, 0) : cell.kind !== 'izhikevich' || cell.schedule !== 'published' || dtMs === 1;
    return isInTicks ? undefined : 'otherTick';
  });
}

function wrongSynapses(circuit: Circuit, synapses: readonly AnySynapse[], cells: Cells): Refusal | undefined {
  const dtMs = isSpiking(circuit) ? dtOf(circuit) : 1;
  return first(synapses, (synapse) => {
    const [from, to] = [cells.get(synapse.from), cells.get(synapse.to)];
    if (!from || !to) return 'unknown';
    if (!('kind' in synapse)) return to.kind === 'neuron' ? undefined : 'notHere';
    if ((to.kind !== 'lif' && to.kind !== 'izhikevich') || (from.kind === 'current') === isSpikeSynapse(synapse)) return 'notHere';
    if (!isSpikeSynapse(synapse)) return undefined;
    if (!isWhole(synapse.delayMs, dtMs, 1)) return 'otherTick';
    const { min = -LIMIT, max = LIMIT } = synapse.plasticity ?? {};
    const keepsItsSign = !synapse.plasticity || min >= 0 || max <= 0;
    return keepsItsSign && synapse.weight >= min && synapse.weight <= max ? undefined : 'notHere';
  });
}

/** Layers and probes. */
function wrongLists(circuit: Circuit, { layers = [], probes = [] }: Pick<Patch, 'layers' | 'probes'>, cells: Cells): Refusal | undefined {
  const isNot = (id: Id): 'unknown' | 'notHere' | undefined => {
    const cell = cells.get(id);
    return !cell ? 'unknown' : cell.kind === 'input' ? 'notHere' : undefined;
  };
  const wrong =
    first(layers, ({ cells: own, softmax }) => {
      const missing = own.find(isNot);
      if (missing !== undefined) return isNot(missing);
      return new Set(own).size < own.length || (softmax && isSpiking(circuit)) ? 'notHere' : undefined;
    }) ??
    first(
      probes.map((id) => ({ id })),
      ({ id }) => isNot(id),
    );
  if (wrong || !layers.some(({ softmax }) => softmax)) return wrong;
  const shared = circuit.layers.flatMap(({ cells: own, softmax }) => (softmax ? own : []));
  return new Set(shared).size < shared.length ? { refused: 'otherLayer' } : undefined;
}

/** A chip and a cell never have the same name; what a chip holds is held by no other, and never by itself. */
function wrongChips(circuit: Circuit, patch: Patch, cells: Cells): Refusal | undefined {
  const chips = chipsOf(circuit);
  if (chips.length === 0 || !(patch.chips?.length || patch.cells?.length)) return undefined;
  const names = new Set(chips.map(({ id }) => id));
  const clash = chips.find(({ id }) => cells.has(id));
  if (clash) return { refused: 'notHere', subject: clash.id };
  if (!patch.chips?.length) return undefined;
  const isThere = (id: Id): boolean => cells.has(id) || names.has(id);
  const wrong = first<Chip>(patch.chips, ({ members, pins }) => {
    if (pins.length > most.pins) return 'tooMuch';
    return members.length > 0 && members.every(isThere) && pins.every(({ cell }) => cells.has(cell)) ? undefined : 'unknown';
  });
  if (wrong) return wrong.refused === 'tooMuch' ? { ...wrong, max: most.pins } : wrong;
  const held = chips.flatMap(({ members }) => members);
  return new Set(held).size < held.length || selfContaining(circuit) ? { refused: 'otherChip' } : undefined;
}

function wrongInstrument(one: Instrument, cells: Cells): Refusal['refused'] | undefined {
  const kinds = (one.kind === 'retina' ? one.cells : [one.cell]).map((id) => cells.get(id)?.kind);
  if (kinds.includes(undefined)) return 'unknown';
  if (one.kind === 'key') return kinds[0] === 'touch' || kinds[0] === 'input' ? undefined : 'notHere';
  if (one.kind !== 'retina') return undefined;
  return one.cells.length % one.columns === 0 && kinds.every((kind) => kind === 'input' || kind === 'current') ? undefined : 'notHere';
}

function tooManyOnTheWay(circuit: Circuit, { cells, synapses }: Patch): Refusal | undefined {
  if (!cells?.length && !synapses?.length) return undefined;
  const flight = flightOf(circuit);
  if (flight.currents > MOST_CURRENTS) return { refused: 'tooVaried', max: MOST_CURRENTS };
  return flightSize(flight) > MOST_IN_FLIGHT ? { refused: 'tooLong' } : undefined;
}

function first<T extends { readonly id: Id }>(parts: readonly T[], why: (part: T) => Refusal['refused'] | undefined): Refusal | undefined {
  for (const part of parts) {
    const refused = why(part);
    if (refused) return { refused, subject: part.id };
  }
  return undefined;
}
