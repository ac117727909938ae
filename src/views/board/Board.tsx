// View 1: the animated board. Draws what the play holds, and lays the controls over it.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { biasRange, inputRange, weightRange } from '../../session/kit.ts';
import { type Play } from '../../session/play.ts';
import { frame } from '../../session/playback.ts';
import { advanceTrial } from '../../session/trial.ts';
import { advanceLearned, isLearning } from '../../session/learned.ts';
import { findCell, type Id } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { BoardFrame, type Painters } from './BoardFrame.tsx';
import { Controls } from './Controls.tsx';
import { isCrowded, isDense, layOut } from './layout.ts';
import type { Layout } from './geometry.ts';
import type { Shown } from './scene.ts';
import type { Box } from './stage.ts';
import { follow } from '../follow.ts';
import { covers, hasSecrets, isPresenting } from '../presenting.ts';

interface Props {
  readonly play: Play;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
  /** Said at the first thing that can be changed, to someone who has never changed anything. */
  readonly tip?: string | undefined;
  /** What lies over the board besides its controls, such as what learning changed. */
  readonly overlay?: ((layout: Layout) => ComponentChildren) | undefined;
}

/** Lines are so much thicker when they are to be seen from the back row. */
const BOLD = 1.5;

const loadPictures = () => import('./pictures.ts');

export function Board({ play, isStill, onBadNumber, tip, overlay }: Props) {
  follow(play);
  const [box, setBox] = useState<Box | undefined>(undefined);
  const [opened, open] = useOpened(play);
  // Positions depend on the circuit's shape, not on its weights.
  const shape = play.circuit.cells.map(({ id }) => id).join() + play.circuit.synapses.map(({ id }) => id).join();
  const layout = useMemo<Layout | undefined>(() => box && layOut(play.circuit, box.width, box.height, remNow()), [shape, box]);
  const unit = unitOf(play);
  const bold = isPresenting.value ? BOLD : 1;
  const paint = useMemo(
    () =>
      layout &&
      (({ textures, pictures }: Painters<typeof import('./pictures.ts')>) => {
        const { level } = play.session;
        return new pictures.Scene(
          textures,
          shownOf(play, isStill),
          layout,
          { largestWeight: largest(weightRange(level)), unit, bold },
          (id) => {
            const range = inputRange(level, findCell(play.circuit, id)!);
            return Math.max(Math.abs(range.min), Math.abs(range.max));
          },
        );
      }),
    [play, layout, unit, bold, isStill],
  );
  const advance = (elapsed: number): boolean => {
    frame(play, elapsed);
    advanceTrial(play, elapsed);
    advanceLearned(play, elapsed);
    let isTaught = false;
    for (const companion of play.companions) isTaught = companion(elapsed) || isTaught;
    return play.clock.isRunning || play.trial !== undefined || isLearning(play) || isTaught;
  };
  const isSmall =
    layout &&
    (layout.isLayered || layout.isTall ? isCrowded(play.circuit) || layout.isLayered : isDense(play.circuit) && layout.scale < 0.95);
  return (
    <BoardFrame
      class={isSmall ? 'small-chips' : ''}
      isStill={isStill}
      changed={play.changed}
      box={box}
      paint={paint}
      onBox={setBox}
      load={loadPictures}
      advance={advance}
    >
      {layout && <Controls play={play} layout={layout} unit={unit} onBad={onBadNumber} tip={tip} opened={opened} onOpen={open} />}
      {layout && !hasSecrets() && overlay?.(layout)}
    </BoardFrame>
  );
}

function remNow(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** One opened neuron a layer, at first the first that has something to be set. */
function useOpened({ circuit, session: { level } }: Play): [readonly Id[], (cell: Id) => void] {
  const [chosen, choose] = useState<readonly Id[]>([]);
  const stack = stackOf(circuit);
  const opened = (stack?.blocks ?? []).map(({ cells, synapses }) => {
    const wanted = level?.goal.kind === 'draw' ? Object.keys(level.goal.shares) : [];
    const own = cells.find(({ id }) => chosen.includes(id)) ?? cells.find(({ id }) => wanted.includes(id));
    const free = cells.find((_, column) => synapses.some((row) => row[column] && !row[column].locked));
    return (own ?? free ?? cells[0]!).id;
  });
  const open = (cell: Id): void => {
    const peers = stack?.blocks.find(({ cells }) => cells.some(({ id }) => id === cell))?.cells.map(({ id }) => id) ?? [];
    choose([...chosen.filter((id) => !peers.includes(id)), cell]);
  };
  return [opened, open];
}

/** The scene reads the play anew in every frame. */
function shownOf(play: Play, isStill: ReadonlySignal<boolean>): Shown {
  return {
    get circuit() {
      return play.circuit;
    },
    get state() {
      return play.run.state;
    },
    clock: play.clock,
    get learned() {
      return play.learned;
    },
    get isHidden() {
      return play.isAsking;
    },
    get covers() {
      return covers.peek();
    },
    get isStill() {
      return isStill.peek();
    },
  };
}

function largest(range: { readonly min: number; readonly max: number } | undefined): number {
  return range ? Math.max(Math.abs(range.min), Math.abs(range.max)) : 3;
}

/** The state that fills half of the way to the rim: fits the level's biases and what its inputs can bring. */
function unitOf(play: Play): number {
  const { level } = play.session;
  const range = biasRange(level);
  // What is taught has no range: the picture keeps the scale of its start.
  if (level?.goal.kind === 'teach' && !range) return 3;
  if (range) return Math.max(1.2, largest(range) * 0.55);
  const biases = play.circuit.cells.map((cell) => (cell.kind === 'neuron' ? Math.abs(cell.bias) : 0));
  return Math.max(2, ...biases);
}
