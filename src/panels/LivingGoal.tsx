// Beside the board in time: runs or questions, hints, and the buttons that try and claim.
import { useMemo } from 'preact/hooks';
import { RichText } from '../i18n/RichText.tsx';
import { language, words } from '../i18n/words.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import { commandLiving, restartLiving, type LivingPlay } from '../session/spiking/play.ts';
import { finishLivingTrial, startLivingTrial } from '../session/spiking/trial.ts';
import { follow } from '../views/follow.ts';
import { useGame, type Game } from './context.ts';
import { HintBox } from './HintBox.tsx';
import { livingDiagnosis } from './livingDiagnosis.ts';
import { skipOn } from './nextLevel.ts';
import { SpikePredict } from './SpikePredict.tsx';
import { Teacher } from './Teacher.tsx';
import { TrialList } from './TrialList.tsx';

interface Props {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  readonly hints: number;
  onHint(): void;
}

export function LivingGoal({ play, level, hints, onHint }: Props) {
  follow(play);
  const game = useGame();
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  const diagnosis = useMemo(() => livingDiagnosis(play, level), [play, level, play.verdict, play.revealed.size, language.value]);
  const isLive = goal.kind === 'live';
  return (
    <aside class="side">
      {goal.kind === 'impossible' && (
        <p class="claim-ask">
          {w.living.claimAsk} <b>{w.rightCount(right, visible.length)}</b>
        </p>
      )}
      {goal.kind === 'predict' ? <SpikePredict play={play} level={level} goal={goal} /> : <TrialList play={play} level={level} />}
      <HintBox
        level={level}
        hints={hints}
        diagnosis={diagnosis}
        isStill={game.isStill.value}
        onNext={onHint}
        onSkip={() => skipOn(game, level)}
        onAnswer={goal.kind === 'predict' || isLive ? undefined : () => showAnswer(play, level)}
      />
      <Teacher level={level} />
      <div class="buttons">
        {goal.kind !== 'predict' && hints === 0 && (
          <p class={`diagnosis ${play.hasFailed ? 'fresh' : ''}`} data-testid="diagnosis" aria-live={isLive ? 'polite' : 'off'}>
            {play.hasFailed && !isLive && <b>{w.rightCount(right, visible.length)}. </b>}
            {diagnosis}
          </p>
        )}
        {hints < level.hints.length && (
          <button type="button" class="btn" data-testid="hint" onClick={onHint}>
            {w.hint}
          </button>
        )}
        {(level.kit.claim || goal.kind === 'impossible') && (
          <button
            type="button"
            class={`btn ${goal.kind === 'impossible' ? 'claim' : ''}`}
            data-testid="claim"
            onClick={() => claim(game, play, level)}
          >
            {w.claim}
          </button>
        )}
        {isLive && (
          <button type="button" class="btn main" data-testid="again" onClick={() => restartLiving(play)}>
            {w.living.again}
          </button>
        )}
        {(goal.kind === 'spikes' || goal.kind === 'impossible') && (
          <button
            type="button"
            class={`btn main ${right === visible.length ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishLivingTrial(play) : startLivingTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        )}
      </div>
    </aside>
  );
}

function claim(game: Game, play: LivingPlay, level: SpikingLevel): void {
  const w = words();
  if (level.goal.kind !== 'impossible') return game.notify(w.claimPossible);
  const right = play.verdict.cases.filter(({ pass }) => pass).length;
  const missing = (level.par?.best ?? right) - right;
  if (missing > 0) game.notify(w.claimNotBest(missing));
  commandLiving(play, { type: 'claim' });
}

/** Sets the stored solution's numbers; each can be undone. */
function showAnswer(play: LivingPlay, level: SpikingLevel): void {
  for (const { tick: _, ...asked } of level.solution.commands)
    if (asked.type === 'setWeight' || asked.type === 'setDelay' || asked.type === 'setParameter') commandLiving(play, asked);
}
