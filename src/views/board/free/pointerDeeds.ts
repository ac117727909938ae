// What the gestures of a pointer do in the playground.
import type { Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { toWorld, zoomAt, type Point } from '../../../session/playground/camera.ts';
import { cameraMoved, select, setTool } from '../../../session/playground/playground.ts';
import type { Deeds, Held, Pointing } from './gestures.ts';
import { fingerReach, hitAt, mouseReach, partsIn, type Hit } from './hit.ts';
import { createMarked, mark } from './marked.ts';
import { carryOut, sayMoved, startMove, type Move } from './moving.ts';
import { startStroke, strokeTo, type Stroke } from './painting.ts';
import { choose, endWiring, place, placeNote, playPart, toggleChip, type Host } from './playing.ts';
import { freshen, lookAgain, wake, type Surface } from './surface.ts';
import { finishWiring, leadTo, startWiring, waitForTarget } from './wiring.ts';

export class PointerDeeds implements Deeds {
  private moved: Move | undefined;
  private movedFrom: Point = { x: 0, y: 0 };
  private stroke: Stroke | undefined;
  private frameFrom: Pointing | undefined;
  private readonly marked = createMarked();

  constructor(
    private readonly surface: Surface,
    private readonly host: Host,
  ) {}

  held(at: Pointing): Held {
    const { playground } = this.surface;
    if (playground.tool.kind === 'pan') return 'view';
    const hit = this.hit(at);
    if (!hit) return 'empty';
    if (this.isWiring) return 'part';
    if (hit.kind === 'knob' || (hit.kind === 'pin' && !hit.isLeft)) return 'knob';
    if (hit.kind === 'pixel') return 'pixel';
    return hit.kind === 'wire' ? 'empty' : 'part';
  }

  tap(at: Pointing): void {
    const { surface, host } = this;
    const { playground } = surface;
    const world = this.world(at);
    if (this.isWiring) {
      leadTo(surface, world);
      finishWiring(surface, host);
      return;
    }
    const hit = this.hit(at);
    if (!hit) {
      const { tool } = playground;
      if (tool.kind === 'place') place(surface, host, tool.cell, world);
      else if (tool.kind === 'note') placeNote(surface, host, world);
      else if (!at.isAdding) select(playground, []);
      return;
    }
    if (hit.kind === 'play' && !at.isAdding) {
      playPart(surface, host, hit.id);
      // What is played is chosen too, so that a finger finds its knob and its numbers.
      playground.focus = hit.id;
      if (!playground.selection.includes(hit.id)) select(playground, [hit.id]);
      return;
    }
    const ids = this.partsOf(hit);
    playground.focus = ids[0];
    choose(surface, ids, at.isAdding);
  }

  doubleTap(at: Pointing): void {
    const { surface, host } = this;
    const hit = this.hit(at);
    if (hit?.kind === 'chip' || hit?.kind === 'tab') toggleChip(surface, host, hit.id);
    else if (hit?.kind === 'cell' || hit?.kind === 'note' || hit?.kind === 'wire') host.open(hit.id);
    else this.tap(at);
  }

  hold(at: Pointing): boolean {
    const { surface, host } = this;
    if (this.held(at) !== 'empty') {
      if (host.hasMenu()) this.menu(at);
      return host.hasMenu();
    }
    // A small frame under the finger: from now on it frames.
    surface.marquee = { left: at.x - 22, top: at.y - 22, right: at.x + 22, bottom: at.y + 22 };
    lookAgain(surface);
    return true;
  }

  /** What was pressed joins what is chosen, so that the menu speaks of it. */
  menu(at: Pointing): void {
    const { surface, host } = this;
    const { playground } = surface;
    const hit = this.hit(at);
    const ids = hit ? this.partsOf(hit) : [];
    if (hit && !ids.every((id) => playground.selection.includes(id))) choose(surface, ids, false);
    host.menu(hit ? playground.selection : [], { x: at.x, y: at.y });
  }

  startMove(at: Pointing): void {
    const { surface } = this;
    const { playground } = surface;
    const hit = this.hit(at);
    const ids = hit ? this.partsOf(hit) : [];
    if (!ids.every((id) => playground.selection.includes(id))) choose(surface, ids, at.isAdding);
    playground.focus = ids[0];
    this.movedFrom = this.world(at);
    this.moved = startMove(surface, playground.selection);
  }

  moveTo(at: Pointing): void {
    const { moved, movedFrom } = this;
    if (!moved) return;
    const { x, y } = this.world(at);
    moved.x = x - movedFrom.x;
    moved.y = y - movedFrom.y;
    moved.isDue = true;
    wake(this.surface);
  }

  endMove(): void {
    this.frame();
    if (this.moved && !this.moved.isRefused) this.host.say(sayMoved(this.moved));
    this.moved = undefined;
  }

  /** Once a frame, while parts are dragged. */
  frame(): void {
    if (this.moved) carryOut(this.surface, this.moved);
  }

  pan(dx: number, dy: number): void {
    const { playground } = this.surface;
    const { camera } = playground;
    camera.x -= dx / camera.zoom;
    camera.y -= dy / camera.zoom;
    cameraMoved(playground);
  }

  zoom(x: number, y: number, factor: number): void {
    const { playground } = this.surface;
    zoomAt(playground.camera, { x, y }, factor);
    cameraMoved(playground);
  }

  startFrame(at: Pointing): void {
    this.frameFrom = at;
  }

  frameTo({ x, y }: Pointing): void {
    const from = this.frameFrom;
    if (!from) return;
    this.surface.marquee = { left: Math.min(x, from.x), top: Math.min(y, from.y), right: Math.max(x, from.x), bottom: Math.max(y, from.y) };
    lookAgain(this.surface);
  }

  endFrame(): void {
    const { surface, frameFrom } = this;
    const { marquee, playground } = surface;
    this.frameFrom = surface.marquee = undefined;
    if (!marquee || !frameFrom) return lookAgain(surface);
    freshen(surface);
    const from = toWorld(playground.camera, { x: marquee.left, y: marquee.top });
    const to = toWorld(playground.camera, { x: marquee.right, y: marquee.bottom });
    const found = partsIn(surface.places, { left: from.x, top: from.y, right: to.x, bottom: to.y });
    select(playground, [...new Set([...(frameFrom.isAdding ? playground.selection : []), ...found])]);
    this.host.say(canvasWords().say.chosenCount(playground.selection.length));
  }

  startWire(at: Pointing): void {
    const hit = this.hit(at);
    if (hit) startWiring(this.surface, hit.id, this.world(at));
  }

  wireTo(at: Pointing): void {
    leadTo(this.surface, this.world(at));
  }

  endWire(at: Pointing, isTap: boolean): void {
    if (isTap) return waitForTarget(this.surface);
    leadTo(this.surface, this.world(at));
    finishWiring(this.surface, this.host);
  }

  dropWire(): void {
    endWiring(this.surface);
  }

  startPaint(at: Pointing, isErasing: boolean): void {
    const hit = this.hit(at);
    if (hit?.kind === 'pixel') this.stroke = startStroke(this.surface, hit.retina, hit.id, this.world(at), isErasing);
  }

  paintTo(at: Pointing): void {
    if (this.stroke) strokeTo(this.surface, this.stroke, this.world(at));
  }

  endPaint(): void {
    this.stroke = undefined;
  }

  /** A mouse that is not pressed; undefined when it has left. Returns what the pointer would do, as the name of a cursor. */
  hover(at: Pointing | undefined): string {
    const { surface } = this;
    const { playground } = surface;
    const hit = at && this.hit(at);
    const hover = hit && hit.kind !== 'retina' ? hit.id : undefined;
    const { tool } = playground;
    const ghost = at && !hit && tool.kind === 'place' && at.device !== 'touch' ? { ...this.world(at), kind: tool.cell } : undefined;
    if (hover !== surface.hover || ghost || surface.ghost) {
      surface.hover = hover;
      surface.ghost = ghost;
      lookAgain(surface);
    }
    if (at && this.isWiring) leadTo(surface, this.world(at));
    if (tool.kind === 'pan' || at?.isPanning) return 'grab';
    if (this.isWiring || hit?.kind === 'knob' || hit?.kind === 'pixel' || (hit?.kind === 'pin' && !hit.isLeft)) return 'crosshair';
    if (hit?.kind === 'play' || hit?.kind === 'wire') return 'pointer';
    if (hit) return 'move';
    return tool.kind === 'select' ? 'default' : 'copy';
  }

  leave(): void {
    const { surface, host } = this;
    const { playground } = surface;
    if (playground.wireFrom !== undefined) {
      endWiring(surface);
      host.say(canvasWords().say.notWired);
    } else if (playground.tool.kind !== 'select') setTool(playground, { kind: 'select' });
    else select(playground, []);
  }

  private get isWiring(): boolean {
    return this.surface.playground.wireFrom !== undefined && this.surface.draft !== undefined;
  }

  private world(at: Pointing): Point {
    return toWorld(this.surface.playground.camera, at);
  }

  private hit(at: Pointing): Hit | undefined {
    const { surface } = this;
    freshen(surface);
    mark(surface, this.marked);
    const reach = at.device === 'touch' ? fingerReach : mouseReach;
    return hitAt(surface.places, this.world(at), surface.playground.camera.zoom, reach, this.marked.withKnob, surface.drawn);
  }

  /** The parts that are meant by what was hit. */
  private partsOf(hit: Hit): readonly Id[] {
    const { places } = this.surface;
    if (hit.kind === 'retina') return hit.retina.cells;
    const box = hit.kind === 'pin' ? places.boxes[places.holder[places.cells.slotOf.get(hit.id)!]!] : undefined;
    return [box ? box.chip.id : hit.id];
  }
}
