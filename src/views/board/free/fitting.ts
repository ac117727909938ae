// Shows all of a circuit with its names, in what the controls over the canvas leave free of it.
import { extentOf, fit, type Camera, type Extent } from '../../../session/playground/camera.ts';
import { placedParts } from '../../../session/playground/arrange.ts';
import { cameraMoved, circuitOf } from '../../../session/playground/playground.ts';
import { overlaps, textWidth } from './boxes.ts';
import { hasSigns, letterScale, textAt, textSize, viewOf } from './detail.ts';
import { nameOfCell } from './labelParts.ts';
import { extentOfAll, isShown, PIXEL, type Places } from './places.ts';
import type { Surface } from './surface.ts';

/** Kept free at each side of the box, in pixels. */
type Room = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Between a part and the edge of the box, or a control. */
const GAP_PX = 12;
/** What is nearer to the edge looks cut. */
const EDGE_PX = 6;
/** Controls of the canvas, in rem and at least so many pixels: a round button, and how far from the edge they lie. */
const BUTTON = { rem: 2.75, least: 44 };
const BAR_EDGE_REM = 0.4;
const ZOOM_EDGE_REM = 0.7;
/** In a lower box the zoom is one button; so says free.css too. */
const LOW_REM = 15;
/** A canvas larger than this shows a few cells larger. */
const USUAL = { width: 1000, height: 700 };
/** Another place must be so much better than the safest. */
const WORTH = 1.04;
/** More cells than this are drawn without names when all are in sight. */
const MOST_NAMED = 250;
/** A letter's heights above a cell with signs, and below one with its name. */
const SIGNS = 2;
const NAME = 2.1;
/** How often names, which grow as the view goes away, are measured. */
const ROUNDS = 4;

/** A new size of the box: what was seen whole is seen whole again, anything else keeps its middle. */
export function takeBox(surface: Surface, { width, height }: { readonly width: number; readonly height: number }): void {
  const { playground, places, rem } = surface;
  const { camera } = playground;
  const isFirst = camera.width === 0;
  const isAlready = isFitted(surface);
  const wasWhole = isFirst || isAlready || seesAll(camera, places);
  camera.width = width;
  camera.height = height;
  const isStillWhole = !isFirst && !isAlready && isClear(camera, boxesOf(surface, camera.zoom), controlsOver(camera, rem));
  if (wasWhole && !isStillWhole) fitAll(surface);
  cameraMoved(playground);
}

/** Nobody has moved the camera since it was put to show all. */
export function isFitted({ fitted, playground: { camera } }: Surface): boolean {
  return fitted?.x === camera.x && fitted.y === camera.y && fitted.zoom === camera.zoom;
}

/** As large as it can be without a part under a control. False when there is nothing to be seen. */
export function fitAll(surface: Surface): boolean {
  const { playground, places, rem } = surface;
  const { camera } = playground;
  const bare = places.coming ? extentOf(placedParts(circuitOf(playground))) : extentOfAll(places);
  if (!bare) return false;
  const controls = controlsOver(camera, rem);
  const rounds = places.cells.slotOf.size <= MOST_NAMED ? ROUNDS : 0;
  let best: Pick<Camera, 'x' | 'y' | 'zoom'> | undefined;
  for (const room of roomsOf(camera, controls)) {
    fitInto(surface, bare, room);
    for (let round = 0; round < rounds; round++) fitInto(surface, around(boxesOf(surface, camera.zoom)) ?? bare, room);
    if (best && camera.zoom <= best.zoom * WORTH) continue;
    if (!best || isClear(camera, boxesOf(surface, camera.zoom), controls)) best = { x: camera.x, y: camera.y, zoom: camera.zoom };
  }
  Object.assign(camera, best);
  surface.fitted = best;
  return true;
}

interface Controls {
  readonly bar: Extent;
  readonly zoom: Extent;
}

