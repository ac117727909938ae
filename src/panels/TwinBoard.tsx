// Same neuron, two clocks: the vote's circuit beside the leaky neurons that it idealises, with the same weights.
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { isInput } from '../core/circuit.ts';
import { twinOf } from '../core/spiking/twin.ts';
import { words } from '../i18n/words.ts';
import { inputValue, type Play } from '../session/play.ts';
import { NORMAL_SPEED } from '../session/spiking/clock.ts';
import { createLivingPlay, toggleLiving } from '../session/spiking/play.ts';
import { LivingBoard } from '../views/board/living/LivingBoard.tsx';
import { follow } from '../views/follow.ts';
import { Instruments } from '../views/instruments/Instruments.tsx';

interface Props {
  readonly play: Play;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
}

/** Runs on its own; every change of the vote's circuit or inputs begins it anew. */
export function TwinBoard({ play, isStill, onBadNumber }: Props) {
  follow(play);
  const inputs = play.circuit.cells.filter(isInput).map(({ id }) => [id, inputValue(play, id)] as const);
  const key = JSON.stringify([play.session.index, inputs]);
  const [twin, setTwin] = useState(() => open(play));
  useEffect(() => {
    const next = open(play);
    setTwin(next);
    toggleLiving(next);
  }, [key]);
  return (
    <section class="twin-board" aria-label={words().living.twinTitle} data-testid="twin-board">
      <p class="twin-text">{words().living.twinText}</p>
      <LivingBoard play={twin} isStill={isStill} onBadNumber={onBadNumber} />
      <Instruments play={twin} />
    </section>
  );
}

function open(play: Play) {
  const inputs = new Map(play.circuit.cells.filter(isInput).map(({ id }) => [id, inputValue(play, id)]));
  return createLivingPlay(undefined, twinOf(play.circuit, inputs), NORMAL_SPEED);
}
