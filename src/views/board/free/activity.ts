// What the run does, by slot: which cells have just spiked, are lit, and what came out of them in the last rounds. Nothing is allocated while it runs.
import { firstSpikeAt, spikeCell, spikeTick } from '../../../session/spiking/spikeBook.ts';
import type { RunView } from '../../../session/playground/engine.ts';
import type { Places } from './places.ts';
import { LIT_MS } from '../flash.ts';

/** A longer leap of time is a jump: what lies between is not played. */
const LEAP_TICKS = 20_000;
/** Votes that travel for longer are drawn on their last rounds only. */
const MOST_ROUNDS = 16;

export interface Activity {
  /** Slot → index in the run; −1 for a cell that the run does not know yet. */
  indexOf: Int32Array;
  /** Index in the run → slot; −1 for none. */
  slotOf: Int32Array;
  /** By slot, on the time of the page. */
  litUntil: Float64Array;
  /** Slots of the cells that spiked since the last frame. */
  fired: Int32Array;
  firedCount: number;
  lastTick: number;
  /** By index: what the run has put out now; read once a frame. */
  latest: Float64Array;
  /** In rounds: outputs of the last rounds by index, row tick mod depth; rows from `knownFrom` on are there. */
  readonly outputs: Float64Array[];
  knownFrom: number;
  knownCells: readonly string[] | undefined;
  knownMembers: number;
}

export function createActivity(): Activity {
  return {
    indexOf: new Int32Array(0),
    slotOf: new Int32Array(0),
    litUntil: new Float64Array(0),
    fired: new Int32Array(1024),
    firedCount: 0,
    lastTick: -1,
    latest: new Float64Array(0),
    outputs: [],
    knownFrom: 0,
    knownCells: undefined,
    knownMembers: -1,
  };
}

/** Once a frame. `time` is the page's, in ms; true when something has changed since the last frame. */
export function followRun(activity: Activity, places: Places, view: RunView, time: number): boolean {
  if (activity.knownCells !== view.cellIds || activity.knownMembers !== places.membership) learnPlaces(activity, places, view);
  activity.firedCount = 0;
  activity.latest = view.outputs;
  const { lastTick } = activity;
  if (view.tick === lastTick) {
    if (view.clock === 'rounds') keepOutputs(activity, view);
    return false;
  }
  const goesOn = lastTick >= 0 && view.tick > lastTick && view.tick - lastTick < LEAP_TICKS;
  if (goesOn) lightSpikes(activity, view, lastTick, time);
  else activity.litUntil.fill(0);
  if (view.clock === 'rounds') {
    if (view.tick !== lastTick + 1) activity.knownFrom = view.tick;
    keepOutputs(activity, view);
  }
  activity.lastTick = view.tick;
  return true;
}

export function isLit({ litUntil }: Activity, slot: number, time: number): boolean {
  return time < litUntil[slot]!;
}

/** What came out of the cell with this index in a round; 0 when that is not known any more. */
export function outputIn({ outputs, knownFrom }: Activity, index: number, round: number): number {
  return round < knownFrom || index < 0 ? 0 : (outputs[round % MOST_ROUNDS]?.[index] ?? 0);
}

/** In time a spike of tick n shows once n has passed; in rounds with the round itself. */
function lightSpikes(activity: Activity, { clock, spikes, tick }: RunView, lastTick: number, time: number): void {
  const late = clock === 'rounds' ? 1 : 0;
  for (let i = firstSpikeAt(spikes, lastTick + late); i < spikes.count && spikeTick(spikes, i) < tick + late; i++) {
    const slot = activity.slotOf[spikeCell(spikes, i)] ?? -1;
    if (slot < 0) continue;
    activity.litUntil[slot] = time + LIT_MS;
    if (activity.firedCount < activity.fired.length) activity.fired[activity.firedCount++] = slot;
  }
}

function keepOutputs(activity: Activity, { tick }: RunView): void {
  const outputs = activity.latest;
  const at = tick % MOST_ROUNDS;
  if (activity.outputs[at]?.length !== outputs.length) activity.outputs[at] = new Float64Array(outputs.length);
  activity.outputs[at].set(outputs);
}

function learnPlaces(activity: Activity, places: Places, view: RunView): void {
  const { parts } = places.cells;
  if (activity.indexOf.length < places.x.length) {
    activity.indexOf = new Int32Array(places.x.length);
    const lit = new Float64Array(places.x.length);
    lit.set(activity.litUntil);
    activity.litUntil = lit;
  }
  if (activity.slotOf.length < view.cellIds.length) activity.slotOf = new Int32Array(Math.ceil(view.cellIds.length * 1.5));
  activity.slotOf.fill(-1);
  activity.indexOf.fill(-1);
  for (let slot = 0; slot < parts.length; slot++) {
    const cell = parts[slot];
    const index = cell && view.indexOf.get(cell.id);
    if (index === undefined) continue;
    activity.indexOf[slot] = index;
    activity.slotOf[index] = slot;
  }
  // Rows of another numbering say nothing.
  if (activity.knownCells !== view.cellIds) activity.knownFrom = view.tick;
  activity.knownCells = view.cellIds;
  activity.knownMembers = places.membership;
}
