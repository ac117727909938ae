// Pars of a level of cases: from all settings where they can be tried, otherwise from a seeded search around what is known to be right.
import type { SpikingCircuit } from '../../../core/spiking/circuit.ts';
import type { Par } from '../../level.ts';
import type { SpikingLevel } from '../../spiking/level.ts';
import { countSteady, runTrial, trialsOf, type RunGoal } from '../../spiking/trials.ts';
import { changesIn, choiceOf, circuitWith, settingsOf, type Setting } from '../../spiking/settings.ts';
import { canTryAll, isRight, tryAll, trySome } from './survey.ts';

export interface SettingsProof {
  readonly par: Par;
  readonly hiddenBites: boolean;
}

/** `known`: the circuit that the stored solution leads to. */
export function settingsPar(
  level: SpikingLevel,
  goal: Exclude<RunGoal, { kind: 'live' }>,
  known: SpikingCircuit | undefined,
): SettingsProof {
  const settings = settingsOf(level);
  const isCounted = canTryAll(level, settings);
  const survey = isCounted ? tryAll(level, goal, settings) : trySome(level, goal, settings);
  const trials = trialsOf(goal);
  const isTrue = goal.kind === 'impossible' ? survey.best < trials.length : survey.best === trials.length;
  const around = isCounted || goal.kind === 'impossible' || !known ? [] : searchFrom(level, goal, settings, choiceOf(known, settings));
  const right = [...survey.solutions, ...around];
  const best = right.length > 0 && goal.kind !== 'impossible' ? trials.length : survey.best;
  const { frugal, sturdy, distance } = measureAll(level, goal, settings, right, best);
  return {
    par: {
      frugal,
      sturdy,
      best,
      proven: isCounted && isTrue,
      method: isCounted ? 'exhaustive' : 'search',
      // None among n drawn: the rule of three, which the true share does not exceed in 95 of 100 samples.
      density: survey.solutions.length > 0 || isCounted ? survey.solutions.length / survey.tried : 3 / survey.tried,
      densityBy: isCounted ? 'enumeration' : 'sampling',
      distance,
    },
    hiddenBites: survey.hiddenBites,
  };
}

function measureAll(
  level: SpikingLevel,
  goal: Exclude<RunGoal, { kind: 'live' }>,
  settings: readonly Setting[],
  right: readonly ArrayLike<number>[],
  asked: number,
): Pick<Par, 'frugal' | 'sturdy' | 'distance'> {
  const { jitter } = goal;
  const trials = trialsOf(goal);
  const shaking = { trials, touches: [], jitter, level: level.id, asked };
  let frugal = Infinity;
  let sturdy = 0;
  let distance = Infinity;
  for (const ks of right) {
    const circuit = circuitWith(level.circuit, settings, ks);
    frugal = Math.min(
      frugal,
      trials.reduce((sum, trial) => sum + runTrial(circuit, trial, []).spikes, 0),
    );
    if (sturdy < jitter.trials) sturdy = Math.max(sturdy, countSteady(circuit, shaking, sturdy + 1));
    distance = Math.min(distance, changesIn(settings, ks));
  }
  // Nothing is right: the rules will say so, and a file cannot hold infinity.
  return right.length > 0 ? { frugal, sturdy, distance } : { frugal: 0, sturdy: 0, distance: 0 };
}

/** From a right choice: settings taken back to the start where it stays right, then every choice one step beside it. */
function searchFrom(level: SpikingLevel, goal: RunGoal, settings: readonly Setting[], known: readonly number[]): number[][] {
  const trials = trialsOf(goal);
  const solves = (ks: readonly number[]): boolean => trials.every((trial) => isRight(circuitWith(level.circuit, settings, ks), trial));
  if (!solves(known)) return [];
  let near = [...known];
  for (const [i, { start }] of settings.entries()) {
    const back = near.map((k, j) => (j === i ? start : k));
    if (near[i] !== start && solves(back)) near = back;
  }
  const found = [known, near].map((ks) => [...ks]);
  for (const centre of [known, near]) {
    for (const [i, { values }] of settings.entries()) {
      for (const k of [centre[i]! - 1, centre[i]! + 1]) {
        const beside = centre.map((other, j) => (j === i ? k : other));
        if (k >= 0 && k < values.length && solves(beside)) found.push(beside);
      }
    }
  }
  return found;
}
