// Training that is done elsewhere, such as in a worker: what it needs, what it tells on the way, and the loop itself, which stops when it is told to.
import type { Examples } from '../../core/learning/examples.ts';
import { Examiner, type Measure } from '../../core/learning/measure.ts';
import type { Network } from '../../core/learning/network.ts';
import type { Settings } from '../../core/learning/settings.ts';
import { createTraining, restoreSnapshot, takeSnapshot, update, type Snapshot, type Training } from '../../core/learning/training.ts';

export interface Job {
  readonly network: Network;
  readonly seen: Examples;
  readonly unseen: Examples;
  readonly settings: Settings;
  /** Where the training stands; its start without one. */
  readonly snapshot: Snapshot | undefined;
  /** To make from there. */
  readonly updates: number;
}

/** Where the training has come to. */
export interface Milestone {
  readonly snapshot: Snapshot;
  readonly onSeen: Measure;
  readonly onUnseen: Measure;
  /** Of the updates asked for. */
  readonly made: number;
  /** All are made, or the next one would leave all bounds. */
  readonly isDone: boolean;
}

export type ToWorker = { readonly type: 'begin'; readonly job: Job } | { readonly type: 'pause' | 'goOn' };
export type FromWorker = { readonly type: 'milestone'; readonly milestone: Milestone };

export interface Work {
  readonly job: Job;
  readonly training: Training;
  readonly examiner: Examiner;
  readonly from: number;
}

/** Milestones of a job, at least, so that its curve has a shape. */
const STAGES = 40;
/** Updates between two looks at the clock are few enough for a large network and many enough for a small one. */
const BETWEEN_LOOKS = 8;

export function beginWork(job: Job): Work {
  const training = createTraining(job.network, job.seen, job.settings);
  if (job.snapshot) restoreSnapshot(training, job.snapshot);
  return { job, training, examiner: new Examiner(training.network), from: training.updates };
}

/** Goes on to the next milestone, or until there is no more time. */
export function workOn({ job, training, examiner, from }: Work, hasTime: () => boolean): Milestone {
  const end = from + job.updates;
  const next = Math.min(end, training.updates + Math.ceil(job.updates / STAGES));
  do {
    const stop = Math.min(next, training.updates + BETWEEN_LOOKS);
    while (training.updates < stop && !training.stopped) update(training);
  } while (training.updates < next && !training.stopped && hasTime());
  const onSeen = { loss: 0, accuracy: 0 };
  const onUnseen = { loss: 0, accuracy: 0 };
  examiner.measure(job.seen, onSeen, training.network);
  if (job.unseen.rows > 0) examiner.measure(job.unseen, onUnseen, training.network);
  return {
    snapshot: takeSnapshot(training),
    onSeen,
    onUnseen,
    made: training.updates - from,
    isDone: training.updates >= end || training.stopped !== undefined,
  };
}
