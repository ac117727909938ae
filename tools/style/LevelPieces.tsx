// The pieces of a level, alive: boards of both clocks, formula, cases, hints, time, instruments.
import { words } from '../../src/i18n/words.ts';
import { CaseList } from '../../src/panels/CaseList.tsx';
import { useGame } from '../../src/panels/context.ts';
import { HintBox } from '../../src/panels/HintBox.tsx';
import { Transport } from '../../src/panels/Transport.tsx';
import { Views } from '../../src/panels/Views.tsx';
import { Board } from '../../src/views/board/Board.tsx';
import { LivingBoard } from '../../src/views/board/living/LivingBoard.tsx';
import { Instruments } from '../../src/views/instruments/Instruments.tsx';
import { useLiving, useRounds } from './opened.ts';

const nothing = (): void => {};

export function LevelPieces() {
  const game = useGame();
  const vote = useRounds('vote-and');
  const shares = useRounds('soft-iris');
  const living = useLiving('alive-together');
  if (!vote || !shares || !living) return <div class="loading" aria-busy="true" />;
  return (
    <>
      <div class="style-two">
        <div class="style-board">
          <Board play={vote.play} isStill={game.isStill} tip={words().tip} onBadNumber={nothing} />
        </div>
        <div class="style-board">
          <LivingBoard play={living} isStill={game.isStill} onBadNumber={nothing} />
        </div>
        <div class="style-board">
          <Board play={shares.play} isStill={game.isStill} onBadNumber={nothing} />
        </div>
        <Instruments play={living} />
      </div>
      <Transport play={vote.play} />
      <Views play={vote.play} isStill={game.isStill} onBadNumber={nothing} />
      <div class="style-two">
        <CaseList play={vote.play} level={vote.level} />
        <HintBox
          level={vote.level}
          hints={2}
          diagnosis={words().diagnosis.allRight}
          isStill={game.isStill.value}
          onNext={nothing}
          onSkip={nothing}
          onAnswer={undefined}
        />
      </div>
    </>
  );
}
