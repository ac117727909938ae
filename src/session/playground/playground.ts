// A playground: a circuit that is built while it runs. The engine holds the circuit and its run; here are the clock, the selection and the tool.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import { isEmptyPatch, type Patch } from '../../core/patch.ts';
import { firstSpikeAt, spikeTick } from '../spiking/spikeBook.ts';
import { createCamera, type Camera } from './camera.ts';
import type { Engine } from './engine.ts';
import type { CellKind } from './palette.ts';

/** What the pointer does on the canvas. */
export type Tool =
  { readonly kind: 'select' } | { readonly kind: 'place'; readonly cell: CellKind } | { readonly kind: 'note' } | { readonly kind: 'pan' };

/** What others may want to hear or say at the moment it happens. */
export type PlaygroundMoment =
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'placed' | 'connected' | 'removed' | 'undone' | 'toggledOn' | 'toggledOff' | 'ranAway' }
  /** What ran beside the page broke down; the circuit goes on here, from the start. */
  | { readonly type: 'cameHere' }
  /** Sentences for who cannot see the canvas; the panel puts codes into words. */
  | { readonly type: 'focused'; readonly part: Id };

/** Slows the clock and stops it where a decision is near: a presenter's foot on the brake. */
export interface PlaygroundBrakes {
  /** What the speed is multiplied by now. */
  pace(playground: Playground): number;
  /** Ticks that are still to be run when `passed` of them have gone by, counted from the last whole one; sets the clock's rest. */
  take(playground: Playground, passed: number, isLate: () => boolean): number;
}

export interface Playground {
  readonly engine: Engine;
  readonly clock: PlaygroundClock;
  brake: PlaygroundBrakes | undefined;
  /** Cells, synapses, notes and chips, in the order in which they were chosen. */
  selection: readonly Id[];
  tool: Tool;
  /** The part that the keyboard is on. */
  focus: Id | undefined;
  /** A wire in the making: the cell that it leaves. */
  wireFrom: Id | undefined;
  readonly camera: Camera;
  /** Told of everything but the passing of time. */
  readonly changed: Set<() => void>;
  /** Told of everything, and while time passes a few times a second. */
  readonly time: { readonly changed: Set<() => void>; sinceToldMs: number };
  /** Told when the camera has moved. */
  readonly moved: Set<() => void>;
  readonly moments: Set<(moment: PlaygroundMoment) => void>;
}

export interface PlaygroundClock {
  /** In time: simulated ms for each ms; in rounds a share of the normal pace. */
  speed: number;
  isRunning: boolean;
  /** Share of the coming tick that has passed, 0 … 1. */
  alpha: number;
}

export const spikingSpeeds = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10] as const;
export const roundsSpeeds = [0.001, 0.01, 0.1, 0.25, 0.5, 1, 2, 4, 10] as const;

/** A round at normal speed. */
const MS_PER_ROUND = 1200;
/** Numbers that move faster cannot be read. */
const TELL_MS = 200;

export function createPlayground(engine: Engine, speed = engine.view.clock === 'rounds' ? 1 : 0.05): Playground {
  const playground: Playground = {
    engine,
    clock: { speed, isRunning: false, alpha: 0 },
    brake: undefined,
    selection: [],
    tool: { kind: 'select' },
    focus: undefined,
    wireFrom: undefined,
    camera: createCamera(),
    changed: new Set(),
    time: { changed: new Set(), sinceToldMs: 0 },
    moved: new Set(),
    moments: new Set(),
  };
  let { isRemote } = engine;
  engine.arrived.add(() => {
    tellTime(playground);
    if (isRemote === engine.isRemote) return;
    isRemote = engine.isRemote;
    pause(playground);
    tell(playground, { type: 'cameHere' });
  });
  return playground;
}

export function circuitOf({ engine }: Playground): Circuit {
  return engine.circuit;
}

/** Edits the circuit; the run goes on. False when it was refused, which the moments tell. */
export function change(playground: Playground, patch: Patch | Refusal, gesture?: string): boolean {
  if ('refused' in patch) return refuse(playground, patch);
  if (isEmptyPatch(patch)) return true;
  const refusal = playground.engine.change(patch, gesture);
  if (refusal) return refuse(playground, refusal);
  if (patch.without?.length) forgetMissing(playground);
  notify(playground);
  return true;
}

/** The player touches a source or sets an input. */
export function play(playground: Playground, asked: Play): boolean {
  const refusal = playground.engine.play(asked);
  if (refusal) return refuse(playground, refusal);
  tell(playground, { type: asked.type === 'setInput' && asked.value === 0 ? 'toggledOff' : 'toggledOn' });
  notify(playground);
  return true;
}

