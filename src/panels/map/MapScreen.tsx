// The first page: a neuron to try, the ways into the game, and below it the way through the tide pool.
import './title.css';
import './map.css';
import { useState } from 'preact/hooks';
import { told, words } from '../../i18n/words.ts';
import { useGame, type LevelCard } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { Header } from '../Header.tsx';
import { Journey } from './Journey.tsx';
import { nextOf } from './reached.ts';
import { Title } from './Title.tsx';

export function MapScreen() {
  const game = useGame();
  const w = words();
  const [wanted, setWanted] = useState<LevelCard | undefined>(undefined);
  const { levels } = game.progress.value;
  const all = game.campaign.flatMap((chapter) => chapter.levels);
  const next = nextOf(game);
  const isNew = all.every(({ id }) => !levels[id]);
  const isDone = all.every(({ id }) => levels[id]?.solved);
  return (
    <div class={`map ${isNew ? '' : 'begun'} ${isDone ? 'all-done' : ''}`}>
      <Header title={w.appName} chapter={w.tagline} isHome />
      <main id="main">
        <Title next={next} isNew={isNew} />
        <Journey nextId={next?.id} isNew={isNew} onLocked={setWanted} />
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
