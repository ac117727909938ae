// A circuit that was taught in one level goes on in another.
import { isInput, type RoundsCircuit } from '../core/circuit.ts';
import { stackOf } from '../core/layers.ts';
import type { RoundsLevel } from '../levels/level.ts';

/** The level with the player's circuit, its inputs as the level has them; undefined when inputs or answers are others. */
export function borrow(level: RoundsLevel, own: RoundsCircuit): RoundsLevel | undefined {
  if (endsOf(own) === undefined || endsOf(own) !== endsOf(level.circuit)) return undefined;
  const values = new Map(level.circuit.cells.filter(isInput).map((cell) => [cell.id, cell]));
  const cells = own.cells.map((cell) => values.get(cell.id) ?? cell);
  return { ...level, circuit: { ...own, seed: level.circuit.seed, cells } };
}

/** Names of the inputs, of the answers and of their layer; undefined where there are no layers. */
function endsOf(circuit: RoundsCircuit): string | undefined {
  const stack = stackOf(circuit);
  const last = stack?.blocks[stack.blocks.length - 1];
  return stack && last && JSON.stringify([stack.inputs.map(({ id }) => id), last.cells.map(({ id }) => id), last.id]);
}
