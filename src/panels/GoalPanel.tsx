// Beside the board: cases or questions, hints, and the buttons that try and claim.
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { finishTrial, startTrial } from '../session/trial.ts';
import { CaseList } from './CaseList.tsx';
import { diagnosisText } from './diagnosis.ts';
import { PredictPanel } from './PredictPanel.tsx';
import { Proof } from './Proof.tsx';
import { SidePanel } from './SidePanel.tsx';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly hints: number;
  onHint(): void;
}

export function GoalPanel({ play, level, hints, onHint }: Props) {
  follow(play);
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  return (
    <SidePanel
      level={level}
      right={right}
      count={visible.length}
      hints={hints}
      diagnosis={diagnosisText(play, level)}
      hasFailed={play.hasFailed}
      claimAsk={w.claimAsk}
      action={
        goal.kind !== 'predict' && (
          <button
            type="button"
            class={`btn main ${right === visible.length ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishTrial(play) : startTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        )
      }
      onHint={onHint}
      onAnswer={goal.kind === 'predict' ? undefined : () => showAnswer(play, level)}
      onClaim={() => command(play, { type: 'claim' })}
    >
      {goal.kind === 'predict' ? <PredictPanel play={play} level={level} goal={goal} /> : <CaseList play={play} level={level} />}
      {goal.kind === 'impossible' && play.verdict.solved && <Proof level={level} goal={goal} />}
    </SidePanel>
  );
}

/** Sets the stored solution's weights; each can be undone. */
function showAnswer(play: Play, level: RoundsLevel): void {
  for (const { tick: _, ...asked } of level.solution.commands)
    if (asked.type === 'setWeight' || asked.type === 'setBias') command(play, asked);
}
