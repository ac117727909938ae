// Presenter mode over a screen: its bar, the show of hands, pointer, black screen and keys. On the root it sets the class that makes all large.
import './presenter.css';
import { effect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { show } from '../../i18n/numbers.ts';
import { presenterWords } from '../../i18n/presenter.ts';
import type { Podium } from '../../session/presenter/podium.ts';
import { follow } from '../../views/follow.ts';
import { covers } from '../../views/presenting.ts';
import { useGame } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { KeyList } from '../KeyList.tsx';
import { Bar } from './Bar.tsx';
import { PointerLayer } from './PointerLayer.tsx';
import { hearRun, isTold, leave, setTempo, startTalk, type Talk } from './talk.ts';
import { useTalkKeys } from './useTalkKeys.ts';
import { VoteCard } from './VoteCard.tsx';

export interface Names {
  /** With marks for ruby. */
  sideText(side: string): string;
  cellText(id: string): string;
}

export function Presenter({ podium, ...names }: Names & { readonly podium: Podium }) {
  const game = useGame();
  const talk = useMemo(() => startTalk(podium), [podium]);
  useRoot(talk);
  useTalkKeys(talk);
  useEffect(() => {
    const hear = (): void => hearRun(talk);
    const { changed } = podium.changing;
    changed.add(hear);
    // A picture at rest is drawn again when covers come and go.
    const stop = covers.subscribe(() => podium.refresh());
    return () => {
      stop();
      changed.delete(hear);
      podium.close();
    };
  }, [talk, podium]);
  const w = presenterWords();
  return (
    <>
      {talk.isVoting.value && <VoteCard talk={talk} {...names} />}
      <HeldNote talk={talk} {...names} />
      <Bar talk={talk} {...names} />
      {talk.tool.value && <PointerLayer key={talk.tool.value} talk={talk} tool={talk.tool.value} isStill={game.isStill.value} />}
      {talk.isDark.value && (
        <button
          type="button"
          class="dark-screen"
          aria-label={w.darkBack}
          data-testid="dark-screen"
          ref={(button) => button?.focus()}
          onClick={() => (talk.isDark.value = false)}
        />
      )}
      {talk.isHelping.value && (
        <Dialog title={w.help} testId="presenter-keys" onClose={() => leave(talk)}>
          <KeyList keys={w.keys} />
        </Dialog>
      )}
    </>
  );
}

/** Why it has stopped: just before a decision. */
function HeldNote({ talk, cellText }: Names & { readonly talk: Talk }) {
  follow(talk.podium.changing);
  const w = presenterWords();
  const held = talk.podium.held();
  const text =
    held?.cell === undefined
      ? w.heldRounds
      : isTold(talk)
        ? w.heldTime(
            cellText(held.cell),
            show(Math.round(held.v! * 10) / 10),
            held.threshold === undefined ? undefined : show(held.threshold),
          )
        : w.heldSecret;
  return (
    <p class={`held-note ${held ? '' : 'visually-hidden'}`} role="status" data-testid="held">
      {held ? text : ''}
    </p>
  );
}

/** Everything large, and only what the teacher calls up beside the board. */
function useRoot(talk: Talk): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('presenting');
    const stop = effect(() => {
      for (const name of ['task', 'cases', 'numbers'] as const) classList.toggle(`show-${name}`, talk.panels.value.has(name));
      classList.toggle('covering', covers.value.kinds.size > 0);
    });
    const stopTempo = effect(() => {
      setTempo(talk);
    });
    return () => {
      stop();
      stopTempo();
      classList.remove('presenting', 'covering', 'show-task', 'show-cases', 'show-numbers');
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [talk]);
}
