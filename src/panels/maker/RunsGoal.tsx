// Runs in time: the sources as they stand and the taps that were played, with the spikes that the solution answers.
import { useMemo, useState } from 'preact/hooks';
import { isSpiking } from '../../core/circuit.ts';
import { dtOf, isLiving } from '../../core/spiking/circuit.ts';
import { makerWords } from '../../i18n/maker.ts';
import { addRun, askedAs, runAnew, runVerdicts, settingNow, touchesOf, withTouches, type AskedAs } from '../../session/maker/runs.ts';
import type { TimeDraft } from '../../session/maker/draft.ts';
import type { SpikesVerdict } from '../../levels/spiking/verdict.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { wantText } from '../wantText.ts';
import { NumberBox } from './NumberBox.tsx';
import { RunItem } from './RunItem.tsx';
import { saySetting } from './say.ts';
import type { Maker } from './useMaker.ts';

interface Props {
  readonly maker: Maker;
  readonly draft: TimeDraft;
}

const LONGEST_MS = 10_000;
/** Ticks × parts of all runs that are run again at each change of the draft. */
const MOST_WORK = 3_000_000;

export function RunsGoal({ maker, draft }: Props) {
  follow(maker.playground);
  const w = makerWords().goal;
  const { asked, solution } = draft;
  const living = solution.cells.filter(isLiving);
  const verdicts = useMemo((): readonly SpikesVerdict[] => (isQuick(draft) ? runVerdicts(draft, solution) : []), [asked.runs, solution]);
  return (
    <>
      <fieldset class="asked-cells">
        <legend>{w.asked}</legend>
        {living.map(({ id }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={asked.cells.includes(id)}
              data-testid={`ask-${id}`}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                const cells = living.map((cell) => cell.id).filter((other) => (other === id ? checked : asked.cells.includes(other)));
                maker.change({ ...draft, asked: { ...asked, cells } });
              }}
            />
            {nameOf(solution, id)}
          </label>
        ))}
      </fieldset>
      <AddRun maker={maker} draft={draft} />
      <ol class="made-cases" data-testid="made-cases">
        {asked.runs.map((one, index) => (
          <RunItem key={index} maker={maker} draft={draft} index={index} one={one} verdict={verdicts[index]} />
        ))}
      </ol>
      {asked.runs.length > 0 && asked.kind !== 'impossible' && (
        <p>
          <button
            type="button"
            class="btn"
            disabled={verdicts.length > 0 && verdicts.every(({ pass }) => pass)}
            data-testid="answer-anew"
            onClick={() => {
              maker.change(runAnew(draft));
              maker.say(w.anewDone);
            }}
          >
            {w.anew}
          </button>
        </p>
      )}
    </>
  );
}

export function AddRun({ maker, draft }: Props) {
  follow(maker.playground);
  const w = makerWords().goal;
  const { asked, solution } = draft;
  const { canvas, playground } = maker;
  const [as, setAs] = useState<AskedAs>('count');
  const [window, setWindow] = useState<{ readonly fromMs: number; readonly untilMs: number }>({ fromMs: 0, untilMs: asked.ms });
  const hasTouch = solution.cells.some(({ kind }) => kind === 'touch');
  const until = Math.min(window.untilMs, asked.ms);
  const setting = isSpiking(canvas) ? settingNow(draft, canvas) : {};
  const add = async (): Promise<void> => {
    const touches = hasTouch && isSpiking(canvas) ? touchesOf(await playground.engine.record(), canvas, asked.ms) : {};
    if (asked.kind === 'live' && Object.keys(touches).length === 0) return maker.say(w.noTouches);
    // The window is the whole run unless it was narrowed.
    const next = addRun(draft, withTouches(setting, touches), as, { fromMs: window.fromMs, untilMs: until });
    maker.change(next);
    const [last] = next.asked.runs.slice(-1);
    maker.say(
      w.runAdded(next.asked.runs.length, [saySetting(solution, last!), ...last!.wants.map((want) => wantText(solution, want))].join('; ')),
    );
  };
  if (asked.cells.length === 0) return <p class="maker-note bad">{makerWords().check.gap.noCells}</p>;
  return (
    <section class="maker-record">
      <div class="made-row">
        <NumberBox
          label={w.ms}
          value={asked.ms}
          min={dtOf(solution)}
          max={LONGEST_MS}
          step={50}
          exact={dtOf(solution)}
          testId="run-ms"
          onChange={(ms) => {
            maker.change({ ...draft, asked: { ...asked, ms } });
            setWindow({ fromMs: 0, untilMs: ms });
          }}
        />
        <label class="number-box">
          <span class="number-name">{w.as}</span>
          <select value={as} data-testid="run-as" onChange={(event) => setAs(event.currentTarget.value as AskedAs)}>
            {askedAs.map((one) => (
              <option key={one} value={one}>
                {w.ways[one]}
              </option>
            ))}
          </select>
        </label>
        <NumberBox
          label={w.fromMs}
          value={window.fromMs}
          min={0}
          max={asked.ms}
          step={10}
          exact={dtOf(solution)}
          testId="run-from"
          onChange={(fromMs) => setWindow({ ...window, fromMs })}
        />
        <NumberBox
          label={w.untilMs}
          value={until}
          min={0}
          max={asked.ms}
          step={10}
          exact={dtOf(solution)}
          testId="run-until"
          onChange={(untilMs) => setWindow({ ...window, untilMs })}
        />
      </div>
      <p data-testid="held">
        {w.held}: <b>{saySetting(solution, setting)}</b>
      </p>
      {hasTouch && <p class="maker-why">{w.touchHow}</p>}
      <div class="buttons">
        <button type="button" class="btn main" data-testid="add-case" onClick={() => void add()}>
          {asked.kind === 'live' ? w.takeRun : w.addRun}
        </button>
      </div>
      {asked.runs.length === 0 && <p class="maker-why">{w.emptyInTime}</p>}
    </section>
  );
}

function isQuick({ asked, solution }: TimeDraft): boolean {
  const ticks = asked.runs.reduce((sum, { ms }) => sum + ms / dtOf(solution), 0);
  return ticks * (solution.cells.length + solution.synapses.length) <= MOST_WORK;
}
