// The show of hands beside the soma: a counter for each side, the same as bars, which side was right, and what was counted before.
import { plainText } from '../../i18n/rich.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { presenterWords } from '../../i18n/presenter.ts';
import { countHands, handsOf, isDecided, type Side, type Tally } from '../../session/presenter/tally.ts';
import { follow } from '../../views/follow.ts';
import { Icon } from '../Icon.tsx';
import type { Names } from './Presenter.tsx';
import { count, isTold, letDecide, raise, typeHands, type Talk } from './talk.ts';

interface Props extends Names {
  readonly talk: Talk;
}

export function VoteCard({ talk, sideText }: Props) {
  follow(talk.podium.changing);
  const w = presenterWords();
  const { podium, tally, tallies } = talk;
  const sides = podium.sides();
  const now = tally.value;
  const right = isDecided(now) && isTold(talk) ? now.right : [];
  const before = tallies.value.filter((one) => one !== now || right.length > 0);
  const told = right.map((side) => plainText(sideText(side))).join(', ');
  const place = podium.place();
  return (
    <section class={`vote-card ${sides.length > 3 ? 'many' : ''}`} aria-label={w.vote} data-testid="vote-card">
      <h2>
        {w.vote} <small>{placeText(now.place, place?.count ?? 0)}</small>
      </h2>
      <div class="sides">
        {sides.map((side, nth) => (
          <Counter key={side} talk={talk} side={side} nth={nth} text={sideText(side)} isRight={right.includes(side)} />
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {told && w.decided(told)}
      </p>
      <div class="buttons">
        <button type="button" class="btn main" data-testid="decide" onClick={() => letDecide(talk)}>
          {w.decide}
        </button>
        <button
          type="button"
          class="btn"
          data-testid="count-again"
          onClick={() => {
            tallies.value = tallies.value.filter((one) => one !== now);
            count(talk);
          }}
        >
          {w.clear}
        </button>
      </div>
      {before.length > 0 && (
        <div class="tallies">
          <h3>{w.before}</h3>
          <ol>
            {before.map((one) => (
              <PastTally key={one.place} tally={one} sides={sides} count={place?.count ?? 0} sideText={sideText} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

function placeText(index: number, total: number): string {
  const w = presenterWords();
  return index < 0 ? w.own : w.place(index + 1, total);
}

interface CounterProps {
  readonly talk: Talk;
  readonly side: Side;
  readonly nth: number;
  readonly text: string;
  readonly isRight: boolean;
}

function Counter({ talk, side, nth, text, isRight }: CounterProps) {
  const w = presenterWords();
  const { tally } = talk;
  const hands = handsOf(tally.value, side);
  const share = hands / Math.max(1, countHands(tally.value));
  const name = plainText(text);
  return (
    <div class={`side-count ${side === 'fires' ? 'fires' : ''} ${isRight ? 'right' : ''}`} data-testid={`side-${side}`}>
      <div class="bar-room" aria-hidden="true">
        <i style={{ height: `${share * 100}%` }} />
      </div>
      <span class="side-name">
        <RichText text={text} />
      </span>
      <input
        class="hands"
        inputMode="numeric"
        value={String(hands)}
        aria-label={w.hands(name)}
        data-testid={`hands-${side}`}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => typeHands(talk, side, Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <span class="count-keys">
        <button type="button" class="round" aria-label={w.oneLess(name)} data-testid={`less-${side}`} onClick={() => raise(talk, nth, -1)}>
          −
        </button>
        <button type="button" class="round" aria-label={w.oneMore(name)} data-testid={`more-${side}`} onClick={() => raise(talk, nth, 1)}>
          +
        </button>
      </span>
      {isRight && (
        <b class="right-mark" data-testid="right-side">
          <Icon name="solved" /> {w.right}
        </b>
      )}
    </div>
  );
}

interface PastProps {
  readonly tally: Tally;
  readonly sides: readonly Side[];
  readonly count: number;
  sideText(side: Side): string;
}

function PastTally({ tally, sides, count: total, sideText }: PastProps) {
  const w = presenterWords();
  const name = (side: Side): string => plainText(sideText(side));
  const counts = sides.map((side) => `${name(side)} ${handsOf(tally, side)}`).join(', ');
  return (
    <li aria-label={w.tally(placeText(tally.place, total), counts, tally.right.map(name).join(', '))}>
      <span aria-hidden="true">{tally.place < 0 ? '·' : tally.place + 1}</span>
      {sides.map((side) => (
        <span key={side} class={tally.right.includes(side) ? 'right' : ''} aria-hidden="true">
          {tally.right.includes(side) && '✓ '}
          {handsOf(tally, side)}
        </span>
      ))}
    </li>
  );
}
