// Loss and accuracy over the updates, in typed arrays of one length: when they are full, points that stand too close together go, so that a long run
// keeps its whole shape. The first point, the last, and each line's lowest and highest stay.

export interface Curve {
  readonly capacity: number;
  count: number;
  /** Rising. */
  readonly updates: Float64Array;
  /** By name in `lines`; NaN where there is none. */
  readonly values: readonly Float64Array[];
  /** A point nearer than `gap` updates to the last one that stays, at `kept`, is written over by the next. */
  gap: number;
  kept: number;
  /** Places of the lowest and highest finite value of each line, −1 where there is none. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

export const lines = { seenLoss: 0, unseenLoss: 1, seenAccuracy: 2, unseenAccuracy: 3 } as const;
const LINES = 4;
/** Fewer points could all be someone's lowest or highest. */
const LEAST_CAPACITY = 32;

export function createCurve(capacity = 1024): Curve {
  if (capacity < LEAST_CAPACITY) throw new RangeError(`a curve of ${capacity} points`);
  return {
    capacity,
    count: 0,
    updates: new Float64Array(capacity),
    values: Array.from({ length: LINES }, () => new Float64Array(capacity)),
    gap: 0,
    kept: -Infinity,
    lowest: new Int32Array(LINES).fill(-1),
    highest: new Int32Array(LINES).fill(-1),
  };
}

export function clearCurve(curve: Curve): void {
  curve.count = 0;
  curve.gap = 0;
  curve.kept = -Infinity;
  curve.lowest.fill(-1);
  curve.highest.fill(-1);
}

/** Points at or after `updates` are replaced. Losses as measured, accuracies 0 … 1; NaN for what there is none of. Allocates nothing. */
export function addPoint(
  curve: Curve,
  updates: number,
  seenLoss: number,
  unseenLoss: number,
  seenAccuracy: number,
  unseenAccuracy: number,
): void {
  let count = curve.count;
  while (count > 0 && curve.updates[count - 1]! >= updates) count--;
  if (count < curve.count) cutTo(curve, count);
  if (curve.count === curve.capacity) thin(curve);
  const at = curve.count++;
  curve.updates[at] = updates;
  curve.values[0]![at] = seenLoss;
  curve.values[1]![at] = unseenLoss;
  curve.values[2]![at] = seenAccuracy;
  curve.values[3]![at] = unseenAccuracy;
  noteExtremes(curve, at);
  if (at > 0) settle(curve, at - 1);
}

/** The point before the newest stays if it is far enough from the last one that stays, or someone's lowest or highest. */
function settle(curve: Curve, before: number): void {
  if (curve.updates[before]! - curve.kept >= curve.gap) curve.kept = curve.updates[before]!;
  else if (!isExtreme(curve, before)) {
    moveTo(curve, before + 1, before);
    curve.count--;
  }
}

/** What came after `updates` never was. */
export function truncateAfter(curve: Curve, updates: number): void {
  const kept = pointAt(curve, updates) + 1;
  if (kept < curve.count) cutTo(curve, kept);
}

function cutTo(curve: Curve, count: number): void {
  const range = count > 0 ? curve.updates[count - 1]! - curve.updates[0]! : 0;
  // A gap that suited a longer run would hide what comes now.
  if (curve.gap * curve.capacity > 8 * range) curve.gap = (2 * range) / curve.capacity;
  curve.count = count;
  curve.kept = count > 1 ? Math.min(curve.kept, curve.updates[count - 2]!) : -Infinity;
  findExtremes(curve);
}

/** Place of the last point at or before `updates`; −1 where there is none. */
export function pointAt({ updates: all, count }: Curve, updates: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! <= updates) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Former extremes go first; where that is not enough, the gap is doubled until at most three quarters are left. */
function thin(curve: Curve): void {
  if (curve.gap > 0) keepOnGrid(curve);
  while (curve.count > (curve.capacity * 3) / 4) {
    curve.gap = curve.gap > 0 ? 2 * curve.gap : (2 * (curve.updates[curve.count - 1]! - curve.updates[0]!)) / (curve.count - 1);
    keepOnGrid(curve);
  }
}

/** Keeps points that are a gap from the last one so kept, the newest, and the extremes. */
function keepOnGrid(curve: Curve): void {
  const { updates, values, count, gap } = curve;
  let kept = 0;
  curve.kept = -Infinity;
  for (let i = 0; i < count; i++) {
    const isOnGrid = updates[i]! - curve.kept >= gap;
    if (!isOnGrid && i < count - 1 && !isExtreme(curve, i)) continue;
    if (isOnGrid && i < count - 1) curve.kept = updates[i]!;
    // Places change only downwards, so the extremes still to come are where they were.
    updates[kept] = updates[i]!;
    for (let line = 0; line < LINES; line++) values[line]![kept] = values[line]![i]!;
    kept++;
  }
  curve.count = kept;
  findExtremes(curve);
}

function moveTo(curve: Curve, from: number, to: number): void {
  curve.updates[to] = curve.updates[from]!;
  for (let line = 0; line < LINES; line++) {
    curve.values[line]![to] = curve.values[line]![from]!;
    if (curve.lowest[line] === from) curve.lowest[line] = to;
    if (curve.highest[line] === from) curve.highest[line] = to;
  }
}

/** Of equal values the last counts, so that a line that stays level does not hold on to points. */
function noteExtremes({ values, lowest, highest }: Curve, at: number): void {
  for (let line = 0; line < LINES; line++) {
    const all = values[line]!;
    const value = all[at]!;
    if (!Number.isFinite(value)) continue;
    if (lowest[line]! < 0 || value <= all[lowest[line]!]!) lowest[line] = at;
    if (highest[line]! < 0 || value >= all[highest[line]!]!) highest[line] = at;
  }
}

function findExtremes(curve: Curve): void {
  curve.lowest.fill(-1);
  curve.highest.fill(-1);
  for (let i = 0; i < curve.count; i++) noteExtremes(curve, i);
}

function isExtreme({ lowest, highest }: Curve, at: number): boolean {
  for (let line = 0; line < LINES; line++) if (lowest[line] === at || highest[line] === at) return true;
  return false;
}
