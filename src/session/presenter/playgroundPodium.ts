// A talk about a circuit that is being built. It runs on without an end, so "next" starts and stops it, or in rounds goes a round on.
import { cellsOf, isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { isLiving } from '../../core/spiking/circuit.ts';
import { circuitOf, notify, pause, play, restart, seekTo, toggleRunning, type Playground } from '../playground/playground.ts';
import { spikeCell, spikeTick } from '../spiking/spikeBook.ts';
import { HOLD, type Tempo } from './pace.ts';
import { PlaygroundBrake } from './playgroundBrake.ts';
import type { Held, Podium } from './podium.ts';
import { outcomeSides, sidesOf } from './sides.ts';

export function playgroundPodium(playground: Playground): Podium {
  const tempo: Tempo = { isHolding: false, isSlowing: false };
  const brake = new PlaygroundBrake(tempo);
  playground.brake = brake;
  const { clock, engine } = playground;
  const isRounds = (): boolean => engine.view.clock === 'rounds';
  const isHeld = (): boolean => !clock.isRunning && brake.isHeld(playground);
  return {
    tempo,
    subject: '',
    changing: playground.time,
    kinds: [],
    panels: ['task', 'numbers'],
    stand: () => ({
      isMoving: clock.isRunning,
      isHeld: isHeld(),
      isWaiting: !clock.isRunning && !isHeld(),
      isAsking: false,
      hasNext: false,
      hasPrevious: engine.view.tick > engine.view.earliestTick,
    }),
    parts: () => [],
    place: () => undefined,
    play: () => toggleRunning(playground),
    settle: () => pause(playground),
    rewind: () => {
      pause(playground);
      void restart(playground);
    },
    // Back: one round, or a millisecond.
    show: () => void seekTo(playground, engine.view.tick - Math.round(1 / engine.view.dtMs)),
    answer: () => false,
    keys: () =>
      cellsOf(circuitOf(playground))
        .filter(({ kind, locked }) => kind === 'touch' || (kind === 'input' && !locked))
        .map(({ id }) => id),
    fire: (cell, isWaiting) => {
      const { view } = engine;
      if (isRounds()) play(playground, { type: 'setInput', cell, value: (view.levels[view.indexOf.get(cell) ?? -1] ?? 0) > 0 ? 0 : 1 });
      else play(playground, { type: 'touch', cell });
      if (!isWaiting && !clock.isRunning) toggleRunning(playground);
    },
    sides: () => {
      const circuit = circuitOf(playground);
      return isSpiking(circuit) ? ['fires', 'silent'] : sidesOf(circuit);
    },
    truth: () => truthOf(playground),
    held: (): Held | undefined => (isHeld() ? brake.held(playground) : undefined),
    refresh: () => notify(playground),
    close: () => {
      playground.brake = undefined;
      if (clock.alpha === HOLD) clock.alpha = 0;
      notify(playground);
    },
  };
}

/** In rounds after each of them; in time as soon as the last cell has spiked. */
function truthOf({ engine }: Playground): readonly string[] | undefined {
  const { view, circuit } = engine;
  if (view.tick === 0) return undefined;
  if (!isSpiking(circuit)) {
    const at = (numbers: Float64Array, id: Id): number => numbers[view.indexOf.get(id) ?? -1] ?? 0;
    const { levels, outputs } = view;
    return outcomeSides(circuit, (id) => at(levels, id) > 0, (id) => at(outputs, id)); // prettier-ignore
  }
  const index = view.indexOf.get(lastOf(circuit) ?? '');
  const { spikes } = view;
  for (let i = spikes.count - 1; i >= 0; i--) if (spikeCell(spikes, i) === index && spikeTick(spikes, i) < view.tick) return ['fires'];
  return undefined;
}

function lastOf(circuit: Circuit): Id | undefined {
  if (!isSpiking(circuit)) return undefined;
  const living = circuit.cells.filter(isLiving).map(({ id }) => id);
  return living.findLast((id) => !circuit.synapses.some(({ from }) => from === id)) ?? living.at(-1);
}
