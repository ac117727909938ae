// Beside the board: cases or questions, hints, and the buttons that try and claim.
import { useState } from 'preact/hooks';
import { RichText } from '../i18n/RichText.tsx';
import { language, words } from '../i18n/words.ts';
import type { Level } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { finishTrial, startTrial } from '../session/trial.ts';
import { CaseList } from './CaseList.tsx';
import { chapterOf, useGame } from './context.ts';
import { diagnosisText, HintBox } from './HintBox.tsx';
import { PredictPanel } from './PredictPanel.tsx';
import { Proof } from './Proof.tsx';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: Level;
  readonly hints: number;
  onHint(): void;
}

export function GoalPanel({ play, level, hints, onHint }: Props) {
  follow(play);
  const game = useGame();
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  const allRight = goal.kind !== 'predict' && right === visible.length;
  const skip = (): void => {
    game.skipLevel(level.id);
    const next = nextLevel(game.campaign, level);
    game.go(next ? { screen: 'level', id: next } : { screen: 'map' });
  };
  return (
    <aside class="side">
      {goal.kind === 'impossible' && (
        <p class="claim-ask">
          {w.claimAsk} <b>{w.rightCount(right, visible.length)}</b>
        </p>
      )}
      {goal.kind === 'predict' ? <PredictPanel play={play} level={level} goal={goal} /> : <CaseList play={play} level={level} />}
      {goal.kind === 'impossible' && play.verdict.solved && <Proof level={level} goal={goal} />}
      <HintBox play={play} level={level} hints={hints} isStill={game.isStill.value} onNext={onHint} onSkip={skip} />
      <Teacher level={level} />
      <div class="buttons">
        {goal.kind !== 'predict' && hints === 0 && (
          <p class={`diagnosis ${play.hasFailed ? 'fresh' : ''}`} data-testid="diagnosis">
            {play.hasFailed && <b>{w.rightCount(right, visible.length)}. </b>}
            {diagnosisText(play, level)}
          </p>
        )}
        {hints < 3 && (
          <button type="button" class="btn" data-testid="hint" onClick={onHint}>
            {w.hint}
          </button>
        )}
        {(level.kit.claim || goal.kind === 'impossible') && (
          <button
            type="button"
            class={`btn ${goal.kind === 'impossible' ? 'claim' : ''}`}
            data-testid="claim"
            onClick={() => claim(play, level, game.notify)}
          >
            {w.claim}
          </button>
        )}
        {goal.kind !== 'predict' && (
          <button
            type="button"
            class={`btn main ${allRight ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishTrial(play) : startTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        )}
      </div>
    </aside>
  );
}

function Teacher({ level }: { readonly level: Level }) {
  const [isOpen, setOpen] = useState(false);
  const w = words();
  const note = level.teacher[language.value];
  return (
    <details class="teacher" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.teacher}</summary>
      <dl>
        {(['aim', 'ask', 'misconception', 'next'] as const).map((part) => (
          <div key={part}>
            <dt>{w.teacherParts[part]}</dt>
            <dd>{note[part]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function claim(play: Play, level: Level, notify: (text: string) => void): void {
  const w = words();
  if (level.goal.kind !== 'impossible') return notify(w.claimPossible);
  const right = play.verdict.cases.filter(({ pass }) => pass).length;
  const missing = (level.par?.best ?? right) - right;
  if (missing > 0) notify(w.claimNotBest(missing));
  command(play, { type: 'claim' });
}

/** The id of the level after this one, in this chapter or the next. */
export function nextLevel(campaign: Parameters<typeof chapterOf>[0], level: Level): string | undefined {
  const all = campaign.flatMap(({ levels }) => levels);
  return all[all.findIndex(({ id }) => id === level.id) + 1]?.id;
}
