// When plots are drawn: at most once a frame, whenever the playground has changed, and while time passes.
import { useEffect, useRef } from 'preact/hooks';
import type { Playground } from '../../session/playground/playground.ts';

/** `draw` is told whether more than time has changed. Asks for no frame while nothing can have changed. `soil` draws once more. */
export function useFrames(playground: Playground, draw: (hasChanged: boolean) => void): { soil(): void } {
  const latest = useRef(draw);
  latest.current = draw;
  const handle = useRef({ soil: (): void => {} });
  useEffect(() => {
    const { engine, clock, changed, time } = playground;
    let request = 0;
    let hasChanged = true;
    let lastTick = -1;
    const frame = (): void => {
      request = 0;
      const { tick } = engine.view;
      if (hasChanged || tick !== lastTick) latest.current(hasChanged);
      hasChanged = false;
      lastTick = tick;
      if (clock.isRunning) ask();
    };
    const ask = (): void => {
      if (request === 0) request = requestAnimationFrame(frame);
    };
    const soil = (): void => {
      hasChanged = true;
      ask();
    };
    changed.add(soil);
    time.changed.add(ask);
    handle.current.soil = soil;
    soil();
    return () => {
      cancelAnimationFrame(request);
      changed.delete(soil);
      time.changed.delete(ask);
    };
  }, [playground]);
  // A component that is drawn anew may draw something else.
  useEffect(() => handle.current.soil());
  return handle.current;
}

const SMALLEST_TEXT = 12;

/** Three quarters of the page's own size, in pixels, so that it can be read from the back row. */
export function pageText(): number {
  return Math.max(SMALLEST_TEXT, 0.74 * parseFloat(getComputedStyle(document.documentElement).fontSize));
}
