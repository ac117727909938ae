// The one thing that must be found out: how two cells are joined. A bubble says it beside a knob, until it has been done once.
import type { Id } from '../../../core/circuit.ts';
import { whyNoWire } from '../../../session/playground/connect.ts';
import { circuitOf } from '../../../session/playground/playground.ts';
import { isShown } from './places.ts';
import type { Surface } from './surface.ts';

/** Who has placed more than this without a wire is after something else. */
const MOST_CELLS = 12;

let isKnown = false;

export function knowWiring(): void {
  isKnown = true;
}

/** The cell whose knob is pointed at: the chosen one if it can be joined to another, else the first that can. */
export function tipCell({ playground, places, draft, marquee }: Surface): Id | undefined {
  const { cells, wires } = places;
  if (isKnown || draft || marquee || wires.slotOf.size > 0 || cells.slotOf.size < 2 || cells.slotOf.size > MOST_CELLS) return undefined;
  const circuit = circuitOf(playground);
  const ids = [...playground.selection, ...cells.slotOf.keys()];
  return ids.find((id) => {
    const slot = cells.slotOf.get(id);
    if (slot === undefined || !isShown(places, slot)) return false;
    return [...cells.slotOf.keys()].some((other) => other !== id && whyNoWire(circuit, id, other) === undefined);
  });
}
