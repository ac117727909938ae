// Keys and clicker of a talk. They come before the level's own keys; a dialog keeps its keys to itself.
import { useEffect } from 'preact/hooks';
import { focusOf, interpretPresenterKey, type PresenterKey } from '../../input/presenterKeys.ts';
import { toggleFullscreen } from './fullscreen.ts';
import { back, fire, hide, leave, letDecide, next, raise, revealOne, type Talk, type Tool } from './talk.ts';

/** A laser key held longer than this goes out when it is let go. */
const HELD_MS = 350;
const SIZE_STEP = 1.2;

export function useTalkKeys(talk: Talk): void {
  useEffect(() => {
    let pressedAt = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('dialog') || (event.key === 'Escape' && target?.closest('.value.open'))) return;
      const key = interpretPresenterKey(event, focusOf(target));
      if (!key) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat && key.type !== 'smaller' && key.type !== 'larger' && key.type !== 'hands') return;
      if (key.type === 'laser' || key.type === 'spot') pressedAt = event.timeStamp;
      obey(talk, key);
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      const letter = event.key.toLowerCase();
      if ((letter === 'l' || letter === 'g') && pressedAt > 0 && event.timeStamp - pressedAt > HELD_MS) talk.tool.value = undefined;
      pressedAt = 0;
    };
    const onWheel = (event: WheelEvent): void => {
      if (talk.tool.value !== 'spot') return;
      event.preventDefault();
      resize(talk, event.deltaY > 0 ? 1 / SIZE_STEP : SIZE_STEP);
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('keyup', onKeyUp, true);
    window.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('keyup', onKeyUp, true);
      window.removeEventListener('wheel', onWheel);
    };
  }, [talk]);
}

function obey(talk: Talk, key: PresenterKey): void {
  // Any key that goes on brings the picture back first.
  if (talk.isDark.value && key.type !== 'dark' && key.type !== 'leave') {
    talk.isDark.value = false;
    return;
  }
  switch (key.type) {
    case 'next':
      return next(talk);
    case 'back':
      return back(talk);
    case 'dark':
      talk.isDark.value = !talk.isDark.value;
      return;
    case 'leave':
      return leave(talk);
    case 'vote':
      talk.isVoting.value = !talk.isVoting.value;
      return;
    case 'decide':
      if (talk.isVoting.value) letDecide(talk);
      return;
    case 'hold':
      talk.isHolding.value = !talk.isHolding.value;
      return;
    case 'slow':
      talk.isSlowing.value = !talk.isSlowing.value;
      return;
    case 'revealOne':
      return revealOne(talk);
    case 'laser':
    case 'spot':
      return toggleTool(talk, key.type);
    case 'smaller':
      return resize(talk, 1 / SIZE_STEP);
    case 'larger':
      return resize(talk, SIZE_STEP);
    case 'fullscreen':
      return toggleFullscreen();
    case 'help':
      talk.isHelping.value = true;
      return;
    case 'hide':
      if (talk.podium.kinds.includes(key.kind)) hide(key.kind);
      return;
    case 'fire':
      return fire(talk, key.nth);
    case 'hands':
      return raise(talk, key.nth, key.more);
  }
}

export function toggleTool({ tool }: Talk, name: Tool): void {
  tool.value = tool.value === name ? undefined : name;
}

/** Of the spotlight. */
export function resize({ spotSize }: Talk, by: number): void {
  spotSize.value = Math.max(0.06, Math.min(0.7, spotSize.value * by));
}
