// Which part of the endless canvas is on show. World units are the circuit's own; at zoom 1 one is a CSS pixel.
export interface Camera {
  /** The world point in the middle of the box. */
  x: number;
  y: number;
  zoom: number;
  /** Of the box, in CSS pixels. */
  width: number;
  height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 4;
/** Closer than this a few small cells would fill the board. */
const MOST_FITTED_ZOOM = 1.25;

export function createCamera(): Camera {
  return { x: 0, y: 0, zoom: 1, width: 0, height: 0 };
}

/** A place in the box (CSS pixels from its corner) as a point of the world. */
export function toWorld({ x, y, zoom, width, height }: Camera, at: Point): Point {
  return { x: x + (at.x - width / 2) / zoom, y: y + (at.y - height / 2) / zoom };
}

export function toBox({ x, y, zoom, width, height }: Camera, at: Point): Point {
  return { x: width / 2 + (at.x - x) * zoom, y: height / 2 + (at.y - y) * zoom };
}

/** Zooms so that the world point under this place of the box stays where it is. */
export function zoomAt(camera: Camera, at: Point, factor: number): void {
  const held = toWorld(camera, at);
  camera.zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, camera.zoom * factor));
  const now = toWorld(camera, at);
  camera.x += held.x - now.x;
  camera.y += held.y - now.y;
}

/** Shows all of the extent, with a margin in CSS pixels. */
export function fit(camera: Camera, { left, top, right, bottom }: Extent, margin = 80): void {
  camera.x = (left + right) / 2;
  camera.y = (top + bottom) / 2;
  const across = Math.max(40, camera.width - 2 * margin) / Math.max(1, right - left);
  const down = Math.max(40, camera.height - 2 * margin) / Math.max(1, bottom - top);
  camera.zoom = Math.max(LEAST_ZOOM, Math.min(MOST_FITTED_ZOOM, across, down));
}

/** Smallest box around the points; undefined when there are none. */
export function extentOf(points: Iterable<Point>): Extent | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}
