// Numbers glide from where they stood to where they stand: the eye can follow each through a transpose.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const GLIDE_MS = 700;

/**
 * Elements inside `host` with the same `data-key` before and after `turn` changes glide to their new place.
 * Nothing moves while `isStill`.
 */
export function useGlide(host: RefObject<HTMLElement | null>, turn: unknown, isStill: boolean): void {
  const places = useRef(new Map<string, DOMRect>());
  const before = useRef(turn);
  useLayoutEffect(() => {
    const elements = [...(host.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const origin = host.current?.getBoundingClientRect();
    if (!origin) return;
    const now = new Map(elements.map((element) => [element.dataset['key']!, shifted(element.getBoundingClientRect(), origin)]));
    if (before.current !== turn && !isStill) {
      for (const element of elements) {
        const from = places.current.get(element.dataset['key']!);
        const to = now.get(element.dataset['key']!)!;
        if (!from || (from.x === to.x && from.y === to.y)) continue;
        element.animate([{ transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` }, { transform: 'none' }], {
          duration: GLIDE_MS,
          easing: 'cubic-bezier(0.4, 0, 0.2, 1)',
        });
      }
    }
    before.current = turn;
    places.current = now;
  });
}

function shifted(rect: DOMRect, origin: DOMRect): DOMRect {
  return new DOMRect(rect.x - origin.x, rect.y - origin.y, rect.width, rect.height);
}
