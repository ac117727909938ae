// What stands where on a canvas: parts that are drawn, and the straight lines between them.
import { chipsOf, cellsInside, hiddenBy } from '../../src/core/chips.ts';
import type { Circuit, Id } from '../../src/core/circuit.ts';

export interface Spot {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

export interface Wire {
  readonly id: Id;
  readonly from: Spot;
  readonly to: Spot;
}

export interface Drawn {
  readonly parts: readonly Spot[];
  /** Lines between two different parts. */
  readonly wires: readonly Wire[];
}

/** As it is opened: what lies in folded chips is not seen, and its wires end at the chip. */
export function drawn(circuit: Circuit): Drawn {
  const hidden = hiddenBy(circuit);
  const all: readonly Spot[] = [...circuit.cells, ...chipsOf(circuit)];
  const spots = new Map(all.map((part) => [part.id, hidden.get(part.id) ?? part]));
  return { parts: all.filter(({ id }) => !hidden.has(id)), wires: wiresBetween(circuit, spots) };
}

/** The cells inside each chip, as they are seen when all is open. */
export function insides(circuit: Circuit): Drawn[] {
  return chipsOf(circuit).map((chip) => {
    const inside = new Set(cellsInside(circuit, chip));
    const parts = circuit.cells.filter(({ id }) => inside.has(id));
    return { parts, wires: wiresBetween(circuit, new Map(parts.map((part) => [part.id, part]))) };
  });
}

function wiresBetween(circuit: Circuit, spots: ReadonlyMap<Id, Spot>): Wire[] {
  const synapses: readonly { readonly id: Id; readonly from: Id; readonly to: Id }[] = circuit.synapses;
  return synapses.flatMap(({ id, from, to }) => {
    const [start, end] = [spots.get(from), spots.get(to)];
    return start && end && start !== end ? [{ id, from: start, to: end }] : [];
  });
}

/** Pairs of parts that stand closer than this. */
export function crowded({ parts }: Drawn, least: number): string[] {
  return parts.flatMap((a, i) =>
    parts.slice(i + 1).flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) < least ? [`${a.id} and ${b.id}`] : [])),
  );
}

/** Wires that pass a third part closer than this. */
export function pierced({ parts, wires }: Drawn, least: number): string[] {
  return wires.flatMap(({ id, from, to }) =>
    parts.flatMap((part) => (part !== from && part !== to && away(part, from, to) < least ? [`${id} passes ${part.id}`] : [])),
  );
}

function away(point: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
