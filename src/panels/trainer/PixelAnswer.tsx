// One example of a set too wide for a map: what it is, and how the shares of the answer sharpen while it is trained.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { showShare } from '../../i18n/charts.ts';
import { percent } from '../../i18n/shares.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { told } from '../../i18n/words.ts';
import { createPass, passForward, takeRows } from '../../core/learning/pass.ts';
import { isRowRight } from '../../core/learning/measure.ts';
import type { Examples } from '../../core/learning/examples.ts';
import { entryOf, type Entry } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { Round } from '../Transport.tsx';
import type { Bench } from './bench.ts';

const PIXELS = 8;
type Order = 'wrong' | 'all';

export function PixelAnswer({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().answer;
  const entry = entryOf(bench.trainer);
  const [order, setOrder] = useState<Order>('wrong');
  const all = useMemo(() => allOf(entry), [entry.material]);
  const { labels, rows } = entry.material;
  const isSeen = useMemo(() => new Set(rows.seen), [rows]);
  // What is wrong changes while it learns: it is found anew when the next one is asked for.
  const walk = (by: 1 | -1): void => {
    const list = order === 'all' ? Array.from(labels, (_, row) => row) : wrongRows(bench, all);
    if (list.length === 0) return;
    const later =
      by === 1 ? (list.find((row) => row > bench.sight.row) ?? list[0]!) : (list.findLast((row) => row < bench.sight.row) ?? list.at(-1));
    if (later !== undefined) bench.sight.showExample(later);
  };
  follow(bench.easel.play);
  const row = Math.max(0, bench.sight.row);
  const kind = told(entry.material.kinds[labels[row]!]!);
  const pixels = bench.sight.inputs();
  const isDrawn = pixels.some((ink, at) => ink !== entry.material.all[row * pixels.length + at]);
  return (
    <div class="pixel-answer">
      <div class="example-line">
        <Round icon="stepBack" label={w.previous} testId="example-back" onClick={() => walk(-1)} />
        <label class="choice">
          <span>{w.order}</span>
          <select value={order} data-testid="example-order" onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            <option value="wrong">{w.orders.wrong}</option>
            <option value="all">{w.orders.all}</option>
          </select>
        </label>
        <Round icon="step" label={w.next} testId="example-next" onClick={() => walk(1)} />
      </div>
      <div class="example-body">
        <figure>
          <Picture pixels={pixels} label={isDrawn ? w.drawn : w.picture(kind)} />
          <figcaption data-testid="example">
            <b>{isDrawn ? w.drawn : w.truth(kind)}</b>
            {!isDrawn && (
              <>
                <small>{isSeen.has(row) ? w.isSeen : w.isUnseen}</small>
                <small>{w.example(row + 1, labels.length)}</small>
              </>
            )}
          </figcaption>
        </figure>
        <Shares bench={bench} truth={isDrawn ? undefined : labels[row]!} />
      </div>
      <Gallery bench={bench} all={all} />
    </div>
  );
}

/** All rows, seen or not, with their targets. */
function allOf({ material }: Entry): Examples {
  const { all, labels, kinds, inputs } = material;
  const targets = new Float64Array(labels.length * kinds.length);
  for (const [row, label] of labels.entries()) targets[row * kinds.length + label] = 1;
  return { rows: labels.length, columns: inputs.length, outputs: kinds.length, inputs: all, targets };
}

function wrongRows({ network }: Bench, all: Examples): number[] {
  const pass = createPass(network, CHUNK);
  const wrong: number[] = [];
  for (let from = 0; from < all.rows; from += CHUNK) {
    const count = Math.min(CHUNK, all.rows - from);
    takeRows(pass, all, undefined, from, count);
    passForward(network, pass, count);
    for (let r = 0; r < count; r++) if (!isRowRight(network, pass, r, all, from + r)) wrong.push(from + r);
  }
  return wrong;
}
const CHUNK = 64;

const MOST_SHOWN = 12;

/** Some that it gets wrong, found anew whenever it stands still. */
function Gallery({ bench, all }: { readonly bench: Bench; readonly all: Examples }) {
  follow(bench.trainer);
  const w = trainerWords().answer;
  const isStill = !bench.tape?.isRunning && !bench.errands.away;
  const at = bench.tape?.at ?? 0;
  const last = useRef<readonly number[]>([]);
  last.current = useMemo(() => (isStill && at > 0 ? wrongRows(bench, all) : last.current), [isStill, isStill ? at : -1, bench.tape, all]);
  if (at === 0) return null;
  if (last.current.length === 0) return isStill ? <p class="none-wrong">{w.noneWrong}</p> : null;
  const { kinds, labels } = entryOf(bench.trainer).material;
  return (
    <div class="gallery" role="group" aria-label={w.wrongOnes(last.current.length)}>
      {last.current.slice(0, MOST_SHOWN).map((row) => (
        <button
          key={row}
          type="button"
          aria-label={w.wrongOne(told(kinds[labels[row]!]!), row + 1)}
          onClick={() => bench.sight.showExample(row)}
        >
          <Picture pixels={Array.from(all.inputs.subarray(row * all.columns, (row + 1) * all.columns))} label="" />
        </button>
      ))}
    </div>
  );
}

function Picture({ pixels, label }: { readonly pixels: readonly number[]; readonly label: string }) {
  return (
    <svg class="digit" viewBox="0 0 8 8" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}>
      <rect width="8" height="8" class="paper" />
      {Array.from({ length: PIXELS * PIXELS }, (_, at) => {
        const ink = pixels[at]!;
        if (ink === 0) return null;
        return <rect key={at} x={at % PIXELS} y={Math.floor(at / PIXELS)} width="1.02" height="1.02" class="ink" fill-opacity={ink} />;
      })}
    </svg>
  );
}

/** Bars follow eight times a second, for a screen reader they stand still. */
const BARS_MS = 120;

function Shares({ bench, truth }: { readonly bench: Bench; readonly truth: number | undefined }) {
  follow(bench.trainer);
  follow(bench.easel.play);
  const w = trainerWords().answer;
  const [, redraw] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = bench.sight.version.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        redraw((count) => count + 1);
      }, BARS_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [bench]);
  const { kinds } = entryOf(bench.trainer).material;
  const shares = bench.sight.answer();
  const most = shares.indexOf(Math.max(...shares));
  return (
    <div class="example-shares">
      <p class={truth === undefined ? '' : most === truth ? 'ok' : 'no'} data-testid="says">
        {w.says(told(kinds[most]!), showShare(shares[most]!))}
      </p>
      <ul aria-label={w.shares}>
        {kinds.map((kind, index) => (
          <li key={index} class={`${index === most ? 'most' : ''} ${index === truth ? 'truth' : ''}`}>
            <b>{told(kind)}</b>
            <span class="bar" aria-hidden="true">
              <i style={{ width: `${100 * shares[index]!}%` }} />
            </span>
            <output>{percent(shares[index]!)} %</output>
          </li>
        ))}
      </ul>
    </div>
  );
}
