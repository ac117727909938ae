// What lies over the canvas for a moment: the frame that chooses, the ghost of what would be placed, and the bubble at a wire's loose end.
import { canvasWords } from '../../../i18n/canvas.ts';
import { playgroundWords } from '../../../i18n/playground.ts';
import { toBox } from '../../../session/playground/camera.ts';
import { placeOfPart } from './direction.ts';
import { VESSEL_RADIUS } from './places.ts';
import { nameOfPart } from './speech.ts';
import type { Surface } from './surface.ts';

export class Overlay {
  private readonly frame = part('free-marquee');
  private readonly ghost = part('free-ghost');
  private readonly bubble = part('free-bubble');
  private looks = -1;
  private text = '';

  constructor(
    host: HTMLElement,
    private readonly surface: Surface,
  ) {
    host.replaceChildren(this.frame, this.ghost, this.bubble);
  }

  /** Once a frame; `isMoved`: the camera has. */
  update(isMoved: boolean): void {
    const { surface } = this;
    if (this.looks === surface.looks && !isMoved) return;
    this.looks = surface.looks;
    const { marquee, ghost, playground } = surface;
    const { camera } = playground;
    this.frame.hidden = !marquee;
    if (marquee) box(this.frame, marquee.left, marquee.top, marquee.right - marquee.left, marquee.bottom - marquee.top);
    const isPlacing = ghost !== undefined && playground.tool.kind === 'place';
    this.ghost.hidden = !isPlacing;
    if (isPlacing) {
      const at = toBox(camera, ghost);
      const radius = VESSEL_RADIUS * camera.zoom;
      box(this.ghost, at.x - radius, at.y - radius, radius * 2, radius * 2);
    }
    this.updateBubble();
  }

  /** Says yes with a tick, or why not, beside where the wire would end. */
  private updateBubble(): void {
    const { bubble, surface } = this;
    const { draft, playground, places } = surface;
    bubble.hidden = !draft || playground.wireFrom === undefined || (draft.target === undefined && !draft.isWaiting);
    if (!draft || bubble.hidden) return;
    const { target, why } = draft;
    const text =
      target === undefined
        ? canvasWords().pickTarget
        : why
          ? playgroundWords().noWire[why]
          : canvasWords().willConnect(nameOfPart(surface, target));
    bubble.className = `free-bubble ${target === undefined ? '' : why ? 'no' : 'ok'}`;
    if (text !== this.text) bubble.textContent = this.text = text;
    const at = toBox(playground.camera, (target === undefined ? undefined : placeOfPart(places, target)) ?? draft);
    const lift = (target === undefined ? 18 : (VESSEL_RADIUS + 12) * playground.camera.zoom) + 8;
    // Above, or below where there is no room above; never over the edge.
    const isBelow = at.y < 76;
    bubble.style.left = `${Math.max(8, Math.min(playground.camera.width - 8, at.x))}px`;
    bubble.style.top = `${isBelow ? at.y + lift : at.y - lift}px`;
    bubble.dataset['side'] =
      `${isBelow ? 'below' : 'above'} ${at.x < 120 ? 'start' : at.x > playground.camera.width - 120 ? 'end' : 'middle'}`;
  }
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.hidden = true;
  return element;
}

function box({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