export function travel(playground: Playground, way: 'undo' | 'redo'): boolean {
  const refusal = playground.engine[way]();
  if (refusal) return refuse(playground, refusal);
  forgetMissing(playground);
  tell(playground, { type: 'undone' });
  notify(playground);
  return true;
}

/** Lets time pass; true while something moves. Allocates nothing while nothing happens. */
export function advance(playground: Playground, elapsedMs: number, isLate: () => boolean): boolean {
  const { clock, engine, brake } = playground;
  if (!clock.isRunning || !(elapsedMs > 0)) return false;
  const { view } = engine;
  const pace = clock.speed * (brake?.pace(playground) ?? 1);
  const passed = clock.alpha + (elapsedMs * pace) / (view.clock === 'rounds' ? MS_PER_ROUND : view.dtMs);
  const due = brake ? brake.take(playground, passed, isLate) : Math.floor(passed);
  if (!brake) clock.alpha = passed - due;
  if (due > 0) engine.advance(due, isLate);
  if (engine.view.stop !== 'none') {
    pause(playground);
    tell(playground, { type: 'ranAway' });
    return true;
  }
  if (!clock.isRunning) {
    notify(playground);
    return true;
  }
  playground.time.sinceToldMs += elapsedMs;
  if (playground.time.sinceToldMs >= TELL_MS) tellTime(playground);
  return true;
}

export function toggleRunning(playground: Playground): void {
  if (playground.clock.isRunning) pause(playground);
  else {
    playground.clock.isRunning = playground.engine.view.stop === 'none';
    notify(playground);
  }
}

export function pause(playground: Playground): void {
  playground.clock.isRunning = false;
  playground.clock.alpha = 0;
  notify(playground);
}

export async function seekTo(playground: Playground, tick: number): Promise<void> {
  pause(playground);
  await playground.engine.seek(Math.max(playground.engine.view.earliestTick, tick));
  notify(playground);
}

export function stepOn(playground: Playground, ticks = 1): Promise<void> {
  return seekTo(playground, playground.engine.view.tick + ticks);
}

/** Ticks that are looked through for the next spike. */
const MOST_SOUGHT = 10_000;

/** On to the tick after the next spike (in rounds: a neuron that fires), at most so far. */
export async function stepToSpike(playground: Playground): Promise<void> {
  const { engine } = playground;
  pause(playground);
  for (let sought = 0; sought < MOST_SOUGHT && engine.view.stop === 'none'; sought++) {
    const { tick } = engine.view;
    await engine.seek(tick + 1);
    const { spikes, tick: now } = engine.view;
    if (now <= tick) break;
    if (firstSpikeAt(spikes, tick) < spikes.count && spikeTick(spikes, firstSpikeAt(spikes, tick)) <= now) break;
  }
  notify(playground);
}

/** From tick 0; edits stay. */
export async function restart(playground: Playground, seed?: string): Promise<void> {
  playground.clock.alpha = 0;
  await playground.engine.restart(seed);
  notify(playground);
}

export function resetMembranes(playground: Playground, cells?: readonly Id[]): void {
  playground.engine.resetMembranes(cells);
  notify(playground);
}

export function setSpeed(playground: Playground, speed: number): void {
  playground.clock.speed = speed;
  notify(playground);
}

export function select(playground: Playground, parts: readonly Id[]): void {
  playground.selection = parts;
  notify(playground);
}

export function setTool(playground: Playground, tool: Tool): void {
  playground.tool = tool;
  playground.wireFrom = undefined;
  notify(playground);
}

export function notify(playground: Playground): void {
  for (const listener of playground.changed) listener();
  for (const listener of playground.time.changed) listener();
}

export function tell(playground: Playground, moment: PlaygroundMoment): void {
  for (const listener of playground.moments) listener(moment);
}

export function cameraMoved(playground: Playground): void {
  for (const listener of playground.moved) listener();
}

function tellTime({ time }: Playground): void {
  time.sinceToldMs = 0;
  for (const listener of time.changed) listener();
}

function refuse(playground: Playground, refusal: Refusal): false {
  tell(playground, { type: 'refused', refusal });
  return false;
}

/** What is gone is neither chosen nor focused. */
function forgetMissing(playground: Playground): void {
  const { cells, synapses, notes, chips = [] } = playground.engine.circuit;
  const sought = new Set<Id | undefined>([...playground.selection, playground.focus, playground.wireFrom]);
  const there = new Set<Id>();
  for (const list of [cells, synapses, notes, chips]) for (const { id } of list) if (sought.has(id)) there.add(id);
  playground.selection = playground.selection.filter((id) => there.has(id));
  if (playground.focus !== undefined && !there.has(playground.focus)) playground.focus = undefined;
  if (playground.wireFrom !== undefined && !there.has(playground.wireFrom)) playground.wireFrom = undefined;
}
