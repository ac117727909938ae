// Speakers sound while time passes: at most a few notes a frame, those that have been silent longest first.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { speakersOf } from './fittings.ts';
import { hear, type Hearing } from './hearing.ts';
import { lastKnown } from './told.ts';

const NOTES_A_FRAME = 3;
/** The same note sooner than this is only louder. */
const ECHO_MS = 45;
/** While time stands, ticks that are gone through by hand: single steps sound, a long way does not. */
const STEPS = 10;

export interface Choir {
  /** Steps of the scale that want to sound, and when each last did, in ms. */
  readonly wants: Set<number>;
  readonly soundedMs: Map<number, number>;
}

export function createChoir(): Choir {
  return { wants: new Set(), soundedMs: new Map() };
}

/** Plays some of what is wanted now; the rest is dropped, for late notes are wrong notes. */
export function sing({ wants, soundedMs }: Choir, nowMs: number, playNote: (step: number) => void): void {
  for (let n = 0; n < NOTES_A_FRAME && wants.size > 0; n++) {
    let chosen: number | undefined;
    for (const step of wants) if (chosen === undefined || since(soundedMs, step) < since(soundedMs, chosen)) chosen = step;
    if (nowMs - since(soundedMs, chosen!) < ECHO_MS) break;
    soundedMs.set(chosen!, nowMs);
    wants.delete(chosen!);
    playNote(chosen!);
  }
  wants.clear();
}

function since(soundedMs: ReadonlyMap<number, number>, step: number): number {
  return soundedMs.get(step) ?? -Infinity;
}

/** Until the returned function is called. */
export function soundSpeakers(playground: Playground, playNote: (step: number) => void): () => void {
  const { engine, clock, changed, time } = playground;
  const hearing: Hearing = { upTo: lastKnown(engine.view) };
  const choir = createChoir();
  let known:
    { readonly circuit: Circuit; readonly cellIds: readonly Id[]; readonly steps: ReadonlyMap<number, readonly number[]> } | undefined;
  let request = 0;
  const onSpike = (cell: number): void => {
    for (const step of known?.steps.get(cell) ?? []) choir.wants.add(step);
  };
  const frame = (): void => {
    request = 0;
    const { view } = engine;
    const circuit = circuitOf(playground);
    if (known?.circuit !== circuit || known.cellIds !== view.cellIds)
      known = { circuit, cellIds: view.cellIds, steps: stepsOf(circuit, view) };
    if (known.steps.size > 0) {
      hear(hearing, view, clock.isRunning ? Infinity : STEPS, onSpike);
      if (choir.wants.size > 0) sing(choir, performance.now(), playNote);
    } else hearing.upTo = lastKnown(view);
    if (clock.isRunning) ask();
  };
  const ask = (): void => {
    if (request === 0) request = requestAnimationFrame(frame);
  };
  changed.add(ask);
  time.changed.add(ask);
  ask();
  return () => {
    cancelAnimationFrame(request);
    changed.delete(ask);
    time.changed.delete(ask);
  };
}

function stepsOf(circuit: Circuit, { indexOf }: RunView): Map<number, number[]> {
  const steps = new Map<number, number[]>();
  for (const { cell, step } of speakersOf(circuit)) {
    const index = indexOf.get(cell);
    if (index !== undefined) steps.set(index, [...(steps.get(index) ?? []), step]);
  }
  return steps;
}
