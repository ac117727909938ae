// The board in time: draws what the play holds, and lays the controls over it.
import './living.css';
import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { isSpikeSynapse } from '../../../core/spiking/circuit.ts';
import { openParameters } from '../../../session/spiking/kit.ts';
import { frameLiving, type LivingPlay } from '../../../session/spiking/play.ts';
import { advanceLivingTrial } from '../../../session/spiking/trial.ts';
import { follow } from '../../follow.ts';
import { covers, isPresenting } from '../../presenting.ts';
import { BoardFrame, type Painters } from '../BoardFrame.tsx';
import type { Box } from '../stage.ts';
import { isCrowd, layOutLiving, type LivingLayout } from './layout.ts';
import { LivingControls } from './LivingControls.tsx';
import type { LivingShown } from './scene.ts';

interface Props {
  readonly play: LivingPlay;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
  readonly tip?: string | undefined;
}

/** As on the board of the vote. */
const BOLD = 1.5;

const loadPictures = () => import('./pictures.ts');

export function LivingBoard({ play, isStill, onBadNumber, tip }: Props) {
  follow(play);
  const [box, setBox] = useState<Box | undefined>(undefined);
  const { circuit } = play;
  const shape = useMemo(() => shapeOf(play), [circuit]);
  const layout = useMemo<LivingLayout | undefined>(
    () => box && layOutLiving(circuit, box.width, box.height, hasParameters(play)),
    [shape, box],
  );
  const largest = largestWeight(play);
  const bold = isPresenting.value ? BOLD : 1;
  const paint = useMemo(
    () =>
      layout &&
      (({ textures, pictures }: Painters<typeof import('./pictures.ts')>) => {
        const shown = shownOf(play, isStill);
        return isCrowd(play.circuit)
          ? new pictures.CrowdScene(textures, shown, layout)
          : new pictures.LivingScene(textures, shown, layout, largest, bold);
      }),
    [play, layout, largest, bold, isStill],
  );
  const advance = (elapsed: number): boolean => {
    frameLiving(play, elapsed);
    advanceLivingTrial(play, elapsed);
    return play.clock.isRunning || play.trial !== undefined;
  };
  return (
    <BoardFrame
      class={`living ${circuit.cells.length > 7 || (layout && layout.scale < 0.7) ? 'small-chips' : ''}`}
      isStill={isStill}
      changed={play.changed}
      box={box}
      paint={paint}
      onBox={setBox}
      load={loadPictures}
      advance={advance}
    >
      {layout && !isCrowd(circuit) && <LivingControls play={play} layout={layout} onBad={onBadNumber} tip={tip} />}
    </BoardFrame>
  );
}

function hasParameters({ session: { level }, circuit }: LivingPlay): boolean {
  return level !== undefined && level.goal.kind !== 'predict' && circuit.cells.some((cell) => openParameters(level, cell).length > 0);
}

/** Places depend on which cells and synapses there are, not on their numbers. */
function shapeOf({ circuit }: LivingPlay): string {
  return circuit.cells.map(({ id, x, y }) => `${id} ${x} ${y}`).join() + circuit.synapses.map(({ id }) => id).join();
}

/** The scene reads the play anew in every frame. */
function shownOf(play: LivingPlay, isStill: ReadonlySignal<boolean>): LivingShown {
  return {
    get circuit() {
      return play.circuit;
    },
    get state() {
      return play.run.state;
    },
    get spikes() {
      return play.run.spikes;
    },
    get alpha() {
      return play.clock.alpha;
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

/** How thick is thick: the kit's largest weight, or the circuit's own. */
function largestWeight({ session: { level }, circuit }: LivingPlay): number {
  const range = level?.kit.weights;
  if (range) return Math.max(Math.abs(range.min), Math.abs(range.max));
  return circuit.synapses.reduce((most, synapse) => (isSpikeSynapse(synapse) ? Math.max(most, Math.abs(synapse.weight)) : most), 5);
}
