// Edits of a circuit that no level holds, the same on both clocks: they take over in the running State and are noted with their tick.
import type { Circuit } from '../core/circuit.ts';
import { isRefusal, type Refusal } from '../core/command.ts';
import { affectsRun, applyPatch, joinPatches, patchBetween, type Patch } from '../core/patch.ts';
import { continuesGesture, enter, note, presentOf, travel, type History } from './history.ts';

/** Cells and synapses in all circuits that undo can reach, so that a large circuit does not fill the memory. */
const MOST_KEPT = 20_000_000;
const FEWEST_UNDO = 20;

/** `takeOver` is called when the run can feel the change. */
export function changeFreely<C extends Circuit>(
  past: History<C>,
  patch: Patch,
  gesture: string | undefined,
  tick: number,
  takeOver: () => void,
): Refusal | undefined {
  const before = presentOf(past);
  const changed = applyPatch(before, patch);
  if (isRefusal(changed)) return changed;
  const isFelt = affectsRun(before, patch);
  const command = { type: 'change', patch } as const;
  const isSame = continuesGesture(past, command, gesture);
  const last = past.commands[past.commands.length - 1];
  enter(past, changed, isSame);
  forgetOldest(past);
  if (isFelt) takeOver();
  // Moves within one drag and one tick are one command; what the run feels is noted each time.
  const isOne = isSame && !isFelt && !patch.without?.length && last?.tick === tick && last.type === 'change';
  if (isOne) past.commands[past.commands.length - 1] = { ...last, patch: joinPatches(last.patch, patch) };
  else note(past, tick, command, gesture, true);
  return undefined;
}

/** Undo or redo without going back in time; noted as the change that it makes. */
export function travelFreely<C extends Circuit>(
  past: History<C>,
  way: 'undo' | 'redo',
  tick: number,
  takeOver: () => void,
): Refusal | undefined {
  const before = presentOf(past);
  const refusal = travel(past, way);
  if (refusal) return refusal;
  const patch = patchBetween(before, presentOf(past));
  if (affectsRun(before, patch)) takeOver();
  note(past, tick, { type: 'change', patch }, undefined);
  return undefined;
}

/** Before a run begins again: all edits are as old as it is. The seed belongs to the run, so undo does not bring an old one back. */
export function beginAnew<C extends Circuit>(past: History<C>, seed: string | undefined): void {
  if (seed !== undefined) for (const [index, circuit] of past.history.entries()) past.history[index] = { ...circuit, seed };
  const patch = patchBetween(past.history[0]!, presentOf(past));
  past.commands.splice(0, past.commands.length, { tick: 0, type: 'change', patch });
  past.gesture = undefined;
}

/** The start stays, because recordings begin there, but undo ends at the oldest that is left. */
function forgetOldest<C extends Circuit>(past: History<C>): void {
  const { cells, synapses } = presentOf(past);
  const most = Math.max(FEWEST_UNDO, Math.floor(MOST_KEPT / (cells.length + synapses.length + 1)));
  while (past.history.length > most && past.index > 1) {
    past.history.splice(1, 1);
    past.index--;
    past.oldest = 1;
  }
}
