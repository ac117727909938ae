// Predict, then see: the player answers before the votes arrive.
import { show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import type { RoundsLevel, PredictGoal } from '../levels/level.ts';
import { command, nextQuestion, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { Question } from './Question.tsx';

/** States in levels are multiples of one half. */
const STATE_STEP = 0.5;

export function PredictPanel({ play, level, goal }: { readonly play: Play; readonly level: RoundsLevel; readonly goal: PredictGoal }) {
  follow(play);
  const w = words();
  const last = play.isAsking || play.clock.isRunning ? undefined : play.verdict.cases[play.verdict.cases.length - 1];
  const say = (says: number): void => void command(play, { type: 'predict', says });
  return (
    <Question
      streak={Math.min(play.verdict.streak ?? 0, level.par?.sturdy ?? goal.streak)}
      wanted={goal.streak}
      ask={<RichText text={goal.ask === 'state' ? w.whatIsTheState : w.willItFire} />}
      told={last && { pass: last.pass, text: w.predictWrong(show(Object.values(last.states)[0] ?? 0)) }}
      onNext={() => nextQuestion(play)}
    >
      {play.isAsking && goal.ask === 'state' && <NumberAnswer label={w.yourNumber} step={STATE_STEP} onSay={say} />}
      {play.isAsking && goal.ask === 'fires' && (
        <div class="answers">
          <button type="button" class="btn" data-testid="says-fires" onClick={() => say(1)}>
            {w.predictFires}
          </button>
          <button type="button" class="btn" data-testid="says-silent" onClick={() => say(0)}>
            {w.predictSilent}
          </button>
        </div>
      )}
    </Question>
  );
}
