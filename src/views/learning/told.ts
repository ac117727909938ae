// What is painted thirty times a second is said at most twice a second, and once more at the end.
import { useEffect, useRef } from 'preact/hooks';

const PAUSE_MS = 500;

/** Gives a function that may be called as often as one likes; `tell` is the newest one given. */
export function useTold(tell: () => void): () => void {
  const latest = useRef(tell);
  latest.current = tell;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = useRef(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, PAUSE_MS);
  }).current;
  useEffect(() => () => clearTimeout(timer.current), []);
  return later;
}
