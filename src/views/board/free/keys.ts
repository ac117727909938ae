// What a key means on the canvas.
import type { Way } from './direction.ts';

export type KeyDeed =
  | { readonly type: 'walk'; readonly way: Way }
  /** World units. */
  | { readonly type: 'nudge'; readonly way: Way; readonly by: number }
  | { readonly type: 'order'; readonly to: 'first' | 'last' | 'next' | 'previous' }
  | { readonly type: 'zoom'; readonly way: 'in' | 'out' | 'fit' }
  | { readonly type: 'open' | 'play' | 'wire' | 'remove' | 'leave' | 'menu' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** undefined: the key is not the canvas's own. */
export function keyDeed({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): KeyDeed | undefined {
  const isControl = ctrlKey || metaKey;
  const way = ways[key];
  if (altKey) return undefined;
  if (way) return isControl ? { type: 'nudge', way, by: shiftKey ? 1 : 10 } : { type: 'walk', way };
  if (isControl) return undefined;
  switch (key) {
    case 'Home':
      return { type: 'order', to: 'first' };
    case 'End':
      return { type: 'order', to: 'last' };
    case 'PageDown':
      return { type: 'order', to: 'next' };
    case 'PageUp':
      return { type: 'order', to: 'previous' };
    case 'Enter':
      return { type: 'open' };
    case ' ':
      return { type: 'play' };
    case 'c':
    case 'C':
      return { type: 'wire' };
    case '+':
    case '=':
      return { type: 'zoom', way: 'in' };
    case '-':
      return { type: 'zoom', way: 'out' };
    case '0':
      return { type: 'zoom', way: 'fit' };
    case 'Delete':
    case 'Backspace':
      return { type: 'remove' };
    case 'Escape':
      return { type: 'leave' };
    case 'ContextMenu':
      return { type: 'menu' };
    case 'F10':
      return shiftKey ? { type: 'menu' } : undefined;
    default:
      return undefined;
  }
}
