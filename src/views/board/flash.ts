// What lights up stays lit so long that nothing flashes more than three times a second, however fast it fires: then it shines.

/** Longer than a third of a second. */
export const LIT_MS = 340;

/** Whether a light is on that was last lit at that time; the same clock for both, in ms. */
export function isStillLit(litAt: number, time: number): boolean {
  return time - litAt < LIT_MS;
}
