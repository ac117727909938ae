// What keys do in the playground, and what is said of it.
import type { Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { playgroundWords } from '../../../i18n/playground.ts';
import { show } from '../../../i18n/numbers.ts';
import { move, placedParts, remove } from '../../../session/playground/arrange.ts';
import { toBox, zoomAt, type Point } from '../../../session/playground/camera.ts';
import { whyNoWire } from '../../../session/playground/connect.ts';
import { cameraMoved, change, circuitOf, notify, select, tell } from '../../../session/playground/playground.ts';
import { nearestIn, neighbourInOrder, partPlaces, placeOfPart, type PartPlace, type Way } from './direction.ts';
import type { KeyDeed } from './keys.ts';
import { fitAll } from './fitting.ts';
import { brightness, startStroke } from './painting.ts';
import { choose, cellOf, place, placeNote, playPart, possibleTargets, type Host } from './playing.ts';
import { describePart, nameOfPart } from './speech.ts';
import { freshen, lookAgain, type Surface } from './surface.ts';
import { finishWiring, snapTo, startWiring, waitForTarget } from './wiring.ts';

const ZOOM = 1.25;
/** The focused part stays so far inside the box, in pixels. */
const EDGE_PX = 70;
const steps: Readonly<Record<Way, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };
let nudges = 0;

/** `leave` is what Escape does for pointers too. */
export function obeyKey(surface: Surface, host: Host, deed: KeyDeed, leave: () => void): void {
  freshen(surface);
  const { playground } = surface;
  switch (deed.type) {
    case 'walk':
      return walk(surface, host, deed.way);
    case 'order':
      return goInOrder(surface, host, deed.to);
    case 'nudge':
      return nudge(surface, host, deed.way, deed.by);
    case 'zoom':
      return zoom(surface, host, deed.way);
    case 'open':
      return open(surface, host);
    case 'play':
      return playOrChoose(surface, host);
    case 'wire':
      return startWire(surface, host);
    case 'remove':
      return removeParts(surface, host);
    case 'leave':
      return leave();
    case 'menu': {
      const { focus, selection, camera } = playground;
      const ids = selection.length > 0 ? selection : focus === undefined ? [] : [focus];
      const at = ids[0] === undefined ? undefined : placeOfPart(surface.places, ids[0]);
      host.menu(ids, at ? toBox(camera, at) : { x: camera.width / 2, y: camera.height / 2 });
    }
  }
}

/** Where the keyboard can go now: anywhere, or with a wire in the hand only to what could hear it. */
function reachable(surface: Surface): PartPlace[] {
  const { playground, places } = surface;
  const from = playground.wireFrom;
  if (from === undefined) return partPlaces(places);
  return [...possibleTargets(circuitOf(playground), from)].flatMap((id) => {
    const at = placeOfPart(places, id);
    return at ? [{ id, x: at.x, y: at.y }] : [];
  });
}

function standing(surface: Surface): Id | undefined {
  return surface.playground.wireFrom === undefined ? surface.playground.focus : (surface.draft?.target ?? surface.playground.wireFrom);
}

function walk(surface: Surface, host: Host, way: Way): void {
  const parts = reachable(surface);
  const id = standing(surface);
  const from = id === undefined ? undefined : placeOfPart(surface.places, id);
  const { camera } = surface.playground;
  if (parts.length === 0) return host.say(canvasWords().say.empty);
  const next = from ? nearestIn(parts, from, way) : nearest(parts, camera);
  if (!next) return host.say(canvasWords().say.noneThere);
  goTo(surface, host, next);
}

function goInOrder(surface: Surface, host: Host, to: 'first' | 'last' | 'next' | 'previous'): void {
  const parts = reachable(surface);
  const next =
    to === 'first' ? parts[0] : to === 'last' ? parts.at(-1) : neighbourInOrder(parts, standing(surface), to === 'next' ? 1 : -1);
  if (next) goTo(surface, host, next);
  else host.say(canvasWords().say.empty);
}

function goTo(surface: Surface, host: Host, part: PartPlace): void {
  const { playground } = surface;
  if (playground.wireFrom === undefined) {
    playground.focus = part.id;
    tell(playground, { type: 'focused', part: part.id });
    notify(playground);
  } else snapTo(surface, part.id, part);
  bringIntoSight(surface, part);
  host.say(describePart(surface, part.id));
}

/** Moves the camera no more than it must. */
function bringIntoSight({ playground }: Surface, at: Point): void {
  const { camera } = playground;
  const { x, y } = toBox(camera, at);
  const edge = Math.min(EDGE_PX, camera.width / 4, camera.height / 4);
  const over = (value: number, size: number): number => (value < edge ? value - edge : value > size - edge ? value - size + edge : 0);
  const [dx, dy] = [over(x, camera.width), over(y, camera.height)];
  if (dx === 0 && dy === 0) return;
  camera.x += dx / camera.zoom;
  camera.y += dy / camera.zoom;
  cameraMoved(playground);
}

function nudge(surface: Surface, host: Host, way: Way, by: number): void {
  const { playground } = surface;
  const { focus, selection } = playground;
  const ids = new Set(selection.length > 0 ? selection : focus === undefined ? [] : [focus]);
  const circuit = circuitOf(playground);
  const places = new Map<Id, Point>();
  for (const { id, x, y } of placedParts(circuit)) if (ids.has(id)) places.set(id, { x: x + steps[way].x * by, y: y + steps[way].y * by });
  if (places.size === 0 || !change(playground, move(circuit, places), `nudge-${nudges}`)) return;
  freshen(surface);
  const [first] = places.values();
  host.say(canvasWords().say.moved(places.size, show(Math.round(first!.x)), show(Math.round(first!.y))));
}

