// The network in one of its views: the board with a map in each neuron, the formula, the graph, the code.
import { useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { trainerWords } from '../../i18n/trainer.ts';
import { words } from '../../i18n/words.ts';
import { type Play } from '../../session/play.ts';
import { togglePlaying } from '../../session/playback.ts';
import { Board } from '../../views/board/Board.tsx';
import { follow } from '../../views/follow.ts';
import { Formula } from '../../views/formula/Formula.tsx';
import { useGame } from '../context.ts';
import { Lazy } from '../../views/Lazy.tsx';
import type { Bench } from './bench.ts';
import { NeuronMaps } from './NeuronMaps.tsx';

const views = ['board', 'formula', 'graph', 'code'] as const;
type View = (typeof views)[number];
type Look = 'maps' | 'numbers';

/** So many weights can be read at a glance. */
const MOST_AT_ONCE = 8;

const loaders: Readonly<Record<'graph' | 'code', () => Promise<ComponentType<{ play: Play }>>>> = {
  graph: () => import('../GraphPanel.tsx').then(({ GraphPanel }) => GraphPanel),
  code: () => import('../CodePanel.tsx').then(({ CodePanel }) => CodePanel),
};

export function Middle({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const game = useGame();
  const w = trainerWords().network;
  const [view, setView] = useState<View>('board');
  const [look, setLook] = useState<Look>('maps');
  // Among many weights those of a neuron are there once it was touched.
  const [isTouched, setTouched] = useState(false);
  const { play } = bench.easel;
  const onBadNumber = (): void => game.notify(words().notANumber);
  const isQuiet = look === 'maps' && !isTouched && play.circuit.synapses.length > MOST_AT_ONCE;
  const names = { ...words().layers.views, board: words().board };
  return (
    <section
      class={`middle ${isQuiet ? 'quiet' : ''}`}
      aria-label={w.look}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.soma')) setTouched(true);
      }}
    >
      <div class="middle-tools">
        <div class="view-tabs" role="group" aria-label={words().layers.views.title}>
          {views.map((name) => (
            <button
              key={name}
              type="button"
              class="mode"
              aria-pressed={view === name}
              data-testid={`view-${name}`}
              onClick={() => setView(name)}
            >
              {names[name]}
            </button>
          ))}
        </div>
        {view === 'board' && (
          <div class="view-tabs" role="group" aria-label={w.look}>
            {(['maps', 'numbers'] as const).map((name) => (
              <button
                key={name}
                type="button"
                class="mode"
                aria-pressed={look === name}
                data-testid={`look-${name}`}
                onClick={() => {
                  setLook(name);
                  setTouched(false);
                }}
              >
                {w[name]}
              </button>
            ))}
            <button
              type="button"
              class="mode"
              data-testid="votes"
              onClick={() => {
                bench.pause();
                togglePlaying(play);
              }}
            >
              {w.votes}
            </button>
          </div>
        )}
      </div>
      {view === 'board' && (
        <Board
          play={play}
          isStill={game.isStill}
          onBadNumber={onBadNumber}
          overlay={look === 'maps' ? (layout) => <NeuronMaps bench={bench} layout={layout} /> : undefined}
        />
      )}
      {view === 'formula' && (
        <div class="pane">
          <Formula key={play.circuit.synapses.length} play={play} isStill={game.isStill} onBadNumber={onBadNumber} />
        </div>
      )}
      {(view === 'graph' || view === 'code') && (
        <div class="pane">
          <Lazy key={view} load={loaders[view]} play={play} />
        </div>
      )}
    </section>
  );
}
