// Two records of the same player become one: from two tabs, two devices, or a file. Whatever the order, the result is the same.
import type { LevelProgress, Progress, Settings } from '../files/progress.ts';

export function emptyProgress(): Progress {
  return { format: 'hibana.progress', version: 1, levels: {} };
}

/** Commutative, associative, idempotent; a badge once earned stays. Settings carry no time: a conflict is settled by their text. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const levels = new Map(Object.entries(a.levels));
  for (const [id, level] of Object.entries(b.levels)) {
    const other = levels.get(id);
    levels.set(id, other ? mergeLevel(other, level) : level);
  }
  const settings = a.settings && b.settings ? mergeSettings(a.settings, b.settings) : (a.settings ?? b.settings);
  // `fromEntries` defines each name as its own, even one that objects inherit.
  return { format: 'hibana.progress', version: 1, levels: Object.fromEntries(levels), ...(settings && { settings }) };
}

/** Badges add up; the circuit, hints, predictions and lessons are those of the newer attempt. A solved level is no longer skipped. */
export function mergeLevel(a: LevelProgress, b: LevelProgress): LevelProgress {
  const newer = a.updatedAt === b.updatedAt ? (attemptText(a) >= attemptText(b) ? a : b) : a.updatedAt > b.updatedAt ? a : b;
  const { circuit, hints, predictions, lessons, updatedAt } = newer;
  const solved = a.solved || b.solved;
  const isSkipped = a.updatedAt === b.updatedAt ? a.skipped || b.skipped : newer.skipped;
  return {
    solved,
    frugal: a.frugal || b.frugal,
    sturdy: a.sturdy || b.sturdy,
    ...(isSkipped && !solved && { skipped: true }),
    updatedAt,
    ...(circuit && { circuit }),
    ...(hints !== undefined && { hints }),
    ...(predictions && { predictions }),
    ...(lessons && { lessons }),
  };
}

function mergeSettings(a: Settings, b: Settings): Settings {
  const merged = new Map<string, unknown>(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const other = merged.get(name);
    if (other === undefined || text(value) > text(other)) merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

function attemptText({ circuit, hints, predictions, lessons }: LevelProgress): string {
  return text([circuit, hints, predictions, lessons]);
}

/** The same text for the same data, in whatever order its names were written. */
function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
