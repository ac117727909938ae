// A drawing's strokes can be taken back one by one. Inputs are no part of the circuit, so they have a past of their own.
import type { Id } from '../core/circuit.ts';
import { draw, type Play } from './play.ts';
import { heldInputs } from './run.ts';

const MOST_STROKES = 200;

const pasts = new WeakMap<Play, ReadonlyMap<Id, number>[]>();

/** Call before the first change of a stroke. */
export function beginStroke(play: Play): void {
  const past = pasts.get(play) ?? [];
  past.push(heldInputs(play.run));
  if (past.length > MOST_STROKES) past.shift();
  pasts.set(play, past);
}

export function canUndoStroke(play: Play): boolean {
  return (pasts.get(play)?.length ?? 0) > 0;
}

export function undoStroke(play: Play): void {
  const before = pasts.get(play)?.pop();
  if (before) draw(play, before);
}
