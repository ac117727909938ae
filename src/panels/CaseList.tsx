// The cases as the judge sees them now; pressing one puts it on the board.
import { isInput, type RoundsCircuit } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { plainText } from '../i18n/rich.ts';
import { language, words } from '../i18n/words.ts';
import type { CaseVerdict } from '../levels/judge.ts';
import type { Case, Expected, RoundsLevel } from '../levels/level.ts';
import { caseAt, inputValue, loadCase, stopTrial, type Play } from '../session/play.ts';
import { isEye } from '../views/board/layout.ts';
import { nameOf } from '../views/names.ts';
import { Icon } from './Icon.tsx';
import { follow } from '../views/follow.ts';

export function CaseList({ play, level }: { readonly play: Play; readonly level: RoundsLevel }) {
  follow(play);
  const w = words();
  const shown = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const hiddenLeft = play.verdict.cases.length - shown.length;
  const inputs = level.circuit.cells.filter(isInput);
  const isGrid = isEye(level.circuit);
  const outputs = [...new Set(shown.flatMap(({ want }) => Object.keys(want)))];
  return (
    <div class="cases" role="group" aria-label={w.cases}>
      {!isGrid && (
        <div class="case-head" aria-hidden="true" style={{ '--columns': String(inputs.length) }}>
          <span />
          {inputs.map(({ id, label }) => (
            <span key={id}>{label ? <RichText text={label[language.value]} /> : id}</span>
          ))}
          <span class="answer">{outputs.map((id) => nameOf(level.circuit, id)).join(' ')}</span>
        </div>
      )}
      <ol class={isGrid ? 'eyes' : ''}>
        {shown.map((verdict) => (
          <CaseRow key={`${verdict.hidden}${verdict.index}`} play={play} level={level} verdict={verdict} isGrid={isGrid} />
        ))}
      </ol>
      {hiddenLeft > 0 && <p class="hidden-count">{w.hiddenCount(hiddenLeft)}</p>}
    </div>
  );
}

interface RowProps {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly verdict: CaseVerdict;
  readonly isGrid: boolean;
}

function CaseRow({ play, level, verdict, isGrid }: RowProps) {
  follow(play);
  const w = words();
  const { index, hidden, pass, want, states } = verdict;
  const given = caseAt(play, index, hidden);
  const isNow = isOnBoard(play, given);
  const answers = Object.values(want).map((expected) => expectedWord(level, expected));
  const state = Object.values(states)[0] ?? 0;
  const inputs = level.circuit.cells.filter(isInput);
  const said = [
    hidden ? w.hiddenCase : w.caseNumber(index + 1),
    ...inputs.map(({ id }) => `${nameOf(level.circuit, id)} ${show(given.in[id] ?? 0)}`),
    `${w.want} ${answers.map(plainText).join(' ')}`,
    pass ? w.right : w.wrong,
    `${w.state} ${show(state)}`,
  ].join(', ');
  return (
    <li>
      <button
        type="button"
        class={`case ${isNow ? 'now' : ''} ${pass ? 'pass' : 'fail'} ${hidden ? 'was-hidden' : ''} ${play.hasFailed && !pass && isNow ? 'broke' : ''}`}
        style={{ '--columns': String(inputs.length) }}
        aria-label={said}
        aria-current={isNow ? 'true' : undefined}
        data-testid={`case-${hidden ? 'hidden-' : ''}${index + 1}`}
        onClick={() => {
          stopTrial(play);
          loadCase(play, given);
        }}
      >
        <span class="nth" aria-hidden="true">
          {hidden ? '?' : index + 1}
        </span>
        {isGrid ? (
          <Eye circuit={level.circuit} given={given} />
        ) : (
          inputs.map((cell) => (
            <Amount key={cell.id} value={given.in[cell.id] ?? cell.value} graded={level.kit.inputs?.[cell.id] !== undefined} />
          ))
        )}
        <span class="answer">
          {answers.map((answer) => (
            <RichText key={answer} text={answer} />
          ))}
        </span>
        <span class={`mark ${pass ? 'ok' : 'no'}`}>
          <Icon name={pass ? 'solved' : 'close'} />
          {!pass && show(state)}
        </span>
      </button>
    </li>
  );
}

function Amount({ value, graded }: { readonly value: number; readonly graded: boolean }) {
  return graded ? <span class="graded">{show(value)}</span> : <span class={`dot ${value > 0 ? 'on' : ''}`} />;
}

/** A small picture of the eye, its pixels where they stand on the board. */
function Eye({ circuit, given }: { readonly circuit: RoundsCircuit; readonly given: Case }) {
  const inputs = circuit.cells.filter(isInput);
  const xs = [...new Set(inputs.map(({ x }) => x))].sort((a, b) => a - b);
  const ys = [...new Set(inputs.map(({ y }) => y))].sort((a, b) => a - b);
  return (
    <svg class="eye" viewBox={`-0.6 -0.6 ${xs.length + 0.2} ${ys.length + 0.2}`} aria-hidden="true">
      {inputs.map(({ id, x, y }) => (
        <circle key={id} cx={xs.indexOf(x)} cy={ys.indexOf(y)} r={0.38} class={(given.in[id] ?? 0) > 0 ? 'on' : ''} />
      ))}
    </svg>
  );
}

export function expectedWord(level: RoundsLevel, expected: Expected): string {
  const w = words();
  const text = level.text[language.value];
  if (expected === 'fires' || expected === 1) return text.fires ?? w.fires;
  if (expected === 'silent' || expected === 0) return text.silent ?? w.silent;
  return typeof expected === 'number' ? show(expected) : w.between(expected.min, expected.max);
}

function isOnBoard(play: Play, given: Case): boolean {
  return Object.entries(given.in).every(([id, value]) => inputValue(play, id) === value);
}
