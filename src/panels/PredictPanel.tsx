// Predict, then see: the player answers before the votes arrive.
import { useState } from 'preact/hooks';
import { readNumber, show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import type { RoundsLevel, PredictGoal } from '../levels/level.ts';
import { command, nextQuestion, type Play } from '../session/play.ts';
import { useGame } from './context.ts';
import { follow } from '../views/follow.ts';

export function PredictPanel({ play, level, goal }: { readonly play: Play; readonly level: RoundsLevel; readonly goal: PredictGoal }) {
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
      <p class="ask">
        <RichText text={goal.ask === 'state' ? w.whatIsTheState : w.willItFire} />
      </p>
      {play.isAsking ? goal.ask === 'state' ? <StateAnswer play={play} /> : <FiresAnswer play={play} /> : null}
      <div aria-live="polite">
        {isRevealed && (
          <p class={`told ${last.pass ? 'ok' : 'no'}`} data-testid="told">
            {last.pass ? w.predictRight : w.predictWrong(show(Object.values(last.states)[0] ?? 0))}
          </p>
        )}
      </div>
      {isRevealed && (
        <button
          type="button"
          class="btn main"
          data-testid="next-question"
          ref={(button) => button?.focus()}
          onClick={() => nextQuestion(play)}
        >
          {w.nextQuestion}
        </button>
      )}
    </div>
  );
}

function FiresAnswer({ play }: { readonly play: Play }) {
  const w = words();
  return (
    <div class="answers">
      <button type="button" class="btn" data-testid="says-fires" onClick={() => command(play, { type: 'predict', says: 1 })}>
        {w.predictFires}
      </button>
      <button type="button" class="btn" data-testid="says-silent" onClick={() => command(play, { type: 'predict', says: 0 })}>
        {w.predictSilent}
      </button>
    </div>
  );
}

function StateAnswer({ play }: { readonly play: Play }) {
  const game = useGame();
  const w = words();
  const [typed, setTyped] = useState('');
  const nudge = (by: number): void => setTyped(show((readNumber(typed) ?? 0) + by));
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        const says = readNumber(typed);
        if (says === undefined) game.notify(w.notANumber);
        else command(play, { type: 'predict', says });
      }}
    >
      <div class="stepper still">
        <button type="button" aria-label="− 0.5" onClick={() => nudge(-0.5)}>
          −
        </button>
        <input
          type="text"
          class="number"
          autoComplete="off"
          aria-label={w.yourNumber}
          data-testid="says-number"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              nudge(event.key === 'ArrowUp' ? 0.5 : -0.5);
            }
            event.stopPropagation();
          }}
        />
        <button type="button" aria-label="+ 0.5" onClick={() => nudge(0.5)}>
          +
        </button>
      </div>
      <button type="submit" class="btn main" data-testid="say">
        {w.say}
      </button>
    </form>
  );
}
