// Moving, aligning and deleting parts, as patches. A locked part stays where it is.
import { cellsOf, synapsesOf, type AnyCell, type AnySynapse, type Chip, type Circuit, type Id, type Note } from '../../core/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import { chipAround, chipsOf } from '../../core/chips.ts';
import type { Patch } from '../../core/patch.ts';
import type { Point } from './camera.ts';

interface Placed {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly locked?: boolean | undefined;
}

/** Puts parts at their new places (cells, notes, chips); a chip takes what is inside with it. Refused when one of them is locked. */
export function move(circuit: Circuit, places: ReadonlyMap<Id, Point>): Patch | Refusal {
  const chipOf = chipAround(circuit, places);
  const moved = <T extends Placed>(parts: readonly T[]): T[] =>
    parts.flatMap((part) => {
      const to = places.get(part.id) ?? carried(part, chipOf(part.id), places);
      const [x, y] = to ? [round(to.x), round(to.y)] : [part.x, part.y];
      return x === part.x && y === part.y ? [] : [{ ...part, x, y }];
    });
  const cells = moved<AnyCell>(circuit.cells);
  const locked = cells.find((cell) => cell.locked);
  if (locked) return { refused: 'locked', subject: locked.id };
  return withLists({ cells, notes: moved<Note>(circuit.notes), chips: moved<Chip>(chipsOf(circuit)) });
}

/** Where a part goes with the chip that it lies in. */
function carried({ x, y }: Placed, chip: Chip | undefined, places: ReadonlyMap<Id, Point>): Point | undefined {
  const to = chip && places.get(chip.id);
  return to && { x: x + to.x - chip.x, y: y + to.y - chip.y };
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'spreadAcross' | 'spreadDown';

/** Lines the chosen parts up, or spreads them evenly between the first and the last. Fewer than two change nothing. */
export function align(circuit: Circuit, parts: readonly Id[], way: Alignment): Patch | Refusal {
  const wanted = new Set(parts);
  const chosen = placedParts(circuit).filter(({ id }) => wanted.has(id));
  if (chosen.length < 2) return {};
  const xs = chosen.map(({ x }) => x);
  const ys = chosen.map(({ y }) => y);
  const isAcross = way === 'left' || way === 'centre' || way === 'right' || way === 'spreadAcross';
  const along = isAcross ? xs : ys;
  const [first, last] = [Math.min(...along), Math.max(...along)];
  const places = new Map<Id, Point>();
  if (way === 'spreadAcross' || way === 'spreadDown') {
    const sorted = [...chosen].sort((a, b) => (isAcross ? a.x - b.x : a.y - b.y));
    for (const [i, { id, x, y }] of sorted.entries()) {
      const at = first + ((last - first) * i) / (sorted.length - 1);
      places.set(id, isAcross ? { x: at, y } : { x, y: at });
    }
  } else {
    const at = way === 'left' || way === 'top' ? first : way === 'right' || way === 'bottom' ? last : (first + last) / 2;
    for (const { id, x, y } of chosen) places.set(id, isAcross ? { x: at, y } : { x, y: at });
  }
  return move(circuit, places);
}

/** Everything of these goes; a chip goes with what is inside. Refused when a cell or synapse among them is locked. */
export function remove(circuit: Circuit, parts: readonly Id[]): Patch | Refusal {
  const gone = new Set(parts);
  const chipOf = chipAround(circuit, gone);
  for (const { id } of placedParts(circuit)) if (chipOf(id)) gone.add(id);
  const locked =
    cellsOf(circuit).find((cell) => cell.locked && gone.has(cell.id)) ?? synapsesOf(circuit).find((one) => one.locked && gone.has(one.id));
  if (locked) return { refused: 'locked', subject: locked.id };
  return gone.size > 0 ? { without: [...gone] } : {};
}

/** Locks or frees cells and synapses. */
export function setLocked(circuit: Circuit, parts: readonly Id[], isLocked: boolean): Patch {
  const chosen = new Set(parts);
  const change = <T extends { readonly id: Id; readonly locked?: boolean | undefined }>(list: readonly T[]): T[] =>
    list.flatMap((part) => {
      if (!chosen.has(part.id) || (part.locked ?? false) === isLocked) return [];
      const { locked: _, ...rest } = part;
      return [(isLocked ? { ...rest, locked: true } : rest) as unknown as T];
    });
  return withLists({ cells: change<AnyCell>(circuit.cells), synapses: change<AnySynapse>(circuit.synapses) });
}

/** All that has a place. */
export function placedParts(circuit: Circuit): Placed[] {
  return [...circuit.cells, ...circuit.notes, ...chipsOf(circuit)];
}

/** Without the lists that are empty. */
function withLists(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, part]) => !Array.isArray(part) || part.length > 0));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
