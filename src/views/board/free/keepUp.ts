// Keeps the places in step with the circuit by differences: an edit costs what it changes.
import { isSpiking, type AnyCell, type AnySynapse, type Circuit, type Id } from '../../../core/circuit.ts';
import { dtOf } from '../../../core/spiking/circuit.ts';
import { addToGrid, removeFromGrid, visitGrid } from './grid.ts';
import { PIXEL, isReceiver, radiusOf, LAMP, VESSEL, VESSEL_RADIUS, type Difference, type Places } from './places.ts';
import { placeBoxes } from './placeBoxes.ts';
import { changesTo, dropPart, putPart } from './slots.ts';

/** In a crowd of more cells than this a cell is as large as there is room between neighbours. */
const ROOMY = 60;
/** When more cells than this change at once, everything is looked at anew. */
const MANY = 2000;
/** Parts between two looks at the clock. */
const PORTION = 512;

/** Takes over what has changed; undefined when nothing has. The first circuit is taken in by and by: ask again in the next frame. */
export function keepUp(places: Places, circuit: Circuit, isLate: () => boolean): Difference | undefined {
  if (places.coming) return startWith(places, places.coming, isLate);
  if (places.circuit === circuit) return undefined;
  const before = places.circuit;
  const cells = new Set<number>();
  const wires = new Set<number>();
  follow(places, circuit, cells, wires);
  places.circuit = circuit;
  const areWiresNew = before.synapses !== circuit.synapses;
  const isInBoxes = circuit.chips !== undefined || circuit.instruments !== undefined;
  const areBoxesNew =
    before.notes !== circuit.notes ||
    before.chips !== circuit.chips ||
    before.instruments !== circuit.instruments ||
    (isInBoxes && (cells.size > 0 || areWiresNew));
  if (areBoxesNew) placeBoxes(places, areWiresNew ? [] : (before.chips ?? []), cells);
  if (areWiresNew) places.largest = roundUp(largestWeight(circuit));
  const isAll = cells.size > MANY;
  if (!isAll) for (const slot of cells) touchWires(places, slot, wires);
  places.revision++;
  return { isAll, cells: [...cells], wires, areBoxesNew };
}

/** Tells of the cells when all are there, and of the wires when all are. */
function startWith(places: Places, circuit: Circuit, isLate: () => boolean): Difference | undefined {
  const isOfCells = places.loaded < circuit.cells.length;
  const isAll = takeIn(places, circuit, isLate);
  if (!isAll && !(isOfCells && places.loaded >= circuit.cells.length)) return undefined;
  if (isAll) {
    places.circuit = circuit;
    places.coming = undefined;
    placeBoxes(places, [], new Set());
    places.largest = roundUp(largestWeight(circuit));
  }
  places.revision++;
  return { isAll: true, cells: [], wires: new Set(), areBoxesNew: true };
}

/** The first circuit, in portions; true when all of it is there. */
function takeIn(places: Places, { cells, synapses }: Circuit, isLate: () => boolean): boolean {
  const total = cells.length + synapses.length;
  makeRoom(places, cells.length, synapses.length);
  while (places.loaded < total) {
    const n = places.loaded++;
    if (n < cells.length) putCell(places, cells[n]!);
    else putWire(places, synapses[n - cells.length]!);
    if (places.loaded === cells.length) settleSizes(places);
    if (places.loaded % PORTION === 0 && isLate()) return false;
  }
  places.cells.list = cells;
  places.wires.list = synapses;
  return true;
}

/** So that the neighbours of a crowd do not cover each other: from the distance to the nearest one of some cells. */
function settleSizes(places: Places): void {
  places.size = roomFor(places);
  for (let slot = 0; slot < places.cells.parts.length; slot++) places.radius[slot] = radiusOf(places, slot);
}

/** An edit: wires that go before cells that go, cells that come before wires that come. */
function follow(places: Places, circuit: Circuit, cells: Set<number>, wires: Set<number>): void {
  const cellChanges = changesTo<AnyCell>(places.cells, circuit.cells);
  const wireChanges = changesTo<AnySynapse>(places.wires, circuit.synapses);
  for (const id of wireChanges.gone) wires.add(dropWire(places, id));
  for (const id of cellChanges.gone) {
    const slot = places.cells.slotOf.get(id)!;
    if (places.holder[slot]! < 0) removeFromGrid(places.grid, slot, places.x[slot]!, places.y[slot]!);
    cells.add(dropPart(places.cells, id));
    places.membership++;
  }
  makeRoom(places, places.cells.parts.length + cellChanges.put.length, places.wires.parts.length + wireChanges.put.length);
  for (const cell of cellChanges.put) cells.add(putCell(places, cell));
  for (const wire of wireChanges.put) wires.add(putWire(places, wire));
  places.cells.list = circuit.cells;
  places.wires.list = circuit.synapses;
}

