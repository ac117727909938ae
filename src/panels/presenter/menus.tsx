// What opens over the presenter's bar: covers, panels, pointers, tempo, looks. Each line is a switch with the key that does the same.
import type { ComponentChildren } from 'preact';
import { presenterWords } from '../../i18n/presenter.ts';
import { coverLast, type CoverKind } from '../../session/presenter/covers.ts';
import { covers } from '../../views/presenting.ts';
import { useGame } from '../context.ts';
import { canFullscreen, toggleFullscreen } from './fullscreen.ts';
import { hide, revealOne, setCovers, type Talk } from './talk.ts';
import { resize, toggleTool } from './useTalkKeys.ts';

interface Props {
  readonly talk: Talk;
}

const coverKeys: Readonly<Record<CoverKind, string>> = { weight: 'W', bias: 'I', state: 'Z', answer: 'A' };

export function HideMenu({ talk }: Props) {
  const w = presenterWords();
  return (
    <>
      <p>{w.hideAbout}</p>
      {talk.podium.kinds.map((kind) => (
        <Line key={kind} id={`hide-${kind}`} isOn={covers.value.kinds.has(kind)} shortcut={coverKeys[kind]} onClick={() => hide(kind)}>
          {w.cover[kind]}
        </Line>
      ))}
      <Line id="reveal-one" shortcut="R" onClick={() => revealOne(talk)}>
        {w.revealOne}
      </Line>
      <Line id="cover-last" onClick={() => setCovers(coverLast(covers.value))}>
        {w.coverLast}
      </Line>
    </>
  );
}

export function ShowMenu({ talk }: Props) {
  const w = presenterWords();
  const shown = talk.panels;
  return (
    <>
      {talk.podium.panels.map((name) => (
        <Line
          key={name}
          id={`panel-${name}`}
          isOn={shown.value.has(name)}
          onClick={() =>
            (shown.value = new Set(shown.value.has(name) ? [...shown.value].filter((one) => one !== name) : [...shown.value, name]))
          }
        >
          {w.panels[name]}
        </Line>
      ))}
    </>
  );
}

export function PointMenu({ talk }: Props) {
  const w = presenterWords();
  return (
    <>
      <Line id="laser-toggle" isOn={talk.tool.value === 'laser'} shortcut="L" onClick={() => toggleTool(talk, 'laser')}>
        {w.laser}
      </Line>
      <Line id="spot-toggle" isOn={talk.tool.value === 'spot'} shortcut="G" onClick={() => toggleTool(talk, 'spot')}>
        {w.spot}
      </Line>
      <div class="sizes" role="group" aria-label={w.spotSize}>
        <button type="button" class="btn" onClick={() => resize(talk, 1 / 1.25)}>
          {w.smaller}
        </button>
        <button type="button" class="btn" onClick={() => resize(talk, 1.25)}>
          {w.larger}
        </button>
      </div>
      <Line
        id="dark-toggle"
        shortcut="B"
        onClick={() => {
          talk.menu.value = undefined;
          talk.isDark.value = true;
        }}
      >
        {w.dark}
      </Line>
    </>
  );
}

export function TempoMenu({ talk: { isHolding, isSlowing } }: Props) {
  const w = presenterWords();
  return (
    <>
      <Line id="hold" isOn={isHolding.value} shortcut="K" onClick={() => (isHolding.value = !isHolding.value)}>
        {w.hold}
      </Line>
      <Line id="slow" isOn={isSlowing.value} shortcut="O" onClick={() => (isSlowing.value = !isSlowing.value)}>
        {w.slow}
      </Line>
    </>
  );
}

const themes = ['night', 'day', 'auto'] as const;

export function LookMenu() {
  const game = useGame();
  const w = presenterWords();
  const { contrast, theme } = game.settings.value;
  return (
    <>
      {themes.map((name) => (
        <Line key={name} id={`theme-${name}`} isOn={theme === name} onClick={() => game.changeSettings({ theme: name })}>
          {w.themes[name]}
        </Line>
      ))}
      <Line
        id="contrast"
        isOn={contrast === 'high'}
        onClick={() => game.changeSettings({ contrast: contrast === 'high' ? 'auto' : 'high' })}
      >
        {w.contrast}
      </Line>
      {canFullscreen() && (
        <Line id="fullscreen" shortcut="E" onClick={toggleFullscreen}>
          {w.fullscreen}
        </Line>
      )}
    </>
  );
}

interface LineProps {
  readonly id: string;
  /** Left out where it is no switch. */
  readonly isOn?: boolean;
  readonly shortcut?: string;
  readonly children: ComponentChildren;
  onClick(): void;
}

function Line({ id, isOn, shortcut, children, onClick }: LineProps) {
  return (
    <button type="button" class="btn line" aria-pressed={isOn} data-testid={id} onClick={onClick}>
      <span class="tick" aria-hidden="true">
        {isOn ? '✓' : ''}
      </span>
      <span>{children}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
