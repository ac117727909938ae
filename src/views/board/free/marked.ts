// Which cells are marked, and how: chosen, focused, with a knob to pull a wire out of.
import type { Id } from '../../../core/circuit.ts';
import type { Retina } from '../../../session/playground/retina.ts';
import type { Places } from './places.ts';
import type { Surface } from './surface.ts';
import { tipCell } from './tip.ts';

export interface Marked {
  /** Slots of cells. */
  readonly chosen: number[];
  readonly withKnob: number[];
  /** Wires that are chosen themselves. */
  readonly wires: number[];
  focus: number | undefined;
}

export function createMarked(): Marked {
  return { chosen: [], withKnob: [], wires: [], focus: undefined };
}

/** More chosen cells than this show no knobs. */
const MOST_KNOBS = 8;

/** Fills `marked` anew. */
export function mark(surface: Surface, marked: Marked): void {
  const { playground, places, hover, hasFocus } = surface;
  const { chosen, withKnob, wires } = marked;
  chosen.length = withKnob.length = wires.length = 0;
  const inRetina = new Set(wholeRetinas(places, playground.selection).flatMap(({ cells }) => cells));
  for (const id of playground.selection) {
    // A frame around all of them says it.
    if (inRetina.has(id)) continue;
    const cell = places.cells.slotOf.get(id);
    if (cell !== undefined) chosen.push(cell);
    const wire = places.wires.slotOf.get(id);
    if (wire !== undefined) wires.push(wire);
  }
  const slot = (id: Id | undefined): number | undefined => (id === undefined ? undefined : places.cells.slotOf.get(id));
  marked.focus = hasFocus ? slot(playground.focus) : undefined;
  if (chosen.length <= MOST_KNOBS) withKnob.push(...chosen);
  for (const other of [slot(hover), marked.focus, slot(playground.wireFrom), slot(tipCell(surface))])
    if (other !== undefined && !withKnob.includes(other)) withKnob.push(other);
}

/** Retinas of which every pixel is chosen. */
export function wholeRetinas({ retinas }: Places, selection: readonly Id[]): Retina[] {
  if (retinas.length === 0 || selection.length === 0) return [];
  const chosen = new Set(selection);
  return retinas.map(({ retina }) => retina).filter(({ cells }) => cells.every((id) => chosen.has(id)));
}
