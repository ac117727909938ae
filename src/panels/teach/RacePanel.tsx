// The player sets the weights; the rule starts where they started and learns; whose loss is smaller?
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { networkOf } from '../../core/learning/network.ts';
import { show } from '../../i18n/numbers.ts';
import { learningWords } from '../../i18n/learning.ts';
import { taughtBy } from '../../levels/teach/examples.ts';
import { advanceCourse, createCourse, examine, madeBy, type Course } from '../../session/course.ts';
import { tell } from '../../session/play.ts';
import { addPoint, clearCurve, createCurve } from '../../views/learning/curve.ts';
import { LossCurve } from '../../views/learning/LossCurve.tsx';
import { follow } from '../../views/follow.ts';
import { TaughtPictures } from './pictures.tsx';
import type { TeachProps } from './TeachPanel.tsx';
import { useScenery } from './useScenery.ts';

/** A race is over in about so many seconds. */
const RACE_S = 3;

export function RacePanel({ play, level, goal }: TeachProps) {
  follow(play);
  const w = learningWords();
  const version = useMemo(() => signal(0), []);
  const curve = useMemo(() => createCurve(), []);
  const rival = useRef<Course | undefined>(undefined);
  const [isRacing, setRacing] = useState(false);
  const [isOver, setOver] = useState(false);
  const circuit = play.circuit;
  const { loss = 0, rivalLoss = 0 } = play.verdict.measures;
  useEffect(() => {
    version.value++;
    setOver(false);
  }, [circuit, version]);
  useEffect(() => {
    const advance = (elapsed: number): boolean => {
      const course = rival.current;
      if (!course?.isRunning) return false;
      if (advanceCourse(course, elapsed, () => true) > 0) {
        examine(course);
        addPoint(curve, madeBy(course), course.onSeen.loss, NaN, course.onSeen.accuracy, NaN);
        version.value++;
      }
      if (course.isRunning) return true;
      setRacing(false);
      setOver(true);
      tell(play, { type: 'trialEnded' });
      if (play.verdict.solved) tell(play, { type: 'levelSolved' });
      return false;
    };
    play.companions.add(advance);
    return () => {
      play.companions.delete(advance);
    };
  }, [play, curve, version]);
  useScenery(play);
  const race = (): void => {
    const { seen, unseen } = taughtBy(level, goal);
    const course = createCourse(networkOf(level.circuit)!, seen, unseen, goal.settings, goal.updates, goal.updates / RACE_S);
    clearCurve(curve);
    addPoint(curve, 0, course.onSeen.loss, NaN, course.onSeen.accuracy, NaN);
    course.isRunning = true;
    rival.current = course;
    setOver(false);
    setRacing(true);
    for (const listener of play.changed) listener();
  };
  return (
    <div class="rule">
      <p class="lessons" data-testid="your-loss">
        <b>{w.yourLoss(show(loss))}</b>
        <br />
        {w.ruleLoss(show(rivalLoss), goal.updates)}
      </p>
      <button type="button" class="btn main" data-testid="race" disabled={isRacing} onClick={race}>
        {isRacing ? w.racing : w.race}
      </button>
      <p class="lesson-told" aria-live="polite">
        {isOver ? (play.verdict.solved ? w.youWin : w.ruleWins) : ''}
      </p>
      {(isRacing || isOver) && <LossCurve curve={curve} now={() => rivalNow(rival.current)} version={version} height={130} />}
      <TaughtPictures play={play} level={level} goal={goal} />
    </div>
  );
}

function rivalNow(course: Course | undefined): number {
  return course ? madeBy(course) : 0;
}