/** Nudges that follow each other are one entry for undo; letting go of the key ends it. */
export function endNudge(): void {
  nudges++;
}

export function zoom(surface: Surface, host: Host, way: 'in' | 'out' | 'fit'): void {
  const { playground } = surface;
  const { camera } = playground;
  if (way === 'fit') {
    fitAll(surface);
    host.say(canvasWords().say.all);
  } else {
    zoomAt(camera, { x: camera.width / 2, y: camera.height / 2 }, way === 'in' ? ZOOM : 1 / ZOOM);
    host.say(canvasWords().say.zoom(show(Math.round(camera.zoom * 100))));
  }
  cameraMoved(playground);
}

function open(surface: Surface, host: Host): void {
  const { playground } = surface;
  if (playground.wireFrom !== undefined) {
    if (surface.draft?.target === undefined) host.say(canvasWords().say.wiring(nameOfPart(surface, playground.wireFrom)));
    else if (finishWiring(surface, host)) bringFocus(surface);
    return;
  }
  const { tool, camera, focus } = playground;
  if (tool.kind === 'place') return place(surface, host, tool.cell, freePlace(surface, camera));
  if (tool.kind === 'note') return placeNote(surface, host, freePlace(surface, camera));
  if (focus === undefined) return host.say(canvasWords().say.empty);
  select(playground, [focus]);
  host.open(focus);
}

function bringFocus(surface: Surface): void {
  surface.hasFocus = true;
  lookAgain(surface);
}

function playOrChoose(surface: Surface, host: Host): void {
  const { playground, places } = surface;
  const { focus } = playground;
  if (focus === undefined) return;
  if (playPart(surface, host, focus)) return;
  const retina = places.retinas.find((one) => one.retina.cells.includes(focus))?.retina;
  if (retina && cellOf(surface, focus)?.kind === 'current') {
    startStroke(surface, retina, focus, { x: 0, y: 0 }, false);
    freshen(surface);
    return host.say(canvasWords().say.set(nameOfPart(surface, focus), show(brightness(surface, focus))));
  }
  choose(surface, [focus], true);
  const { say } = canvasWords();
  const isChosen = playground.selection.includes(focus);
  host.say(isChosen ? `${nameOfPart(surface, focus)}: ${say.chosen}` : say.unchosen(nameOfPart(surface, focus)));
}

function startWire(surface: Surface, host: Host): void {
  const { playground, places } = surface;
  const { focus } = playground;
  const { say } = canvasWords();
  if (focus === undefined || !cellOf(surface, focus)) return host.say(say.notWired);
  const targets = possibleTargets(circuitOf(playground), focus);
  if (targets.size === 0) return host.say(whyNone(surface, focus) ?? say.noTarget);
  startWiring(surface, focus, placeOfPart(places, focus)!);
  waitForTarget(surface);
  host.say(say.wiring(nameOfPart(surface, focus)));
}

/** With one other cell only, the reason is its own. */
function whyNone({ playground }: Surface, from: Id): string | undefined {
  const circuit = circuitOf(playground);
  const others = circuit.cells.filter(({ id }: { readonly id: Id }) => id !== from);
  const why = others.length === 1 ? whyNoWire(circuit, from, others[0]!.id) : undefined;
  return why && playgroundWords().noWire[why];
}

function removeParts(surface: Surface, host: Host): void {
  const { playground } = surface;
  const { focus, selection } = playground;
  const ids = selection.length > 0 ? selection : focus === undefined ? [] : [focus];
  if (ids.length === 0) return;
  const neighbour = nextFocus(surface, ids);
  if (!change(playground, remove(circuitOf(playground), ids))) return;
  tell(playground, { type: 'removed' });
  freshen(surface);
  playground.focus ??= neighbour;
  notify(playground);
  host.say(canvasWords().say.removed(ids.length));
}

/** The nearest part that stays, so that the keyboard does not lose its place. */
function nextFocus({ places, playground }: Surface, gone: readonly Id[]): Id | undefined {
  const from = placeOfPart(places, playground.focus ?? gone[0]!);
  const left = partPlaces(places).filter(({ id }) => !gone.includes(id));
  return from ? nearest(left, from)?.id : left[0]?.id;
}

function nearest(parts: readonly PartPlace[], { x, y }: Point): PartPlace | undefined {
  let best: PartPlace | undefined;
  let least = Infinity;
  for (const part of parts) {
    const away = Math.hypot(part.x - x, part.y - y);
    if (away < least) [least, best] = [away, part];
  }
  return best;
}

/** In the middle of the view, or beside what stands there. */
function freePlace({ places }: Surface, { x, y }: Point): Point {
  const parts = partPlaces(places);
  for (let ring = 0; ring < 12; ring++)
    for (let side = 0; side < Math.max(1, ring * 6); side++) {
      const angle = (side / Math.max(1, ring * 6)) * Math.PI * 2;
      const at = { x: x + Math.cos(angle) * ring * 120, y: y + Math.sin(angle) * ring * 120 };
      if (parts.every((part) => Math.hypot(part.x - at.x, part.y - at.y) > 100)) return at;
    }
  return { x, y };
}
