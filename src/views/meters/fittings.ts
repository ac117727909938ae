// Speakers, lamps and keys on cells, as patches.
import { isSpiking, type Circuit, type Id, type Instrument } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import { freshId, takenIds } from '../../session/playground/palette.ts';

export type Speaker = Extract<Instrument, { readonly kind: 'speaker' }>;
export type Lamp = Extract<Instrument, { readonly kind: 'lamp' }>;
export type Key = Extract<Instrument, { readonly kind: 'key' }>;

export function speakersOf({ instruments = [] }: Circuit): Speaker[] {
  return instruments.filter((one) => one.kind === 'speaker');
}

export function lampsOf({ instruments = [] }: Circuit): Lamp[] {
  return instruments.filter((one) => one.kind === 'lamp');
}

export function keysOf({ instruments = [] }: Circuit): Key[] {
  return instruments.filter((one) => one.kind === 'key');
}

/** Higher notes cannot be played. */
export const MOST_STEP = 14;

/** A new speaker sounds one note above the highest so far, so that several can be told apart. */
export function attach(circuit: Circuit, kind: 'speaker' | 'lamp', cell: Id): Patch {
  const id = freshId(kind, takenIds(circuit));
  if (kind === 'lamp') return { instruments: [{ id, kind, cell }] };
  const highest = speakersOf(circuit).reduce((most, { step }) => Math.max(most, step), -1);
  return { instruments: [{ id, kind, cell, step: highest >= MOST_STEP ? 0 : highest + 1 }] };
}

export function detach({ id }: Instrument): Patch {
  return { without: [id] };
}

export function setPitch(speaker: Speaker, step: number): Patch {
  return { instruments: [{ ...speaker, step }] };
}

/** The key plays this cell from now on, and no other; undefined takes the cell's key away. */
export function assignKey(circuit: Circuit, cell: Id, key: string | undefined): Patch {
  const own = keysOf(circuit).find((one) => one.cell === cell);
  if (key === undefined) return own ? { without: [own.id] } : {};
  const others = keysOf(circuit).filter((one) => one !== own && isSameKey(one.key, key));
  return {
    instruments: [{ id: own?.id ?? freshId('key', takenIds(circuit)), kind: 'key', cell, key }],
    ...(others.length > 0 ? { without: others.map(({ id }) => id) } : {}),
  };
}

/** Large or small letter: a caps lock must not silence the keys. */
export function isSameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What fingers can play: touch sources, and inputs. Pixels are painted on the board. */
export function padCells(circuit: Circuit): Id[] {
  const pixels = new Set((circuit.instruments ?? []).flatMap((one) => (one.kind === 'retina' ? one.cells : [])));
  const cells: readonly { readonly id: Id; readonly kind: string }[] = circuit.cells;
  const kind = isSpiking(circuit) ? 'touch' : 'input';
  return cells.filter((cell) => cell.kind === kind && !pixels.has(cell.id)).map(({ id }) => id);
}
