// A part that was dragged from a palette is let go over the canvas.
import type { Id } from '../../../core/circuit.ts';
import { toWorld } from '../../../session/playground/camera.ts';
import { placeCell, type CellKind } from '../../../session/playground/palette.ts';
import { change, circuitOf, select, setTool, tell, type Playground } from '../../../session/playground/playground.ts';

/** Places a cell where the pointer is; undefined when that is outside the canvas, or the cell was refused. `board` is the element that the canvas fills. */
export function dropAt(playground: Playground, kind: CellKind, clientX: number, clientY: number, board: Element): Id | undefined {
  const { left, top, right, bottom } = board.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) return undefined;
  const at = toWorld(playground.camera, { x: clientX - left, y: clientY - top });
  const { patch, id } = placeCell(circuitOf(playground), kind, at.x, at.y);
  if (!change(playground, patch)) return undefined;
  if (playground.tool.kind !== 'select') setTool(playground, { kind: 'select' });
  playground.focus = id;
  select(playground, [id]);
  tell(playground, { type: 'placed' });
  return id;
}
