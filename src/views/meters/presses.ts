// What a finger on a pad, or on a key, does: a touch source spikes; an input is switched by a tap and held by a long press.
import { isSpiking, type Id } from '../../core/circuit.ts';
import { circuitOf, play, type Playground } from '../../session/playground/playground.ts';

/** A finger that is down on a cell. */
export interface Press {
  readonly cell: Id;
  readonly sinceMs: number;
  /** The input was on already: letting go switches it off. */
  readonly wasOn: boolean;
}

/** Longer than this is a hold. */
const HOLD_MS = 350;

export function press(playground: Playground, cell: Id, nowMs: number): Press {
  const circuit = circuitOf(playground);
  if (isSpiking(circuit)) {
    play(playground, { type: 'touch', cell });
    return { cell, sinceMs: nowMs, wasOn: false };
  }
  const wasOn = isOn(playground, cell);
  const input = circuit.cells.find(({ id }) => id === cell);
  // An input that the circuit itself sets to some number is switched on to that number.
  if (!wasOn && input?.kind === 'input') play(playground, { type: 'setInput', cell, value: input.value || 1 });
  return { cell, sinceMs: nowMs, wasOn };
}

export function release(playground: Playground, { cell, sinceMs, wasOn }: Press, nowMs: number): void {
  const circuit = circuitOf(playground);
  if (isSpiking(circuit) || !circuit.cells.some(({ id }) => id === cell)) return;
  if (wasOn || nowMs - sinceMs > HOLD_MS) play(playground, { type: 'setInput', cell, value: 0 });
}

export function isOn({ engine: { view } }: Playground, cell: Id): boolean {
  return (view.levels[view.indexOf.get(cell) ?? -1] ?? 0) !== 0;
}
