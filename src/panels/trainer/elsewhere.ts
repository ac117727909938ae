// Long training in a worker, so that the page stays free. Where no worker can be had it is done here, in slices between frames.
import { beginWork, workOn, type FromWorker, type Job, type Milestone, type ToWorker } from '../../session/trainer/job.ts';

/** What we need of the browser's own. */
export interface TrainingWorker {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: Event) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export interface Errand {
  /** Resolves when all is made, or when it was dropped; rejects when the worker broke. */
  readonly done: Promise<void>;
  pause(): void;
  goOn(): void;
  /** No more milestones come. */
  drop(): void;
}

const SLICE_MS = 12;

export function sendAway(openWorker: () => TrainingWorker | undefined, job: Job, onMilestone: (milestone: Milestone) => void): Errand {
  const worker = openWorker();
  return worker ? runIn(worker, job, onMilestone) : runHere(job, onMilestone);
}

function runIn(worker: TrainingWorker, job: Job, onMilestone: (milestone: Milestone) => void): Errand {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    finish = () => {
      worker.onmessage = null;
      worker.terminate();
      resolve();
    };
    worker.onmessage = ({ data }) => {
      onMilestone(data.milestone);
      if (data.milestone.isDone) finish();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('the training worker broke'));
    };
  });
  worker.postMessage({ type: 'begin', job });
  return {
    done,
    pause: () => worker.postMessage({ type: 'pause' }),
    goOn: () => worker.postMessage({ type: 'goOn' }),
    drop: () => finish(),
  };
}

function runHere(job: Job, onMilestone: (milestone: Milestone) => void): Errand {
  const work = beginWork(job);
  let isDropped = false;
  let isPaused = false;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const slice = (): void => {
    if (isDropped || isPaused) return;
    const end = performance.now() + SLICE_MS;
    const milestone = workOn(work, () => performance.now() < end);
    onMilestone(milestone);
    if (milestone.isDone) finish();
    else setTimeout(slice);
  };
  setTimeout(slice);
  return {
    done,
    pause: () => (isPaused = true),
    goOn: () => {
      isPaused = false;
      setTimeout(slice);
    },
    drop: () => {
      isDropped = true;
      finish();
    },
  };
}
