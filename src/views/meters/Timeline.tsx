// What lies over every plot: a line under the pointer with the values there; where the axis is time, dragging goes through it.
import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Playground } from '../../session/playground/playground.ts';
import { placeOf, valueAt, type Geometry } from './geometry.ts';
import { createScrubber } from './scrub.ts';
import type { Span } from './span.ts';

interface TimelineProps {
  readonly playground: Playground;
  readonly host: RefObject<HTMLDivElement | null>;
  /** Undefined until the plot is drawn. */
  geometry(): Geometry | undefined;
  /** What is said at a place of the horizontal axis, and at a height in the box (CSS pixels); '' for nothing. */
  readAt(value: number, y: number): string;
  /** The time that is shown; without it the axis is not time. */
  readonly span?: Span | undefined;
  /** The units at the left and below. */
  readonly units: readonly [string, string];
  readonly kind: string;
  readonly children: ComponentChildren;
}

export function Timeline({ playground, host, geometry, readAt, span, units, kind, children }: TimelineProps) {
  const hair = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const scrubber = useMemo(() => createScrubber(playground), [playground]);
  const point = (event: PointerEvent): number | undefined => {
    const shown = geometry();
    if (!shown) return undefined;
    const box = host.current!.getBoundingClientRect();
    const value = valueAt(shown, event.clientX - box.left);
    const x = placeOf(shown, value);
    const says = readAt(value, event.clientY - box.top);
    hair.current!.hidden = tip.current!.hidden = says === '';
    hair.current!.style.transform = `translateX(${x}px)`;
    tip.current!.textContent = says;
    // The text keeps to the wider side.
    const isRight = x > box.width / 2;
    tip.current!.style.transform = isRight ? `translateX(calc(${x - 8}px - 100%))` : `translateX(${x + 8}px)`;
    return value;
  };
  const leave = (): void => {
    if (span?.isHeld) return;
    hair.current!.hidden = tip.current!.hidden = true;
  };
  const release = (): void => {
    if (span) span.isHeld = false;
    leave();
  };
  const scrub = (value: number | undefined): void => {
    if (span && value !== undefined) scrubber.to(value / playground.engine.view.dtMs);
  };
  return (
    <div
      ref={host}
      class={`meter-screen ${span ? 'scrubs' : ''}`}
      data-testid={`meter-screen-${kind}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (span) span.isHeld = true;
        scrub(point(event));
      }}
      onPointerMove={(event) => {
        const value = point(event);
        if (event.buttons === 1) scrub(value);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={leave}
    >
      {children}
      <span class="meter-unit left" aria-hidden="true">
        {units[0]}
      </span>
      <span class="meter-unit below" aria-hidden="true">
        {units[1]}
      </span>
      <div ref={hair} class="meter-hair" hidden />
      <div ref={tip} class="meter-tip" hidden />
    </div>
  );
}
