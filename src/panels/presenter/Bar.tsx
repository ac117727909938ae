// The presenter's bar at the bottom, within reach of a hand on a board: back and next, and menus for all the rest.
import type { ComponentChildren } from 'preact';
import { presenterWords } from '../../i18n/presenter.ts';
import { follow } from '../../views/follow.ts';
import { isSealed } from '../../views/presenting.ts';
import { Icon } from '../Icon.tsx';
import { HideMenu, LookMenu, PointMenu, ShowMenu, TempoMenu } from './menus.tsx';
import type { Names } from './Presenter.tsx';
import { back, comingDeed, endTalk, next, type MenuName, type Talk } from './talk.ts';

export function Bar({ talk }: Names & { readonly talk: Talk }) {
  follow(talk.podium.changing);
  const w = presenterWords();
  const { podium, isVoting } = talk;
  const place = podium.place();
  const deed = comingDeed(talk);
  const label = deed === 'nextCase' && place?.count === 0 ? w.next.nextQuestion : w.next[deed];
  return (
    <section class="presenter-bar" aria-label={w.bar} data-testid="presenter-bar">
      <button type="button" class="btn" data-testid="talk-back" onClick={() => back(talk)}>
        <Icon name="back" /> <span class="word">{w.back}</span>
      </button>
      <button type="button" class="btn main next" data-testid="talk-next" onClick={() => next(talk)}>
        {label} <Icon name="play" />
      </button>
      {place && (
        <span class="talk-place" role="status" data-testid="talk-place">
          {place.index < 0 ? w.own : w.place(place.index + 1, place.count)}
        </span>
      )}
      <span class="spring" />
      <button
        type="button"
        class="btn"
        aria-pressed={isVoting.value}
        data-testid="talk-vote"
        onClick={() => (isVoting.value = !isVoting.value)}
      >
        {w.vote}
      </button>
      {podium.kinds.length > 0 && !isSealed.value && (
        <MenuButton talk={talk} name="hide">
          <HideMenu talk={talk} />
        </MenuButton>
      )}
      <MenuButton talk={talk} name="show">
        <ShowMenu talk={talk} />
      </MenuButton>
      <MenuButton talk={talk} name="point">
        <PointMenu talk={talk} />
      </MenuButton>
      <MenuButton talk={talk} name="tempo">
        <TempoMenu talk={talk} />
      </MenuButton>
      <MenuButton talk={talk} name="look">
        <LookMenu />
      </MenuButton>
      <button
        type="button"
        class="round"
        aria-label={w.help}
        title={w.help}
        data-testid="talk-help"
        onClick={() => (talk.isHelping.value = true)}
      >
        ?
      </button>
      <button type="button" class="round" aria-label={w.leave} title={w.leave} data-testid="talk-leave" onClick={endTalk}>
        <Icon name="close" />
      </button>
    </section>
  );
}

interface MenuProps {
  readonly talk: Talk;
  readonly name: MenuName;
  readonly children: ComponentChildren;
}

function MenuButton({ talk: { menu }, name, children }: MenuProps) {
  const isOpen = menu.value === name;
  const w = presenterWords();
  return (
    <div class="talk-menu">
      <button
        type="button"
        class="btn"
        aria-expanded={isOpen}
        data-testid={`menu-${name}`}
        onClick={() => (menu.value = isOpen ? undefined : name)}
      >
        {w[name]}
      </button>
      {isOpen && (
        <div class="talk-sheet" role="group" aria-label={w[name]}>
          {children}
        </div>
      )}
    </div>
  );
}
