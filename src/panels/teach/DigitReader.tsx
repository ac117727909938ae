// A digit that the network has never seen, on the board, and how the light is shared among the ten answers while it learns.
import { useEffect, useState } from 'preact/hooks';
import { isInput } from '../../core/circuit.ts';
import { greatest } from '../../core/rounds/dense.ts';
import { outputOf } from '../../core/state.ts';
import { percent } from '../../i18n/shares.ts';
import { learningWords } from '../../i18n/learning.ts';
import { stackOf } from '../../core/layers.ts';
import { draw } from '../../session/play.ts';
import type { Teaching } from '../../session/teaching.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { createPass, passForward, takeRows } from '../../core/learning/pass.ts';
import { isRowRight } from '../../core/learning/measure.ts';
import type { TeachProps } from './TeachPanel.tsx';

/** Digits that are looked through at once. */
const CHUNK = 64;

export function DigitReader({ play, level, goal, teaching }: TeachProps & { readonly teaching: Teaching }) {
  follow(play);
  const w = learningWords();
  const [index, setIndex] = useState(0);
  const digits = goal.hidden ?? [];
  const shown = digits[index];
  useEffect(() => {
    if (!shown || teaching.course.isRunning) return;
    draw(play, new Map(level.circuit.cells.filter(isInput).map(({ id }) => [id, shown.in[id] ?? 0])));
  }, [play, level, shown, teaching]);
  if (!shown) return null;
  const answers = stackOf(play.circuit)!
    .blocks.at(-1)!
    .cells.map(({ id }) => id);
  const shares = Float64Array.from(answers, (id) => outputOf(play.run.state, id));
  const best = greatest(shares, shares.length);
  const really = answers.find((id) => shown.out[id] === 1)!;
  const go = (next: number): void => setIndex(((next % digits.length) + digits.length) % digits.length);
  return (
    <section class="reader" aria-label={w.pickDigit}>
      <h3>{w.pickDigit}</h3>
      <Thumb values={level.circuit.cells.filter(isInput).map(({ id }) => shown.in[id] ?? 0)} />
      <p aria-live="off">
        {best >= 0 && <b>{w.says(nameOf(play.circuit, answers[best]!), percent(shares[best]!))}</b>}{' '}
        {w.isReally(nameOf(play.circuit, really))}
      </p>
      <ol class="share-bars">
        {answers.map((id, i) => (
          <li key={id} class={id === really ? 'really' : ''}>
            <span>{nameOf(play.circuit, id)}</span>
            <meter min={0} max={1} value={shares[i]} aria-label={`${nameOf(play.circuit, id)}: ${percent(shares[i]!)} %`} />
          </li>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" class="btn" data-testid="next-digit" onClick={() => go(index + 1)}>
          {w.nextDigit}
        </button>
        <button type="button" class="btn" data-testid="next-wrong" onClick={() => go(nextWrong(teaching, index))}>
          {w.nextWrong}
        </button>
      </div>
    </section>
  );
}

/** The next unseen digit that is read wrongly; the next one where none is. */
function nextWrong({ course }: Teaching, after: number): number {
  const { network } = course.training;
  const { unseen } = course;
  const pass = createPass(network, CHUNK);
  const order = Int32Array.from({ length: unseen.rows }, (_, i) => (after + 1 + i) % unseen.rows);
  for (let from = 0; from < order.length; from += CHUNK) {
    const count = Math.min(CHUNK, order.length - from);
    takeRows(pass, unseen, order, from, count);
    passForward(network, pass, count);
    for (let r = 0; r < count; r++) if (!isRowRight(network, pass, r, unseen, order[from + r]!)) return order[from + r]!;
  }
  return after + 1;
}

function Thumb({ values }: { readonly values: readonly number[] }) {
  const side = Math.sqrt(values.length);
  return (
    <svg class="digit-thumb" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      {values.map((value, i) => (
        // A pixel is its place.
        <rect key={i} x={i % side} y={Math.floor(i / side)} width={1.02} height={1.02} opacity={value} />
      ))}
    </svg>
  );
}
