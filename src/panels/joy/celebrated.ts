// What has been celebrated since the page was opened: who plays a level once more is not held up by the same scene.
const seen = new Set<string>();

/** Whether this is the first time since the page was opened. */
export function isFirstTime(what: string): boolean {
  if (seen.has(what)) return false;
  seen.add(what);
  return true;
}
