// The player picks which example comes next; after each the rule changes the votes, if the answer was wrong.
import { useEffect, useRef, useState } from 'preact/hooks';
import { learningWords } from '../../i18n/learning.ts';
import { command, stopClock, type Moment } from '../../session/play.ts';
import { caseAt, loadCase } from '../../session/playback.ts';
import { pupilOf } from '../../session/session.ts';
import { follow } from '../../views/follow.ts';
import { CaseList } from '../CaseList.tsx';
import { TaughtPictures } from './pictures.tsx';
import type { TeachProps } from './TeachPanel.tsx';
import { useScenery } from './useScenery.ts';
import { Unseen } from './Unseen.tsx';

export function ExamplesPanel({ play, level, goal }: TeachProps) {
  follow(play);
  useScenery(play);
  const w = learningWords();
  const pupil = pupilOf(play.session)!;
  // The example whose votes are on their way: it is learned from when they have arrived.
  const waiting = useRef<number | undefined>(undefined);
  const [told, setTold] = useState('');
  const learn = (): void => {
    const example = waiting.current;
    if (example === undefined) return;
    waiting.current = undefined;
    stopClock(play);
    const before = play.circuit;
    if (command(play, { type: 'present', example })) return;
    const isSame = play.learned === undefined && before.synapses.every(({ weight }, i) => weight === play.circuit.synapses[i]!.weight);
    const way = isSame ? w.nothingChanged : pupil.settings.rule === 'gradient' ? w.better : w.changed;
    setTold(way(example + 1));
  };
  const latest = useRef(learn);
  latest.current = learn;
  useEffect(() => {
    const hear = ({ type }: Moment): void => {
      if (type === 'settled') latest.current();
      if (type === 'undone') waiting.current = undefined;
    };
    play.moments.add(hear);
    return () => {
      play.moments.delete(hear);
    };
  }, [play]);
  const isUsedUp = pupil.updates >= goal.updates;
  const pick = (example: number): void => {
    // Who presses on does not want to wait for the votes.
    const isImpatient = waiting.current !== undefined;
    learn();
    waiting.current = example;
    loadCase(play, caseAt(play, example, false));
    if (isImpatient) learn();
  };
  return (
    <>
      <CaseList
        play={play}
        level={level}
        beside={({ index, hidden }) =>
          hidden ? null : (
            <button
              type="button"
              class="btn teach"
              disabled={isUsedUp || (goal.each !== undefined && pupil.presented[index]! >= goal.each)}
              aria-label={w.teachCase(index + 1)}
              data-testid={`teach-${index + 1}`}
              onClick={() => pick(index)}
            >
              {w.teachThis}
              {pupil.presented[index]! > 0 && (
                <small aria-label={w.shown(pupil.presented[index]!, goal.each)}>{pupil.presented[index]}×</small>
              )}
            </button>
          )
        }
      />
      <Unseen play={play} />
      <p class="lessons" data-testid="lessons">
        {w.lessons(pupil.updates, goal.updates)}
      </p>
      <p class="lesson-told" aria-live="polite">
        {isUsedUp && !play.verdict.solved ? w.allUsed : told}
      </p>
      <TaughtPictures play={play} level={level} goal={goal} />
    </>
  );
}
