// Folding a selection into a chip, opening it, and taking it apart, as patches.
import { cellsInside, chipOfMember, chipsOf } from '../../core/chips.ts';
import { cellsOf, synapsesOf, type Chip, type Circuit, type Id, type Pin } from '../../core/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import type { Patch } from '../../core/patch.ts';
import { most } from '../../core/room.ts';
import { placedParts } from './arrange.ts';
import { extentOf } from './camera.ts';
import { freshId, takenIds } from './palette.ts';

export interface Folded {
  readonly patch: Patch;
  readonly id: Id;
}

/** A chip of the chosen cells and chips, which must lie in the same chip or in none. Its pins are `usualPins`. */
export function fold(circuit: Circuit, parts: readonly Id[], name: string): Folded | Refusal {
  const kinds = new Set<Id>([...circuit.cells, ...chipsOf(circuit)].map(({ id }) => id));
  const members = [...new Set(parts)].filter((id) => kinds.has(id));
  const chosen = new Set(members);
  if (members.length === 0) return { refused: 'nothingChosen' };
  const parentOf = chipOfMember(circuit);
  const parent = parentOf.get(members[0]!);
  const stranger = members.find((id) => parentOf.get(id) !== parent);
  if (stranger !== undefined) return { refused: 'otherChip', subject: stranger };
  const box = extentOf(placedParts(circuit).filter(({ id }) => chosen.has(id)))!;
  const id = freshId('chip', takenIds(circuit));
  const bare: Chip = { id, x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2), name, members, pins: [] };
  const chip = { ...bare, pins: usualPins(circuit, bare) };
  const around = parent && { ...parent, members: [...parent.members.filter((member) => !chosen.has(member)), id] };
  return { id, patch: { chips: around ? [chip, around] : [chip] } };
}

/** What a chip is wired by: cells with a synapse across its edge, and inside it inputs, touch sources and neurons that nobody hears. */
export function usualPins(circuit: Circuit, chip: Chip): Pin[] {
  const inside = new Set(cellsInside(circuit, chip));
  const wired = new Set<Id>();
  const heard = new Set<Id>();
  for (const { from, to } of synapsesOf(circuit)) {
    heard.add(from);
    if (inside.has(from) !== inside.has(to)) wired.add(inside.has(from) ? from : to);
  }
  return cellsOf(circuit)
    .filter(({ id, kind }) => inside.has(id) && (wired.has(id) || kind === 'input' || kind === 'touch' || !heard.has(id)))
    .slice(0, most.pins)
    .map(({ id }) => ({ cell: id, name: id.slice(0, 40) }));
}

export function setOpen(circuit: Circuit, id: Id, isOpen: boolean): Patch {
  const chip = chipsOf(circuit).find((one) => one.id === id);
  if (!chip || (chip.isOpen ?? false) === isOpen) return {};
  const { isOpen: _, ...folded } = chip;
  return { chips: [isOpen ? { ...folded, isOpen } : folded] };
}

/** The chip goes, what was in it stays, in the chip around it if there is one. */
export function dissolve(circuit: Circuit, id: Id): Patch {
  const chip = chipsOf(circuit).find((one) => one.id === id);
  if (!chip) return {};
  const parent = chipOfMember(circuit).get(id);
  const around = parent && { ...parent, members: parent.members.flatMap((member) => (member === id ? chip.members : [member])) };
  return { without: [id], ...(around ? { chips: [around] } : {}) };
}
