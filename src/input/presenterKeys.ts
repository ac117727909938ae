// Keys of presenter mode: what clickers send (page keys, arrows, b and the full stop), and one letter for each deed.
import type { CoverKind } from '../session/presenter/covers.ts';

export type PresenterKey =
  | { readonly type: 'next' | 'back' | 'dark' | 'leave' | 'vote' | 'decide' | 'hold' | 'slow' | 'revealOne' }
  | { readonly type: 'laser' | 'spot' | 'smaller' | 'larger' | 'fullscreen' | 'help' }
  | { readonly type: 'hide'; readonly kind: CoverKind }
  /** The nth cell that a key can fire, from 0. */
  | { readonly type: 'fire'; readonly nth: number }
  /** Hands for the nth side, from 0. */
  | { readonly type: 'hands'; readonly nth: number; readonly more: 1 | -1 };

/** What has the focus: a field that takes letters, a control that takes arrows, digits and the space bar, or nothing that takes keys. */
export type Focus = 'typing' | 'control' | 'page';

const letters: Readonly<Record<string, PresenterKey>> = {
  b: { type: 'dark' },
  '.': { type: 'dark' },
  v: { type: 'vote' },
  d: { type: 'decide' },
  k: { type: 'hold' },
  o: { type: 'slow' },
  r: { type: 'revealOne' },
  l: { type: 'laser' },
  g: { type: 'spot' },
  '[': { type: 'smaller' },
  ']': { type: 'larger' },
  e: { type: 'fullscreen' },
  '?': { type: 'help' },
  w: { type: 'hide', kind: 'weight' },
  i: { type: 'hide', kind: 'bias' },
  z: { type: 'hide', kind: 'state' },
  a: { type: 'hide', kind: 'answer' },
};

export function interpretPresenterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  focus: Focus,
): PresenterKey | undefined {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === 'Escape') return { type: 'leave' };
  // A clicker works whatever has the focus.
  if (key === 'PageDown') return { type: 'next' };
  if (key === 'PageUp') return { type: 'back' };
  if (focus === 'typing') return undefined;
  if (focus === 'page') {
    if (key === 'ArrowRight' || key === 'ArrowDown' || key === ' ') return { type: 'next' };
    if (key === 'ArrowLeft' || key === 'ArrowUp') return { type: 'back' };
    if (/^[1-9]$/.test(key)) return { type: 'fire', nth: Number(key) - 1 };
  } else if (key === '.') return undefined;
  const letter = key.toLowerCase();
  if (letter === 'f' || letter === 's') return { type: 'hands', nth: letter === 'f' ? 0 : 1, more: shiftKey ? -1 : 1 };
  return letters[letter];
}

/** What the keys would otherwise do there. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.matches('input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]')) return 'typing';
  return target.matches('button, a, summary, select, input, [role="slider"], [role="application"], [role="radio"]') ? 'control' : 'page';
}
