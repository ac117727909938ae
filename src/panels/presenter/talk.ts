// The talk under way: what is on show besides the board, the show of hands, and the deeds behind keys and buttons.
import { signal, type Signal } from '@preact/signals';
import {
  coverLast,
  coverOutcome,
  endsWithOutcome,
  hiddenOf,
  isHidden,
  isOutcomeKind,
  noCovers,
  reveal,
  toggleKind,
  type CoverKind,
  type Covers,
} from '../../session/presenter/covers.ts';
import type { PanelName, Podium } from '../../session/presenter/podium.ts';
import { backDeed, nextDeed, type NextDeed, type Scene } from '../../session/presenter/talk.ts';
import { addHands, countHands, decide, emptyTally, enterTally, favourite, isDecided, setHands, type Side, type Tally } from '../../session/presenter/tally.ts'; // prettier-ignore
import { covers, isPresenting, isSealed } from '../../views/presenting.ts';

export type MenuName = 'hide' | 'show' | 'point' | 'tempo' | 'look';
export type Tool = 'laser' | 'spot';

export interface Talk {
  readonly podium: Podium;
  readonly menu: Signal<MenuName | undefined>;
  readonly panels: Signal<ReadonlySet<PanelName>>;
  readonly tool: Signal<Tool | undefined>;
  /** Radius of the spotlight, as a share of the window's smaller side. */
  readonly spotSize: Signal<number>;
  readonly isDark: Signal<boolean>;
  readonly isHelping: Signal<boolean>;
  readonly isHolding: Signal<boolean>;
  readonly isSlowing: Signal<boolean>;
  readonly isVoting: Signal<boolean>;
  readonly tally: Signal<Tally>;
  readonly tallies: Signal<readonly Tally[]>;
  /** The soma was asked to decide on the tally. */
  isDeciding: boolean;
}

/** Kept as long as the page is open, by subject. */
const kept = new Map<string, Signal<readonly Tally[]>>();

export function startTalk(podium: Podium): Talk {
  const tallies = kept.get(podium.subject) ?? signal<readonly Tally[]>([]);
  kept.set(podium.subject, tallies);
  return {
    podium,
    menu: signal(undefined),
    panels: signal(new Set()),
    tool: signal(undefined),
    spotSize: signal(0.22),
    isDark: signal(false),
    isHelping: signal(false),
    isHolding: signal(false),
    isSlowing: signal(true),
    isVoting: signal(false),
    tally: signal(emptyTally(podium.place()?.index ?? -1)),
    tallies,
    isDeciding: false,
  };
}

/** Covers that a lesson has laid stay where they are. */
export function setCovers(changed: Covers): void {
  if (!isSealed.value) covers.value = changed;
}

export function sceneOf({ podium }: Talk): Scene {
  const hidden = isSealed.value ? [] : hiddenOf(covers.value, podium.parts());
  const after = hidden.filter(({ kind }) => isOutcomeKind(kind)).length;
  return {
    ...podium.stand(),
    coveredBefore: hidden.length - after,
    coveredAfter: after,
    hasRevealed: covers.value.open.length > 0,
    hasRevealedOutcome: endsWithOutcome(covers.value),
  };
}

export function comingDeed(talk: Talk): NextDeed {
  return nextDeed(sceneOf(talk));
}

export function next(talk: Talk): void {
  const { podium, isVoting, tally } = talk;
  switch (comingDeed(talk)) {
    case 'settle':
      return podium.settle();
    case 'goOn':
      return podium.play();
    case 'reveal':
      return revealOne(talk);
    case 'ask':
      if (isVoting.value && countHands(tally.value) > 0) return letDecide(talk);
      isVoting.value = true;
      return;
    case 'play':
      return isVoting.value ? letDecide(talk) : podium.play();
    case 'nextCase':
      return showCase(talk, (podium.place()?.index ?? -1) + 1);
    case 'again':
      return again(talk);
  }
}

