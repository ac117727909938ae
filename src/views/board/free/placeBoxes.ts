// What the boxes of a circuit do to its cells: chips hide them, retinas make pixels of them.
import { hiddenBy } from '../../../core/chips.ts';
import type { AnyCell, Chip, Id, Instrument } from '../../../core/circuit.ts';
import { chipBoxes, chipFrames, noteBox, retinaBox } from './boxes.ts';
import { addToGrid, removeFromGrid } from './grid.ts';
import { LAMP, PIXEL, VESSEL, isReceiver, radiusOf, type Places } from './places.ts';

/** Chips, frames, notes, retinas, and what they hide; cells whose way of being drawn has changed are added to `cells`. */
export function placeBoxes(places: Places, before: readonly Chip[], cells: Set<number>): void {
  const { circuit } = places;
  const hidden = hiddenBy(circuit);
  const wasThere = new Set(before);
  places.boxes = chipBoxes(circuit, (cell, inside) => isEntry(places, cell, inside), hidden);
  places.boxOf = new Map(places.boxes.map((box) => [box.chip.id, box]));
  const indexOf = new Map(places.boxes.map(({ chip }, index) => [chip.id, index]));
  for (let slot = 0; slot < places.cells.parts.length; slot++) {
    const cell = places.cells.parts[slot];
    if (!cell) continue;
    const chip = hidden.get(cell.id);
    hide(places, slot, chip ? indexOf.get(chip.id)! : -1, cells);
    if (chip && !wasThere.has(chip)) cells.add(slot);
  }
  const placeOf = (id: Id): AnyCell | undefined => {
    const slot = places.cells.slotOf.get(id);
    return slot === undefined || places.holder[slot]! >= 0 ? undefined : places.cells.parts[slot];
  };
  places.frames = chipFrames(circuit, places.boxes, placeOf, hidden);
  places.notes = circuit.notes.map(noteBox);
  placeInstruments(places, placeOf, cells);
}

function hide(places: Places, slot: number, box: number, cells: Set<number>): void {
  const before = places.holder[slot]!;
  if (before === box) return;
  if (before < 0) removeFromGrid(places.grid, slot, places.x[slot]!, places.y[slot]!);
  if (box < 0) addToGrid(places.grid, slot, places.x[slot]!, places.y[slot]!);
  places.holder[slot] = box;
  places.wiring++;
  cells.add(slot);
}

function placeInstruments(places: Places, placeOf: (cell: Id) => AnyCell | undefined, cells: Set<number>): void {
  const { instruments = [] } = places.circuit;
  const of = new Map<Id, Instrument[]>();
  places.retinas = instruments.flatMap((one) => (one.kind === 'retina' ? (retinaBox(one, placeOf) ?? []) : []));
  for (const one of instruments) if (one.kind !== 'retina') of.set(one.cell, [...(of.get(one.cell) ?? []), one]);
  places.instruments = of;
  const pixels = new Map<number, number>();
  for (const { retina, side } of places.retinas)
    for (const id of retina.cells) {
      const slot = places.cells.slotOf.get(id);
      if (slot !== undefined) pixels.set(slot, side / 2);
    }
  for (let slot = 0; slot < places.cells.parts.length; slot++) {
    const cell = places.cells.parts[slot];
    if (!cell) continue;
    const half = pixels.get(slot);
    if ((half !== undefined) === (places.body[slot] === PIXEL) && (half === undefined || half === places.radius[slot])) continue;
    places.body[slot] = half === undefined ? (isReceiver(cell) ? VESSEL : LAMP) : PIXEL;
    places.radius[slot] = half ?? radiusOf(places, slot);
    cells.add(slot);
  }
}

function isEntry({ cells, inHead, inNext, from }: Places, id: Id, inside: ReadonlySet<Id>): boolean {
  const slot = cells.slotOf.get(id);
  if (slot === undefined) return true;
  for (let wire = inHead[slot]!; wire >= 0; wire = inNext[wire]!) {
    const sender = cells.parts[from[wire]!]!.id;
    if (sender !== id && inside.has(sender)) return false;
  }
  return true;
}
