// Trains beside the page: a thin shell around session/trainer/job.ts.
import { beginWork, workOn, type FromWorker, type ToWorker, type Work } from '../session/trainer/job.ts';

interface Scope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as Scope;
/** Between two milestones: short at first, so that one sees it move; longer in a long training, so that there are not too many. */
const SLICE_MS = 50;
const MILESTONES = 60;

let work: Work | undefined;
let isPaused = false;
let began = 0;
let isWaiting = false;

scope.onmessage = ({ data }) => {
  if (data.type === 'begin') {
    work = beginWork(data.job);
    began = performance.now();
  }
  isPaused = data.type === 'pause';
  if (!isPaused) wait();
};

/** Messages that came meanwhile are heard first. */
function wait(): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(goOn);
}

function goOn(): void {
  isWaiting = false;
  if (!work || isPaused) return;
  const now = performance.now();
  const end = now + Math.max(SLICE_MS, (now - began) / MILESTONES);
  const milestone = workOn(work, () => performance.now() < end);
  scope.postMessage({ type: 'milestone', milestone });
  if (!milestone.isDone) wait();
}
