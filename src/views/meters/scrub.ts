// Dragging over a plot goes through time. Seeks may take a while: one at a time, and of those asked for meanwhile only the last.
import { seekTo, type Playground } from '../../session/playground/playground.ts';

export interface Scrubber {
  to(tick: number): void;
}

export function createScrubber(playground: Playground): Scrubber {
  let wanted: number | undefined;
  let isSeeking = false;
  const seek = async (): Promise<void> => {
    isSeeking = true;
    while (wanted !== undefined) {
      const tick = wanted;
      wanted = undefined;
      await seekTo(playground, tick);
    }
    isSeeking = false;
  };
  return {
    to(tick) {
      const { view } = playground.engine;
      wanted = Math.max(view.earliestTick, Math.min(view.latestTick, Math.round(tick)));
      if (!isSeeking) void seek();
    },
  };
}
