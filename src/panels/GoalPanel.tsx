// Beside the board: cases or questions, hints, and the buttons that try and claim.
import { loadProof, loadTiles } from './parts.ts';
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import { isHidden } from '../lesson/rules.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { isInput } from '../core/circuit.ts';
import { hasCases } from '../levels/goals/given.ts';
import { command, draw, type Play } from '../session/play.ts';
import { Lazy } from '../views/Lazy.tsx';
import { KitTools } from './KitTools.tsx';
import { finishTrial, startTrial } from '../session/trial.ts';
import { CaseList } from './CaseList.tsx';
import { useGame } from './context.ts';
import { diagnosisText } from './diagnosis.ts';
import { PredictPanel } from './PredictPanel.tsx';
import { SidePanel } from './SidePanel.tsx';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly hints: number;
  onHint(): void;
}

export function GoalPanel({ play, level, hints, onHint }: Props) {
  follow(play);
  const w = words();
  const { goal } = level;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const right = visible.filter(({ pass }) => pass).length;
  return (
    <SidePanel
      level={level}
      right={right}
      count={visible.length}
      hints={hints}
      diagnosis={diagnosisText(play, level)}
      hasFailed={play.hasFailed}
      claimAsk={w.claimAsk}
      action={
        hasCases(goal) && (
          <button
            type="button"
            class={`btn main ${right === visible.length ? 'ready' : ''}`}
            data-testid="try-all"
            onClick={() => (play.trial ? finishTrial(play) : startTrial(play))}
          >
            <RichText text={play.trial ? w.trying : w.tryAll} />
          </button>
        )
      }
      onHint={onHint}
      onAnswer={goal.kind === 'predict' ? undefined : () => showAnswer(play, level)}
      onClaim={() => command(play, { type: 'claim' })}
    >
      <KitTools play={play} level={level} />
      <Goal play={play} level={level} />
      {goal.kind === 'impossible' && play.verdict.solved && <Lazy load={loadProof} level={level} goal={goal} circuit={play.circuit} />}
    </SidePanel>
  );
}

const loadDraw = () => import('./DrawPanel.tsx').then(({ DrawPanel }) => DrawPanel);
const loadTeach = () => import('./teach/TeachPanel.tsx').then(({ TeachPanel }) => TeachPanel);
const loadLabels = () => import('./LabelPanel.tsx').then(({ LabelPanel }) => LabelPanel);

/** More examples than are listed one by one. */
const MOST_LISTED = 24;

function Goal({ play, level }: { readonly play: Play; readonly level: RoundsLevel }) {
  const { goal } = level;
  const { rules } = useGame();
  if (isHidden(rules, 'cases') && hasCases(goal)) return null;
  switch (goal.kind) {
    case 'predict':
      return <PredictPanel play={play} level={level} goal={goal} />;
    case 'assemble':
      return <Lazy key="tiles" load={loadTiles} play={play} goal={goal} />;
    case 'draw':
      return <Lazy load={loadDraw} play={play} level={level} goal={goal} />;
    case 'labels':
      if (goal.examples.length > MOST_LISTED) return <Lazy load={loadLabels} play={play} level={level} goal={goal} />;
      return <CaseList play={play} level={level} />;
    case 'teach':
      return <Lazy load={loadTeach} play={play} level={level} goal={goal} />;
    case 'cases':
    case 'impossible':
    case 'distribution':
      return <CaseList play={play} level={level} />;
  }
}

/** Does what the stored solution does; edits can be undone. */
function showAnswer(play: Play, level: RoundsLevel): void {
  const drawn = new Map<string, number>();
  for (const { tick: _, ...asked } of level.solution.commands) {
    if (asked.type === 'setInput') drawn.set(asked.cell, asked.value);
    else if (asked.type !== 'predict' && asked.type !== 'claim') command(play, asked);
  }
  if (level.goal.kind === 'draw') draw(play, new Map([...startOf(level), ...drawn]));
}

function startOf({ circuit }: RoundsLevel): [string, number][] {
  return circuit.cells.filter(isInput).map(({ id, value }) => [id, value]);
}
