// View 1: the animated board. Draws what the play holds, and lays the controls over it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { words } from '../../i18n/words.ts';
import { biasRange, inputRange, weightRange } from '../../session/kit.ts';
import { frame, type Play } from '../../session/play.ts';
import { advanceTrial } from '../../session/trial.ts';
import { findCell } from '../../core/circuit.ts';
import { Controls } from './Controls.tsx';
import { isCrowded, isDense, layOut, type Layout } from './layout.ts';
import type { Shown } from './scene.ts';
import type { Stage } from './stage.ts';
import { follow } from '../follow.ts';

interface Props {
  readonly play: Play;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
  /** Said at the first thing that can be changed, to someone who has never changed anything. */
  readonly tip?: string | undefined;
}

/** A smaller box, in pixels, is one that is only just being laid out. */
const SMALLEST = 60;
/** Sleep longer than this between two frames is forgiven. */
const LONGEST_FRAME_MS = 250;
/** After the last change everything is drawn for so long: bursts end, water settles. */
const LINGER_MS = 2500;
const STILL_LINGER_MS = 600;
const RESTING_FRAME_MS = 60;
/** Fades need no more. */
const STILL_FRAME_MS = 100;

export function Board({ play, isStill, onBadNumber, tip }: Props) {
  follow(play);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | undefined>(undefined);
  const [box, setBox] = useState<{ width: number; height: number } | undefined>(undefined);
  // Counts how often the picture was opened: a lost one is brought back by opening another.
  const [opening, setOpening] = useState(0);
  const [picture, setPicture] = useState<'opening' | 'shown' | 'lost' | 'none'>('opening');
  // Positions depend on the circuit's shape, not on its weights.
  const shape = play.circuit.cells.map(({ id }) => id).join() + play.circuit.synapses.map(({ id }) => id).join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const layout = useMemo<Layout | undefined>(() => box && layOut(play.circuit, box.width, box.height), [shape, box]);
  const unit = unitOf(play);

  useEffect(() => {
    const element = host.current!;
    let isGone = false;
    const observer = new ResizeObserver(() => {
      if (Math.min(element.clientWidth, element.clientHeight) >= SMALLEST)
        setBox({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    void import('./stage.ts')
      .then(({ Stage }) => Stage.open(element, (isLost) => setPicture(isLost ? 'lost' : 'shown')))
      .then(
        (opened) => {
          if (isGone) return opened.close();
          stage.current = opened;
          setPicture('shown');
        },
        () => setPicture('none'),
      );
    return () => {
      isGone = true;
      observer.disconnect();
      stage.current?.close();
      stage.current = undefined;
    };
  }, [opening]);

  useEffect(() => {
    if (!layout || picture !== 'shown') return;
    const { level } = play.session;
    stage.current?.setScene(play.circuit, play.run.state, layout, { largestWeight: largest(weightRange(level)), unit }, (id) => {
      const cell = findCell(play.circuit, id)!;
      const range = inputRange(level, cell);
      return Math.max(Math.abs(range.min), Math.abs(range.max));
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [play, layout, picture, unit]);

  useEffect(() => {
    let last = performance.now();
    let request = 0;
    const shown = {
      get circuit() {
        return play.circuit;
      },
      get state() {
        return play.run.state;
      },
      clock: play.clock,
      get isHidden() {
        return play.isAsking;
      },
      get isStill() {
        return isStill.peek();
      },
    } satisfies Shown;
    let drawn = 0;
    let busyUntil = 0;
    const wake = (): void => {
      busyUntil = performance.now() + (isStill.peek() ? STILL_LINGER_MS : LINGER_MS);
    };
    wake();
    play.changed.add(wake);
    const tick = (now: number): void => {
      const elapsed = Math.min(LONGEST_FRAME_MS, now - last);
      last = now;
      frame(play, elapsed);
      advanceTrial(play, elapsed);
      if (play.clock.isRunning || play.trial) wake();
      // At rest only the plankton drifts: few frames, or none where motion is to be still.
      const isBusy = now < busyUntil;
      const pace = isStill.peek() ? STILL_FRAME_MS : isBusy ? 0 : RESTING_FRAME_MS;
      if (now - drawn >= pace && (isBusy || !isStill.peek())) {
        stage.current?.draw(shown, now, Math.min(LONGEST_FRAME_MS, now - drawn));
        drawn = now;
      }
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
      play.changed.delete(wake);
    };
  }, [play, isStill, picture, layout]);

  return (
    <div
      class={`board ${layout && (layout.isTall ? isCrowded(play.circuit) : isDense(play.circuit) && layout.scale < 0.95) ? 'small-chips' : ''}`}
      ref={host}
      role="group"
      aria-label={words().board}
    >
      {picture === 'lost' && (
        <p class="board-note" role="status">
          {words().pictureLost}{' '}
          <button type="button" class="btn" onClick={() => setOpening(opening + 1)}>
            {words().pictureReload}
          </button>
        </p>
      )}
      {picture === 'none' && (
        <p class="board-note" role="status">
          {words().noPicture}
        </p>
      )}
      {layout && <Controls play={play} layout={layout} unit={unit} onBad={onBadNumber} tip={tip} />}
    </div>
  );
}

function largest(range: { readonly min: number; readonly max: number } | undefined): number {
  return range ? Math.max(Math.abs(range.min), Math.abs(range.max)) : 3;
}

/** The state that fills half of the way to the rim: fits the level's biases and what its inputs can bring. */
function unitOf(play: Play): number {
  const { level } = play.session;
  const range = biasRange(level);
  if (range) return Math.max(1.2, largest(range) * 0.55);
  const biases = play.circuit.cells.map((cell) => (cell.kind === 'neuron' ? Math.abs(cell.bias) : 0));
  return Math.max(2, ...biases);
}
