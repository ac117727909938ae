// The loose end of a wire follows the pointer or the keyboard, snaps to cells, and knows whether it may end there.
import type { Id } from '../../../core/circuit.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { whyNoWire } from '../../../session/playground/connect.ts';
import { circuitOf, notify } from '../../../session/playground/playground.ts';
import { placeOfPart } from './direction.ts';
import { snapTarget } from './hit.ts';
import { connect, endWiring, type Host } from './playing.ts';
import { lookAgain, type Surface } from './surface.ts';

export function startWiring(surface: Surface, from: Id, at: Point): void {
  const { playground } = surface;
  playground.wireFrom = from;
  surface.draft = { ...at, target: undefined, why: undefined, isWaiting: false };
  notify(playground);
  lookAgain(surface);
}

/** Nothing is dragged any more: the next tap, or Enter, says where it ends. */
export function waitForTarget(surface: Surface): void {
  if (surface.draft) surface.draft = { ...surface.draft, isWaiting: true };
  lookAgain(surface);
}

/** `at` in world units. */
export function leadTo(surface: Surface, at: Point): void {
  const { playground, places } = surface;
  if (playground.wireFrom === undefined) return;
  snapTo(surface, snapTarget(places, at, playground.camera.zoom, playground.wireFrom), at);
}

/** Ends at that cell's rim, or freely at the point. */
export function snapTo(surface: Surface, target: Id | undefined, at: Point): void {
  const { playground, places, draft } = surface;
  const from = playground.wireFrom;
  if (from === undefined) return;
  const why = target === undefined ? undefined : target === draft?.target ? draft.why : whyNoWire(circuitOf(playground), from, target);
  surface.draft = { ...(target === undefined ? at : rimOf(places, from, target, at)), target, why, isWaiting: draft?.isWaiting ?? false };
  lookAgain(surface);
}

/** Lets go: true when a synapse was made. `target` undefined lets it fall. */
export function finishWiring(surface: Surface, host: Host): boolean {
  const from = surface.playground.wireFrom;
  const target = surface.draft?.target;
  const isDone = from !== undefined && target !== undefined && connect(surface, host, from, target);
  endWiring(surface);
  return isDone;
}

function rimOf(places: Surface['places'], from: Id, target: Id, at: Point): Point {
  const middle = placeOfPart(places, target) ?? at;
  const start = placeOfPart(places, from) ?? at;
  const slot = places.cells.slotOf.get(target)!;
  if (places.holder[slot]! >= 0 || from === target) return middle;
  const length = Math.hypot(start.x - middle.x, start.y - middle.y) || 1;
  const share = places.radius[slot]! / length;
  return { x: middle.x + (start.x - middle.x) * share, y: middle.y + (start.y - middle.y) * share };
}
