// Below the canvas: instruments, and for the vote its formula and graph; for both clocks their code. One at a time, or none.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { playgroundWords } from '../../i18n/playground.ts';
import { words } from '../../i18n/words.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import type { Play } from '../../session/play.ts';
import { follow } from '../../views/follow.ts';
import { Lazy } from '../../views/Lazy.tsx';
import { Formula } from '../../views/formula/Formula.tsx';
import { useGame } from '../context.ts';
import type { Desk } from './desk.ts';
import type { Host } from './host.ts';

const all = ['meters', 'formula', 'graph', 'code'] as const;
type View = (typeof all)[number];

/** Larger circuits have no formula or graph that anybody could read. */
const MOST_FOR_FORMULA = 200;

export function ViewTabs({ desk, host }: { readonly desk: Desk; readonly host: Host }) {
  const { playground, vote } = desk;
  follow(playground);
  const w = playgroundWords().views;
  const [open, setOpen] = useState<View | undefined>(undefined);
  const circuit = circuitOf(playground);
  const isSmall = circuit.cells.length > 0 && circuit.cells.length <= MOST_FOR_FORMULA;
  const there = all.filter((name) => (name === 'meters' ? true : name === 'code' ? isSmall : vote !== undefined && isSmall));
  const shown = open && there.includes(open) ? open : undefined;
  return (
    <div class={`playground-views ${shown ? 'open' : ''}`}>
      <div class="view-tabs" role="group" aria-label={w.title}>
        {there.map((name) => (
          <button
            key={name}
            type="button"
            class="mode"
            aria-pressed={shown === name}
            data-testid={`view-${name}`}
            onClick={() => setOpen(shown === name ? undefined : name)}
          >
            {w[name]}
          </button>
        ))}
      </div>
      {shown && (
        <div class={`playground-view ${shown}`}>
          <OneView desk={desk} host={host} name={shown} />
        </div>
      )}
    </div>
  );
}

function OneView({ desk: { playground, vote }, host, name }: { readonly desk: Desk; readonly host: Host; readonly name: View }) {
  const game = useGame();
  switch (name) {
    case 'meters':
      return (
        <Lazy
          key="meters"
          load={loadMeters}
          playground={playground}
          isStill={game.isStill}
          onSave={host.saveFile}
          playNote={game.playNote}
        />
      );
    case 'formula':
      return vote ? <Formula play={vote} isStill={game.isStill} onBadNumber={() => game.notify(words().notANumber)} /> : null;
    case 'graph':
      return vote ? <Lazy key="graph" load={loadGraph} play={vote} /> : null;
    case 'code':
      if (vote) return <Lazy key="code" load={loadCode} play={vote} />;
      return <Lazy key="living-code" load={loadLivingCode} playground={playground} />;
  }
}

const loadMeters = () => import('../../views/meters/Meters.tsx').then(({ Meters }) => Meters);
const loadGraph = (): Promise<ComponentType<{ play: Play }>> => import('../GraphPanel.tsx').then(({ GraphPanel }) => GraphPanel);
const loadCode = (): Promise<ComponentType<{ play: Play }>> => import('../CodePanel.tsx').then(({ CodePanel }) => CodePanel);
const loadLivingCode = () => import('./SpikingCode.tsx').then(({ SpikingCode }) => SpikingCode);
