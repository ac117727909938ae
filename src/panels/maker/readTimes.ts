// Times as people type them: with spaces or commas between, in any order.

/** Ascending; undefined when something is no time. */
export function readTimes(typed: string): readonly number[] | undefined {
  const times = typed
    .normalize('NFKC')
    .split(/[\s,;、，]+/)
    .filter(Boolean)
    .map(Number);
  return times.every((time) => Number.isFinite(time) && time >= 0) ? times.sort((a, b) => a - b) : undefined;
}
