// Levels that came by a link: one is on the screen at once, a pack is a list first; over both stands what is kept of them, and by which button.
import './shelf.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Label } from '../../core/circuit.ts';
import type { Progress } from '../../files/progress.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { told, words } from '../../i18n/words.ts';
import type { Level } from '../../levels/level.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { LevelDots } from './LevelDots.tsx';

/** A level on its screen. */
export type ForeignLevel = ComponentType;

/** The ways out of a level, and what lies behind it. */
interface Doors {
  toLevel(index: number): void;
  back(): void;
  behind(): string;
}

interface Props {
  /** Of a pack; a level alone has none. */
  readonly title: Label | undefined;
  readonly levels: readonly Level[];
  readonly progress: ReadonlySignal<Progress>;
  /** It lies on the shelf already. */
  readonly isKept: boolean;
  open(index: number, doors: Doors): Promise<ForeignLevel>;
  onKeep(index: number): Promise<void>;
  /** From the shelf, where it lies already. */
  onPlay(index: number): void;
}

export function ForeignScreen({ title, levels, progress, isKept, open, onKeep, onPlay }: Props) {
  const game = useGame();
  const [index, setIndex] = useState<number | undefined>(title ? undefined : 0);
  const [shown, show] = useState<{ readonly index: number; readonly Level: ForeignLevel } | undefined>(undefined);
  const w = shelfWords().level;
  useEffect(() => {
    if (index === undefined) return undefined;
    let isGone = false;
    const back = (): void => (title ? setIndex(undefined) : game.go({ screen: 'map' }));
    const behind = (): string => (title ? told(title) : words().map);
    void open(index, { toLevel: setIndex, back, behind }).then((Level) => {
      if (!isGone) show({ index, Level });
    });
    return () => {
      isGone = true;
    };
  }, [index]);
  if (index === undefined && title) {
    return (
      <PackPage
        title={told(title)}
        note={isKept ? shelfWords().known(told(title)) : w.notePack}
        levels={levels}
        progress={progress.value}
        main={isKept ? shelfWords().card.play : w.keepPlay}
        onMain={() => (isKept ? onPlay(firstOpen(levels, progress.value)) : void onKeep(0))}
        onPlay={isKept ? onPlay : setIndex}
      />
    );
  }
  if (!shown || shown.index !== index) return <div class="loading" aria-busy="true" />;
  return (
    <div class="foreign">
      <p class="foreign-bar" role="note">
        {w.note}{' '}
        <button type="button" class="btn" data-testid="keep" onClick={() => void onKeep(shown.index)}>
          {w.keep}
        </button>
      </p>
      <shown.Level key={shown.index} />
    </div>
  );
}

interface PageProps {
  readonly title: string;
  readonly note: string;
  readonly levels: readonly Level[];
  readonly progress: Progress;
  readonly main: string;
  onMain(): void;
  onPlay(index: number): void;
}

function PackPage({ title, note, levels, progress, main, onMain, onPlay }: PageProps) {
  const w = shelfWords();
  return (
    <div class="page">
      <Header title={title} chapter={w.level.pack} />
      <main id="main" class="sheet">
        <p role="note">{note}</p>
        <LevelDots levels={levels} progress={progress} isLong onPlay={onPlay} />
        <div class="buttons">
          <button type="button" class="btn main" data-testid="keep" onClick={onMain}>
            {main}
          </button>
        </div>
      </main>
    </div>
  );
}

/** The first that is not solved, or the first of all. */
export function firstOpen(levels: readonly Level[], progress: Progress): number {
  return Math.max(
    0,
    levels.findIndex(({ id }) => !progress.levels[id]?.solved),
  );
}
