// Examples of one's own, painted on the map: a brush for each kind and an eraser, for the pointer, the finger, and the keys. One stroke is one choice.
import { useRef, useState } from 'preact/hooks';
import { FEWEST_KINDS, MOST_PAINTED, MOST_PAINTED_KINDS, type PaintedPlan } from '../../core/learning/plan.ts';
import { PLANAR_REACH } from '../../data/planar.ts';
import { show } from '../../i18n/numbers.ts';
import { trainerNames, trainerWords } from '../../i18n/trainer.ts';
import { told } from '../../i18n/words.ts';
import { newGesture } from '../../input/NumberField.tsx';
import { withData } from '../../session/trainer/plan.ts';
import { KindShape } from '../../views/learning/MapLegend.tsx';
import { useGame } from '../context.ts';
import type { Bench } from './bench.ts';
import { choose } from './choices.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the brush does: adds points of a kind, or takes points away. */
export type Brush = number | 'eraser';

type Points = PaintedPlan['points'];

/** On the map, which reaches ±6. */
const GRAIN = 0.05;
const SPACING = 0.45;
const ERASER = 0.75;
const STEP = 0.25;
const LEAP = 1;
/** A stroke under way is learned from so often. */
const COMMIT_MS = 120;

interface ToolsProps {
  readonly bench: Bench;
  readonly data: PaintedPlan;
  /** undefined: the map is asked instead. */
  readonly brush: Brush | undefined;
  onBrush(brush: Brush | undefined): void;
}

export function PaintTools({ bench, data, brush, onBrush }: ToolsProps) {
  const w = trainerWords().paint;
  const change = (next: Partial<PaintedPlan>): void => void choose(bench, (own) => withData(own, { ...data, ...next }));
  return (
    <div class="paint-tools" role="group" aria-label={w.title}>
      {Array.from({ length: data.kinds }, (_, kind) => (
        <button
          key={kind}
          type="button"
          class="pick"
          aria-pressed={brush === kind}
          aria-label={w.kind(told(trainerNames.colours[kind]!))}
          data-testid={`brush-${kind}`}
          onClick={() => onBrush(kind)}
        >
          <KindShape kind={kind} />
        </button>
      ))}
      <button type="button" class="pick" aria-pressed={brush === 'eraser'} data-testid="eraser" onClick={() => onBrush('eraser')}>
        {w.eraser}
      </button>
      <button type="button" class="pick" aria-pressed={brush === undefined} data-testid="ask-map" onClick={() => onBrush(undefined)}>
        {w.ask}
      </button>
      <button
        type="button"
        class="pick"
        aria-label={w.more}
        title={w.more}
        disabled={data.kinds >= MOST_PAINTED_KINDS}
        data-testid="more-kinds"
        onClick={() => {
          change({ kinds: data.kinds + 1 });
          onBrush(data.kinds);
        }}
      >
        +
      </button>
      <button
        type="button"
        class="pick"
        aria-label={w.fewer}
        title={w.fewer}
        disabled={data.kinds <= FEWEST_KINDS}
        data-testid="fewer-kinds"
        onClick={() => {
          change({ kinds: data.kinds - 1, points: data.points.filter(([, , kind]) => kind < data.kinds - 1) });
          if (typeof brush === 'number') onBrush(Math.min(brush, data.kinds - 2));
        }}
      >
        −
      </button>
      <button
        type="button"
        class="pick"
        disabled={data.points.length === 0}
        data-testid="clear-points"
        onClick={() => change({ points: [] })}
      >
        {w.clear}
      </button>
    </div>
  );
}

interface PadProps {
  readonly bench: Bench;
  readonly data: PaintedPlan;
  readonly brush: Brush;
  onBrush(brush: Brush): void;
}

interface Stroke {
  points: Points;
  last: Place | undefined;
  readonly gesture: string;
  committed: number;
}

export function PaintPad({ bench, data, brush, onBrush }: PadProps) {
  const game = useGame();
  const w = trainerWords().paint;
  const [cursor, setCursor] = useState<Place>({ x: 0, y: 0 });
  const [isFocused, setFocused] = useState(false);
  const stroke = useRef<Stroke | undefined>(undefined);
  const commit = ({ points, gesture }: Stroke): void => void choose(bench, (own) => withData(own, { ...data, points }), { gesture });
  const begin = (): Stroke =>
    (stroke.current = { points: data.points, last: undefined, gesture: `paint ${newGesture()}`, committed: -Infinity });
  const touch = (at: Place): void => {
    const now = stroke.current;
    if (!now) return;
    const before = now.points;
    now.points = brush === 'eraser' ? erased(before, at) : painted(now, at, brush);
    if (now.points === before) return;
    if (now.points.length > MOST_PAINTED) {
      now.points = before;
      return game.notify(w.full);
    }
    if (performance.now() - now.committed < COMMIT_MS) return;
    now.committed = performance.now();
    commit(now);
  };
  const end = (): void => {
    if (stroke.current) commit(stroke.current);
    stroke.current = undefined;
  };
  const placeOf = (event: PointerEvent): Place => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return {
      x: onGrain(((2 * (event.clientX - box.left)) / box.width - 1) * PLANAR_REACH),
      y: onGrain((1 - (2 * (event.clientY - box.top)) / box.height) * PLANAR_REACH),
    };
  };
  const press = (event: KeyboardEvent): void => {
    const move = arrows[event.key];
    const kind = Number(event.key) - 1;
    if (move) {
      const step = event.shiftKey ? LEAP : STEP;
      setCursor({ x: onGrain(cursor.x + move[0] * step), y: onGrain(cursor.y + move[1] * step) });
    } else if (event.key === ' ' || event.key === 'Enter') {
      begin();
      touch(cursor);
      end();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      const now = begin();
      now.points = erased(data.points, cursor);
      end();
    } else if (kind >= 0 && kind < data.kinds) onBrush(kind);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const percent = (value: number): string => `${(50 * value) / PLANAR_REACH + 50}%`;
  return (
    <div
      class="paint-pad"
      role="application"
      tabIndex={0}
      aria-label={`${w.pad}. ${w.how}`}
      data-testid="paint-pad"
      data-points={data.points.length}
      onKeyDown={press}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        begin();
        touch(placeOf(event));
      }}
      onPointerMove={(event) => {
        if (stroke.current) touch(placeOf(event));
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {isFocused && (
        <span class={`paint-cursor ${brush === 'eraser' ? 'eraser' : ''}`} style={{ left: percent(cursor.x), top: percent(-cursor.y) }} />
      )}
      <span class="visually-hidden" aria-live="polite">
        {isFocused ? w.at(show(cursor.x), show(cursor.y), data.points.length) : ''}
      </span>
    </div>
  );
}

const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function onGrain(value: number): number {
  const within = Math.max(-PLANAR_REACH, Math.min(PLANAR_REACH, value));
  return Number((Math.round(within / GRAIN) * GRAIN).toFixed(2)) + 0;
}

/** One more where the brush has moved far enough. */
function painted(stroke: Stroke, at: Place, kind: number): Points {
  const { last, points } = stroke;
  if (last && Math.hypot(at.x - last.x, at.y - last.y) < SPACING) return points;
  stroke.last = at;
  return [...points, [at.x, at.y, kind]];
}

function erased(points: Points, { x, y }: Place): Points {
  const left = points.filter(([px, py]) => Math.hypot(px - x, py - y) > ERASER);
  return left.length === points.length ? points : left;
}
