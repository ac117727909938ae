// What surrounds every level, on either clock: title and badges, whose attempt it is, story and goal, what is spoken.
import type { ComponentChildren } from 'preact';
import { RichText } from '../i18n/RichText.tsx';
import { told, words } from '../i18n/words.ts';
import type { BadgeName } from '../levels/verdict.ts';
import type { Level } from '../levels/level.ts';
import { Lazy } from '../views/Lazy.tsx';
import { BadgeRow } from './BadgeRow.tsx';
import { chapterOf, useGame, type AnyPlay, type Chapter } from './context.ts';
import { Header } from './Header.tsx';

interface Props {
  readonly play: AnyPlay;
  readonly level: Level;
  readonly class?: string;
  /** Said to a screen reader when a run has come to rest. */
  readonly spoken: string;
  readonly children: ComponentChildren;
  /** What a badge asks for. */
  how(name: BadgeName): string;
}

export function LevelFrame({ play, level, spoken, children, how, ...rest }: Props) {
  const game = useGame();
  const w = words();
  const text = told(level.text);
  const chapter = chapterOf(game.campaign, level.chapter);
  const progress = game.progress.value.levels[level.id];
  const earned = { solved: progress?.solved ?? false, frugal: progress?.frugal ?? false, sturdy: progress?.sturdy ?? false };
  const isGuest = game.isGuest(play);
  const line = chapter ? lineOf(chapter, level.order) : '';
  return (
    <div class={`level ${rest.class ?? ''}`}>
      <Header title={text.title} chapter={isGuest ? w.linkPlay(text.title) : line}>
        <BadgeRow badges={earned} how={how} />
      </Header>
      <main class="stage" id="main">
        {isGuest && (
          <p class="guest" role="note">
            {w.linkNotice}{' '}
            {chapter?.levels.some(({ id }) => id === level.id) && (
              <button type="button" class="btn" data-testid="try-myself" onClick={() => game.go({ screen: 'level', id: level.id })}>
                {w.linkTry}
              </button>
            )}
          </p>
        )}
        <p class="story">
          <RichText text={text.story} />{' '}
          <span class="goal">
            <RichText text={text.goal} />
          </span>
        </p>
        {children}
      </main>
      <p class="visually-hidden" aria-live="polite" data-testid="spoken">
        {spoken}
      </p>
      {game.settings.value.stateTone && (
        <div hidden>
          <Lazy load={loadTone} play={play} />
        </div>
      )}
    </div>
  );
}

const loadTone = () => import('./StateTone.tsx').then(({ StateTone }) => StateTone);

/** A level alone is no first of one. */
function lineOf({ title, levels }: Chapter, order: number): string {
  const name = told(title);
  return levels.length > 1 ? words().chapterOf(name, order, levels.length) : name;
}
