// A training is run again from its start: the same plan, settings and numbers of updates make the same weights, on any machine.
import { hashNetwork, networkOf } from '../../core/learning/network.ts';
import type { TrainingFile } from '../../core/learning/plan.ts';
import { beginWork, workOn, type Job, type Milestone } from './job.ts';
import type { Material } from './material.ts';
import { startingFrom } from './record.ts';
import { adoptInTape, branchTape, courseAt, examineTape, settingsAt, type Tape } from './tape.ts';
import { networkNow, openEntry, type Entry } from './trainer.ts';
import { withValues } from './values.ts';

/** Makes all updates of a job, here or elsewhere, and tells where it has come to. */
export type Train = (job: Job, onMilestone: (milestone: Milestone) => void) => Promise<void>;

/** What was measured on the way, all updates counted. */
export type OnWay = (at: number, milestone: Milestone) => void;

export interface Replayed {
  readonly entry: Entry;
  /** `differs`: the hash is another; the stored weights, where there are any, are the start of the entry. */
  readonly outcome: 'same' | 'differs' | 'differsWithoutWeights';
}

export async function replay(file: TrainingFile, material: Material, train: Train, onWay: OnWay): Promise<Replayed> {
  const { runs, settings } = file;
  const first = openEntry(planOf(file), material, runs[0]?.settings ?? settings);
  let { tape } = first;
  for (const [index, run] of runs.entries()) {
    if (!tape) break;
    if (index > 0) tape = branchTape(tape, run.settings);
    await runAgain(tape, run.updates, train, onWay);
  }
  if (tape && runs.length > 0 && JSON.stringify(settingsAt(tape)) !== JSON.stringify(settings)) tape = branchTape(tape, settings);
  if (tape) examineTape(tape);
  const entry: Entry = { ...first, settings, tape };
  if (hashNetwork(networkNow(entry)) === file.hash) return { entry, outcome: 'same' };
  return stored(file, material) ?? { entry, outcome: 'differsWithoutWeights' };
}

/** The stored weights as a new start, without running anything; undefined where there are none. */
export function stored(file: TrainingFile, material: Material): Replayed | undefined {
  const { weights, settings } = file;
  const { circuit } = openEntry(planOf(file), material, settings);
  const network = weights && withValues(networkOf(circuit)!, weights);
  return network && { entry: openEntry(startingFrom(planOf(file), network), material, settings), outcome: 'differs' };
}

export function planOf({ data, features, share, answer, network, seed }: TrainingFile) {
  return { data, features, share, answer, network, seed };
}

/** In the leg that the tape stands in, which is new. */
async function runAgain(tape: Tape, updates: number, train: Train, onWay: OnWay): Promise<void> {
  const { training, seen, unseen } = courseAt(tape);
  const base = tape.at;
  const job: Job = { network: training.network, seen, unseen, settings: training.settings, snapshot: undefined, updates };
  await train(job, (milestone) => {
    adoptInTape(tape, milestone.snapshot);
    onWay(base + milestone.made, milestone);
  });
}

export const trainAtOnce: Train = (job, onMilestone) => {
  const work = beginWork(job);
  for (let isDone = false; !isDone;) {
    const milestone = workOn(work, () => true);
    onMilestone(milestone);
    ({ isDone } = milestone);
  }
  return Promise.resolve();
};
