// Beside the board: cases or questions, hints, and the buttons that try and claim.
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { finishTrial, startTrial } from '../session/trial.ts';
import { CaseList } from './CaseList.tsx';
import { useGame } from './context.ts';
import { diagnosisText } from './diagnosis.ts';
import { HintBox } from './HintBox.tsx';
import { skipOn } from './nextLevel.ts';
import { PredictPanel } from './PredictPanel.tsx';
import { Proof } from './Proof.tsx';
import { Teacher } from './Teacher.tsx';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly hints: number;
  onHint(): void;
}

export function GoalPanel({ play, level, hints, onHint }: Props) {
  follow(play);
  const game = useGame();
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  const allRight = goal.kind !== 'predict' && right === visible.length;
  return (
    <aside class="side">
      {goal.kind === 'impossible' && (
        <p class="claim-ask">
          {w.claimAsk} <b>{w.rightCount(right, visible.length)}</b>
        </p>
      )}
      {goal.kind === 'predict' ? <PredictPanel play={play} level={level} goal={goal} /> : <CaseList play={play} level={level} />}
      {goal.kind === 'impossible' && play.verdict.solved && <Proof level={level} goal={goal} />}
      <HintBox
        level={level}
        hints={hints}
        diagnosis={diagnosisText(play, level)}
        isStill={game.isStill.value}
        onNext={onHint}
        onSkip={() => skipOn(game, level)}
        onAnswer={goal.kind === 'predict' ? undefined : () => showAnswer(play, level)}
      />
      <Teacher level={level} />
      <div class="buttons">
        {goal.kind !== 'predict' && hints === 0 && (
          <p class={`diagnosis ${play.hasFailed ? 'fresh' : ''}`} data-testid="diagnosis">
            {play.hasFailed && <b>{w.rightCount(right, visible.length)}. </b>}
            {diagnosisText(play, level)}
          </p>
        )}
        {hints < 3 && (
          <button type="button" class="btn" data-testid="hint" onClick={onHint}>
            {w.hint}
          </button>
        )}
        {(level.kit.claim || goal.kind === 'impossible') && (
          <button
            type="button"
            class={`btn ${goal.kind === 'impossible' ? 'claim' : ''}`}
            data-testid="claim"
            onClick={() => claim(play, level, game.notify)}
          >
            {w.claim}
          </button>
        )}
        {goal.kind !== 'predict' && (
          <button
            type="button"
            class={`btn main ${allRight ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishTrial(play) : startTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        )}
      </div>
    </aside>
  );
}

function claim(play: Play, level: RoundsLevel, notify: (text: string) => void): void {
  const w = words();
  if (level.goal.kind !== 'impossible') return notify(w.claimPossible);
  const right = play.verdict.cases.filter(({ pass }) => pass).length;
  const missing = (level.par?.best ?? right) - right;
  if (missing > 0) notify(w.claimNotBest(missing));
  command(play, { type: 'claim' });
}

/** Sets the stored solution's weights; each can be undone. */
function showAnswer(play: Play, level: RoundsLevel): void {
  for (const { tick: _, ...asked } of level.solution.commands)
    if (asked.type === 'setWeight' || asked.type === 'setBias') command(play, asked);
}
