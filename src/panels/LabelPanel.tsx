// A classifier's examples: how many are right, and each as a small mark in the colour of its answer.
import { isInput } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { percent } from '../i18n/shares.ts';
import { words } from '../i18n/words.ts';
import { shareRight } from '../levels/goals/labels.ts';
import type { CaseVerdict } from '../levels/verdict.ts';
import type { LabelsGoal, RoundsLevel } from '../levels/level.ts';
import { inputValue, stopTrial, type Play } from '../session/play.ts';
import { caseAt, loadCase } from '../session/playback.ts';
import { follow } from '../views/follow.ts';
import { nameOf } from '../views/names.ts';

export function LabelPanel({ play, level, goal }: { readonly play: Play; readonly level: RoundsLevel; readonly goal: LabelsGoal }) {
  follow(play);
  const w = words().layers;
  const shown = play.verdict.cases.filter(({ hidden }) => !hidden);
  const right = shown.filter(({ pass }) => pass).length;
  const cells = level.circuit.layers.find(({ id }) => id === goal.layer)!.cells;
  return (
    <div class="examples">
      <p class="accuracy" data-testid="accuracy">
        {w.accuracy(right, shown.length, `${percent(goal.accuracy)} %`)}
      </p>
      <meter
        min={0}
        max={1}
        low={goal.accuracy}
        value={shareRight(shown)}
        aria-label={w.accuracy(right, shown.length, `${percent(goal.accuracy)} %`)}
      />
      {cells.map((cell, kind) => (
        <div key={cell} class="kind">
          <h3>{nameOf(level.circuit, cell)}</h3>
          <div class="marks">
            {shown
              .filter(({ want }) => want[cell] === 'most')
              .map((verdict) => (
                <Mark key={verdict.index} play={play} level={level} verdict={verdict} kind={kind} />
              ))}
          </div>
        </div>
      ))}
      {goal.data && <p class="source">{w.examplesFrom[goal.data]}</p>}
    </div>
  );
}

interface MarkProps {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly verdict: CaseVerdict;
  readonly kind: number;
}

function Mark({ play, level, verdict, kind }: MarkProps) {
  const w = words();
  const { index, pass, got } = verdict;
  const given = caseAt(play, index, false);
  const isNow = Object.entries(given.in).every(([id, value]) => inputValue(play, id) === value);
  const inputs = level.circuit.cells.filter(isInput).map(({ id }) => `${nameOf(level.circuit, id)} ${show(given.in[id] ?? 0)}`);
  const [most] = Object.entries(got).sort((a, b) => b[1] - a[1]);
  return (
    <button
      type="button"
      class={`mark-dot kind-${kind} ${pass ? 'ok' : 'no'} ${isNow ? 'now' : ''}`}
      title={inputs.join(', ')}
      aria-label={`${w.caseNumber(index + 1)}, ${inputs.join(', ')}, ${pass ? w.right : w.wrong}${most ? `, ${w.layers.mostIs(nameOf(level.circuit, most[0]))}` : ''}`}
      onClick={() => {
        stopTrial(play);
        loadCase(play, given);
      }}
    >
      {pass ? '' : '×'}
    </button>
  );
}
