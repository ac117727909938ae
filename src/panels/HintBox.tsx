// Hints in steps. Each begins with what is wrong with the player's own circuit; the answer comes last.
import { useEffect, useRef } from 'preact/hooks';
import { show, showSigned } from '../i18n/numbers.ts';
import { plainText } from '../i18n/rich.ts';
import { RichText } from '../i18n/RichText.tsx';
import { language, words } from '../i18n/words.ts';
import { diagnose } from '../levels/diagnose.ts';
import type { Level } from '../levels/level.ts';
import { caseAt, command, type Play } from '../session/play.ts';
import { nameOf } from '../views/names.ts';
import { expectedWord } from './CaseList.tsx';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: Level;
  /** How many hints are open. */
  readonly hints: number;
  readonly isStill: boolean;
  onNext(): void;
  onSkip(): void;
}

export function HintBox({ play, level, hints, isStill, onNext, onSkip }: Props) {
  follow(play);
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
      <p class="diagnosis">{diagnosisText(play, level)}</p>
      <ol>
        {level.hints.slice(0, hints).map((hint) => (
          <li key={hint.en}>
            <RichText text={hint[language.value]} />
          </li>
        ))}
      </ol>
      <div class="hint-tools">
        {hints < level.hints.length ? (
          <button type="button" class="link" data-testid="next-hint" onClick={onNext}>
            {w.nextHint}
          </button>
        ) : level.goal.kind === 'predict' ? (
          <span>{w.lastHint}</span>
        ) : (
          <button type="button" class="link" data-testid="answer" onClick={() => showAnswer(play, level)}>
            {w.showAnswer}
          </button>
        )}
        <button type="button" class="link" data-testid="skip" onClick={onSkip}>
          {w.skip}
        </button>
      </div>
    </div>
  );
}

export function diagnosisText(play: Play, level: Level): string {
  const { diagnosis: w } = words();
  if (level.goal.kind === 'predict') return w.predict;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const found = diagnose(play.circuit, visible, ({ index, hidden }) => caseAt(play, index, hidden));
  if (!found) return w.allRight;
  const { caseNumber, hiddenCase } = words();
  const which = found.hidden ? hiddenCase : caseNumber(found.index + 1);
  const { want } = play.verdict.cases.find(({ index, hidden }) => index === found.index && hidden === found.hidden)!;
  const wanted = plainText(expectedWord(level, want[found.cell]!));
  const text = {
    exactlyZero: () => w.exactlyZero(which, wanted),
    firesMustNot: () => w.firesMustNot(which, wanted, showSigned(found.state)),
    silentMust: () => w.silentMust(which, wanted, show(found.state)),
  }[found.fault]();
  if (!found.tippedBy) return text;
  const { from, vote } = found.tippedBy;
  return `${text} ${from === found.cell ? w.tideTips(showSigned(vote)) : w.tips(nameOf(play.circuit, from), showSigned(vote))}`;
}

/** Sets the stored solution's weights; each can be undone. */
function showAnswer(play: Play, level: Level): void {
  for (const { tick: _, ...asked } of level.solution.commands)
    if (asked.type === 'setWeight' || asked.type === 'setBias') command(play, asked);
}
