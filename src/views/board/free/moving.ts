// Dragging parts: all that is chosen moves together, one entry for undo, once a frame at most.
import type { Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { show } from '../../../i18n/numbers.ts';
import { move, placedParts } from '../../../session/playground/arrange.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { change, circuitOf } from '../../../session/playground/playground.ts';
import type { Surface } from './surface.ts';

export interface Move {
  readonly gesture: string;
  readonly starts: ReadonlyMap<Id, Point>;
  /** How far, in world units; not yet carried out when `isDue`. */
  x: number;
  y: number;
  isDue: boolean;
  isRefused: boolean;
}

let count = 0;

/** A move of these parts. Synapses have no place of their own and do not count. */
export function startMove({ playground }: Surface, ids: readonly Id[]): Move {
  const chosen = new Set(ids);
  const starts = new Map<Id, Point>();
  for (const { id, x, y } of placedParts(circuitOf(playground))) if (chosen.has(id)) starts.set(id, { x, y });
  return { gesture: `move-${++count}`, starts, x: 0, y: 0, isDue: false, isRefused: false };
}

/** Carries out what is due. What was refused once in a gesture is not asked again: it would be said again. */
export function carryOut({ playground }: Surface, moved: Move): void {
  if (!moved.isDue || moved.isRefused) return;
  moved.isDue = false;
  const places = new Map<Id, Point>();
  for (const [id, { x, y }] of moved.starts) places.set(id, { x: x + moved.x, y: y + moved.y });
  if (!change(playground, move(circuitOf(playground), places), moved.gesture)) moved.isRefused = true;
}

/** Where the first of them stands now, as a sentence. */
export function sayMoved(moved: Move): string {
  const [first] = moved.starts.values();
  if (!first) return '';
  return canvasWords().say.moved(moved.starts.size, show(Math.round(first.x + moved.x)), show(Math.round(first.y + moved.y)));
}
