// judgeSpiking(level, attempt) is pure: the same attempt gets the same verdict on every machine.
import { grant } from '../badges.ts';
import type { SpikingLevel } from './level.ts';
import { judgePredictSpikes } from './predict.ts';
import { countSteady, judgeTrial, runTrial, trialsOf } from './trials.ts';
import type { SpikesVerdict, SpikingAttempt, SpikingVerdict } from './verdict.ts';

export function judgeSpiking(level: SpikingLevel, attempt: SpikingAttempt): SpikingVerdict {
  const { goal, par, id } = level;
  if (goal.kind === 'predict') return judgePredictSpikes(level, goal, attempt);
  const { circuit, claimed } = attempt;
  const touches = goal.kind === 'live' ? attempt.touches : [];
  const trials = trialsOf(goal);
  const cases: SpikesVerdict[] = [];
  let spikes = 0;
  for (const trial of trials) {
    const run = runTrial(circuit, trial, touches);
    cases.push(judgeTrial(trial, run));
    spikes += run.spikes;
  }
  const right = cases.filter(({ pass }) => pass).length;
  // No circuit gets all cases of an impossible level right; the par says how many one can.
  const asked = goal.kind === 'impossible' ? (par?.best ?? trials.length) : trials.length;
  const solved = right >= asked && (goal.kind !== 'impossible' || (claimed && par !== undefined));
  const steady = right >= asked ? countSteady(circuit, { trials, touches, jitter: goal.jitter, level: id, asked }) : 0;
  const measures = { spikes, touches: touches.length, steady, cells: circuit.cells.length, synapses: circuit.synapses.length };
  return { solved, cases, measures, badges: grant(solved, par, goal.kind === 'live' ? touches.length : spikes, steady) };
}
