// Hears pointers, wheel and keys on the canvas, and hands them on as gestures and deeds.
import { Gestures, HOLD_MS, type Pointing } from './gestures.ts';
import { endNudge, obeyKey } from './keyboardDeeds.ts';
import { keyDeed } from './keys.ts';
import type { PointerDeeds } from './pointerDeeds.ts';
import type { Host } from './playing.ts';
import { lookAgain, type Surface } from './surface.ts';

/** Zoom of one notch of a wheel, and pixels of a line and a page where a wheel counts in those. */
const WHEEL = 0.0016;
const LINE_PX = 16;
const PAGE_PX = 400;
/** Of a wheel at once. */
const MOST_WHEEL_PX = 260;

/** Listens until the signal says so. */
export function listen(pad: HTMLElement, surface: Surface, deeds: PointerDeeds, host: Host, signal: AbortSignal): void {
  const gestures = new Gestures(deeds);
  let isSpace = false;
  let hasPanned = false;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let isRightPressed = false;
  const pointing = (event: PointerEvent | MouseEvent): Pointing => {
    const { left, top } = pad.getBoundingClientRect();
    const device = 'pointerType' in event && (event.pointerType === 'touch' || event.pointerType === 'pen') ? event.pointerType : 'mouse';
    return {
      pointer: 'pointerId' in event ? event.pointerId : 0,
      x: event.clientX - left,
      y: event.clientY - top,
      time: event.timeStamp,
      device,
      button: event.button,
      isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
      isPanning: isSpace,
    };
  };
  const stopHolding = (): void => clearTimeout(holding);
  const on = <K extends keyof HTMLElementEventMap>(type: K, hear: (event: HTMLElementEventMap[K]) => void, passive = true): void =>
    pad.addEventListener(type, hear, { signal, passive });

  on('pointerdown', (event) => {
    pad.setPointerCapture(event.pointerId);
    pad.dataset['by'] = 'pointer';
    const at = pointing(event);
    isRightPressed = event.button === 2;
    hasPanned ||= isSpace;
    if (surface.hasFocus) {
      surface.hasFocus = false;
      lookAgain(surface);
    }
    gestures.press(at);
    stopHolding();
    if (at.device !== 'mouse') holding = setTimeout(() => gestures.rest(at.pointer), HOLD_MS);
    pad.dataset['cursor'] = cursorWhile(gestures, deeds, at);
  });
  on('pointermove', (event) => {
    const at = pointing(event);
    if (gestures.isIdle) pad.dataset['cursor'] = deeds.hover(at);
    else gestures.move(at);
  });
  on('pointerup', (event) => {
    stopHolding();
    const at = pointing(event);
    gestures.release(at);
    if (gestures.isIdle) pad.dataset['cursor'] = at.device === 'touch' ? 'default' : deeds.hover(at);
  });
  on('pointercancel', (event) => {
    stopHolding();
    gestures.cancel(pointing(event));
  });
  on('pointerleave', () => {
    if (gestures.isIdle) deeds.hover(undefined);
  });
  on(
    'contextmenu',
    (event) => {
      event.preventDefault();
      // A finger that rests, and the key of that name, have been heard already.
      if (isRightPressed && deeds.held({ ...pointing(event), button: 0 }) !== 'pixel') deeds.menu(pointing(event));
      isRightPressed = false;
    },
    false,
  );
  on(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
      const turned = Math.max(-MOST_WHEEL_PX, Math.min(MOST_WHEEL_PX, event.deltaY * unit));
      const { x, y } = pointing(event);
      // Two fingers drawn together on a touchpad come as small turns with the control key.
      deeds.zoom(x, y, Math.exp(-turned * WHEEL * (event.ctrlKey ? 5 : 1)));
    },
    false,
  );
  on(
    'keydown',
    (event) => {
      const deed = keyDeed(event);
      if (!deed) return;
      event.preventDefault();
      pad.dataset['by'] = 'keyboard';
      if (deed.type === 'play') {
        // The space bar pans while it is held; what else it does waits until it is let go.
        isSpace = true;
        return;
      }
      if (!surface.hasFocus && deed.type !== 'zoom' && deed.type !== 'leave') {
        surface.hasFocus = true;
        lookAgain(surface);
      }
      obeyKey(surface, host, deed, () => deeds.leave());
    },
    false,
  );
  on(
    'keyup',
    (event) => {
      if (event.key !== ' ') return endNudge();
      event.preventDefault();
      if (isSpace && !hasPanned) obeyKey(surface, host, { type: 'play' }, () => deeds.leave());
      isSpace = hasPanned = false;
    },
    false,
  );
  on('blur', () => {
    isSpace = hasPanned = false;
    surface.hasFocus = false;
    lookAgain(surface);
  });
  signal.addEventListener('abort', stopHolding);
}

function cursorWhile(gestures: Gestures, deeds: PointerDeeds, at: Pointing): string {
  if (gestures.isIdle) return 'default';
  const held = deeds.held(at);
  if (at.button === 1 || at.isPanning || held === 'view') return 'grabbing';
  return held === 'part' ? 'move' : held === 'empty' ? 'default' : 'crosshair';
}
