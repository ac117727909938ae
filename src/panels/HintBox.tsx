// Hints in steps. Each begins with what is wrong with the player's own circuit; the answer comes last.
import { useEffect, useRef } from 'preact/hooks';
import { RichText } from '../i18n/RichText.tsx';
import { told, words } from '../i18n/words.ts';
import type { Level } from '../levels/level.ts';

interface Props {
  readonly level: Level;
  /** How many hints are open. */
  readonly hints: number;
  readonly diagnosis: string;
  readonly isStill: boolean;
  onNext(): void;
  onSkip(): void;
  /** Shows an answer, where there is one to be shown. */
  readonly onAnswer: (() => void) | undefined;
}

export function HintBox({ level, hints, diagnosis, isStill, onNext, onSkip, onAnswer }: Props) {
  const w = words();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(hints);
  useEffect(() => {
    // A new hint may open outside of what is in sight, above all on a phone.
    if (hints > before.current) box.current?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
    before.current = hints;
  }, [hints, isStill]);
  if (hints === 0) return null;
  return (
    <div class="hints" ref={box} role="region" aria-label={w.hint} data-testid="hints">
      <p class="diagnosis">{diagnosis}</p>
      <ol>
        {level.hints.slice(0, hints).map((hint) => (
          <li key={hint.en}>
            <RichText text={told(hint)} />
          </li>
        ))}
      </ol>
      <div class="hint-tools">
        {hints < level.hints.length ? (
          <button type="button" class="link" data-testid="next-hint" onClick={onNext}>
            {w.nextHint}
          </button>
        ) : onAnswer ? (
          <button type="button" class="link" data-testid="answer" onClick={onAnswer}>
            {w.showAnswer}
          </button>
        ) : (
          <span>{w.lastHint}</span>
        )}
        <button type="button" class="link" data-testid="skip" onClick={onSkip}>
          {w.skip}
        </button>
      </div>
    </div>
  );
}
