// Parts in numbered slots: a part keeps its slot while it lives, so that arrays by slot outlast an edit. What has changed is found by identity.
import type { Id } from '../../../core/circuit.ts';

interface Part {
  readonly id: Id;
}

export interface Slots<T extends Part> {
  /** By slot; undefined where nothing is. */
  readonly parts: (T | undefined)[];
  readonly slotOf: Map<Id, number>;
  readonly free: number[];
  /** The list that the slots hold. */
  list: readonly T[];
}

interface SlotChanges<T> {
  readonly put: T[];
  readonly gone: Id[];
}

export function createSlots<T extends Part>(): Slots<T> {
  return { parts: [], slotOf: new Map(), free: [], list: [] };
}

/** What makes `next` of what the slots hold. Parts are immutable, so the same object is the same part. */
export function changesTo<T extends Part>({ list, slotOf, parts }: Slots<T>, next: readonly T[]): SlotChanges<T> {
  const put: T[] = [];
  const gone: Id[] = [];
  if (list === next) return { put, gone };
  // Edits keep the order, put in place and append: most lists run in step to the end.
  let i = 0;
  let j = 0;
  while (i < list.length && j < next.length) {
    const [before, after] = [list[i]!, next[j]!];
    if (before === after) {
      i++;
      j++;
    } else if (before.id === after.id) {
      put.push(after);
      i++;
      j++;
    } else if (list[i + 1] === after) gone.push(list[i++]!.id);
    else break;
  }
  if (i === list.length) {
    for (; j < next.length; j++) put.push(next[j]!);
    // A part that seemed gone may only have come to stand later.
    const stays = gone.length > 0 ? new Set(put.map(({ id }) => id)) : undefined;
    return { put, gone: stays ? gone.filter((id) => !stays.has(id)) : gone };
  }
  const left = new Set<Id>(gone);
  for (; i < list.length; i++) left.add(list[i]!.id);
  for (; j < next.length; j++) {
    const part = next[j]!;
    left.delete(part.id);
    const slot = slotOf.get(part.id);
    if (slot === undefined || parts[slot] !== part) put.push(part);
  }
  return { put, gone: [...left] };
}

/** Puts a part into its slot, or the first free one. */
export function putPart<T extends Part>({ parts, slotOf, free }: Slots<T>, part: T): number {
  let slot = slotOf.get(part.id);
  if (slot === undefined) {
    slot = free.pop() ?? parts.length;
    slotOf.set(part.id, slot);
  }
  parts[slot] = part;
  return slot;
}

/** Frees the slot of a part; returns which it was. */
export function dropPart<T extends Part>({ parts, slotOf, free }: Slots<T>, id: Id): number {
  const slot = slotOf.get(id);
  if (slot === undefined) throw new Error(`no part ${id} in these slots`);
  slotOf.delete(id);
  parts[slot] = undefined;
  free.push(slot);
  return slot;
}
