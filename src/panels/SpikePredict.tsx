// Predict how many spikes there will be, then see them.
import { words } from '../i18n/words.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../levels/spiking/level.ts';
import { commandLiving, nextLivingQuestion, type LivingPlay } from '../session/spiking/play.ts';
import { follow } from '../views/follow.ts';
import { isCovered } from '../views/presenting.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { Question } from './Question.tsx';

interface Props {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  readonly goal: PredictSpikesGoal;
}

export function SpikePredict({ play, level, goal }: Props) {
  follow(play);
  const w = words().living;
  const last = play.isAsking || play.clock.isRunning ? undefined : play.verdict.cases[play.verdict.cases.length - 1];
  return (
    <Question
      streak={Math.min(play.verdict.streak ?? 0, level.par?.sturdy ?? goal.streak)}
      wanted={goal.streak}
      ask={w.howMany}
      told={last && !isCovered('answer') ? { pass: last.pass, text: w.predictWrong(last.truth ?? 0) } : undefined}
      onNext={() => nextLivingQuestion(play)}
    >
      {play.isAsking && (
        <NumberAnswer
          label={w.countAnswer}
          step={1}
          initial="0"
          least={0}
          onSay={(says) => commandLiving(play, { type: 'predict', says })}
        />
      )}
    </Question>
  );
}
