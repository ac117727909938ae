// Copying parts of a circuit: a fragment is a circuit of its own, so it can travel as text between tabs, and into the shelf.
import { chipAround, chipsOf } from '../../core/chips.ts';
import { cellsOf, isSpiking, synapsesOf, type Circuit, type Id, type Instrument } from '../../core/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import type { Patch } from '../../core/patch.ts';
import { placedParts } from './arrange.ts';
import { extentOf, type Point } from './camera.ts';
import { freshId, takenIds } from './palette.ts';

/** The chosen cells, notes and chips with what is inside, and everything that lies wholly between them. Locks stay behind. */
export function fragmentOf(circuit: Circuit, parts: readonly Id[]): Circuit {
  const chosen = new Set(parts);
  const chipOf = chipAround(circuit, chosen);
  for (const { id } of placedParts(circuit)) if (chipOf(id)) chosen.add(id);
  const has = (id: Id): boolean => chosen.has(id);
  const free = <T extends { readonly locked?: boolean | undefined }>(part: T): T => (part.locked ? { ...part, locked: undefined } : part);
  const chips = chipsOf(circuit)
    .filter(({ id }) => has(id))
    .map((chip) => ({ ...chip, pins: chip.pins.filter(({ cell }) => has(cell)) }));
  const instruments = (circuit.instruments ?? []).filter((one) => (one.kind === 'retina' ? one.cells.every(has) : has(one.cell)));
  return {
    ...circuit,
    cells: cellsOf(circuit)
      .filter(({ id }) => has(id))
      .map(free),
    synapses: synapsesOf(circuit)
      .filter(({ from, to }) => has(from) && has(to))
      .map(free),
    layers: circuit.layers.filter(({ cells }) => cells.length > 0 && cells.every(has)),
    probes: circuit.probes.filter(has),
    notes: circuit.notes.filter(({ id }) => has(id)),
    chips: chips.length > 0 ? chips : undefined,
    instruments: instruments.length > 0 ? instruments : undefined,
  } as Circuit;
}

export interface Pasted {
  readonly patch: Patch;
  /** The outermost parts that came: what is to be selected. */
  readonly parts: readonly Id[];
}

/** Puts a copy of the fragment so that its middle lies at `middle`; every part gets a name that is free. Refused on the other clock. */
export function paste(circuit: Circuit, fragment: Circuit, middle: Point): Pasted | Refusal {
  if (isSpiking(circuit) !== isSpiking(fragment)) return { refused: 'otherClock' };
  const box = extentOf(placedParts(fragment));
  if (!box) return { patch: {}, parts: [] };
  const [dx, dy] = [Math.round(middle.x - (box.left + box.right) / 2), Math.round(middle.y - (box.top + box.bottom) / 2)];
  const { to, wires } = freshNames(circuit, fragment);
  const moved = <T extends { readonly id: Id; readonly x: number; readonly y: number }>(part: T): T => ({
    ...part,
    id: to(part.id),
    x: part.x + dx,
    y: part.y + dy,
  });
  const chips = chipsOf(fragment);
  const inside = new Set(chips.flatMap(({ members }) => members));
  const patch: Patch = {
    cells: cellsOf(fragment).map(moved),
    synapses: synapsesOf(fragment).map((one, index) => ({ ...one, id: wires[index]!, from: to(one.from), to: to(one.to) })),
    layers: fragment.layers.map((layer) => ({ ...layer, id: to(layer.id), cells: layer.cells.map(to) })),
    notes: fragment.notes.map(moved),
    chips: chips.map((chip) => ({
      ...moved(chip),
      members: chip.members.map(to),
      pins: chip.pins.map((pin) => ({ ...pin, cell: to(pin.cell) })),
    })),
    instruments: (fragment.instruments ?? []).map((one) => renamed(one, to)),
    ...(fragment.probes.length > 0 ? { probes: [...circuit.probes, ...fragment.probes.map(to)] } : {}),
  };
  const outermost = placedParts(fragment).filter(({ id }) => !inside.has(id));
  return { patch, parts: outermost.map(({ id }) => to(id)) };
}

function renamed(one: Instrument, to: (id: Id) => Id): Instrument {
  return one.kind === 'retina' ? { ...one, id: to(one.id), cells: one.cells.map(to) } : { ...one, id: to(one.id), cell: to(one.cell) };
}

/** A name that is free stays; synapses are named after their ends, in order, because a file may call one like a cell. */
function freshNames(circuit: Circuit, fragment: Circuit): { readonly to: (id: Id) => Id; readonly wires: readonly Id[] } {
  const taken = takenIds(circuit);
  const names = new Map<Id, Id>();
  for (const id of takenIds({ ...fragment, synapses: [] })) {
    const own = taken.has(id) ? freshId(id.replace(/\d+$/, '') || 'n', taken) : id;
    taken.add(own);
    names.set(id, own);
  }
  const to = (id: Id): Id => names.get(id)!;
  const wires = synapsesOf(fragment).map(({ from, to: end }) => {
    const named = `${to(from)}>${to(end)}`;
    const own = named.length <= 64 && !taken.has(named) ? named : freshId('s', taken);
    taken.add(own);
    return own;
  });
  return { to, wires };
}
