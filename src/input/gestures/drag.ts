// Dragging a value up and down, with mouse, pen or finger. A drag that goes nowhere is a tap.

export interface DragHandlers {
  /** Pixels upwards since the start. */
  moved(up: number): void;
  tapped(): void;
  ended(): void;
}

const SLACK = 5;

/** Follows one pointer from pointerdown on; the element keeps the pointer until it is let go. */
export function followDrag(start: PointerEvent, handlers: DragHandlers): void {
  if (start.button !== 0) return;
  const element = start.currentTarget as HTMLElement;
  element.setPointerCapture(start.pointerId);
  let isDragging = false;
  const stop = new AbortController();
  const own = (event: PointerEvent): boolean => event.pointerId === start.pointerId;
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!own(event)) return;
      const up = start.clientY - event.clientY;
      isDragging ||= Math.hypot(up, event.clientX - start.clientX) > SLACK;
      if (isDragging) handlers.moved(up);
    },
    { signal: stop.signal },
  );
  const finish = (event: PointerEvent): void => {
    if (!own(event)) return;
    stop.abort();
    if (isDragging) handlers.ended();
    else if (event.type === 'pointerup') handlers.tapped();
  };
  element.addEventListener('pointerup', finish, { signal: stop.signal });
  element.addEventListener('pointercancel', finish, { signal: stop.signal });
}
