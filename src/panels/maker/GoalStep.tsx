// What is asked, recorded by playing on the canvas.
import { makerWords } from '../../i18n/maker.ts';
import type { Draft, RoundsAsked, TimeAsked } from '../../session/maker/draft.ts';
import { follow } from '../../views/follow.ts';
import { AddCase, CasesGoal } from './CasesGoal.tsx';
import { AddRun, RunsGoal } from './RunsGoal.tsx';
import type { Maker } from './useMaker.ts';

const kindsInRounds: readonly RoundsAsked['kind'][] = ['cases', 'impossible', 'predict'];
const kindsInTime: readonly TimeAsked['kind'][] = ['spikes', 'impossible', 'live'];

export function GoalStep({ maker }: { readonly maker: Maker }) {
  follow(maker.playground);
  const { draft } = maker;
  const w = makerWords().goal;
  const kinds = draft.clock === 'rounds' ? kindsInRounds : kindsInTime;
  const open = kinds.filter((kind) => kind !== 'live' || draft.solution.cells.some((cell) => cell.kind === 'touch'));
  return (
    <>
      <div class="maker-kinds" role="group" aria-label={w.kindLabel}>
        {open.map((kind) => (
          <button
            key={kind}
            type="button"
            class="mode"
            aria-pressed={draft.asked.kind === kind}
            data-testid={`goal-${kind}`}
            onClick={() => maker.change(withKind(draft, kind))}
          >
            {w.kinds[kind]}
          </button>
        ))}
      </div>
      <p class="maker-why">{w.kindWhy[draft.asked.kind]}</p>
      {draft.clock === 'rounds' ? <CasesGoal maker={maker} draft={draft} /> : <RunsGoal maker={maker} draft={draft} />}
    </>
  );
}

/** What stays in reach while the panel is folded away. */
export function RecordButtons({ maker }: { readonly maker: Maker }) {
  follow(maker.playground);
  const { draft } = maker;
  return draft.clock === 'rounds' ? <AddCase maker={maker} draft={draft} /> : <AddRun maker={maker} draft={draft} />;
}

/** Runs of touches are not runs of a live level, nor the other way round: a live level keeps its first. */
function withKind(draft: Draft, kind: RoundsAsked['kind'] | TimeAsked['kind']): Draft {
  if (draft.clock === 'rounds') return { ...draft, asked: { ...draft.asked, kind: kind as RoundsAsked['kind'] } };
  const { runs } = draft.asked;
  const next = kind as TimeAsked['kind'];
  return { ...draft, asked: { ...draft.asked, kind: next, runs: next === 'live' ? runs.slice(0, 1) : runs } };
}
