// The wire in the making: from its sender to the pointer, or snapped to the cell that it would end at.
import { Graphics } from 'pixi.js';
import { inks } from '../inks.ts';
import type { Surface } from './surface.ts';
import { layDraft, WAY } from './ways.ts';

export class DraftView {
  readonly graphics = new Graphics();
  private readonly way = new Float32Array(WAY);

  draw({ playground, places, draft }: Surface): void {
    const { graphics, way } = this;
    graphics.clear();
    const from = playground.wireFrom === undefined ? undefined : places.cells.slotOf.get(playground.wireFrom);
    if (!draft || from === undefined) return;
    const { zoom } = playground.camera;
    const ink = inks();
    const color = draft.target === undefined ? ink.open : draft.why ? ink.refused : ink.allowed;
    const width = Math.max(3, 2.5 / zoom);
    layDraft(places, from, draft.x, draft.y, way);
    const [ax, ay, bx, by, cx, cy, dx, dy] = [way[0]!, way[1]!, way[2]!, way[3]!, way[4]!, way[5]!, way[6]!, way[7]!];
    for (const [share, alpha] of [
      [4, 0.18],
      [1, 1],
    ] as const)
      graphics
        .moveTo(ax, ay)
        .bezierCurveTo(bx, by, cx, cy, dx, dy)
        .stroke({ color, width: width * share, alpha, cap: 'round' });
    graphics.circle(dx, dy, Math.max(6, 5 / zoom)).fill({ color });
    const target = draft.target === undefined ? undefined : places.cells.slotOf.get(draft.target);
    if (target === undefined || places.holder[target]! >= 0) return;
    // A broken ring says no without its colour.
    const radius = places.radius[target]! + Math.max(9, 7 / zoom);
    if (draft.why) brokenRing(graphics, places.x[target]!, places.y[target]!, radius);
    else graphics.circle(places.x[target]!, places.y[target]!, radius);
    graphics.stroke({ color, width: Math.max(4, 3 / zoom), cap: 'round' });
  }
}

const GAPS = 8;

function brokenRing(graphics: Graphics, x: number, y: number, radius: number): void {
  for (let i = 0; i < GAPS; i++) {
    const angle = (i / GAPS) * Math.PI * 2;
    graphics.moveTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius).arc(x, y, radius, angle, angle + (Math.PI / GAPS) * 1.1);
  }
}
