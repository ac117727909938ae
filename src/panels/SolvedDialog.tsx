// Solved: what was learned, the badges, and the way on.
import type { ComponentChildren } from 'preact';
import { RichText } from '../i18n/RichText.tsx';
import { told, words } from '../i18n/words.ts';
import { badgeNames, type BadgeName, type Badges } from '../levels/verdict.ts';
import type { Level } from '../levels/level.ts';
import { chapterOf, useGame } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';
import { nextLevel } from './nextLevel.ts';

interface Props {
  readonly level: Level;
  readonly badges: Badges;
  /** Why it could not be done, where that was the question. */
  readonly children?: ComponentChildren;
  /** What a badge asks for. */
  how(name: BadgeName): string;
  onClose(): void;
}

export function SolvedDialog({ level, badges, children, how, onClose }: Props) {
  const game = useGame();
  const w = words();
  const next = nextLevel(game.campaign, level);
  const chapter = chapterOf(game.campaign, level.chapter);
  const isDone = ({ id }: { readonly id: string }): boolean => id === level.id || (game.progress.value.levels[id]?.solved ?? false);
  // One level by somebody else is no chapter.
  const isChapterDone = chapter !== undefined && (chapter.levels.length > 1 || game.behind === undefined) && chapter.levels.every(isDone);
  const isAllDone = game.campaign.every(({ levels }) => levels.every(isDone));
  return (
    <Dialog title={w.solvedTitle} class="solved" testId="solved" onClose={onClose}>
      <p class="learned">
        <RichText text={told(level.text).learned} />
      </p>
      {children}
      <ul class="badge-list">
        {badgeNames.map((name) => (
          <li key={name} class={badges[name] ? 'on' : ''}>
            <span class={`badge ${name} ${badges[name] ? 'on' : ''}`}>
              <Icon name={name} />
            </span>
            <span>
              <b>{w.badge[name]}</b> <span class="visually-hidden">{badges[name] ? w.earned : w.notEarned}</span>
              <small>{how(name)}</small>
            </span>
          </li>
        ))}
      </ul>
      {badgeNames.some((name) => !badges[name]) && <p class="hidden-count">{w.badgesApart}</p>}
      {isChapterDone && <p class="chapter-done">{w.chapterDone(told(chapter.title))}</p>}
      {isAllDone && game.behind === undefined && <p>{w.allDone}</p>}
      <div class="buttons">
        <button type="button" class="btn" data-testid="stay" onClick={onClose}>
          {w.keepPlaying}
        </button>
        <button
          type="button"
          class="btn main"
          data-testid="next"
          autoFocus
          onClick={() => game.go(next ? { screen: 'level', id: next } : { screen: 'map' })}
        >
          {next ? w.nextLevel : (game.behind ?? w.map)}
        </button>
      </div>
    </Dialog>
  );
}