function putCell(places: Places, cell: AnyCell): number {
  const isNew = !places.cells.slotOf.has(cell.id);
  const slot = putPart(places.cells, cell);
  if (isNew) {
    places.membership++;
    places.holder[slot] = -1;
    places.outHead[slot] = places.inHead[slot] = -1;
  } else if (places.holder[slot]! < 0) removeFromGrid(places.grid, slot, places.x[slot]!, places.y[slot]!);
  places.x[slot] = cell.x;
  places.y[slot] = cell.y;
  if (isNew || places.body[slot] !== PIXEL) {
    places.body[slot] = isReceiver(cell) ? VESSEL : LAMP;
    places.radius[slot] = radiusOf(places, slot);
  }
  if (places.holder[slot]! < 0) addToGrid(places.grid, slot, cell.x, cell.y);
  return slot;
}

function putWire(places: Places, wire: AnySynapse): number {
  const before = places.wires.slotOf.get(wire.id);
  if (before === undefined) places.wiring++;
  else unlink(places, before);
  const slot = putPart(places.wires, wire);
  const from = places.cells.slotOf.get(wire.from)!;
  const to = places.cells.slotOf.get(wire.to)!;
  places.from[slot] = from;
  places.to[slot] = to;
  places.outNext[slot] = places.outHead[from]!;
  places.outHead[from] = slot;
  places.inNext[slot] = places.inHead[to]!;
  places.inHead[to] = slot;
  places.delay[slot] = delayOf(places.circuit, wire);
  return slot;
}

function dropWire(places: Places, id: Id): number {
  unlink(places, places.wires.slotOf.get(id)!);
  places.wiring++;
  return dropPart(places.wires, id);
}

/** Takes a wire out of the lists of its ends. */
function unlink({ from, to, outHead, outNext, inHead, inNext }: Places, wire: number): void {
  takeOut(outHead, outNext, from[wire]!, wire);
  takeOut(inHead, inNext, to[wire]!, wire);
}

function takeOut(head: Int32Array, next: Int32Array, cell: number, wire: number): void {
  if (head[cell] === wire) {
    head[cell] = next[wire]!;
    return;
  }
  for (let at = head[cell]!; at >= 0; at = next[at]!) {
    if (next[at] !== wire) continue;
    next[at] = next[wire]!;
    return;
  }
}

function touchWires({ outHead, outNext, inHead, inNext, cells }: Places, cell: number, wires: Set<number>): void {
  if (!cells.parts[cell]) return;
  for (let wire = outHead[cell]!; wire >= 0; wire = outNext[wire]!) wires.add(wire);
  for (let wire = inHead[cell]!; wire >= 0; wire = inNext[wire]!) wires.add(wire);
}

function roomFor({ cells, grid, x, y }: Places): number {
  const count = cells.slotOf.size;
  if (count <= ROOMY) return 1;
  const nearest: number[] = [];
  for (let slot = 0; slot < cells.parts.length; slot += Math.max(1, Math.floor(count / 64))) {
    const [cx, cy] = [x[slot]!, y[slot]!];
    let least = Infinity;
    visitGrid(grid, { left: cx - 80, top: cy - 80, right: cx + 80, bottom: cy + 80 }, (other) => {
      if (other !== slot) least = Math.min(least, Math.hypot(x[other]! - cx, y[other]! - cy) || Infinity);
    });
    nearest.push(least);
  }
  nearest.sort((a, b) => a - b);
  const usual = nearest[nearest.length >> 2]!;
  return Math.max(0.1, Math.min(1, (usual * 0.42) / VESSEL_RADIUS));
}

function delayOf(circuit: Circuit, wire: AnySynapse): number {
  if (!isSpiking(circuit)) return ('delay' in wire ? wire.delay : undefined) ?? 1;
  return 'delayMs' in wire ? Math.max(1, Math.round(wire.delayMs / dtOf(circuit))) : 0;
}

function largestWeight({ synapses }: Circuit): number {
  let largest = 0;
  for (const wire of synapses) if ('weight' in wire) largest = Math.max(largest, Math.abs(wire.weight));
  return largest;
}

/** To 1, 2 or 5 times a power of ten: a slider does not make every wire thinner at each step. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value * 0.999)!;
}

function makeRoom(places: Places, cells: number, wires: number): void {
  if (cells > places.x.length) {
    const length = Math.max(64, Math.ceil(cells * 1.5));
    places.x = grown(places.x, new Float64Array(length));
    places.y = grown(places.y, new Float64Array(length));
    places.radius = grown(places.radius, new Float32Array(length));
    places.body = grown(places.body, new Uint8Array(length));
    places.holder = grown(places.holder, new Int32Array(length));
    places.outHead = grown(places.outHead, new Int32Array(length));
    places.inHead = grown(places.inHead, new Int32Array(length));
  }
  if (wires > places.from.length) {
    const length = Math.max(64, Math.ceil(wires * 1.5));
    places.from = grown(places.from, new Int32Array(length));
    places.to = grown(places.to, new Int32Array(length));
    places.outNext = grown(places.outNext, new Int32Array(length));
    places.inNext = grown(places.inNext, new Int32Array(length));
    places.delay = grown(places.delay, new Int32Array(length));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
