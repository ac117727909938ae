// Inside another page the game tells that page how tall it is, so that no bar to scroll with is needed.
import { HEIGHT_MESSAGE } from '../panels/embedCode.ts';

export const isEmbedded = window.parent !== window;

export function tellHeight(): void {
  let told = window.innerHeight;
  // A level fills what it is given, so a frame only ever grows.
  const tell = (): void => {
    const height = document.documentElement.scrollHeight;
    if (height <= told) return;
    told = height;
    window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}
