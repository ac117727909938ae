// The way through the tide pool: chapters, levels, badges; a level further on can be jumped to.
import { useState } from 'preact/hooks';
import { RichText } from '../i18n/RichText.tsx';
import { told, words } from '../i18n/words.ts';
import { badgeNames } from '../levels/verdict.ts';
import { useGame, type Chapter, type Game, type LevelCard } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { Header } from './Header.tsx';
import { Icon } from './Icon.tsx';

type Status = 'open' | 'solved' | 'skipped' | 'locked';

export function MapScreen() {
  const game = useGame();
  const w = words();
  const [wanted, setWanted] = useState<LevelCard | undefined>(undefined);
  const all = game.campaign.flatMap(({ levels }) => levels);
  const next = all.find(({ id }) => statusOf(game, id) === 'open') ?? all[0];
  const isNew = all.every(({ id }) => !game.progress.value.levels[id]);
  return (
    <div class="map">
      <Header title={w.appName} chapter={w.tagline} isHome />
      <main id="main">
        <section class="welcome">
          <div class="sparkle" aria-hidden="true">
            <svg viewBox="0 0 120 120">
              <circle class="pool" cx="60" cy="60" r="44" />
              <path class="sea" d="M18 70q10.500-8 21 0t21 0 21 0 21 0a44 44 0 0 1-84 0z" />
              <path class="level-line" d="M18 56h84" />
              <path class="ray" d="M60 6v-4M98 22l4-4M22 22l-4-4" />
              <circle class="spark" cx="60" cy="34" r="9" />
            </svg>
          </div>
          <div>
            <p class="intro">
              <RichText text={w.intro} />
            </p>
            <div class="buttons">
              {next && (
                <button type="button" class="btn main large" data-testid="start" onClick={() => game.go({ screen: 'level', id: next.id })}>
                  {isNew ? w.start : w.goOn}
                  <small>{told(next.title)}</small>
                </button>
              )}
              <button type="button" class="btn large" data-testid="to-trainer" onClick={() => game.go({ screen: 'train' })}>
                {w.trainer}
                <small>{w.trainerHint}</small>
              </button>
              <button type="button" class="btn large" data-testid="to-playground" onClick={() => game.go({ screen: 'play' })}>
                {w.playground}
                <small>{w.playgroundHint}</small>
              </button>
            </div>
            <div class="buttons">
              <button type="button" class="link" data-testid="to-gallery" onClick={() => game.go({ screen: 'gallery' })}>
                {w.gallery}
              </button>
              <button type="button" class="link" data-testid="to-shelf" onClick={() => game.go({ screen: 'shelf' })}>
                {w.shelf}
              </button>
              <button type="button" class="link" data-testid="to-teach" onClick={() => game.go({ screen: 'teach' })}>
                {w.teachers}
              </button>
            </div>
          </div>
        </section>
        {game.campaign.map((chapter) => (
          <ChapterPath key={chapter.id} chapter={chapter} onLocked={setWanted} nextId={next?.id} />
        ))}
        <nav class="below">
          <button type="button" class="link" onClick={() => game.go({ screen: 'credits' })}>
            {w.credits}
          </button>
        </nav>
      </main>
      {wanted && (
        <Dialog title={w.jump} onClose={() => setWanted(undefined)}>
          <p>{w.skipTo(told(wanted.title))}</p>
          <div class="buttons">
            <button type="button" class="btn" onClick={() => setWanted(undefined)}>
              {w.stay}
            </button>
            <button type="button" class="btn main" data-testid="jump" onClick={() => game.go({ screen: 'level', id: wanted.id })}>
              {w.jump}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface PathProps {
  readonly chapter: Chapter;
  readonly nextId: string | undefined;
  onLocked(level: LevelCard): void;
}

export function ChapterPath({ chapter, nextId, onLocked }: PathProps) {
  const game = useGame();
  const w = words();
  const solved = chapter.levels.filter(({ id }) => statusOf(game, id) === 'solved').length;
  return (
    <section class={`chapter-path mood-${chapter.id}`}>
      <h2>
        {told(chapter.title)} <small>{w.levelsSolved(solved, chapter.levels.length)}</small>
      </h2>
      <ol>
        {chapter.levels.map((level) => (
          <li key={level.id}>
            <Bubble level={level} isNext={level.id === nextId} onLocked={onLocked} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bubble({ level, isNext, onLocked }: { readonly level: LevelCard; readonly isNext: boolean; onLocked(level: LevelCard): void }) {
  const game = useGame();
  const w = words();
  const status = statusOf(game, level.id);
  const progress = game.progress.value.levels[level.id];
  const earned = badgeNames.filter((name) => progress?.[name]);
  const title = told(level.title);
  return (
    <button
      type="button"
      class={`bubble-level ${status} ${isNext ? 'next' : ''}`}
      data-testid={`level-${level.id}`}
      aria-label={`${level.order}. ${title}, ${w.levelStatus[status]}${earned.map((name) => `, ${w.badge[name]}`).join('')}`}
      onClick={() => (status === 'locked' ? onLocked(level) : game.go({ screen: 'level', id: level.id }))}
    >
      <span class="orb">{status === 'solved' ? <Icon name="solved" /> : level.order}</span>
      <span class="title">{title}</span>
      <span class="pips">
        {badgeNames.map((name) => (
          <i key={name} class={progress?.[name] ? 'on' : ''} />
        ))}
      </span>
    </button>
  );
}

/** A level is reached when the one before it was solved, skipped or tried; nothing is ever closed for good. */
function statusOf(game: Game, id: string): Status {
  const { levels } = game.progress.value;
  if (levels[id]?.solved) return 'solved';
  if (levels[id]?.skipped) return 'skipped';
  const all = game.campaign.flatMap((chapter) => chapter.levels);
  const index = all.findIndex((level) => level.id === id);
  const before = all[index - 1];
  const isReached =
    index === 0 || levels[id] !== undefined || (before !== undefined && (levels[before.id]?.solved || levels[before.id]?.skipped));
  return isReached ? 'open' : 'locked';
}
