// A talk about a level in time.
import { isLiving, isSpikeSynapse, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { Id } from '../../core/circuit.ts';
import { commandLiving, endTick, frameLiving, nextLivingQuestion, notify, seekLiving, showCase, stop, stopTrial, toggleLiving, type LivingPlay } from '../spiking/play.ts'; // prettier-ignore
import { earliestTick, isStopped } from '../spiking/run.ts';
import { spikeCell, spikeTick } from '../spiking/spikeBook.ts';
import type { Part } from './covers.ts';
import { heldAt } from './heldAt.ts';
import { LivingBrake } from './livingBrake.ts';
import type { Tempo } from './pace.ts';
import type { Podium } from './podium.ts';

/** So much at once that every frame does all it may. */
const LONG_MS = 600_000;

export function livingPodium(play: LivingPlay): Podium {
  const tempo: Tempo = { isHolding: false, isSlowing: false };
  const brake = new LivingBrake(tempo);
  play.brake = brake;
  const { level } = play.session;
  const goal = level?.goal;
  const count = goal?.kind === 'spikes' || goal?.kind === 'impossible' ? goal.cases.length : 0;
  const isPredict = goal?.kind === 'predict';
  const isAtEnd = (): boolean => play.run.state.tick >= endTick(play) || isStopped(play.run);
  const isAtStart = (): boolean => play.run.state.tick <= earliestTick(play.run);
  return {
    tempo,
    subject: level?.id ?? '',
    changing: play.time,
    kinds: ['weight', 'state', 'answer'],
    panels: ['task', 'cases', 'numbers'],
    stand: () => ({
      isMoving: play.clock.isRunning,
      isHeld: !play.clock.isRunning && !isAtStart() && !isAtEnd(),
      isWaiting: !play.clock.isRunning && isAtStart(),
      isAsking: play.isAsking,
      hasNext: isPredict || play.shown.index + 1 < count,
      hasPrevious: count > 0 && play.shown.index > 0,
    }),
    parts: () => partsOf(play.circuit),
    place: () => (isPredict ? { index: play.question, count: 0 } : count > 0 ? { index: play.shown.index, count } : undefined),
    play: () => toggleLiving(play),
    settle: () => {
      if (endTick(play) === Infinity) stop(play);
      while (play.clock.isRunning) frameLiving(play, LONG_MS);
      notify(play);
    },
    rewind: () => {
      if (!play.isAsking) seekLiving(play, 0);
    },
    show: (index) => {
      stopTrial(play);
      if (isPredict) return nextLivingQuestion(play);
      showCase(play, Math.max(0, Math.min(count - 1, index)), false);
      stop(play);
      notify(play);
    },
    answer: () => false,
    keys: () => (level && goal?.kind !== 'live' ? [] : play.circuit.cells.filter(({ kind }) => kind === 'touch').map(({ id }) => id)),
    fire: (cell) => commandLiving(play, { type: 'touch', cell }),
    sides: () => ['fires', 'silent'],
    truth: () => {
      if (play.isAsking || isAtStart()) return undefined;
      if (hasSpiked(play, lastOf(play.circuit))) return ['fires'];
      return isAtEnd() ? ['silent'] : undefined;
    },
    held: () => (brake.isHeldAt(play.run.state) && !play.clock.isRunning ? heldAt(play.run.state) : undefined),
    refresh: () => notify(play),
    close: () => {
      play.brake = undefined;
      notify(play);
    },
  };
}

/** The living cell at the end of the chain: the last that no other listens to. */
function lastOf({ cells, synapses }: SpikingCircuit): Id | undefined {
  const living = cells.filter(isLiving).map(({ id }) => id);
  return living.findLast((id) => !synapses.some(({ from }) => from === id)) ?? living.at(-1);
}

function hasSpiked({ run: { spikes, state } }: LivingPlay, cell: Id | undefined): boolean {
  const index = cell === undefined ? undefined : state.compiled.indexOf.get(cell);
  for (let i = 0; i < spikes.count && spikeTick(spikes, i) < state.tick; i++) if (spikeCell(spikes, i) === index) return true;
  return false;
}

function partsOf(circuit: SpikingCircuit): readonly Part[] {
  return [
    ...circuit.synapses.filter(isSpikeSynapse).map(({ id }): Part => ({ kind: 'weight', id })),
    ...circuit.cells.filter(isLiving).map(({ id }): Part => ({ kind: 'state', id })),
    { kind: 'answer', id: '' },
  ];
}
