// Boxes on the canvas: folded chips with their pins, frames around open ones, notes, retinas. Pure geometry in world units.
import { cellsInside, chipsOf, hiddenBy } from '../../../core/chips.ts';
import type { Chip, Circuit, Id, Note } from '../../../core/circuit.ts';
import { extentOf, type Extent, type Point } from '../../../session/playground/camera.ts';
import type { Retina } from '../../../session/playground/retina.ts';

interface PinPlace extends Point {
  readonly cell: Id;
  readonly name: string;
  readonly isLeft: boolean;
}

export interface ChipBox extends Extent {
  readonly chip: Chip;
  readonly pins: readonly PinPlace[];
  readonly pinOf: ReadonlyMap<Id, PinPlace>;
}

/** Around what an open chip holds; its name stands on a tab at the upper left. */
export interface ChipFrame extends Extent {
  readonly chip: Chip;
}

export interface NoteBox extends Extent {
  readonly note: Note;
}

/** `side` of one pixel. The header above is what the whole is taken by. */
export interface RetinaBox extends Extent {
  readonly retina: Retina;
  readonly side: number;
}

/** Between two pins: a finger's width. */
const PIN_STEP = 36;
const HEAD = 36;
const FRAME_PAD = 58;
export const TAB_HEIGHT = 34;
const NOTE_WIDTH = 220;
const NOTE_LINE = 22;
const NOTE_PAD = 13;
const TEXT_SIZE = 15;
const LARGEST_PIXEL = 72;

/** About how wide a text is; letters of Japanese are as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let wide = 0;
  for (const letter of text) wide += letter.codePointAt(0)! > 0x2e7f ? 1 : 0.6;
  return wide * size;
}

/** True when the cell hears none of the cells inside the chip but itself: there signals come in. */
type IsEntry = (cell: Id, inside: ReadonlySet<Id>) => boolean;

/** Folded chips that are drawn, those inside others left out. */
export function chipBoxes(circuit: Circuit, isEntry: IsEntry, hidden = hiddenBy(circuit)): ChipBox[] {
  return chipsOf(circuit)
    .filter((chip) => !chip.isOpen && !hidden.has(chip.id))
    .map((chip) => boxOf(circuit, chip, isEntry));
}

function boxOf(circuit: Circuit, chip: Chip, entersAt: IsEntry): ChipBox {
  const inside = new Set(cellsInside(circuit, chip));
  const isEntry = ({ cell }: { readonly cell: Id }): boolean => entersAt(cell, inside);
  const entries = chip.pins.filter(isEntry);
  const exits = chip.pins.filter((pin) => !isEntry(pin));
  const widest = (pins: readonly { readonly name: string }[]): number =>
    Math.max(0, ...pins.map(({ name }) => textWidth(name, TEXT_SIZE - 1)));
  const width = Math.max(120, textWidth(chip.name, TEXT_SIZE + 2) + 44, widest(entries) + widest(exits) + 64);
  const height = HEAD + Math.max(1, entries.length, exits.length) * PIN_STEP + 12;
  const [left, top] = [chip.x - width / 2, chip.y - height / 2];
  const place = (pins: typeof entries, isLeft: boolean): PinPlace[] => {
    const first = top + HEAD + (height - HEAD - 12 - pins.length * PIN_STEP) / 2 + PIN_STEP / 2;
    return pins.map(({ cell, name }, i) => ({ cell, name, isLeft, x: isLeft ? left : left + width, y: first + i * PIN_STEP }));
  };
  const pins = [...place(entries, true), ...place(exits, false)];
  return { chip, pins, pinOf: new Map(pins.map((pin) => [pin.cell, pin])), left, top, right: left + width, bottom: top + height };
}

/** Around cells and boxes inside; innermost first, so that a frame can stand around frames. `reach` is how far a cell goes. */
export function chipFrames(
  circuit: Circuit,
  boxes: readonly ChipBox[],
  placeOf: (cell: Id) => Point | undefined,
  hidden = hiddenBy(circuit),
): ChipFrame[] {
  const known = new Map<Id, Extent>(boxes.map((box) => [box.chip.id, box]));
  const byId = new Map(chipsOf(circuit).map((chip) => [chip.id, chip]));
  const frames: ChipFrame[] = [];
  const frame = (chip: Chip): Extent | undefined => {
    const done = known.get(chip.id);
    if (done) return done;
    const corners: Point[] = [];
    for (const member of chip.members) {
      const inner = byId.get(member);
      const extent = inner && frame(inner);
      if (extent) corners.push({ x: extent.left, y: extent.top - (inner.isOpen ? TAB_HEIGHT : 0) }, { x: extent.right, y: extent.bottom });
      const at = inner ? undefined : placeOf(member);
      if (at) corners.push({ x: at.x - FRAME_PAD + 20, y: at.y - FRAME_PAD + 20 }, { x: at.x + FRAME_PAD - 20, y: at.y + FRAME_PAD });
    }
    const around = extentOf(corners);
    if (!around) return undefined;
    const own = { chip, left: around.left - 24, top: around.top - 24, right: around.right + 24, bottom: around.bottom + 18 };
    known.set(chip.id, own);
    frames.push(own);
    return own;
  };
  for (const chip of chipsOf(circuit)) if (chip.isOpen && !hidden.has(chip.id)) frame(chip);
  return frames;
}

export function noteBox(note: Note): NoteBox {
  const lines = note.text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line, TEXT_SIZE) / (NOTE_WIDTH - 2 * NOTE_PAD - 6))), 0);
  const height = lines * NOTE_LINE + 2 * NOTE_PAD;
  return { note, left: note.x - NOTE_WIDTH / 2, top: note.y - height / 2, right: note.x + NOTE_WIDTH / 2, bottom: note.y + height / 2 };
}

/** The pixels of a retina as far as they are drawn; undefined when none is. */
export function retinaBox(retina: Retina, placeOf: (cell: Id) => Point | undefined): RetinaBox | undefined {
  const places = retina.cells.flatMap((cell) => placeOf(cell) ?? []);
  const around = extentOf(places);
  if (!around) return undefined;
  const [first, second, below] = [retina.cells[0]!, retina.cells[1], retina.cells[retina.columns]].map((cell) =>
    cell === undefined ? undefined : placeOf(cell),
  );
  const apart = (a: Point | undefined, b: Point | undefined): number =>
    a && b ? Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) || Infinity : Infinity;
  const across = retina.columns > 1 ? apart(first, second) : Infinity;
  const side = Math.min(LARGEST_PIXEL, across, apart(first, below));
  const half = side / 2 + 6;
  return { retina, side, left: around.left - half, top: around.top - half, right: around.right + half, bottom: around.bottom + half };
}

export function isInside({ left, top, right, bottom }: Extent, { x, y }: Point, reach = 0): boolean {
  return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
}

export function overlaps(a: Extent, b: Extent): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}
