// Where two weights have been: the last so many places, in a ring.

export interface Path {
  readonly capacity: number;
  /** Of the oldest. */
  start: number;
  count: number;
  readonly updates: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export function createPath(capacity = 512): Path {
  return {
    capacity,
    start: 0,
    count: 0,
    updates: new Float64Array(capacity),
    a: new Float64Array(capacity),
    b: new Float64Array(capacity),
  };
}

export function clearPath(path: Path): void {
  path.start = 0;
  path.count = 0;
}

/** Places at or after `updates` are replaced; the oldest goes where there is no room. Allocates nothing. */
export function addStep(path: Path, updates: number, a: number, b: number): void {
  while (path.count > 0 && path.updates[placeIn(path, path.count - 1)]! >= updates) path.count--;
  if (path.count === path.capacity) {
    path.start = (path.start + 1) % path.capacity;
    path.count--;
  }
  const at = placeIn(path, path.count++);
  path.updates[at] = updates;
  path.a[at] = a;
  path.b[at] = b;
}

/** What came after `updates` never was. */
export function truncatePath(path: Path, updates: number): void {
  while (path.count > 0 && path.updates[placeIn(path, path.count - 1)]! > updates) path.count--;
}

/** Index into the arrays of the i-th oldest place. */
export function placeIn({ start, capacity }: Path, i: number): number {
  return (start + i) % capacity;
}
