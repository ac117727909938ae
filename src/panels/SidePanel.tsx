// The side of the board, on either clock: cases or questions, hints, the note for teachers, and the buttons.
import type { ComponentChildren } from 'preact';
import { words } from '../i18n/words.ts';
import { isHidden } from '../lesson/rules.ts';
import type { Level } from '../levels/level.ts';
import { useGame, type Game } from './context.ts';
import { hasSecrets } from '../views/presenting.ts';
import { HintBox } from './HintBox.tsx';
import { skipOn } from './nextLevel.ts';
import { Teacher } from './Teacher.tsx';

interface Props {
  readonly level: Level;
  /** Visible cases that are right, of how many. */
  readonly right: number;
  readonly count: number;
  /** How many hints are open. */
  readonly hints: number;
  readonly diagnosis: string;
  /** A trial has just found a fault. */
  readonly hasFailed: boolean;
  readonly claimAsk: string;
  readonly children: ComponentChildren;
  /** The button that tries. */
  readonly action: ComponentChildren;
  onHint(): void;
  readonly onAnswer: (() => void) | undefined;
  onClaim(): void;
}

export function SidePanel({
  level,
  right,
  count,
  hints,
  diagnosis,
  hasFailed,
  claimAsk,
  children,
  action,
  onHint,
  onAnswer,
  onClaim,
}: Props) {
  const game = useGame();
  const w = words();
  const { kind } = level.goal;
  const isAdvised = !isHidden(game.rules, 'advice');
  const isCounted = kind !== 'live' && kind !== 'assemble' && kind !== 'draw';
  return (
    <aside class="side">
      {kind === 'impossible' && (
        <p class="claim-ask">
          {claimAsk} <b>{w.rightCount(right, count)}</b>
        </p>
      )}
      {children}
      <HintBox
        level={level}
        hints={hints}
        diagnosis={isAdvised ? diagnosis : ''}
        isStill={game.isStill.value}
        onNext={onHint}
        onSkip={() => skipOn(game, level)}
        // Hints that a lesson counts end before the answer.
        onAnswer={game.rules?.hints === undefined ? onAnswer : undefined}
      />
      {!isHidden(game.rules, 'teacher') && <Teacher level={level} />}
      <div class="buttons">
        {kind !== 'predict' && hints === 0 && !hasSecrets() && (
          <p class={`diagnosis ${hasFailed ? 'fresh' : ''}`} data-testid="diagnosis" aria-live={isCounted ? 'off' : 'polite'}>
            {hasFailed && isCounted && <b>{w.rightCount(right, count)}. </b>}
            {isAdvised && diagnosis}
          </p>
        )}
        {hints < level.hints.length && (
          <button type="button" class="btn" data-testid="hint" onClick={onHint}>
            {w.hint}
          </button>
        )}
        {(level.kit.claim || kind === 'impossible') && (
          <button
            type="button"
            class={`btn ${kind === 'impossible' ? 'claim' : ''}`}
            data-testid="claim"
            onClick={() => {
              if (mayClaim(game, level, right)) onClaim();
            }}
          >
            {w.claim}
          </button>
        )}
        {action}
      </div>
    </aside>
  );
}

/** Says what is wrong with a claim; false where there is nothing to be claimed. */
function mayClaim(game: Game, level: Level, right: number): boolean {
  const w = words();
  if (level.goal.kind !== 'impossible') {
    game.notify(w.claimPossible);
    return false;
  }
  const missing = (level.par?.best ?? right) - right;
  if (missing > 0) game.notify(w.claimNotBest(missing));
  return true;
}
