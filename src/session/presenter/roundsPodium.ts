// A talk about a level of the vote.
import { depth, findCell, isInput, isNeuron, isRecurrent, outputCells, type Id } from '../../core/circuit.ts';
import { fires, outputOf } from '../../core/state.ts';
import { shownOf } from '../../levels/goals/given.ts';
import { isUnderWay } from '../clock.ts';
import { inputRange } from '../kit.ts';
import { command, inputValue, nextQuestion, notify, startClock, stopTrial, type Play } from '../play.ts';
import { caseAt, frame, loadCase, togglePlaying } from '../playback.ts';
import { seekRun } from '../run.ts';
import { outcomeSides, sidesOf } from './sides.ts';
import type { Part } from './covers.ts';
import { HOLD, nearInRound, paceAt, type Tempo } from './pace.ts';
import type { Podium } from './podium.ts';

/** A round that has only just begun: everything is still open. */
const BEGUN = 1e-6;
/** Longer than any round. */
const LONG_MS = 60_000;

export function roundsPodium(play: Play): Podium {
  const tempo: Tempo = { isHolding: false, isSlowing: false };
  const { level } = play.session;
  const cases = level ? shownOf(level.goal) : [];
  let index = cases.findIndex(({ in: given }) => Object.entries(given).every(([id, value]) => inputValue(play, id) === value));
  play.brake = {
    pace: () => (tempo.isSlowing ? paceAt(nearInRound(play.clock.alpha)) : 1),
    holdAt: () => (tempo.isHolding ? HOLD : undefined),
  };
  const isPredict = level?.goal.kind === 'predict';
  const wait = (): void => {
    play.clock.isRunning = false;
    play.clock.alpha = BEGUN;
    play.arrivals = 0;
    notify(play);
  };
  const isStopped = (): boolean => !play.clock.isRunning && isUnderWay(play.clock);
  const isDecidable = (): boolean => level?.goal.kind === 'predict' && level.goal.ask === 'fires';
  return {
    tempo,
    subject: level?.id ?? '',
    changing: play,
    kinds: ['weight', 'bias', 'state', 'answer'],
    panels: ['task', 'cases', 'numbers'],
    stand: () => ({
      isMoving: play.clock.isRunning,
      isHeld: isStopped() && play.clock.alpha > BEGUN,
      isWaiting: isStopped() && play.clock.alpha <= BEGUN,
      isAsking: play.isAsking,
      hasNext: isPredict || index + 1 < cases.length,
      hasPrevious: !isPredict && index > 0,
    }),
    parts: () => partsOf(play),
    place: () => (isPredict ? { index: play.question, count: 0 } : cases.length > 0 ? { index, count: cases.length } : undefined),
    play: () => togglePlaying(play),
    settle: () => {
      if (play.restTick === Infinity) play.clock.isRunning = false;
      while (play.clock.isRunning) frame(play, LONG_MS);
      notify(play);
    },
    rewind: () => {
      if (play.isAsking) return;
      stopTrial(play);
      if (index >= 0 && !isPredict) loadCase(play, caseAt(play, index, false));
      else {
        const { run, circuit } = play;
        const end = run.latestTick;
        if (!isRecurrent(circuit)) seekRun(run, Math.max(0, end - depth(circuit)));
        startClock(play);
        play.restTick = Math.max(play.restTick, end);
      }
      wait();
    },
    show: (wanted) => {
      stopTrial(play);
      if (isPredict) return nextQuestion(play);
      index = Math.max(0, Math.min(cases.length - 1, wanted));
      loadCase(play, caseAt(play, index, false));
      wait();
    },
    answer: (side) => {
      if (!play.isAsking || !isDecidable()) return false;
      command(play, { type: 'predict', says: side === 'fires' ? 1 : 0 });
      return true;
    },
    keys: () =>
      isPredict || level?.kit.drawing ? [] : play.circuit.cells.filter((cell) => isInput(cell) && !cell.locked).map(({ id }) => id),
    fire: (cell, isWaiting) => {
      const { min, max } = inputRange(level, findCell(play.circuit, cell)!);
      command(play, { type: 'setInput', cell, value: inputValue(play, cell) > min ? min : max });
      index = -1;
      if (isWaiting) wait();
    },
    sides: () => sidesOf(play.circuit),
    truth: () => {
      const { state } = play.run;
      if (play.isAsking || isUnderWay(play.clock) || state.tick === 0) return undefined;
      return outcomeSides(
        play.circuit,
        (id) => fires(state, id),
        (id) => outputOf(state, id),
      );
    },
    held: () => (isStopped() && play.clock.alpha >= HOLD ? {} : undefined),
    refresh: () => notify(play),
    close: () => {
      play.brake = undefined;
      if (isStopped() && play.clock.alpha <= BEGUN) {
        while (play.restTick !== Infinity && play.run.state.tick < play.restTick && play.run.state.stoppedBy < 0)
          seekRun(play.run, play.run.state.tick + 1);
        play.clock.alpha = 0;
      }
      notify(play);
    },
  };
}

/** Synapses neuron by neuron, then biases, then what comes of them: hidden neurons first. */
function partsOf({ circuit }: Play): readonly Part[] {
  const neurons = circuit.cells.filter(isNeuron).map(({ id }) => id);
  const of = (kind: Part['kind'], ids: readonly Id[]): Part[] => ids.map((id) => ({ kind, id }));
  const outputs = outputCells(circuit).map(({ id }) => id);
  return [
    ...of(
      'weight',
      neurons.flatMap((to) => circuit.synapses.filter((synapse) => synapse.to === to).map(({ id }) => id)),
    ),
    ...of('bias', neurons),
    ...of('state', [...neurons.filter((id) => !outputs.includes(id)), ...outputs]),
    { kind: 'answer', id: '' },
  ];
}
