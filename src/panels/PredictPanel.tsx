// Predict, then see: the player answers before the votes arrive.
import { Lazy } from '../views/Lazy.tsx';
import { loadCurve } from './parts.ts';
import { findCell } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { percent } from '../i18n/shares.ts';
import { words } from '../i18n/words.ts';
import { askedCell, questionAt, truth } from '../levels/goals/predict.ts';
import type { RoundsLevel, PredictGoal } from '../levels/level.ts';
import { command, nextQuestion, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';
import { isCovered } from '../views/presenting.ts';
import { nameOf } from '../views/names.ts';
import { batchOf } from '../views/batch.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { Question } from './Question.tsx';

/** States and outputs in levels are multiples of one half. */
const STEP = 0.5;

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: PredictGoal;
}

export function PredictPanel({ play, level, goal }: Props) {
  follow(play);
  const answered = play.verdict.cases.length - 1;
  const last = play.isAsking || play.clock.isRunning ? undefined : play.verdict.cases[answered];
  const say = (says: number): void => void command(play, { type: 'predict', says });
  return (
    <Question
      streak={Math.min(play.verdict.streak ?? 0, level.par?.sturdy ?? goal.streak)}
      wanted={goal.streak}
      ask={<RichText text={askText(play, goal)} />}
      told={
        last && !isCovered('answer') && !isCovered('state', goal.cell)
          ? { pass: last.pass, text: truthText(level, goal, answered) }
          : undefined
      }
      onNext={() => nextQuestion(play)}
    >
      {goal.ask === 'activator' && <Lazy load={loadCurve} circuit={play.circuit} cell={askedCell(goal, questionAt(goal, play.question))} />}
      {play.isAsking && <AnswerKeys goal={goal} onSay={say} />}
    </Question>
  );
}

function AnswerKeys({ goal, onSay }: { readonly goal: PredictGoal; onSay(says: number): void }) {
  const w = words();
  switch (goal.ask) {
    case 'fires':
      return (
        <div class="answers">
          <button type="button" class="btn" data-testid="says-fires" onClick={() => onSay(1)}>
            {w.predictFires}
          </button>
          <button type="button" class="btn" data-testid="says-silent" onClick={() => onSay(0)}>
            {w.predictSilent}
          </button>
        </div>
      );
    case 'activator':
      return (
        <div class="answers wrap">
          {goal.choices!.map((name, index) => (
            <button key={name} type="button" class="btn" data-testid={`says-${index}`} onClick={() => onSay(index)}>
              {w.layers.activators[name]}
            </button>
          ))}
        </div>
      );
    case 'state':
    case 'output':
      return <NumberAnswer label={w.yourNumber} step={STEP} onSay={onSay} />;
    case 'share':
    case 'synapses':
      return <NumberAnswer label={w.yourNumber} step={1} least={0} onSay={onSay} />;
  }
}

function askText(play: Play, goal: PredictGoal): string {
  const { ask } = words().layers;
  const question = questionAt(goal, play.question);
  const name = nameOf(play.circuit, findCell(play.circuit, askedCell(goal, question)) ? askedCell(goal, question) : goal.cell);
  switch (goal.ask) {
    case 'output':
      return goal.batch ? ask.entry(batchOf(goal).indexOf(question.in) + 1, name) : ask.output(name);
    case 'share':
      return ask.share(name);
    case 'fires':
    case 'state':
    case 'synapses':
    case 'activator':
      return ask[goal.ask];
  }
}

function truthText(level: RoundsLevel, goal: PredictGoal, index: number): string {
  const w = words();
  const { answer, state } = truth(level.circuit, goal, questionAt(goal, index));
  switch (goal.ask) {
    case 'fires':
    case 'state':
      return w.predictWrong(show(state));
    case 'output':
    case 'synapses':
      return w.layers.truth.number(show(answer));
    case 'share':
      return w.layers.truth.share(percent(answer / 100));
    case 'activator':
      return w.layers.truth.activator(w.layers.activators[goal.choices![answer]!]);
  }
}
