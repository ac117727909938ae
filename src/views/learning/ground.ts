// The landscape under the ball, surveyed again when anything but the two dials has changed: a few milliseconds a frame, roughly first where it takes long.
import type { Examples } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { createRelief, raiseRelief, type Relief } from './relief.ts';
import { Survey, type Dial, type LossWindow } from './lossGrid.ts';

export interface Ground {
  readonly survey: Survey;
  readonly rough: Relief;
  readonly fine: Relief;
  /** The last one finished. */
  shown: Relief;
  /** The one that is being surveyed, and its losses so far. */
  next: Relief | undefined;
  readonly losses: Float64Array;
  window: LossWindow | undefined;
  /** Time that all places surveyed so far took, and how many they were. */
  spentMs: number;
  places: number;
}

const ROUGH = 17;
const BUDGET_MS = 8;
/** A fine grid that takes no longer needs no rough one before it. */
const QUICK_MS = 3 * BUDGET_MS;

export function openGround(network: Network, examples: Examples, dialA: Dial, dialB: Dial, side: number): Ground {
  const fine = createRelief(side);
  return {
    survey: new Survey(network, examples, dialA, dialB),
    rough: createRelief(ROUGH),
    fine,
    shown: fine,
    next: undefined,
    losses: new Float64Array(Math.max(side, ROUGH) ** 2),
    window: undefined,
    spentMs: 0,
    places: 0,
  };
}

/** Goes on for a few milliseconds; true where there is more to do. A grid once begun is finished, so that a network that learns is seen too. */
export function surveyOn(ground: Ground, network: Network, window: LossWindow): boolean {
  if (!ground.next) {
    if (isUpToDate(ground, network, window)) return false;
    begin(ground, network, window, isQuick(ground) ? ground.fine : ground.rough);
  }
  const relief = ground.next!;
  const { survey } = ground;
  const start = performance.now();
  while (!survey.isDone && performance.now() - start < BUDGET_MS) {
    survey.advance();
    ground.places += relief.side;
  }
  ground.spentMs += performance.now() - start;
  if (!survey.isDone) return true;
  for (let i = 0; i < relief.losses.length; i++) relief.losses[i] = ground.losses[i]!;
  raiseRelief(relief);
  ground.shown = relief;
  ground.next = undefined;
  if (!isUpToDate(ground, network, window)) return true;
  if (relief === ground.fine) return false;
  begin(ground, network, window, ground.fine);
  return true;
}

function begin(ground: Ground, network: Network, window: LossWindow, relief: Relief): void {
  ground.survey.begin(network, window, relief.side, ground.losses);
  ground.window = window;
  ground.next = relief;
}

function isUpToDate({ window: own, survey }: Ground, network: Network, window: LossWindow): boolean {
  return own !== undefined && own.a === window.a && own.b === window.b && own.reach === window.reach && survey.isOf(network);
}

function isQuick({ spentMs, places, fine }: Ground): boolean {
  return places > 0 && (spentMs / places) * fine.side * fine.side < QUICK_MS;
}
