// The maker plays the level as anybody would, from its start; solving it makes the answer the level's own solution.
import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { makerEn } from '../../i18n/maker.en.ts';
import { makerJa } from '../../i18n/maker.ja.ts';
import { makerWords } from '../../i18n/maker.ts';
import { isSpikingLevel, type Level } from '../../levels/level.ts';
import { titleOf } from '../../levels/titleOf.ts';
import { createPlay } from '../../session/play.ts';
import { createLivingPlay } from '../../session/spiking/play.ts';
import { essence } from '../../session/maker/solution.ts';
import type { TimedCommand } from '../../core/recording.ts';
import { GameContext, useGame, type AnyPlay, type Game } from '../context.ts';
import { LevelScreen } from '../LevelScreen.tsx';
import { LivingLevelScreen } from '../LivingScreen.tsx';
import { Overlay } from './Overlay.tsx';

interface Props {
  readonly level: Level;
  onSolved(commands: readonly TimedCommand[]): void;
  onClose(): void;
}

export function PlayIt({ level, onSolved, onClose }: Props) {
  const base = useGame();
  const w = makerWords().share;
  const [isSolved, setSolved] = useState(false);
  const play = useMemo(() => startPlay(level, base), []);
  const game = useMemo(
    () =>
      ownGame(base, level, {
        onClose,
        onSolved: (solved) => {
          setSolved(true);
          onSolved(essence(solved.session));
        },
      }),
    [],
  );
  return (
    <Overlay label={w.play}>
      <GameContext.Provider value={game}>
        <p class="maker-play-bar" role="note">
          {isSolved ? w.solved : w.playing}{' '}
          <button type="button" class="btn" data-testid="back-to-maker" onClick={onClose}>
            {w.back}
          </button>
        </p>
        {play.kind === 'rounds' && !isSpikingLevel(level) && <LevelScreen play={play} level={level} hintsBefore={0} />}
        {play.kind === 'milliseconds' && isSpikingLevel(level) && <LivingLevelScreen play={play} level={level} hintsBefore={0} />}
      </GameContext.Provider>
    </Overlay>
  );
}

function startPlay(level: Level, { settings }: Game): AnyPlay {
  const { speed, livingSpeed } = settings.peek();
  return isSpikingLevel(level) ? createLivingPlay(level, level.circuit, livingSpeed) : createPlay(level, level.circuit, speed);
}

interface Doors {
  onClose(): void;
  onSolved(play: AnyPlay): void;
}

/** The game with this level alone: nothing is kept, and every way out leads back to the maker. */
function ownGame(base: Game, { id, chapter, order, text, goal }: Level, { onClose, onSolved }: Doors): Game {
  const title = titleOf({ text });
  return {
    ...base,
    campaign: [{ id: chapter, title: { en: makerEn.title, ja: makerJa.title }, levels: [{ id, chapter, order, title, goal: goal.kind }] }],
    get behind() {
      return makerWords().share.back;
    },
    progress: signal({ ...base.progress.peek(), levels: {} }),
    go: (route) => {
      if (route.screen === 'map' || route.screen === 'level') onClose();
      else base.go(route);
    },
    saveAttempt: (play, _hints, isSolved = false) => {
      if (isSolved) onSolved(play);
    },
    skipLevel: onClose,
    share: () => {
      base.notify(makerWords().share.notYet);
      return Promise.resolve();
    },
    isGuest: () => false,
    isBorrowed: () => false,
  };
}
