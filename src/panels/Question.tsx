// A question of a predict level, on either clock: the streak, what is asked, the answer, and whether it was right.
import type { ComponentChildren } from 'preact';
import { words } from '../i18n/words.ts';

interface Props {
  readonly streak: number;
  /** Right answers in a row that solve the level. */
  readonly wanted: number;
  readonly ask: ComponentChildren;
  /** The answer that was given, once its truth has been seen. */
  readonly told: { readonly pass: boolean; readonly text: string } | undefined;
  /** Where the answer is given; nothing once it was. */
  readonly children: ComponentChildren;
  onNext(): void;
}

export function Question({ streak, wanted, ask, told, children, onNext }: Props) {
  const w = words();
  return (
    <div class="predict">
      <div class="streak" role="img" aria-label={w.streak(streak, wanted)}>
        {Array.from({ length: Math.max(wanted, streak) }, (_, i) => (
          <span key={i} class={`dot ${i < streak ? 'on' : ''}`} />
        ))}
      </div>
      <p class="ask">{ask}</p>
      {children}
      <div aria-live="polite">
        {told && (
          <p class={`told ${told.pass ? 'ok' : 'no'}`} data-testid="told">
            {told.pass ? w.predictRight : told.text}
          </p>
        )}
      </div>
      {told && (
        <button type="button" class="btn main" data-testid="next-question" ref={(button) => button?.focus()} onClick={onNext}>
          {w.nextQuestion}
        </button>
      )}
    </div>
  );
}
