// The top line of every screen: where one is, and language, sound and settings always in reach.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useGame } from './context.ts';
import { Icon } from './Icon.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';

/** The first screen of a visit keeps the focus where the browser has it. */
let hasBefore = false;

interface Props {
  readonly title: string;
  readonly chapter?: string;
  readonly isHome?: boolean;
  readonly children?: ComponentChildren;
}

export function Header({ title, chapter, isHome, children }: Props) {
  const game = useGame();
  const w = words();
  const { muted } = game.settings.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = isHome ? 'Hibana 火花' : `${title} · Hibana`;
  }, [title, isHome]);
  // Another screen has come in place of the one that had the focus: who listens hears where they are.
  useEffect(() => {
    if (hasBefore && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    hasBefore = true;
  }, []);
  return (
    <header class="top">
      {!isHome && (
        <button
          type="button"
          class="round"
          aria-label={game.behind ?? w.back}
          data-testid="back"
          onClick={() => game.go({ screen: 'map' })}
        >
          <Icon name="back" />
        </button>
      )}
      {/* The first page says its name in large letters below. */}
      <div class={`where ${isHome ? 'visually-hidden' : ''}`}>
        {chapter && <div class="chapter">{chapter}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div class="tools">
        {children}
        <LanguagePicker />
        <button
          type="button"
          class="round"
          aria-label={muted ? w.setting.unmute : w.setting.mute}
          aria-pressed={muted}
          data-testid="mute"
          onClick={() => game.changeSettings({ muted: !muted })}
        >
          <Icon name={muted ? 'muted' : 'sound'} />
        </button>
        <button type="button" class="round" aria-label={w.settings} data-testid="settings" onClick={() => game.go({ screen: 'settings' })}>
          <Icon name="gear" />
        </button>
      </div>
    </header>
  );
}
