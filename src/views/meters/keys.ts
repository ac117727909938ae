// Keys of the keyboard that play cells, anywhere on the page but where text is written.
import type { Id } from '../../core/circuit.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { isSameKey, keysOf } from './fittings.ts';
import { press, release, type Press } from './presses.ts';

/** Keys that the page itself needs have names of several letters; of the others only the space bar presses buttons. */
export function canPlay(key: string): boolean {
  return /^\P{White_Space}$/u.test(key);
}

/** Plays until the returned function is called, which lets go of all that is held. */
export function listenToKeys(playground: Playground): () => void {
  const held = new Map<string, Press>();
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event)) return;
    const cell = cellOf(playground, event.key);
    if (cell === undefined) return;
    // Whoever has given a cell this key means the cell, whatever the key does elsewhere.
    event.preventDefault();
    event.stopPropagation();
    if (!held.has(event.code)) held.set(event.code, press(playground, cell, event.timeStamp));
  };
  const up = (event: KeyboardEvent): void => letGo(event.code, event.timeStamp);
  const letGo = (code: string, nowMs: number): void => {
    const finger = held.get(code);
    held.delete(code);
    if (finger) release(playground, finger, nowMs);
  };
  // A key that goes up elsewhere is never heard of.
  const letAllGo = (): void => {
    for (const code of held.keys()) letGo(code, performance.now());
  };
  const stop = new AbortController();
  window.addEventListener('keydown', down, { capture: true, signal: stop.signal });
  window.addEventListener('keyup', up, { signal: stop.signal });
  window.addEventListener('blur', letAllGo, { signal: stop.signal });
  return () => {
    letAllGo();
    stop.abort();
  };
}

function cellOf(playground: Playground, key: string): Id | undefined {
  return keysOf(circuitOf(playground)).find((one) => isSameKey(one.key, key))?.cell;
}

/** Where letters are written, a list is gone through by its first letters, or a key is being chosen. */
function isTaken({ target }: Event): boolean {
  const takers = 'input, textarea, select, [role=textbox], dialog[open], [data-takes-keys]';
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(takers) !== null);
}
