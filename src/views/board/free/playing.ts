// What a tap or a key does to a part itself: play it, choose it, open it, place it. Pointer and keyboard share these.
import type { AnyCell, Circuit, Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { show } from '../../../i18n/numbers.ts';
import { playgroundWords } from '../../../i18n/playground.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { whyNoWire, wire } from '../../../session/playground/connect.ts';
import { setOpen } from '../../../session/playground/group.ts';
import { freshId, placeCell, takenIds, type CellKind } from '../../../session/playground/palette.ts';
import { change, circuitOf, notify, play, select, setTool, tell } from '../../../session/playground/playground.ts';
import { nameOfCell } from './labelParts.ts';
import { isReceiver } from './places.ts';
import { nameOfPart } from './speech.ts';
import { freshen, lookAgain, type Surface } from './surface.ts';
import { knowWiring } from './tip.ts';

/** What the canvas asks of the page around it. */
export interface Host {
  open(id: Id): void;
  /** `at` in pixels of the box. */
  menu(ids: readonly Id[], at: Point): void;
  hasMenu(): boolean;
  /** Said to who cannot see. */
  say(text: string): void;
}

export function cellOf({ places }: Surface, id: Id): AnyCell | undefined {
  const slot = places.cells.slotOf.get(id);
  return slot === undefined ? undefined : places.cells.parts[slot];
}

/** Touches a source, or turns an input on or off; false when it is neither. */
export function playPart(surface: Surface, host: Host, id: Id): boolean {
  const { playground } = surface;
  const { say } = canvasWords();
  const cell = cellOf(surface, id);
  if (cell?.kind === 'touch') {
    if (play(playground, { type: 'touch', cell: id })) host.say(say.played(nameOfCell(cell)));
    return true;
  }
  if (cell?.kind !== 'input') return false;
  const { view } = playground.engine;
  const index = view.indexOf.get(id);
  const now = index === undefined ? cell.value : (view.levels[index] ?? 0);
  // A number of the player's own comes back; otherwise 1.
  const value = now !== 0 ? 0 : cell.value !== 0 ? cell.value : 1;
  if (play(playground, { type: 'setInput', cell: id, value })) host.say(say.set(nameOfCell(cell), show(value)));
  return true;
}

/** Chooses it alone; adding, it joins what is chosen, or leaves it. */
export function choose(surface: Surface, ids: readonly Id[], isAdding: boolean): void {
  const { playground } = surface;
  if (!isAdding) return select(playground, ids);
  const before = new Set(playground.selection);
  const isAll = ids.every((id) => before.has(id));
  for (const id of ids) if (isAll) before.delete(id);
  select(playground, [...(isAll ? before : new Set([...before, ...ids]))]);
}

export function place(surface: Surface, host: Host, kind: CellKind, at: Point): void {
  const { playground } = surface;
  const { patch, id } = placeCell(circuitOf(playground), kind, at.x, at.y);
  if (!change(playground, patch)) return;
  freshen(surface);
  playground.focus = id;
  select(playground, [id]);
  tell(playground, { type: 'placed' });
  host.say(canvasWords().say.placed(id, playgroundWords().kind[kind]));
}

/** A new note, ready to be written. */
export function placeNote(surface: Surface, host: Host, at: Point): void {
  const { playground } = surface;
  const id = freshId('note', takenIds(circuitOf(playground)));
  const note = { id, x: Math.round(at.x), y: Math.round(at.y), text: canvasWords().newNote };
  if (!change(playground, { notes: [note] })) return;
  freshen(surface);
  playground.focus = id;
  setTool(playground, { kind: 'select' });
  select(playground, [id]);
  tell(playground, { type: 'placed' });
  host.say(canvasWords().say.placed(note.text, playgroundWords().kind.note));
  host.open(id);
}

export function toggleChip(surface: Surface, host: Host, id: Id): void {
  const { playground } = surface;
  const chip = circuitOf(playground).chips?.find((one) => one.id === id);
  if (!chip || !change(playground, setOpen(circuitOf(playground), id, !chip.isOpen))) return;
  freshen(surface);
  const { say } = canvasWords();
  host.say(chip.isOpen ? say.chipFolded(chip.name) : say.chipOpened(chip.name));
}

/** Joins the two if it can be, and says why not otherwise. */
export function connect(surface: Surface, host: Host, from: Id, to: Id): boolean {
  const { playground } = surface;
  const circuit = circuitOf(playground);
  const why = whyNoWire(circuit, from, to);
  if (why) {
    host.say(playgroundWords().noWire[why]);
    return false;
  }
  if (!change(playground, wire(circuit, from, to).patch)) return false;
  knowWiring();
  freshen(surface);
  tell(playground, { type: 'connected' });
  host.say(canvasWords().say.connected(nameOfPart(surface, from), nameOfPart(surface, to)));
  return true;
}

export function endWiring(surface: Surface): void {
  const { playground } = surface;
  surface.draft = undefined;
  if (playground.wireFrom === undefined) return lookAgain(surface);
  playground.wireFrom = undefined;
  notify(playground);
}

/** Cells that a synapse of this cell could end at. */
export function possibleTargets(circuit: Circuit, from: Id): Set<Id> {
  const synapses: readonly { readonly from: Id; readonly to: Id }[] = circuit.synapses;
  const taken = new Set(synapses.filter((one) => one.from === from).map(({ to }) => to));
  const cells: readonly AnyCell[] = circuit.cells;
  return new Set(cells.filter((cell) => isReceiver(cell) && !taken.has(cell.id)).map(({ id }) => id));
}
