// The cases as the judge sees them now; pressing one puts it on the board.
import type { ComponentChildren } from 'preact';
import { isInput, type RoundsCircuit } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { plainText } from '../i18n/rich.ts';
import { told, words } from '../i18n/words.ts';
import type { Given } from '../levels/goals/given.ts';
import type { CaseVerdict } from '../levels/verdict.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { inputValue, stopTrial, type Play } from '../session/play.ts';
import { caseAt, loadCase } from '../session/playback.ts';
import { isEye } from '../views/board/eye.ts';
import { nameOf } from '../views/names.ts';
import { expectedWord, gotWord } from './expected.ts';
import { Icon } from './Icon.tsx';
import { follow } from '../views/follow.ts';
import { covers, isCovered } from '../views/presenting.ts';

/** More wanted cells than have room for a word each: then each has a dot or a number. */
const MOST_WORDS = 2;

/** Cases want different outputs, so each says which. */
function isNamed({ verdict }: Play): boolean {
  if (verdict.cases.every(({ want }) => Object.values(want).includes('most'))) return false;
  const kinds = new Set(verdict.cases.map(({ want }) => Object.keys(want).join(' ')));
  return kinds.size > 1;
}

interface Wanted {
  readonly cell: string;
  readonly isOn: boolean;
}

function placesOf({ cells }: RoundsCircuit, wanted: readonly Wanted[]) {
  return wanted.map(({ cell, isOn }) => ({ isOn, ...cells.find(({ id }) => id === cell)! }));
}

/** Lamps that make a figure together, such as a digit, as they stand on the board. */
function Figure({ circuit, wanted }: { readonly circuit: RoundsCircuit; readonly wanted: readonly Wanted[] }) {
  const places = placesOf(circuit, wanted);
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 3.4;
  const [left, top] = [Math.min(...xs) / size, Math.min(...ys) / size];
  return (
    <svg
      class="figure"
      viewBox={`${left - 0.6} ${top - 0.6} ${(Math.max(...xs) - Math.min(...xs)) / size + 1.2} ${(Math.max(...ys) - Math.min(...ys)) / size + 1.2}`}
      aria-hidden="true"
    >
      {places.map(({ id, x, y, isOn }) => (
        <circle key={id} cx={x / size} cy={y / size} r={0.42} class={isOn ? 'on' : ''} />
      ))}
    </svg>
  );
}

interface ListProps {
  readonly play: Play;
  readonly level: RoundsLevel;
  /** What may be done with a case, beside it. */
  readonly beside?: ((verdict: CaseVerdict) => ComponentChildren) | undefined;
  /** A case was put on the board. */
  onPick?(verdict: CaseVerdict): void;
}

export function CaseList({ play, level, beside, onPick }: ListProps) {
  follow(play);
  const w = words();
  const shown = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const hiddenLeft = play.verdict.cases.length - shown.length;
  const inputs = level.circuit.cells.filter(isInput);
  const isGrid = isEye(level.circuit);
  const isLabelled = shown.every(({ want }) => Object.values(want).includes('most'));
  const outputs = [...new Set(shown.flatMap(({ want }) => Object.keys(want)))];
  return (
    <div class="cases" role="group" aria-label={w.cases}>
      {!isGrid && (
        <div class="case-head" aria-hidden="true" style={{ '--columns': String(inputs.length) }}>
          <span />
          {inputs.map(({ id, label }) => (
            <span key={id}>{label ? <RichText text={told(label)} /> : id}</span>
          ))}
          <span class="answer">
            {outputs.length > MOST_WORDS || isNamed(play) ? null : outputs.length > 1 && !isLabelled ? (
              outputs.map((id) => <span key={id}>{nameOf(level.circuit, id)}</span>)
            ) : (
              <span>{isLabelled ? '' : outputs.map((id) => nameOf(level.circuit, id)).join(' ')}</span>
            )}
          </span>
        </div>
      )}
      <ol class={isGrid ? 'eyes' : ''}>
        {shown.map((verdict) => (
          <CaseRow
            key={`${verdict.hidden}${verdict.index}`}
            play={play}
            level={level}
            verdict={verdict}
            isGrid={isGrid}
            beside={beside}
            onPick={onPick}
          />
        ))}
      </ol>
      {hiddenLeft > 0 && level.goal.kind !== 'teach' && <p class="hidden-count">{w.hiddenCount(hiddenLeft)}</p>}
    </div>
  );
}

interface RowProps {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly verdict: CaseVerdict;
  readonly isGrid: boolean;
  readonly beside: ListProps['beside'];
  readonly onPick: ListProps['onPick'] | undefined;
}

