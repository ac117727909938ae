// A modal question or message on the platform's own dialog: focus is kept inside, Escape closes.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly title: string;
  readonly class?: string;
  readonly testId?: string;
  readonly children: ComponentChildren;
  onClose(): void;
}

export function Dialog({ title, testId, children, onClose, ...rest }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current!;
    const before = document.activeElement;
    dialog.showModal();
    // The button that has the focus may be far below: reading starts at the top.
    dialog.querySelector<HTMLElement>('[autofocus]')?.focus({ preventScroll: true });
    dialog.scrollTop = 0;
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${rest.class ?? ''}`}
      aria-label={title}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <button type="button" class="round shut" aria-label={words().close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
