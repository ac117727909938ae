// The cases of a goal, one by one, and how many of them a circuit gets right.
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import { jostle } from './jitter.ts';
import type { Jitter, PredictSpikesGoal, SpikesCase, SpikingGoal } from './level.ts';
import { runCase, runFor, type CaseRun } from './runCase.ts';
import type { SpikesVerdict, TouchAt } from './verdict.ts';
import { judgeWant } from './wants.ts';

export type RunGoal = Exclude<SpikingGoal, PredictSpikesGoal>;

export interface Trial {
  readonly index: number;
  readonly hidden: boolean;
  readonly one: SpikesCase;
}

/** Shown cases first; a live goal has one, which the player plays. */
export function trialsOf(goal: RunGoal): Trial[] {
  if (goal.kind === 'live') return [{ index: 0, hidden: false, one: { ms: goal.ms, wants: goal.wants } }];
  const hidden = goal.kind === 'spikes' ? (goal.hidden ?? []) : [];
  return [
    ...goal.cases.map((one, index) => ({ index, hidden: false, one })),
    ...hidden.map((one, index) => ({ index, hidden: true, one })),
  ];
}

export function runTrial(circuit: SpikingCircuit, { one }: Trial, touches: readonly TouchAt[]): CaseRun {
  return touches.length > 0 ? runFor(circuit, one.ms, touches) : runCase(circuit, one);
}

/** A run that stopped by itself is wrong, whatever it did before. */
export function judgeTrial({ index, hidden, one }: Trial, run: CaseRun): SpikesVerdict {
  const wants = one.wants.map((want) => judgeWant(want, run));
  return { index, hidden, pass: run.stop === 'none' && wants.every(({ pass }) => pass), wants };
}

/** Whether at least `asked` cases are right; ends as soon as that is decided. */
export function meets(circuit: SpikingCircuit, trials: readonly Trial[], touches: readonly TouchAt[], asked: number): boolean {
  let right = 0;
  for (const [index, trial] of trials.entries()) {
    if (right + trials.length - index < asked) return false;
    if (judgeTrial(trial, runTrial(circuit, trial, touches)).pass) right++;
  }
  return right >= asked;
}

export interface Shaking {
  readonly trials: readonly Trial[];
  readonly touches: readonly TouchAt[];
  readonly jitter: Jitter;
  /** Seeds the trials. */
  readonly level: string;
  /** Cases that must be right. */
  readonly asked: number;
}

/** Jostled trials that are still right. Fewer than `enough` are not of interest: then counting may end early. */
export function countSteady(circuit: SpikingCircuit, { trials, touches, jitter, level, asked }: Shaking, enough = 0): number {
  let steady = 0;
  for (let trial = 0; trial < jitter.trials && steady + jitter.trials - trial >= enough; trial++)
    if (meets(jostle(circuit, jitter, level, trial), trials, touches, asked)) steady++;
  return steady;
}