function CaseRow({ play, level, verdict, isGrid, beside, onPick }: RowProps) {
  follow(play);
  const w = words();
  const { index, hidden, pass, want, states } = verdict;
  const given = caseAt(play, index, hidden);
  const isNow = isOnBoard(play, given);
  const isSecret = covers.value.kinds.has('answer') && !(isNow && !isCovered('answer'));
  const named = isNamed(play);
  const wanted = Object.entries(want).map(([cell, expected]) => ({
    cell,
    word: named ? `${nameOf(level.circuit, cell)} ${expectedWord(level, cell, expected)}` : expectedWord(level, cell, expected),
    isOn: expected === 'fires' || expected === 1,
    got: gotWord(level, cell, expected, verdict.got[cell] ?? 0, states[cell] ?? 0),
  }));
  const isShort = wanted.length > MOST_WORDS;
  const isRange = Object.values(want).some((expected) => typeof expected === 'object');
  const isFigure = isShort && wanted.length > 4 && new Set(placesOf(level.circuit, wanted).map(({ x }) => x)).size > 1;
  const first = wanted[0];
  const inputs = level.circuit.cells.filter(isInput);
  const said = [
    hidden ? w.hiddenCase : w.caseNumber(index + 1),
    ...(given.before ?? []).map((held) => w.layers.before(heldText(level.circuit, held))),
    heldText(level.circuit, given.in),
    ...(isSecret
      ? []
      : [
          `${w.want} ${wanted.map(({ cell, word }) => (wanted.length > 1 ? `${nameOf(level.circuit, cell)} ${plainText(word)}` : plainText(word))).join(', ')}`,
          pass ? w.right : w.wrong,
          first ? `${w.state} ${first.got}` : '',
        ]),
  ].join(', ');
  return (
    <li>
      <button
        type="button"
        class={`case ${isNow ? 'now' : ''} ${isSecret ? '' : pass ? 'pass' : 'fail'} ${hidden ? 'was-hidden' : ''} ${play.hasFailed && !pass && isNow && !isSecret ? 'broke' : ''}`}
        style={{ '--columns': String(inputs.length) }}
        aria-label={said}
        aria-current={isNow ? 'true' : undefined}
        data-testid={`case-${hidden ? 'hidden-' : ''}${index + 1}`}
        onClick={() => {
          stopTrial(play);
          loadCase(play, given);
          onPick?.(verdict);
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
        {given.before && (
          <span class="earlier">{w.layers.before(given.before.map((held) => heldText(level.circuit, held)).join(', '))}</span>
        )}
        <Swatch given={given} />
        <span class={`answer ${named ? 'named' : isShort ? 'short' : isRange ? 'range' : ''}`}>
          {isSecret && '?'}
          {isFigure && !isSecret && <Figure circuit={level.circuit} wanted={wanted} />}
          {(isFigure || isSecret ? [] : wanted).map(({ cell, word, isOn }) => (
            <span key={cell}>
              {isShort && isDecided(want[cell]) ? <span class={`dot ${isOn ? 'on' : ''}`} /> : <RichText text={word} />}
            </span>
          ))}
        </span>
        {!isSecret && (
          <span class={`mark ${pass ? 'ok' : 'no'}`}>
            <Icon name={pass ? 'solved' : 'close'} />
            {!pass && wanted.length === 1 && first?.got}
          </span>
        )}
      </button>
      {beside?.(verdict)}
    </li>
  );
}

function Amount({ value, graded }: { readonly value: number; readonly graded: boolean }) {
  return graded ? <span class="graded">{show(value)}</span> : <span class={`dot ${value > 0 ? 'on' : ''}`} />;
}

/** Inputs named red, green and blue are a colour, which is shown. */
function Swatch({ given: { in: held } }: { readonly given: Given }) {
  const { red, green, blue } = held;
  if (red === undefined || green === undefined || blue === undefined) return null;
  const shade = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 255);
  return <span class="swatch" style={{ background: `rgb(${shade(red)} ${shade(green)} ${shade(blue)})` }} />;
}

/** A small picture of the eye, its pixels where they stand on the board. */
function Eye({ circuit, given }: { readonly circuit: RoundsCircuit; readonly given: Given }) {
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

function isDecided(expected: CaseVerdict['want'][string] | undefined): boolean {
  return expected === 'fires' || expected === 'silent' || expected === 0 || expected === 1;
}

function heldText(circuit: RoundsCircuit, held: Given['in']): string {
  return circuit.cells
    .filter(isInput)
    .flatMap(({ id }) => (held[id] === undefined ? [] : [`${nameOf(circuit, id)} ${show(held[id])}`]))
    .join(', ');
}

function isOnBoard(play: Play, given: Given): boolean {
  return Object.entries(given.in).every(([id, value]) => inputValue(play, id) === value);
}