/** The bar of edits in the upper left, the zoom in the lower right; in pixels of the box. */
function controlsOver({ width, height }: Camera, rem: number): Controls {
  const button = Math.max(BUTTON.least, BUTTON.rem * rem);
  const bar = BAR_EDGE_REM * rem;
  const edge = ZOOM_EDGE_REM * rem;
  const long = height < LOW_REM * rem ? button : 3 * button + 0.7 * rem;
  return {
    bar: { left: 0, top: 0, right: bar + 3 * button + GAP_PX, bottom: bar + button + GAP_PX },
    zoom: { left: width - edge - button - GAP_PX, top: height - edge - long - GAP_PX, right: width, bottom: height },
  };
}

/** The safest first: below the bar and beside the zoom. Then every other way round each. */
function roomsOf({ width, height }: Camera, { bar, zoom }: Controls): Room[] {
  const edge: Room = { left: GAP_PX, top: GAP_PX, right: GAP_PX, bottom: GAP_PX };
  const roundBar = [{ top: bar.bottom }, { left: bar.right }, {}];
  const roundZoom = [{ right: width - zoom.left }, { bottom: height - zoom.top }, {}];
  return roundBar.flatMap((one) => roundZoom.map((other) => ({ ...edge, ...one, ...other })));
}

/** Is every part in sight? Names may be cut. */
function seesAll(camera: Camera, places: Places): boolean {
  const extent = extentOfAll(places);
  return extent !== undefined && holds(viewOf(camera), extent);
}

function inset({ left, top, right, bottom }: Extent, by: number): Extent {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function holds(outer: Extent, { left, top, right, bottom }: Extent): boolean {
  return outer.left <= left && outer.right >= right && outer.top <= top && outer.bottom >= bottom;
}

/** All of these are in sight, and none lies under a control. */
function isClear(camera: Camera, boxes: readonly Extent[], controls: Controls): boolean {
  const { zoom } = camera;
  const view = viewOf(camera);
  const inner = inset(view, EDGE_PX / zoom);
  const covered = Object.values(controls).map(({ left, top, right, bottom }: Extent) => ({
    left: view.left + left / zoom,
    top: view.top + top / zoom,
    right: view.left + right / zoom,
    bottom: view.top + bottom / zoom,
  }));
  return boxes.every((box) => holds(inner, box) && !covered.some((control) => overlaps(box, control)));
}

/** On a page with larger letters, and on a wall, a few cells are larger too. */
function fitInto({ playground: { camera }, rem }: Surface, extent: Extent, { left, top, right, bottom }: Room): void {
  const scale = Math.max(letterScale(rem), Math.min(camera.width / USUAL.width, camera.height / USUAL.height));
  const inner = { ...camera, width: (camera.width - left - right) / scale, height: (camera.height - top - bottom) / scale };
  fit(inner, extent, 0);
  camera.zoom = inner.zoom * scale;
  camera.x = inner.x + (right - left) / 2 / camera.zoom;
  camera.y = inner.y + (bottom - top) / 2 / camera.zoom;
}

/** What each part takes up with its name and signs, at that zoom; in world units. */
function boxesOf({ places, rem }: Surface, zoom: number): Extent[] {
  const scale = letterScale(rem);
  const { cells, x, y, radius, body, instruments, circuit } = places;
  const probes = new Set(circuit.probes);
  const text = textAt('near', zoom / scale);
  const hasNames = cells.slotOf.size <= MOST_NAMED && text !== 'none';
  const areSigned = hasNames && hasSigns(text, zoom / scale);
  const size = textSize(zoom, scale);
  const boxes: Extent[] = [...places.boxes, ...places.frames, ...places.notes, ...places.retinas];
  for (let slot = 0; slot < cells.parts.length; slot++) {
    if (!isShown(places, slot)) continue;
    const cell = cells.parts[slot]!;
    const r = radius[slot]!;
    const isNamed = hasNames && body[slot] !== PIXEL;
    const half = isNamed ? Math.max(r, textWidth(nameOfCell(cell), size) / 2) : r;
    const isSigned = areSigned && (probes.has(cell.id) || instruments.has(cell.id) || cell.locked === true);
    boxes.push({
      left: x[slot]! - half,
      top: y[slot]! - r - (isSigned ? SIGNS * size : 0),
      right: x[slot]! + half,
      bottom: y[slot]! + r + (isNamed ? NAME * size : 0),
    });
  }
  return boxes;
}

function around(boxes: readonly Extent[]): Extent | undefined {
  return extentOf(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
}
