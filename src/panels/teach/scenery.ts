// What the pictures beside a board show. The panel that teaches knows it; the pictures may stand elsewhere on the page.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Network } from '../../core/learning/network.ts';
import { ROOM } from '../Views.tsx';
import type { Play } from '../../session/play.ts';
import type { RoundsLevel, TeachGoal } from '../../levels/level.ts';
import { taughtBy } from '../../levels/teach/examples.ts';
import { createMapper, type Mapper } from '../../views/learning/mapper.ts';
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

const mappers = new WeakMap<TeachGoal, Mapper>();

/** Places a side of the map. */
const SIDE = 48;

/** One for all maps of a level with two inputs, so that each place is passed through the network once. */
export function mapperOf(level: RoundsLevel, goal: TeachGoal): Mapper {
  let mapper = mappers.get(goal);
  if (!mapper) mappers.set(goal, (mapper = createMapper({ side: SIDE, reach: reachOf(level, goal), columns: 2, featuresOf: asTheyAre })));
  return mapper;
}

function asTheyAre(x: number, y: number, out: Float64Array, at: number): void {
  out[at] = x;
  out[at + 1] = y;
}

/** A little beyond the outermost point. */
function reachOf(level: RoundsLevel, goal: TeachGoal): number {
  const { seen, unseen } = taughtBy(level, goal);
  const most = [...seen.inputs, ...unseen.inputs].reduce((far, value) => Math.max(far, Math.abs(value)), 0);
  return Math.max(1.5, most * 1.2);
}

/** Room for pictures beside the board; where there is none they stand in the panel. */
export function hasRoom(): boolean {
  return matchMedia(ROOM).matches;
}
