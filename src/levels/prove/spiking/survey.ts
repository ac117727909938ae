// Settings tried one after the other, all of them or a seeded sample. What is left are the choices that get most cases right.
import { createStream } from '../../../core/random.ts';
import { dtOf, type SpikingCircuit } from '../../../core/spiking/circuit.ts';
import type { SpikingLevel } from '../../spiking/level.ts';
import { runCase } from '../../spiking/runCase.ts';
import { judgeTrial, trialsOf, type RunGoal, type Trial } from '../../spiking/trials.ts';
import { circuitWith, countSettings, type Setting } from '../../spiking/settings.ts';
import { watchFor } from './watch.ts';

export const MOST_SETTINGS = 60_000;
/** Settings × ticks × (cells + synapses), if no run ended early. */
const MOST_WORK = 4_000_000_000;
/** The same for a sample. */
const SAMPLE_WORK = 400_000_000;
const MOST_DRAWS = 20_000;

export interface SpikingSurvey {
  readonly tried: number;
  /** Most cases that were right at once. */
  readonly best: number;
  readonly solutions: readonly Int32Array[];
  /** Some setting meets every shown case and fails a hidden one. */
  readonly hiddenBites: boolean;
}

/** Work of one setting when no run ends early. */
export function workOf({ circuit, goal }: SpikingLevel): number {
  if (goal.kind === 'predict') return 0;
  const ticks = trialsOf(goal).reduce((sum, { one }) => sum + one.ms / dtOf(circuit), 0);
  return ticks * (circuit.cells.length + circuit.synapses.length);
}

export function canTryAll(level: SpikingLevel, settings: readonly Setting[]): boolean {
  const count = countSettings(settings);
  return count <= MOST_SETTINGS && count * workOf(level) <= MOST_WORK;
}

export function tryAll(level: SpikingLevel, goal: RunGoal, settings: readonly Setting[]): SpikingSurvey {
  const ks = new Int32Array(settings.length);
  const tally = createTally(level, goal, settings);
  for (;;) {
    tally.count(ks);
    let at = 0;
    for (; at < ks.length && ks[at] === settings[at]!.values.length - 1; at++) ks[at] = 0;
    if (at === ks.length) return tally.survey();
    ks[at]!++;
  }
}

/** The same draws on every machine. */
export function trySome(level: SpikingLevel, goal: RunGoal, settings: readonly Setting[]): SpikingSurvey {
  const random = createStream(level.id, 'density');
  const draws = Math.max(200, Math.min(MOST_DRAWS, Math.floor(SAMPLE_WORK / (workOf(level) + 1))));
  const ks = new Int32Array(settings.length);
  const tally = createTally(level, goal, settings);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < ks.length; i++) ks[i] = Math.floor(random.next() * settings[i]!.values.length);
    tally.count(ks);
  }
  return tally.survey();
}

interface Tally {
  count(ks: Int32Array): void;
  survey(): SpikingSurvey;
}

function createTally({ circuit }: SpikingLevel, goal: RunGoal, settings: readonly Setting[]): Tally {
  const trials = trialsOf(goal);
  const shown = trials.filter(({ hidden }) => !hidden);
  const hidden = trials.filter((trial) => trial.hidden);
  const needsAll = goal.kind !== 'impossible';
  let tried = 0;
  let best = 0;
  let solutions: Int32Array[] = [];
  let hiddenBites = false;
  return {
    count(ks) {
      tried++;
      const now = circuitWith(circuit, settings, ks);
      const rightShown = countRight(now, shown, needsAll ? shown.length : best);
      if (rightShown < 0 || (needsAll && rightShown < shown.length)) return;
      const right = rightShown + (needsAll ? Math.max(0, countRight(now, hidden, hidden.length)) : 0);
      if (needsAll && right < trials.length) hiddenBites = true;
      if (right < best) return;
      if (right > best) {
        best = right;
        solutions = [];
      }
      solutions.push(ks.slice());
    },
    survey: () => ({ tried, best, solutions: needsAll && best < trials.length ? [] : solutions, hiddenBites }),
  };
}

/** Right cases; −1 as soon as fewer than `asked` can be reached. A case that failed comes first the next time, for it will fail again. */
function countRight(circuit: SpikingCircuit, trials: Trial[], asked: number): number {
  let right = 0;
  for (let i = 0; i < trials.length; i++) {
    const trial = trials[i]!;
    if (isRight(circuit, trial)) right++;
    else if (right + trials.length - 1 - i < asked) {
      trials.splice(i, 1);
      trials.unshift(trial);
      return -1;
    }
  }
  return right;
}

/** A run that was ended early is wrong already. */
export function isRight(circuit: SpikingCircuit, trial: Trial): boolean {
  const { one } = trial;
  const watch = watchFor(one, dtOf(circuit));
  let isLost = false;
  const run = runCase(circuit, one, (state, tick) => (isLost = watch(state, tick)));
  return !isLost && judgeTrial(trial, run).pass;
}
