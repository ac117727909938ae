// Solved: what was learned, the badges as they land, and the way on; where a chapter or the whole game is done, its scene.
import './joy/joy.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { journeyWords } from '../i18n/journey.ts';
import { RichText } from '../i18n/RichText.tsx';
import { told, words } from '../i18n/words.ts';
import { badgeNames, type BadgeName, type Badges } from '../levels/verdict.ts';
import type { Level } from '../levels/level.ts';
import { chapterOf, useGame } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';
import { isFirstTime } from './joy/celebrated.ts';
import { Drops } from './joy/Drops.tsx';
import { Lazy } from '../views/Lazy.tsx';
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
  const isOurs = game.behind === undefined;
  const isAllDone = isOurs && game.campaign.every(({ levels }) => levels.every(isDone));
  const [scene] = useState(() =>
    isAllDone && isFirstTime('game') ? 'game' : isOurs && isChapterDone && isFirstTime(chapter.id) ? 'chapter' : undefined,
  );
  const isCalm = useCalm();
  const title = scene === 'game' ? journeyWords().gameTitle : w.solvedTitle;
  return (
    <Dialog title={title} class={`solved ${scene === 'game' ? 'finale' : ''} ${isCalm ? 'calm' : ''}`} testId="solved" onClose={onClose}>
      <Drops />
      {scene === 'game' && <Lazy load={loadGameScene} />}
      {scene === 'chapter' && chapter && <Lazy load={loadChapterScene} chapter={chapter} />}
      <p class="learned">
        <RichText text={told(level.text).learned} />
      </p>
      {children}
      <ul class="badge-list">
        {badgeNames.map((name, nth) => (
          <li key={name} class={badges[name] ? 'on' : ''} style={{ '--nth': nth }}>
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

const loadChapterScene = () => import('./joy/ChapterScene.tsx').then(({ ChapterScene }) => ChapterScene);
const loadGameScene = () => import('./joy/GameScene.tsx').then(({ GameScene }) => GameScene);

/** True from the first key or tap on: whatever still moves stands at its end. */
function useCalm(): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    const calm = (): void => setCalm(true);
    // Before the dialog, which keeps its keys to itself.
    document.addEventListener('keydown', calm, true);
    document.addEventListener('pointerdown', calm, true);
    return () => {
      document.removeEventListener('keydown', calm, true);
      document.removeEventListener('pointerdown', calm, true);
    };
  }, []);
  return isCalm;
}
