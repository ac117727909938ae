// The tide's sign and the place of its handle.
import type { NeuronCell } from '../../core/circuit.ts';
import type { Layout, Point } from './geometry.ts';
import { heightOf } from './level.ts';

/** Where the tide's handle leaves the glass. */
export function tidePlace(layout: Layout, { id, bias }: NeuronCell, unit: number): Point {
  const { x, y, radius } = layout.cells.get(id)!;
  const level = -heightOf(bias, unit) * radius;
  // Never beyond the board's edge.
  return { x: Math.min(layout.width - 46, x + Math.sqrt(Math.max(0, radius * radius - level * level)) + 6), y: y + level };
}

export function Wave() {
  return (
    <svg class="wave" viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
      <path d="M2 7q4.5-6 9 0t9 0" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
    </svg>
  );
}
