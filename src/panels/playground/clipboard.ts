// Copy, cut and paste of parts: as text of our own format on the system's clipboard, so that they travel between tabs, and kept here where that is closed.
import type { Circuit } from '../../core/circuit.ts';
import { isRefusal } from '../../core/command.ts';
import { parseCircuit } from '../../files/parse.ts';
import { writeCompact } from '../../files/write.ts';
import { placedParts, remove } from '../../session/playground/arrange.ts';
import { extentOf, type Point } from '../../session/playground/camera.ts';
import { fragmentOf, paste } from '../../session/playground/copy.ts';
import { change, circuitOf, select, tell, type Playground } from '../../session/playground/playground.ts';

let kept: string | undefined;
/** How often the same text was pasted: each copy lies beside the last. */
let pasted = 0;

/** The chosen parts as text; undefined when nothing that can be copied is chosen. */
export function copyChosen(playground: Playground): { readonly text: string; readonly count: number } | undefined {
  const fragment = fragmentOf(circuitOf(playground), playground.selection);
  const count = fragment.cells.length + fragment.notes.length;
  if (count === 0) return undefined;
  kept = writeCompact(fragment);
  pasted = 0;
  return { text: kept, count };
}

export function cutChosen(playground: Playground): ReturnType<typeof copyChosen> {
  const copied = copyChosen(playground);
  return copied && change(playground, remove(circuitOf(playground), playground.selection)) ? copied : undefined;
}

/** Pastes this text, or what was copied last here. False when it is no circuit of ours. */
export function pasteText(playground: Playground, text: string | undefined = kept): boolean {
  const read = text === undefined ? undefined : parseCircuit(text);
  if (!read?.ok) return false;
  pasted++;
  insert(playground, read.value, { x: playground.camera.x + 30 * pasted, y: playground.camera.y + 30 * pasted });
  return true;
}

/** Puts a whole circuit onto the canvas, and chooses it. What no circuit could hold is refused. */
export function insert(playground: Playground, fragment: Circuit, middle: Point): void {
  const copy = paste(circuitOf(playground), fragment, middle);
  if (isRefusal(copy)) {
    tell(playground, { type: 'refused', refusal: copy });
    return;
  }
  if (change(playground, copy.patch)) select(playground, copy.parts);
}

/** A copy beside the chosen parts. */
export function duplicate(playground: Playground): void {
  const fragment = fragmentOf(circuitOf(playground), playground.selection);
  const box = extentOf(placedParts(fragment));
  if (!box) return;
  insert(playground, fragment, { x: (box.left + box.right) / 2 + 40, y: (box.top + box.bottom) / 2 + 80 });
}
