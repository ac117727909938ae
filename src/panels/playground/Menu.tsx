// A button with a list of deeds. It closes when one is chosen, on Escape, and when one presses or goes elsewhere; arrow keys go through it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Small, type SignName } from './Small.tsx';

export interface Deed {
  readonly id: string;
  readonly label: string;
  act(): void;
}

interface Props {
  readonly sign: SignName;
  /** Of the button. */
  readonly label: string;
  readonly title: string;
  readonly testId: string;
  /** In groups, with a line between them. */
  readonly groups: readonly (readonly Deed[])[];
}

/** From the edge of the window, in pixels. */
const EDGE = 8;

export function Menu({ sign, label, title, testId, groups }: Props) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    // The keyboard goes back to where it came from.
    if (list.current?.querySelector(':focus-visible')) anchor.current!.querySelector('button')!.focus();
    setOpen(false);
  };
  useLayoutEffect(() => {
    if (isOpen) stand(list.current!, anchor.current!);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const onPress = ({ target }: Event): void => {
      if (!anchor.current?.contains(target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      const isHandled = event.key === 'Escape' ? (close(), true) : walk(list.current!, event.key);
      if (!isHandled) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('pointerdown', onPress, { signal, capture: true });
    document.addEventListener('keydown', onKey, { signal, capture: true });
    addEventListener('resize', () => setOpen(false), { signal });
    return () => stop.abort();
  }, [isOpen]);
  return (
    <span
      class="menu-anchor"
      ref={anchor}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !anchor.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Small sign={sign} label={label} testId={testId} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && (
        <span class="menu" role="group" aria-label={title} ref={list}>
          {groups
            .filter((deeds) => deeds.length > 0)
            .map((deeds) => (
              <span class="menu-group" key={deeds[0]!.id}>
                {deeds.map((deed) => (
                  <button
                    key={deed.id}
                    type="button"
                    class="menu-item"
                    data-testid={deed.id}
                    onClick={() => {
                      close();
                      deed.act();
                    }}
                  >
                    {deed.label}
                  </button>
                ))}
              </span>
            ))}
        </span>
      )}
    </span>
  );
}

/** Below its button, inside the window. */
function stand(list: HTMLElement, anchor: HTMLElement): void {
  list.style.left = list.style.top = '0px';
  const own = list.getBoundingClientRect();
  const { left, bottom } = anchor.getBoundingClientRect();
  const within = (wanted: number, size: number, whole: number): number => Math.max(EDGE, Math.min(wanted, whole - EDGE - size));
  list.style.left = `${within(left, own.width, document.documentElement.clientWidth) - own.left}px`;
  list.style.top = `${within(bottom + 4, own.height, innerHeight) - own.top}px`;
}

/** False for a key that goes nowhere. */
function walk(list: HTMLElement, key: string): boolean {
  const items = [...list.querySelectorAll<HTMLElement>('button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 }[key];
  if (next === undefined) return false;
  items[(next + items.length) % items.length]!.focus();
  return true;
}
