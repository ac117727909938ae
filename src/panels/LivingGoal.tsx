// Beside the board in time: runs or questions, hints, and the buttons that try and claim.
import { useMemo } from 'preact/hooks';
import { RichText } from '../i18n/RichText.tsx';
import { language, words } from '../i18n/words.ts';
import { isHidden } from '../lesson/rules.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import { commandLiving, restartLiving, type LivingPlay } from '../session/spiking/play.ts';
import { finishLivingTrial, startLivingTrial } from '../session/spiking/trial.ts';
import { follow } from '../views/follow.ts';
import { useGame } from './context.ts';
import { livingDiagnosis } from './livingDiagnosis.ts';
import { SidePanel } from './SidePanel.tsx';
import { SpikePredict } from './SpikePredict.tsx';
import { TrialList } from './TrialList.tsx';

interface Props {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  readonly hints: number;
  onHint(): void;
}

export function LivingGoal({ play, level, hints, onHint }: Props) {
  follow(play);
  const { rules } = useGame();
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  const diagnosis = useMemo(() => livingDiagnosis(play, level), [play, level, play.verdict, play.revealed.size, language.value]);
  const hasStoredAnswer = goal.kind === 'spikes' || goal.kind === 'impossible';
  return (
    <SidePanel
      level={level}
      right={right}
      count={visible.length}
      hints={hints}
      diagnosis={diagnosis}
      hasFailed={play.hasFailed}
      claimAsk={w.living.claimAsk}
      action={
        hasStoredAnswer ? (
          <button
            type="button"
            class={`btn main ${right === visible.length ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishLivingTrial(play) : startLivingTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        ) : (
          goal.kind === 'live' && (
            <button type="button" class="btn main" data-testid="again" onClick={() => restartLiving(play)}>
              {w.living.again}
            </button>
          )
        )
      }
      onHint={onHint}
      onAnswer={hasStoredAnswer ? () => showAnswer(play, level) : undefined}
      onClaim={() => commandLiving(play, { type: 'claim' })}
    >
      {goal.kind === 'predict' ? (
        <SpikePredict play={play} level={level} goal={goal} />
      ) : (
        !isHidden(rules, 'cases') && <TrialList play={play} level={level} />
      )}
    </SidePanel>
  );
}

/** Sets the stored solution's numbers; each can be undone. */
function showAnswer(play: LivingPlay, level: SpikingLevel): void {
  for (const { tick: _, ...asked } of level.solution.commands)
    if (asked.type === 'setWeight' || asked.type === 'setDelay' || asked.type === 'setParameter') commandLiving(play, asked);
}
