// Which cells the instruments follow before anybody has put a probe on one.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { probesOf, watchable } from '../../session/playground/probe.ts';

/** A circuit that has only just been begun is followed from its first cells on. */
const FIRST_CELLS = 4;

/** The probed cells; without any, those that the run follows by itself, and if these are few, the first that can be followed. */
export function watchedCells(circuit: Circuit, view: RunView, allowed: ReadonlySet<Id> = new Set(watchable(circuit))): Id[] {
  const cells = probesOf(circuit, view, allowed);
  if (cells.length >= FIRST_CELLS || (cells.length > 0 && circuit.probes.length > 0)) return cells;
  return [...new Set([...cells, ...allowed])].slice(0, FIRST_CELLS);
}
