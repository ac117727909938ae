// The whole screen, where the browser lets a page have it.
export function canFullscreen(): boolean {
  return 'fullscreenEnabled' in document && document.fullscreenEnabled;
}

/** A browser may refuse it without a reason; the talk goes on in its window then. */
export function toggleFullscreen(): void {
  if (!canFullscreen()) return;
  const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  void asked.catch(() => {});
}
