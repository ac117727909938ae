// A page over the playground, outside of it: what lies below is out of reach until it goes, and keys stay in it.
import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { GameContext, useGame } from '../context.ts';

export function Overlay({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const game = useGame();
  const root = useRef<HTMLDialogElement | undefined>(undefined);
  useEffect(() => {
    const page = document.createElement('dialog');
    page.className = 'maker-overlay';
    page.setAttribute('aria-label', label);
    const below = document.querySelector<HTMLElement>('.app');
    const before = document.activeElement;
    document.body.append(page);
    // Not modal: notices are seen over it.
    page.show();
    if (below) below.inert = true;
    root.current = page;
    // Keys that nobody has the focus for belong to this page.
    const turn = (event: KeyboardEvent): void => {
      if (event.target instanceof Node && page.contains(event.target)) return;
      if (event.target instanceof Element && event.target.closest('dialog, .notices')) return;
      event.stopImmediatePropagation();
      if (!page.dispatchEvent(new KeyboardEvent(event.type, event))) event.preventDefault();
    };
    addEventListener('keydown', turn, true);
    return () => {
      removeEventListener('keydown', turn, true);
      render(null, page);
      page.remove();
      root.current = undefined;
      if (below) below.inert = false;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    if (root.current) render(<GameContext.Provider value={game}>{children}</GameContext.Provider>, root.current);
  });
  return null;
}
