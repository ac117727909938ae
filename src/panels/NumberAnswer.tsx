// A number as the answer to a question: typed, stepped with the buttons, or with the arrow keys.
import { useState } from 'preact/hooks';
import { readNumber, show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import { useGame } from './context.ts';

interface Props {
  readonly label: string;
  readonly step: number;
  /** What stands there at first; nothing unless given. */
  readonly initial?: string;
  readonly least?: number;
  onSay(value: number): void;
}

export function NumberAnswer({ label, step, initial = '', least = -Infinity, onSay }: Props) {
  const game = useGame();
  const w = words();
  const [typed, setTyped] = useState(initial);
  const nudge = (by: number): void => setTyped(show(Math.max(least, (readNumber(typed) ?? 0) + by)));
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        const says = readNumber(typed);
        if (says === undefined || says < least) game.notify(w.notANumber);
        else onSay(says);
      }}
    >
      <div class="stepper still">
        <button type="button" aria-label={`− ${show(step)}`} onClick={() => nudge(-step)}>
          −
        </button>
        <input
          type="text"
          class="number"
          autoComplete="off"
          aria-label={label}
          data-testid="says-number"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              nudge(event.key === 'ArrowUp' ? step : -step);
            }
            event.stopPropagation();
          }}
        />
        <button type="button" aria-label={`+ ${show(step)}`} onClick={() => nudge(step)}>
          +
        </button>
      </div>
      <button type="submit" class="btn main" data-testid="say">
        {w.say}
      </button>
    </form>
  );
}
