// Putting one circuit beside another: which of the player's own it goes beside, and where on the canvas there is room.
import { isSpiking, type Circuit } from '../../core/circuit.ts';
import { isRefusal } from '../../core/command.ts';
import { applyPatch } from '../../core/patch.ts';
import { dtOf } from '../../core/spiking/circuit.ts';
import { parseCircuit } from '../../files/parse.ts';
import type { ShelfItem } from '../../files/shelf.ts';
import { placedParts } from '../../session/playground/arrange.ts';
import { extentOf, fit, type Extent, type Point } from '../../session/playground/camera.ts';
import { paste } from '../../session/playground/copy.ts';
import { cameraMoved, change, circuitOf, select, type Playground } from '../../session/playground/playground.ts';

export type Clock = Circuit['clock'];

/** Between two circuits, in world units: more than between two cells. */
const GAP = 260;
/** Places lie within this of the middle of the canvas. */
const FAR = 1e6;

export interface Partner {
  /** The player's last circuit on this clock. */
  readonly same: ShelfItem | undefined;
  /** The last of all, where it is on the other clock. */
  readonly other: ShelfItem | undefined;
}

/** `items` come newest first. */
export function partnerOf(items: readonly ShelfItem[], clock: Clock): Partner {
  const circuits = items.filter(({ kind }) => kind === 'circuit');
  const [last] = circuits;
  return {
    same: circuits.find((item) => clockOf(item) === clock),
    other: last && clockOf(last) !== clock ? last : undefined,
  };
}

/** The clock stands near the start of every circuit that was written here; undefined when it can not be read at all. */
function clockOf({ text }: ShelfItem): Clock | undefined {
  const found = /^\{"format":"hibana\.circuit","version":\d+,"clock":"(rounds|milliseconds)"/.exec(text)?.[1];
  if (found) return found as Clock;
  const read = parseCircuit(text);
  return read.ok ? read.value.clock : undefined;
}

/** To the right of all that is there, or to the left where the canvas ends. */
export function placeBeside(here: Extent | undefined, there: Extent): Point {
  if (!here) return { x: 0, y: 0 };
  const half = (there.right - there.left) / 2;
  const y = (here.top + here.bottom) / 2;
  const right = here.right + GAP + half;
  return right + half <= FAR ? { x: right, y } : { x: here.left - GAP - half, y };
}

export type WhyNotBeside = 'empty' | 'otherClock' | 'otherTick' | 'tooMuch';

/** As one change, so that one undo takes it back; the camera then shows both. Says why not, and then nothing is changed. */
export function putBeside(playground: Playground, circuit: Circuit): WhyNotBeside | undefined {
  const own = circuitOf(playground);
  const there = extentOf(placedParts(circuit));
  if (!there) return 'empty';
  const copy = paste(own, circuit, placeBeside(extentOf(placedParts(own)), there));
  if (isRefusal(copy)) return 'otherClock';
  // Asked first, because here it is said in other words.
  if (isRefusal(applyPatch(own, copy.patch)) || !change(playground, copy.patch)) return whyTogether(own, circuit);
  select(playground, copy.parts);
  showAll(playground);
  return undefined;
}

function whyTogether(a: Circuit, b: Circuit): WhyNotBeside {
  return isSpiking(a) && isSpiking(b) && dtOf(a) !== dtOf(b) ? 'otherTick' : 'tooMuch';
}

function showAll(playground: Playground): void {
  const all = extentOf(placedParts(circuitOf(playground)));
  // Before the canvas is there, it shows all by itself when it comes.
  if (!all || playground.camera.width === 0) return;
  fit(playground.camera, all);
  cameraMoved(playground);
}
