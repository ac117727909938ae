// What is asked of one cell in a run: how many spikes, how often or when, and in which window.
import { useState } from 'preact/hooks';
import { makerWords } from '../../i18n/maker.ts';
import { showExactly } from '../../i18n/numbers.ts';
import type { AnswerWant, Want } from '../../levels/spiking/level.ts';
import { askedAs, kindOf, type AskedAs } from '../../session/maker/runs.ts';
import { NumberBox } from './NumberBox.tsx';
import { readTimes } from './readTimes.ts';

type Windowed = Exclude<Want, AnswerWant>;

interface Props {
  readonly want: Windowed;
  readonly ms: number;
  readonly dt: number;
  readonly title: string;
  readonly testId: string;
  /** Asked in another way, as the solution does it. */
  onAs(as: AskedAs): void;
  onChange(want: Want): void;
  readonly onRemove: (() => void) | undefined;
}

const MOST_SPIKES = 1e6;

export function WantEditor({ want, ms, dt, title, testId, onAs, onChange, onRemove }: Props) {
  const w = makerWords().goal;
  return (
    <details class="want-editor">
      <summary aria-label={`${title}: ${w.change}`} data-testid={testId}>
        {w.change}
      </summary>
      <div class="made-row">
        <label class="number-box">
          <span class="number-name">{w.as}</span>
          <select value={kindOf(want)} data-testid={`${testId}-as`} onChange={(event) => onAs(event.currentTarget.value as AskedAs)}>
            {askedAs.map((as) => (
              <option key={as} value={as}>
                {w.ways[as]}
              </option>
            ))}
          </select>
        </label>
        <Amounts want={want} title={title} testId={testId} onChange={onChange} />
        <NumberBox
          label={w.fromMs}
          spoken={`${title}, ${w.fromMs}`}
          value={want.fromMs ?? 0}
          min={0}
          max={(want.untilMs ?? ms) - dt}
          step={10}
          exact={dt}
          testId={`${testId}-from`}
          onChange={(fromMs) => onChange(withWindow(want, fromMs, want.untilMs ?? ms, ms))}
        />
        <NumberBox
          label={w.untilMs}
          spoken={`${title}, ${w.untilMs}`}
          value={want.untilMs ?? ms}
          min={(want.fromMs ?? 0) + dt}
          max={ms}
          step={10}
          exact={dt}
          testId={`${testId}-until`}
          onChange={(untilMs) => onChange(withWindow(want, want.fromMs ?? 0, untilMs, ms))}
        />
        {onRemove && (
          <button type="button" class="btn" aria-label={`${title}: ${w.removeWant}`} data-testid={`${testId}-remove`} onClick={onRemove}>
            {w.removeWant}
          </button>
        )}
      </div>
    </details>
  );
}

function Amounts({ want, title, testId, onChange }: Pick<Props, 'want' | 'title' | 'testId' | 'onChange'>) {
  const w = makerWords().goal;
  if ('timesMs' in want) return <Times want={want} title={title} testId={testId} onChange={onChange} />;
  const isRate = 'rateHz' in want;
  const { min, max = MOST_SPIKES } = isRate
    ? want.rateHz
    : typeof want.count === 'number'
      ? { min: want.count, max: want.count }
      : want.count;
  const set = (least: number, most: number): void => {
    if (isRate) onChange({ ...want, rateHz: { min: least, max: Math.max(least, most) } });
    else onChange({ ...want, count: countOf(least, Math.max(least, most)) });
  };
  const box = (label: string, value: number, part: string, put: (value: number) => void) => (
    <NumberBox
      label={label}
      spoken={`${title}, ${label}`}
      value={value}
      min={0}
      max={MOST_SPIKES}
      step={1}
      exact={isRate ? 0.001 : 1}
      testId={`${testId}-${part}`}
      onChange={put}
    />
  );
  return (
    <>
      {box(w.least, min, 'least', (value) => set(value, max))}
      {max < MOST_SPIKES && box(w.most, max, 'most', (value) => set(Math.min(min, value), value))}
    </>
  );
}

function Times({
  want,
  title,
  testId,
  onChange,
}: Omit<Parameters<typeof Amounts>[0], 'want'> & { readonly want: Extract<Windowed, { timesMs: unknown }> }) {
  const w = makerWords().goal;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const timesMs = typed === undefined ? undefined : readTimes(typed);
    setTyped(undefined);
    if (timesMs) onChange({ ...want, timesMs });
  };
  return (
    <>
      <label class="number-box wide">
        <span class="number-name">{w.times}</span>
        <input
          type="text"
          autoComplete="off"
          aria-label={`${title}, ${w.times}`}
          value={typed ?? want.timesMs.map(showExactly).join(' ')}
          data-testid={`${testId}-times`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter' && !event.isComposing) commit();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
      </label>
      <NumberBox
        label={w.tolerance}
        spoken={`${title}, ${w.tolerance}`}
        value={want.toleranceMs}
        min={0}
        max={10_000}
        step={0.5}
        testId={`${testId}-tolerance`}
        onChange={(toleranceMs) => onChange({ ...want, toleranceMs })}
      />
    </>
  );
}

function countOf(min: number, max: number): number | { readonly min: number; readonly max?: number } {
  if (min === max) return min;
  return max >= MOST_SPIKES ? { min } : { min, max };
}

/** A window that is the whole run is none. */
function withWindow<W extends Windowed>(want: W, fromMs: number, untilMs: number, ms: number): W {
  const { fromMs: _from, untilMs: _until, ...rest } = want;
  return { ...rest, ...(fromMs > 0 ? { fromMs } : {}), ...(untilMs < ms ? { untilMs } : {}) } as unknown as W;
}
