// Below the canvas: instruments, and for the vote its formula and graph; for both clocks their code. One at a time, or none.
import type { ComponentType } from 'preact';
import { playgroundWords } from '../../i18n/playground.ts';
import { words } from '../../i18n/words.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import type { Restrictions } from '../../lesson/lesson.ts';
import { isHidden } from '../../lesson/rules.ts';
import type { Play } from '../../session/play.ts';
import { follow } from '../../views/follow.ts';
import { Lazy } from '../../views/Lazy.tsx';
import { Formula } from '../../views/formula/Formula.tsx';
import { useGame } from '../context.ts';
import type { Desk } from './desk.ts';
import type { Host } from './host.ts';
import { Small } from './Small.tsx';

const all = ['meters', 'formula', 'graph', 'code'] as const;
export type View = (typeof all)[number];

/** Larger circuits have no formula or graph that anybody could read. */
const MOST_FOR_FORMULA = 200;

/** The view that is open and still there: a circuit that has grown may have no formula any more. */
export function shownView({ playground, vote }: Desk, open: View | undefined, rules: Restrictions | undefined): View | undefined {
  return open && viewsOf(circuitOf(playground).cells.length, vote !== undefined, rules).includes(open) ? open : undefined;
}

function viewsOf(cells: number, isVote: boolean, rules: Restrictions | undefined): readonly View[] {
  const isSmall = cells > 0 && cells <= MOST_FOR_FORMULA;
  const allowed = all.filter((name) => !isHidden(rules, name === 'meters' ? 'instruments' : name));
  return allowed.filter((name) => (name === 'meters' ? true : name === 'code' ? isSmall : isVote && isSmall));
}

interface TabsProps {
  readonly desk: Desk;
  readonly open: View | undefined;
  /** It takes most of the room. */
  readonly isLarge: boolean;
  onOpen(view: View | undefined): void;
  onLarge(isLarge: boolean): void;
}

export function ViewTabs({ desk, open, isLarge, onOpen, onLarge }: TabsProps) {
  const { playground, vote } = desk;
  follow(playground);
  const { rules } = useGame();
  const w = playgroundWords().views;
  const shown = shownView(desk, open, rules);
  return (
    <div class="view-tabs" role="group" aria-label={w.title}>
      {viewsOf(circuitOf(playground).cells.length, vote !== undefined, rules).map((name) => (
        <button
          key={name}
          type="button"
          class="mode"
          aria-pressed={shown === name}
          data-testid={`view-${name}`}
          onClick={() => onOpen(shown === name ? undefined : name)}
        >
          {w[name]}
        </button>
      ))}
      {shown && shown !== 'formula' && (
        <Small sign="larger" label={w.larger} testId="view-larger" isPressed={isLarge} onClick={() => onLarge(!isLarge)} />
      )}
    </div>
  );
}

export function OpenView({ desk, host, open }: { readonly desk: Desk; readonly host: Host; readonly open: View | undefined }) {
  follow(desk.playground);
  const { rules } = useGame();
  const shown = shownView(desk, open, rules);
  if (!shown) return null;
  return (
    <div
      class={`playground-view ${shown}`}
      role="region"
      aria-label={playgroundWords().views[shown]}
      tabIndex={shown === 'meters' ? -1 : 0}
    >
      <OneView desk={desk} host={host} name={shown} />
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
