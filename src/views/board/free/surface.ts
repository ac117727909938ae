// All that is fleeting on the canvas: what the pointer is over, the loose end of a wire, the frame around what is being chosen. None of it is saved.
import type { ReadonlySignal } from '@preact/signals';
import type { Id } from '../../../core/circuit.ts';
import type { Camera, Extent, Point } from '../../../session/playground/camera.ts';
import type { NoWire } from '../../../session/playground/connect.ts';
import type { CellKind } from '../../../session/playground/palette.ts';
import { circuitOf, type Playground } from '../../../session/playground/playground.ts';
import { createActivity, type Activity } from './activity.ts';
import { createSight, lookAt, type Sight } from './detail.ts';
import type { DrawnWires } from './hit.ts';
import { keepUp } from './keepUp.ts';
import { createPlaces, type Difference, type Places } from './places.ts';

/** The loose end of the wire that leaves `playground.wireFrom`. */
interface Draft extends Point {
  /** The cell that it has snapped to. */
  readonly target: Id | undefined;
  /** Why it cannot end there. */
  readonly why: NoWire | undefined;
  /** It waits for a tap, or for the keyboard. */
  readonly isWaiting: boolean;
}

export interface Surface {
  readonly playground: Playground;
  readonly isStill: ReadonlySignal<boolean>;
  readonly places: Places;
  readonly sight: Sight;
  readonly activity: Activity;
  hover: Id | undefined;
  draft: Draft | undefined;
  /** In pixels of the box. */
  marquee: Extent | undefined;
  /** What would be placed, and where, in world units. */
  ghost: (Point & { readonly kind: CellKind }) | undefined;
  /** The wires in sight with their ways, once there is a picture. */
  drawn: DrawnWires | undefined;
  /** The keyboard is on the canvas. */
  hasFocus: boolean;
  /** Counts up when what is chosen, pointed at or in the making has changed. */
  looks: number;
  /** Pixels of the page's letters, which the controls over the canvas grow with. */
  rem: number;
  /** Where the camera was put to show all. */
  fitted: Pick<Camera, 'x' | 'y' | 'zoom'> | undefined;
  /** The camera has moved since the last frame. */
  isCameraNew: boolean;
  /** Told in a frame in which the circuit has changed. */
  readonly followers: Set<(difference: Difference) => void>;
  /** Wake the frames up. */
  readonly wakes: Set<() => void>;
}

/** Time that one frame spends on taking in a large circuit, in ms. */
const PORTION_MS = 20;

export function createSurface(playground: Playground, isStill: ReadonlySignal<boolean>): Surface {
  return {
    playground,
    isStill,
    places: createPlaces(circuitOf(playground)),
    sight: createSight(),
    activity: createActivity(),
    hover: undefined,
    draft: undefined,
    marquee: undefined,
    ghost: undefined,
    drawn: undefined,
    hasFocus: false,
    looks: 0,
    rem: 16,
    fitted: undefined,
    isCameraNew: true,
    followers: new Set(),
    wakes: new Set(),
  };
}

export function wake({ wakes }: Surface): void {
  for (const listener of wakes) listener();
}

/** Something that is shown has changed, but not the circuit. */
export function lookAgain(surface: Surface): void {
  surface.looks++;
  wake(surface);
}

/** Brings the places up to date; true while a large circuit is still being taken in. */
export function freshen(surface: Surface): boolean {
  const { places, playground, sight } = surface;
  const until = performance.now() + PORTION_MS;
  const difference = keepUp(places, circuitOf(playground), () => performance.now() > until);
  if (difference) {
    surface.looks++;
    lookAt(sight, places, playground.camera, difference.isAll || difference.cells.length > 0);
    for (const follower of surface.followers) follower(difference);
  }
  return places.coming !== undefined;
}
