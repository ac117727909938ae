// One run in time: what comes in, what is asked of it, and the tools to change, hide, show or take it out.
import { dtOf, isLiving } from '../../core/spiking/circuit.ts';
import { makerWords } from '../../i18n/maker.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import type { Want } from '../../levels/spiking/level.ts';
import type { SpikesVerdict } from '../../levels/spiking/verdict.ts';
import { runSolution, wantOf } from '../../session/maker/runs.ts';
import type { DraftRun, TimeDraft } from '../../session/maker/draft.ts';
import { nameOf } from '../../views/names.ts';
import { Icon } from '../Icon.tsx';
import { Small } from '../playground/Small.tsx';
import { gotText, wantText } from '../wantText.ts';
import { showRun } from './onCanvas.ts';
import { saySetting } from './say.ts';
import { ShowButton } from './ShowButton.tsx';
import type { Maker } from './useMaker.ts';
import { WantEditor } from './WantEditor.tsx';

interface Props {
  readonly maker: Maker;
  readonly draft: TimeDraft;
  readonly index: number;
  readonly one: DraftRun;
  /** What the solution does; undefined where that would take too long. */
  readonly verdict: SpikesVerdict | undefined;
}

export function RunItem({ maker, draft, index, one, verdict }: Props) {
  const w = makerWords().goal;
  const { asked, solution } = draft;
  const title = w.runTitle(index + 1);
  const put = (next: DraftRun | undefined): void => {
    const runs = asked.runs.flatMap((other, place) => (place === index ? (next ?? []) : other));
    maker.change({ ...draft, asked: { ...asked, runs } });
  };
  const setWant = (place: number, next: Want | undefined): void =>
    put({ ...one, wants: one.wants.flatMap((want, nth) => (nth === place ? (next ?? []) : want)) });
  const left = solution.cells.filter(isLiving).filter(({ id }) => !one.wants.some(({ cell }) => cell === id));
  return (
    <li class="made-case" data-testid={`made-${index + 1}`}>
      <div class="made-head">
        <b>{title}</b>
        <span>{words().living.ms(show(one.ms))}</span>
        {asked.kind === 'spikes' && (
          <label class="check" title={w.hiddenWhy}>
            <input
              type="checkbox"
              checked={one.hidden}
              aria-label={`${title}: ${w.hidden}`}
              data-testid={`hide-made-${index + 1}`}
              onChange={(event) => put({ ...one, hidden: event.currentTarget.checked })}
            />
            {w.hidden}
          </label>
        )}
        <ShowButton label={`${title}: ${w.show}`} testId={`show-made-${index + 1}`} onClick={() => showRun(maker, one)} />
        <Small
          sign="bin"
          label={`${title}: ${w.remove}`}
          testId={`remove-made-${index + 1}`}
          onClick={() => {
            put(undefined);
            maker.say(w.removed);
          }}
        />
      </div>
      <p class="made-before">{saySetting(solution, one)}</p>
      <ul class="made-wants">
        {one.wants.map((want, place) => {
          const told = verdict?.wants[place];
          return (
            <li key={`${want.cell} ${place}`}>
              <span class="made-want">
                {told && (
                  <span
                    class={`mark ${told.pass ? 'ok' : 'no'}`}
                    role="img"
                    aria-label={told.pass ? w.right : w.wrong}
                    title={told.pass ? w.right : w.wrong}
                  >
                    <Icon name={told.pass ? 'solved' : 'close'} />
                  </span>
                )}
                {wantText(solution, want)} {told && !told.pass && <em>{gotText(told)}</em>}
              </span>
              {!('touch' in want) && (
                <WantEditor
                  want={want}
                  ms={one.ms}
                  dt={dtOf(solution)}
                  title={`${title}, ${nameOf(solution, want.cell)}`}
                  testId={`want-${index + 1}-${place + 1}`}
                  onAs={(as) => setWant(place, wantOf(runSolution(draft, one), want.cell, as, want))}
                  onChange={(next) => setWant(place, next)}
                  onRemove={one.wants.length > 1 ? () => setWant(place, undefined) : undefined}
                />
              )}
            </li>
          );
        })}
      </ul>
      {left.length > 0 && (
        <select
          aria-label={`${title}: ${w.addWant}`}
          value=""
          data-testid={`add-want-${index + 1}`}
          onChange={(event) => {
            const cell = event.currentTarget.value;
            if (cell) put({ ...one, wants: [...one.wants, wantOf(runSolution(draft, one), cell, 'count')] });
          }}
        >
          <option value="">{w.addWant}</option>
          {left.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(solution, id)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
