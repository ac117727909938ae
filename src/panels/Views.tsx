// Formula, graph and code of the circuit on the board, always in step: one below it, or all four side by side.
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Restrictions } from '../lesson/lesson.ts';
import { isHidden } from '../lesson/rules.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { words } from '../i18n/words.ts';
import { type Play } from '../session/play.ts';
import { Lazy } from '../views/Lazy.tsx';
import { follow } from '../views/follow.ts';
import { hasSecrets } from '../views/presenting.ts';
import { Formula } from '../views/formula/Formula.tsx';
import { useGame } from './context.ts';

type ViewName = 'formula' | 'graph' | 'code';
const names: readonly ViewName[] = ['formula', 'graph', 'code'];

/** What was open last stays open from level to level. */
const open = signal<ViewName>('formula');
/** All four at once instead of the cases beside the board. */
const isAllOpen = signal(false);
/** Room for more than the board. */
export const ROOM = '(min-width: 900px) and (min-height: 540px)';

interface Props {
  readonly play: Play;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
}

/** Whether the board shares its place with the other views. */
export function showsAll({ session }: Play, rules: Restrictions | undefined): boolean {
  return isAllOpen.value && viewsOf(session.level, rules).length > 1 && matchMedia(ROOM).matches;
}

/** A sheet, a curve or a count is asked for: the numbers would be the answer. A program would say what is to be predicted. */
function viewsOf(level: RoundsLevel | undefined, rules: Restrictions | undefined): readonly ViewName[] {
  return namesFor(level).filter((name) => !isHidden(rules, name));
}

function namesFor(level: RoundsLevel | undefined): readonly ViewName[] {
  if (!level) return names;
  const { goal } = level;
  if (goal.kind === 'assemble') return [];
  if (goal.kind !== 'predict') return hasSecrets() ? ['formula'] : names;
  return goal.ask === 'activator' || goal.ask === 'synapses' ? [] : ['formula'];
}

/** One view below the board, chosen by its tab. */
export function Views({ play, ...props }: Props) {
  follow(play);
  const [isAsked, setAsked] = useState(false);
  const w = words().layers.views;
  const { rules } = useGame();
  const there = viewsOf(play.session.level, rules);
  if (there.length === 0) return null;
  const shown = there.includes(open.value) ? open.value : there[0]!;
  const isAll = showsAll(play, rules);
  const goal = play.session.level?.goal;
  // While a rule runs its pictures need the room, so a view waits to be asked for.
  const isFolded = goal?.kind === 'teach' && goal.by === 'rule' && !isAsked;
  return (
    <div class={`views ${shown}`}>
      {there.length > 1 && (
        <div class="view-tabs" role="group" aria-label={w.title}>
          {there.map((name) => (
            <button
              key={name}
              type="button"
              class="mode"
              aria-pressed={!isAll && !isFolded && shown === name}
              data-testid={`view-${name}`}
              onClick={() => {
                setAsked(isFolded || shown !== name || isAll || goal?.kind !== 'teach');
                open.value = name;
                isAllOpen.value = false;
              }}
            >
              {w[name]}
            </button>
          ))}
          {matchMedia(ROOM).matches && (
            <button type="button" class="mode" aria-pressed={isAll} data-testid="view-all" onClick={() => (isAllOpen.value = !isAll)}>
              {w.all}
            </button>
          )}
        </div>
      )}
      {!isAll && !isFolded && <OneView name={shown} play={play} {...props} />}
    </div>
  );
}

/** Formula, graph and code beside the board. */
export function OtherViews({ play, ...props }: Props) {
  follow(play);
  const { rules } = useGame();
  return (
    <>
      {viewsOf(play.session.level, rules).map((name) => (
        <div key={name} class={`pane pane-${name}`}>
          <OneView name={name} play={play} {...props} />
        </div>
      ))}
    </>
  );
}

function OneView({ name, ...props }: Props & { readonly name: ViewName }) {
  return name === 'formula' ? <Formula {...props} /> : <Lazy key={name} load={loaders[name]} play={props.play} />;
}

const loaders: Readonly<Record<Exclude<ViewName, 'formula'>, () => Promise<ComponentType<{ play: Play }>>>> = {
  graph: () => import('./GraphPanel.tsx').then(({ GraphPanel }) => GraphPanel),
  code: () => import('./CodePanel.tsx').then(({ CodePanel }) => CodePanel),
};
