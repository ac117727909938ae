// The rule runs by itself: its clock, its settings, and the pictures of what it learns.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { stackOf } from '../../core/layers.ts';
import { show } from '../../i18n/numbers.ts';
import { percent } from '../../i18n/shares.ts';
import { learningWords } from '../../i18n/learning.ts';
import { cycleSeen } from '../../levels/goals/teach.ts';
import { taughtBy } from '../../levels/teach/examples.ts';
import { command } from '../../session/play.ts';
import { pupilOf } from '../../session/session.ts';
import { isAtEnd } from '../../session/course.ts';
import { pause, run, seekTo, stepBack, stepOn, updatesOf, type Teaching } from '../../session/teaching.ts';
import { follow } from '../../views/follow.ts';
import { showLoss } from '../../views/learning/curveLabels.ts';
import { LossCurve } from '../../views/learning/LossCurve.tsx';
import { nameOf } from '../../views/names.ts';
import { CaseList } from '../CaseList.tsx';
import { useGame } from '../context.ts';
import { Round } from '../Transport.tsx';
import { Dials } from './Dials.tsx';
import { DigitReader } from './DigitReader.tsx';
import { firstDials, TaughtPictures } from './pictures.tsx';
import { sceneryOf } from './scenery.ts';
import type { TeachProps } from './TeachPanel.tsx';
import { paces, useTeaching } from './useTeaching.ts';

/** More examples than are listed one by one. */
const MOST_LISTED = 12;

export function RulePanel({ play, level, goal }: TeachProps) {
  follow(play);
  const game = useGame();
  const w = learningWords();
  const shape = play.circuit.synapses.map(({ id }) => id).join();
  const dials = useMemo(() => (goal.watch.includes('landscape') ? firstDials(play.circuit) : undefined), [shape, goal]);
  const { teaching, curve, path, version } = useTeaching(play, level, goal, dials);
  const { course } = teaching;
  const [pace, setPace] = useState(paces.indexOf(course.pace as (typeof paces)[number]));
  const updates = updatesOf(teaching);
  const { isRunning } = course;
  const seen = goal.never ? cycleSeen(level, { ...pupilOf(play.session)!, updates }, course.seen) : undefined;
  useEffect(() => {
    const accuracy = () => {
      const { onSeen, onUnseen, unseen } = teaching.course;
      return { seen: onSeen.accuracy, ...(unseen.rows > 0 ? { unseen: onUnseen.accuracy } : {}) };
    };
    const scenery = sceneryOf(play);
    scenery.value = { network: () => teaching.course.training.network, version, accuracy, way: dials && { dials, path } };
    return () => {
      scenery.value = undefined;
    };
  }, [play, teaching, version, dials, path]);
  return (
    <div class="rule">
      <div class="rule-clock" role="toolbar" aria-label={w.run}>
        <button
          type="button"
          class="btn main"
          data-testid="learn"
          disabled={!isRunning && isAtEnd(course)}
          onClick={() => (isRunning ? pause(teaching) : run(teaching))}
        >
          {isRunning ? w.pause : w.run}
        </button>
        <Round
          icon="stepBack"
          label={w.stepBack}
          testId="update-back"
          disabled={updates <= teaching.base.updates}
          onClick={() => stepBack(teaching)}
        />
        <Round icon="step" label={w.step} testId="update-on" disabled={isAtEnd(course)} onClick={() => stepOn(teaching)} />
        <Round
          icon="reset"
          label={w.fromStart}
          testId="from-start"
          disabled={updates === 0}
          onClick={() => {
            if (isRunning) pause(teaching);
            command(play, { type: 'restart' });
          }}
        />
        <label class="pace">
          <span>{w.pace}</span>
          <select
            value={String(pace)}
            data-testid="pace"
            onChange={(event) => {
              const at = Number(event.currentTarget.value);
              setPace(at);
              teaching.course.pace = paces[at]!;
            }}
          >
            {w.paces.map((name, at) => (
              <option key={name} value={String(at)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="lessons" data-testid="updates">
        {w.updates(updates, goal.updates)} · {w.loss(showLoss(course.onSeen.loss))} · {w.seenRight(percent(course.onSeen.accuracy))}
        {course.unseen.rows > 0 && ` · ${w.unseenRight(percent(course.onUnseen.accuracy))}`}
      </p>
      <p class="lesson-told" aria-live="polite">
        {troubleText(teaching) ?? (seen ? w.round(seen.length) : '')}
      </p>
      {goal.never && (
        <button
          type="button"
          class="btn claim"
          data-testid="claim-never"
          onClick={() => {
            if (isRunning) pause(teaching);
            if (!cycleSeen(level, pupilOf(play.session)!, course.seen)) return game.notify(w.notYetRound);
            command(play, { type: 'claim' });
          }}
        >
          {w.never}
        </button>
      )}
      <Dials play={play} level={level} />
      {goal.watch.includes('curve') && (
        <LossCurve curve={curve} now={() => updatesOf(teaching)} version={version} height={150} onSeek={(at) => seekTo(teaching, at)} />
      )}
      <TaughtPictures play={play} level={level} goal={goal} />
      {goal.data && <DigitReader play={play} level={level} goal={goal} teaching={teaching} />}
      {!goal.data && taughtBy(level, goal).seen.rows <= MOST_LISTED && <CaseList play={play} level={level} />}
    </div>
  );
}

/** Why it does not go on; undefined when nothing is in the way. */
function troubleText({ course, play, base, goal }: Teaching): string | undefined {
  const w = learningWords();
  const { stopped, settings } = course.training;
  if (stopped) {
    const { from, cells } = stackOf(base.circuit)!.blocks[stopped.layer]!;
    const to = nameOf(play.circuit, cells[stopped.column]!.id);
    const what = stopped.row === undefined ? w.biasOf(to) : w.weightOf(nameOf(play.circuit, from[stopped.row]!), to);
    return w.stopped(what, show(settings.rate));
  }
  if (!course.isRunning && isAtEnd(course) && !play.verdict.solved && !goal.never) return w.outOfUpdates;
  return undefined;
}
