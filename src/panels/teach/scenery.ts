// What the pictures beside a board show. The panel that teaches knows it; the pictures may stand elsewhere on the page.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Network } from '../../core/learning/network.ts';
import { ROOM } from '../Views.tsx';
import type { Play } from '../../session/play.ts';
import type { Dial } from '../../views/learning/lossGrid.ts';
import type { Path } from '../../views/learning/path.ts';

export interface Scenery {
  readonly network: () => Network;
  readonly version: ReadonlySignal<number>;
  readonly accuracy: () => { readonly seen: number; readonly unseen?: number | undefined };
  /** The two weights of the landscape, and where they have been. */
  readonly way?: { readonly dials: readonly [Dial, Dial]; readonly path: Path } | undefined;
}

const all = new WeakMap<Play, Signal<Scenery | undefined>>();

export function sceneryOf(play: Play): Signal<Scenery | undefined> {
  let own = all.get(play);
  if (!own) all.set(play, (own = signal<Scenery | undefined>(undefined)));
  return own;
}

/** Room for pictures beside the board; where there is none they stand in the panel. */
export function hasRoom(): boolean {
  return matchMedia(ROOM).matches;
}
