// How much is drawn: glass vessels near by, beads of glass further off, points of light from afar. And for which part of the world.
import { toWorld, type Camera, type Extent } from '../../../session/playground/camera.ts';
import { countInGrid, visitGrid } from './grid.ts';
import type { Places } from './places.ts';

export type Level = 'near' | 'middle' | 'far';

/** Further out cells are points; a few are worth a glass a little longer. */
const FAR_ZOOM = 0.45;
const FAR_ZOOM_OF_FEW = 0.22;
const FEW = 60;
/** Numbers below it, and names below the other, would cover each other. */
const VALUE_ZOOM = 0.5;
const NAME_ZOOM = 0.24;
/** Text on screen is so large, in pixels, at zoom 1, and never smaller than the least. */
const TEXT_PX = 15;
const LEAST_TEXT_PX = 12.5;
const USUAL_REM = 16;
const MOST_BEADS = 250;
const MOST_VESSELS = 40;
/** A level that is left is come back to only so much later: nothing flickers at the border. */
const SLACK = 1.12;
/** More than the box is prepared, by this share of it on each side, so that a small move needs nothing new. */
const MARGIN = 0.3;
/** Widths that are measured in pixels are measured anew when the zoom has changed by this. */
const ZOOM_STEP = 1.25;

/** The part of the world that is prepared. */
export interface Sight {
  level: Level;
  readonly area: { left: number; top: number; right: number; bottom: number };
  /** The zoom that widths were measured at. */
  zoom: number;
  /** Slots of the cells in it; not for a view from afar, where all are drawn. */
  cells: number[];
  /** By slot: 1 for those. */
  isIn: Uint8Array;
  revision: number;
}

export function createSight(): Sight {
  return { level: 'near', area: { left: 0, top: 0, right: -1, bottom: -1 }, zoom: 0, cells: [], isIn: new Uint8Array(0), revision: 0 };
}

export function chooseLevel(zoom: number, inView: number, before: Level): Level {
  const slack = before === 'far' ? SLACK : 1;
  if (zoom < (inView <= FEW ? FAR_ZOOM_OF_FEW : FAR_ZOOM) * slack || inView > MOST_BEADS / slack) return 'far';
  return inView <= (before === 'near' ? MOST_VESSELS * SLACK : MOST_VESSELS) ? 'near' : 'middle';
}

/** What of a cell is written. */
export function textAt(level: Level, zoom: number): 'values' | 'names' | 'none' {
  if (level === 'far' || zoom < NAME_ZOOM) return 'none';
  return level === 'near' && zoom >= VALUE_ZOOM ? 'values' : 'names';
}

/** Signs of instruments would lie over the names of the cells above. */
export function hasSigns(text: ReturnType<typeof textAt>, zoom: number): boolean {
  return text !== 'none' && zoom >= VALUE_ZOOM;
}

/** How much larger than usual the page's letters are: on a wall, or because the player wants it. */
export function letterScale(rem: number): number {
  return Math.max(1, rem / USUAL_REM);
}

/** Text in world units: a little larger when far away, so that it stays legible. */
export function textSize(zoom: number, scale: number): number {
  return Math.max(TEXT_PX, (LEAST_TEXT_PX * scale) / zoom);
}

/** What the camera shows, in world units. */
export function viewOf(camera: Camera): Extent {
  const { x: left, y: top } = toWorld(camera, { x: 0, y: 0 });
  const { x: right, y: bottom } = toWorld(camera, { x: camera.width, y: camera.height });
  return { left, top, right, bottom };
}

/** Follows the camera; true when another part of the world, or another level, is prepared from now on. `isMoved`: cells have come, gone or moved. */
export function lookAt(sight: Sight, places: Places, camera: Camera, isMoved: boolean): boolean {
  const halfWidth = camera.width / 2 / camera.zoom;
  const halfHeight = camera.height / 2 / camera.zoom;
  const { area } = sight;
  const isOut =
    camera.x - halfWidth < area.left ||
    camera.x + halfWidth > area.right ||
    camera.y - halfHeight < area.top ||
    camera.y + halfHeight > area.bottom;
  const ratio = sight.zoom / camera.zoom;
  const isZoomed = !(ratio < ZOOM_STEP && ratio > 1 / ZOOM_STEP);
  if (!isOut && !isZoomed && !isMoved) return false;
  area.left = camera.x - halfWidth * (1 + 2 * MARGIN);
  area.right = camera.x + halfWidth * (1 + 2 * MARGIN);
  area.top = camera.y - halfHeight * (1 + 2 * MARGIN);
  area.bottom = camera.y + halfHeight * (1 + 2 * MARGIN);
  const inView = camera.zoom < FAR_ZOOM_OF_FEW ? Infinity : countInGrid(places.grid, viewOf(camera));
  sight.level = chooseLevel(camera.zoom, inView, sight.level);
  sight.zoom = camera.zoom;
  collect(sight, places);
  sight.revision++;
  return true;
}

function collect(sight: Sight, places: Places): void {
  const { area, cells } = sight;
  if (sight.isIn.length < places.x.length) sight.isIn = new Uint8Array(places.x.length);
  else sight.isIn.fill(0);
  cells.length = 0;
  if (sight.level === 'far') return;
  visitGrid(places.grid, area, (slot) => {
    const [x, y, r] = [places.x[slot]!, places.y[slot]!, places.radius[slot]!];
    if (x + r < area.left || x - r > area.right || y + r < area.top || y - r > area.bottom) return;
    cells.push(slot);
    sight.isIn[slot] = 1;
  });
}
