// Painting on a retina: a stroke is one entry for undo. Inputs are played, sources of currents get an amplitude.
import type { AnyCell, Id } from '../../../core/circuit.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { change, play } from '../../../session/playground/playground.ts';
import { BRIGHT_NA, type Retina } from '../../../session/playground/retina.ts';
import type { CurrentSource } from '../../../core/spiking/circuit.ts';
import { hitAt, fingerReach } from './hit.ts';
import type { Places } from './places.ts';
import type { Surface } from './surface.ts';

export interface Stroke {
  readonly retina: Retina;
  readonly gesture: string;
  /** What a touched pixel becomes. */
  readonly isOn: boolean;
  last: Point;
  readonly done: Set<Id>;
  isRefused: boolean;
}

let count = 0;

/** Begins on a pixel: on a bright one it erases. */
export function startStroke(surface: Surface, retina: Retina, pixel: Id, at: Point, isErasing: boolean): Stroke {
  const isBright = brightness(surface, pixel) > 0;
  const stroke: Stroke = {
    retina,
    gesture: `paint-${++count}`,
    isOn: !isErasing && !isBright,
    last: at,
    done: new Set(),
    isRefused: false,
  };
  dab(surface, stroke, pixel);
  return stroke;
}

/** Goes on to a point; pixels that a fast pointer has jumped over are painted too. */
export function strokeTo(surface: Surface, stroke: Stroke, at: Point): void {
  const { places, playground } = surface;
  const side = places.retinas.find(({ retina }) => retina.id === stroke.retina.id)?.side ?? 20;
  const steps = Math.max(1, Math.ceil((Math.hypot(at.x - stroke.last.x, at.y - stroke.last.y) / side) * 2));
  const { x, y } = stroke.last;
  for (let i = 1; i <= steps; i++) {
    const point = { x: x + ((at.x - x) * i) / steps, y: y + ((at.y - y) * i) / steps };
    const hit = hitAt(places, point, playground.camera.zoom, { ...fingerReach, cell: 0 }, [], undefined);
    if (hit?.kind === 'pixel' && hit.retina.id === stroke.retina.id) dab(surface, stroke, hit.id);
  }
  stroke.last = at;
}

function dab(surface: Surface, stroke: Stroke, pixel: Id): void {
  const { playground, places } = surface;
  if (stroke.isRefused || stroke.done.has(pixel)) return;
  stroke.done.add(pixel);
  const cell = cellIn(places, pixel);
  if (!cell || brightness(surface, pixel) > 0 === stroke.isOn) return;
  const isDone =
    cell.kind === 'current'
      ? change(playground, recoloured(cell, stroke.isOn ? BRIGHT_NA : 0), stroke.gesture)
      : cell.kind !== 'input' || play(playground, { type: 'setInput', cell: pixel, value: stroke.isOn ? 1 : 0 });
  if (!isDone) stroke.isRefused = true;
}

function recoloured(cell: CurrentSource, amplitudeNa: number) {
  return cell.locked ? ({ refused: 'locked', subject: cell.id } as const) : { cells: [{ ...cell, amplitudeNa }] };
}

/** Of an input its value in the run, of a source of currents its amplitude. */
export function brightness({ playground, places }: Surface, pixel: Id): number {
  const cell = cellIn(places, pixel);
  if (cell?.kind === 'current')
    return Math.abs((playground.engine.circuit.cells.find(({ id }) => id === pixel) as CurrentSource).amplitudeNa);
  const { view } = playground.engine;
  return Math.abs(view.levels[view.indexOf.get(pixel) ?? -1] ?? 0);
}

function cellIn({ cells }: Places, id: Id): AnyCell | undefined {
  const slot = cells.slotOf.get(id);
  return slot === undefined ? undefined : cells.parts[slot];
}
