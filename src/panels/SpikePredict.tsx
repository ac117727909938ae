// Predict how many spikes there will be, then see them.
import { useState } from 'preact/hooks';
import { readNumber } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../levels/spiking/level.ts';
import { commandLiving, nextLivingQuestion, type LivingPlay } from '../session/spiking/play.ts';
import { follow } from '../views/follow.ts';
import { useGame } from './context.ts';

interface Props {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  readonly goal: PredictSpikesGoal;
}

export function SpikePredict({ play, level, goal }: Props) {
  follow(play);
  const w = words();
  const last = play.isAsking ? undefined : play.verdict.cases[play.verdict.cases.length - 1];
  const isRevealed = last && !play.clock.isRunning;
  const streak = Math.min(play.verdict.streak ?? 0, level.par?.sturdy ?? goal.streak);
  return (
    <div class="predict">
      <div class="streak" role="img" aria-label={w.streak(streak, goal.streak)}>
        {Array.from({ length: Math.max(goal.streak, streak) }, (_, i) => (
          <span key={i} class={`dot ${i < streak ? 'on' : ''}`} />
        ))}
      </div>
      <p class="ask">{w.living.howMany}</p>
      {play.isAsking && <CountAnswer play={play} />}
      <div aria-live="polite">
        {isRevealed && (
          <p class={`told ${last.pass ? 'ok' : 'no'}`} data-testid="told">
            {last.pass ? w.predictRight : w.living.predictWrong(last.truth ?? 0)}
          </p>
        )}
      </div>
      {isRevealed && (
        <button
          type="button"
          class="btn main"
          data-testid="next-question"
          ref={(button) => button?.focus()}
          onClick={() => nextLivingQuestion(play)}
        >
          {w.nextQuestion}
        </button>
      )}
    </div>
  );
}

function CountAnswer({ play }: { readonly play: LivingPlay }) {
  const game = useGame();
  const w = words();
  const [typed, setTyped] = useState('0');
  const nudge = (by: number): void => setTyped(String(Math.max(0, Math.round(readNumber(typed) ?? 0) + by)));
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        const says = readNumber(typed);
        if (says === undefined || says < 0) game.notify(w.notANumber);
        else commandLiving(play, { type: 'predict', says });
      }}
    >
      <div class="stepper still">
        <button type="button" aria-label="− 1" data-testid="says-less" onClick={() => nudge(-1)}>
          −
        </button>
        <input
          type="text"
          inputMode="numeric"
          class="number"
          autoComplete="off"
          aria-label={w.living.countAnswer}
          data-testid="says-number"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              nudge(event.key === 'ArrowUp' ? 1 : -1);
            }
            event.stopPropagation();
          }}
        />
        <button type="button" aria-label="+ 1" data-testid="says-more" onClick={() => nudge(1)}>
          +
        </button>
      </div>
      <button type="submit" class="btn main" data-testid="say">
        {w.say}
      </button>
    </form>
  );
}
