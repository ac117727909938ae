// How many of the examples that it has never seen are right.
import { learningWords } from '../../i18n/learning.ts';
import type { Play } from '../../session/play.ts';
import { follow } from '../../views/follow.ts';

export function Unseen({ play }: { readonly play: Play }) {
  follow(play);
  const { hiddenAccuracy } = play.verdict.measures;
  const { goal } = play.session.level!;
  const count = 'hidden' in goal ? (goal.hidden?.length ?? 0) : 0;
  if (hiddenAccuracy === undefined || count === 0) return null;
  return (
    <p class="unseen" data-testid="unseen">
      {learningWords().unseen(Math.round(hiddenAccuracy * count), count)}
      <meter min={0} max={1} value={hiddenAccuracy} aria-hidden="true" />
    </p>
  );
}