export function back(talk: Talk): void {
  const { podium } = talk;
  switch (backDeed(sceneOf(talk))) {
    case 'cover':
      setCovers(coverLast(covers.value));
      return;
    case 'rewind':
      return again(talk);
    case 'previousCase':
      return showCase(talk, (podium.place()?.index ?? 0) - 1);
    case 'nothing':
  }
}

function again(talk: Talk): void {
  setCovers(coverOutcome(covers.value));
  talk.isDeciding = false;
  talk.podium.rewind();
}

function showCase(talk: Talk, index: number): void {
  setCovers(coverOutcome(covers.value));
  talk.podium.show(index);
  count(talk);
}

/** A fresh count, or the one that was made for this case before. */
export function count({ podium, tally, tallies }: Talk): void {
  const place = podium.place()?.index ?? -1;
  tally.value = (place >= 0 && tallies.value.find((one) => one.place === place)) || emptyTally(place);
}

/** What the coming vote is made of first, then what came of it. */
export function revealOne({ podium }: Talk): void {
  const hidden = hiddenOf(covers.value, podium.parts());
  const { isWaiting, isAsking } = podium.stand();
  const first = hidden.find(({ kind }) => isOutcomeKind(kind) === !(isWaiting || isAsking)) ?? hidden[0];
  if (first) setCovers(reveal(covers.value, first));
}

export function hide(kind: CoverKind): void {
  setCovers(toggleKind(covers.value, kind));
}

/** While hands are counted nothing moves by itself. */
export function fire(talk: Talk, nth: number): void {
  const { podium, isVoting } = talk;
  const cell = podium.keys()[nth];
  if (cell === undefined) return;
  setCovers(coverOutcome(covers.value));
  podium.fire(cell, isVoting.value);
  if (isDecided(talk.tally.value) || talk.tally.value.place >= 0) count(talk);
}

export function raise({ podium, tally, isVoting }: Talk, nth: number, more: number): void {
  const side = podium.sides()[nth];
  if (side === undefined || !isVoting.value || isDecided(tally.value)) return;
  tally.value = addHands(tally.value, side, more);
}

export function typeHands({ tally }: Talk, side: Side, hands: number): void {
  tally.value = setHands(tally.value, side, hands);
}

/** Plays the vote in slow motion; the tally learns which side was right. */
export function letDecide(talk: Talk): void {
  const { podium, tally } = talk;
  const { isAsking, isWaiting, isHeld, isMoving } = podium.stand();
  if (isAsking) {
    // Some questions want a number: the class answers them beside the board.
    const side = favourite(tally.value, podium.sides()) ?? podium.sides()[0]!;
    talk.isDeciding = podium.answer(side);
    if (!talk.isDeciding) talk.panels.value = new Set([...talk.panels.value, 'cases']);
    return;
  }
  talk.isDeciding = true;
  setTempo(talk);
  if (!isWaiting && !isHeld && !isMoving) podium.rewind();
  if (!podium.stand().isMoving) podium.play();
}

/** Call whenever the run has changed. */
export function hearRun(talk: Talk): void {
  const { podium, tally, tallies } = talk;
  if (!talk.isDeciding) return;
  const right = podium.truth();
  if (!right) return;
  talk.isDeciding = false;
  setTempo(talk);
  tally.value = decide(tally.value, right);
  tallies.value = enterTally(tallies.value, tally.value);
}

export function setTempo({ podium, isHolding, isSlowing, isDeciding }: Talk): void {
  podium.tempo.isHolding = isHolding.value;
  podium.tempo.isSlowing = isSlowing.value || isDeciding;
}

/** What came of it may be said. */
export function isTold({ podium }: Talk): boolean {
  return !podium.parts().some((part) => isOutcomeKind(part.kind) && isHidden(covers.value, part));
}

/** Closes what lies over the board, one a press; with nothing left, the talk is over. */
export function leave(talk: Talk): void {
  const { isDark, isHelping, menu, tool } = talk;
  if (isDark.value) isDark.value = false;
  else if (isHelping.value) isHelping.value = false;
  else if (menu.value) menu.value = undefined;
  else if (tool.value) tool.value = undefined;
  else endTalk();
}

export function endTalk(): void {
  setCovers(noCovers);
  isPresenting.value = false;
}
