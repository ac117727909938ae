// What lies over the canvas for a moment: the frame that chooses, the ghost of what would be placed, bubbles at a wire's loose end and at a knob.
import { canvasWords } from '../../../i18n/canvas.ts';
import { playgroundWords } from '../../../i18n/playground.ts';
import { toBox, type Point } from '../../../session/playground/camera.ts';
import { placeOfPart } from './direction.ts';
import { knobReach } from './hit.ts';
import { VESSEL_RADIUS } from './places.ts';
import { nameOfPart } from './speech.ts';
import type { Surface } from './surface.ts';
import { tipCell } from './tip.ts';

/** Nearer to the top the bar of edits would lie over the tip, in pixels. */
const TIP_TOP = 132;

export class Overlay {
  private readonly frame = part('free-marquee');
  private readonly ghost = part('free-ghost');
  private readonly bubble = part('free-bubble');
  private readonly tip = part('free-bubble knob-tip');
  private looks = -1;
  private text = '';

  constructor(
    host: HTMLElement,
    private readonly surface: Surface,
  ) {
    host.replaceChildren(this.frame, this.ghost, this.bubble, this.tip);
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
    this.updateTip();
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
    stand(bubble, at, (target === undefined ? 18 : (VESSEL_RADIUS + 12) * playground.camera.zoom) + 8, playground.camera.width);
  }

  /** Says at a knob what it is for. */
  private updateTip(): void {
    const { tip, surface } = this;
    const { places, playground, hasFocus } = surface;
    const id = tipCell(surface);
    tip.hidden = id === undefined;
    if (id === undefined) return;
    const text = hasFocus ? canvasWords().tip.key : canvasWords().tip.pull;
    if (tip.textContent !== text) tip.textContent = text;
    const slot = places.cells.slotOf.get(id)!;
    const { camera } = playground;
    const knob = { x: places.x[slot]! + places.radius[slot]! + knobReach(camera.zoom), y: places.y[slot]! };
    stand(tip, toBox(camera, knob), 24, camera.width, TIP_TOP);
  }
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.hidden = true;
  return element;
}

/** Above the place, or below where there is no room above; never over the edge. */
function stand({ style, dataset }: HTMLElement, at: Point, lift: number, width: number, top = 76): void {
  const isBelow = at.y < top;
  style.left = `${Math.max(8, Math.min(width - 8, at.x))}px`;
  style.top = `${isBelow ? at.y + lift : at.y - lift}px`;
  dataset['side'] = `${isBelow ? 'below' : 'above'} ${at.x < 120 ? 'start' : at.x > width - 120 ? 'end' : 'middle'}`;
}

function box({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
