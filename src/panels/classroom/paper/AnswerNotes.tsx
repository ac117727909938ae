// Below the filled-in sheet: how the answer is found, what it earns, and what pupils get wrong.
import { paperWords } from '../../../i18n/paper.ts';
import { show } from '../../../i18n/numbers.ts';
import { RichText } from '../../../i18n/RichText.tsx';
import { told } from '../../../i18n/words.ts';
import { badgeNames } from '../../../levels/verdict.ts';
import type { Level } from '../../../levels/level.ts';
import type { Answer } from '../../../session/paper/answer.ts';

export function AnswerNotes({ level, answer: { badges } }: { readonly level: Level; readonly answer: Answer }) {
  const w = paperWords();
  const { par, goal } = level;
  const earned = badges ? badgeNames.filter((name) => badges[name]) : [];
  return (
    <section class="paper-notes">
      {goal.kind === 'impossible' && par && <p>{w.claimAnswer(par.best, goal.cases.length)}</p>}
      <p>
        <b>{w.nearly}:</b> <RichText text={told(level.hints[2])} />
      </p>
      <p>
        <b>{w.misconception}:</b> {told(level.teacher).misconception}
      </p>
      {earned.length > 0 && par && (
        <p data-testid="paper-badges">
          <b>{w.badges}:</b> {earned.map((name) => w.badge[name]).join(', ')}. {w.frugalPar(show(par.frugal))}{' '}
          {w.sturdyPar(show(par.sturdy))}
        </p>
      )}
    </section>
  );
}
