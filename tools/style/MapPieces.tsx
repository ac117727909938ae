// Bubbles of the map in each of their states, and cards.
import { useMemo } from 'preact/hooks';
import { signal } from '@preact/signals';
import { GameContext, useGame, type Game } from '../../src/panels/context.ts';
import '../../src/panels/map/map.css';
import '../../src/panels/map/title.css';
import { Stretch } from '../../src/panels/map/Stretch.tsx';
import { Vessel } from '../../src/panels/map/Vessel.tsx';
import { wind } from '../../src/panels/map/winding.ts';
import { Thumbnail } from '../../src/views/thumbnail/Thumbnail.tsx';
import '../../src/panels/gallery/gallery.css';
import { useLiving, useRounds } from './opened.ts';

/** A player who has solved one level with all badges, skipped one, and stands before the third. */
function useSomeProgress(game: Game): Game {
  return useMemo(() => {
    const [first, second] = game.campaign[0]!.levels;
    const none = { solved: false, frugal: false, sturdy: false, updatedAt: 0 };
    const levels = { [first!.id]: { ...none, solved: true, frugal: true, sturdy: true }, [second!.id]: { ...none, skipped: true } };
    return { ...game, progress: signal({ format: 'hibana.progress', version: 1, levels }) };
  }, [game]);
}

export function MapPieces() {
  const game = useGame();
  const player = useSomeProgress(game);
  const chapter = game.campaign[0]!;
  const vote = useRounds('vote-picnic');
  const living = useLiving('rhythm-ring');
  return (
    <>
      <GameContext.Provider value={player}>
        <div class="map">
          <Vessel />
          <Stretch
            chapter={chapter}
            {...wind([chapter.levels.length], 4)[0]!}
            nextId={chapter.levels[2]!.id}
            isNew={false}
            onLocked={() => {}}
          />
        </div>
      </GameContext.Provider>
      <div class="style-two">
        {vote && (
          <div class="gallery-picture">
            <Thumbnail circuit={vote.play.circuit} />
          </div>
        )}
        {living && (
          <div class="gallery-picture">
            <Thumbnail circuit={living.circuit} />
          </div>
        )}
      </div>
    </>
  );
}
