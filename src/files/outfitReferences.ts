// Chips and instruments of a circuit: what they name exists, and no chip contains itself.
import { selfContaining } from '../core/chips.ts';
import type { Circuit, Id, Instrument } from '../core/circuit.ts';
import { quote, type FileError } from './result.ts';
import { noCell, type Bad } from './spikingReferences.ts';

export function checkOutfit(circuit: Circuit, bad: Bad): FileError | undefined {
  const { chips = [], instruments = [] } = circuit;
  if (chips.length === 0 && instruments.length === 0) return undefined;
  const cells = new Map<Id, string>(circuit.cells.map(({ id, kind }) => [id, kind]));
  return checkChips(circuit, cells, bad) ?? checkInstruments(instruments, cells, bad);
}

function checkChips(circuit: Circuit, cells: ReadonlyMap<Id, string>, bad: Bad): FileError | undefined {
  const { chips = [] } = circuit;
  const names = new Set(chips.map(({ id }) => id));
  const owned = new Set<Id>();
  for (const [index, { id, members, pins }] of chips.entries()) {
    if (cells.has(id)) return bad(['chips', index, 'id'], `the id ${quote(id)} is used twice`);
    for (const [place, member] of members.entries()) {
      if (!cells.has(member) && !names.has(member))
        return bad(['chips', index, 'members', place], `there is no cell or chip ${quote(member)}`);
      if (owned.has(member)) return bad(['chips', index, 'members', place], `${quote(member)} is in two chips, or in one twice`);
      owned.add(member);
    }
    const lost = pins.findIndex(({ cell }) => !cells.has(cell));
    if (lost >= 0) return bad(['chips', index, 'pins', lost, 'cell'], noCell(pins[lost]!.cell));
  }
  const loop = selfContaining(circuit);
  return loop && bad(['chips', chips.indexOf(loop), 'members'], `the chip ${quote(loop.id)} contains itself`);
}

const held: Readonly<Record<'key' | 'retina', readonly string[]>> = { key: ['touch', 'input'], retina: ['input', 'current'] };

function checkInstruments(instruments: readonly Instrument[], cells: ReadonlyMap<Id, string>, bad: Bad): FileError | undefined {
  for (const [index, one] of instruments.entries()) {
    for (const [place, id] of (one.kind === 'retina' ? one.cells : [one.cell]).entries()) {
      const path = one.kind === 'retina' ? ['instruments', index, 'cells', place] : ['instruments', index, 'cell'];
      const kind = cells.get(id);
      if (kind === undefined) return bad(path, noCell(id));
      if ((one.kind === 'key' || one.kind === 'retina') && !held[one.kind].includes(kind))
        return bad(path, `a ${one.kind} can not be put on ${quote(id)}, which is of the kind ${kind}`);
    }
    if (one.kind === 'retina' && one.cells.length % one.columns !== 0)
      return bad(['instruments', index, 'columns'], `${one.cells.length} pixels do not fill rows of ${one.columns}`);
  }
  return undefined;
}
