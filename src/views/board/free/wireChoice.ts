// Which wires are drawn: all of a usual circuit; of a large one those at the cells in sight, thinned to what can still be told apart.
import { isShown, type Places } from './places.ts';
import type { Sight } from './detail.ts';

/** More lines than this are a fog that says nothing. */
export const MOST_WIRES = 1500;
/** Of the chosen cells all are drawn, up to this many. */
const MOST_OF_CHOSEN = 2000;
const MOST_CHOSEN_CELLS = 24;

/** Of a large circuit so many are looked at first: enough for any view from afar. */
const SAMPLE = 8 * MOST_WIRES;

interface WireChoice {
  readonly wires: number[];
  /** Some were left out. */
  isThinned: boolean;
  /** Those whose chance comes first, and the wiring that they are of. */
  readonly sample: number[];
  sampled: number;
}

export function createWireChoice(): WireChoice {
  return { wires: [], isThinned: false, sample: [], sampled: -1 };
}

/** Fills `choice` anew. A wire that is left out stays left out while the view moves: chance goes by its slot. */
export function chooseWires(places: Places, sight: Sight, choice: WireChoice): void {
  const { wires } = choice;
  wires.length = 0;
  choice.isThinned = false;
  if (places.wires.slotOf.size <= MOST_WIRES) {
    for (let wire = 0; wire < places.wires.parts.length; wire++) if (isSeen(places, wire)) wires.push(wire);
    return;
  }
  if (sight.level === 'far') thinAll(places, sight, choice);
  else thinNear(places, sight, choice);
}

/** Every wire of the chosen cells, in full. */
export function wiresOfChosen({ outHead, outNext, inHead, inNext }: Places, cells: readonly number[], into: number[]): void {
  const wires = new Set<number>();
  for (const cell of cells.slice(0, MOST_CHOSEN_CELLS)) {
    for (let wire = outHead[cell]!; wire >= 0 && wires.size < MOST_OF_CHOSEN; wire = outNext[wire]!) wires.add(wire);
    for (let wire = inHead[cell]!; wire >= 0 && wires.size < MOST_OF_CHOSEN; wire = inNext[wire]!) wires.add(wire);
  }
  into.length = 0;
  into.push(...wires);
}

function thinAll(places: Places, { area }: Sight, choice: WireChoice): void {
  const { from, to, x, y, wires } = places;
  const isInside = (cell: number): boolean =>
    x[cell]! >= area.left && x[cell]! <= area.right && y[cell]! >= area.top && y[cell]! <= area.bottom;
  sample(places, choice);
  for (const wire of choice.sample) {
    if (choice.wires.length >= MOST_WIRES) break;
    if (isSeen(places, wire) && (isInside(from[wire]!) || isInside(to[wire]!))) choice.wires.push(wire);
  }
  choice.isThinned = true;
  if (choice.wires.length > MOST_WIRES / 3) return;
  choice.wires.length = 0;
  let count = 0;
  for (let wire = 0; wire < wires.parts.length; wire++) if (isSeen(places, wire) && (isInside(from[wire]!) || isInside(to[wire]!))) count++;
  const limit = limitFor(count);
  for (let wire = 0; wire < wires.parts.length; wire++)
    if (chance(wire) <= limit && isSeen(places, wire) && (isInside(from[wire]!) || isInside(to[wire]!))) choice.wires.push(wire);
  choice.isThinned = choice.wires.length < count;
}

function sample({ wires, wiring }: Places, choice: WireChoice): void {
  if (choice.sampled === wiring) return;
  choice.sampled = wiring;
  choice.sample.length = 0;
  const limit = SAMPLE / Math.max(SAMPLE, wires.slotOf.size);
  for (let wire = 0; wire < wires.parts.length; wire++) if (chance(wire) <= limit) choice.sample.push(wire);
  choice.sample.sort((a, b) => chance(a) - chance(b));
}

function thinNear(places: Places, sight: Sight, choice: WireChoice): void {
  const count = visitNear(places, sight, 1, undefined);
  visitNear(places, sight, limitFor(count), choice.wires);
  choice.isThinned = choice.wires.length < count;
}

function visitNear(
  { outHead, outNext, inHead, inNext, from }: Places,
  { cells, isIn }: Sight,
  limit: number,
  into: number[] | undefined,
): number {
  let count = 0;
  const take = (wire: number): void => {
    count++;
    if (into && chance(wire) <= limit) into.push(wire);
  };
  for (const cell of cells) {
    for (let wire = outHead[cell]!; wire >= 0; wire = outNext[wire]!) take(wire);
    for (let wire = inHead[cell]!; wire >= 0; wire = inNext[wire]!) if (isIn[from[wire]!] === 0) take(wire);
  }
  return count;
}

function limitFor(count: number): number {
  return count <= MOST_WIRES ? 1 : MOST_WIRES / count;
}

/** Between 0 and 1, scattered, the same for the same slot. */
function chance(wire: number): number {
  return (Math.imul(wire, 0x9e3779b1) >>> 0) / 2 ** 32;
}

/** Is it there, and not wholly inside one folded chip? */
function isSeen(places: Places, wire: number): boolean {
  if (!places.wires.parts[wire]) return false;
  const from = places.from[wire]!;
  return isShown(places, from) || places.holder[from] !== places.holder[places.to[wire]!];
}
