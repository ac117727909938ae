// Has a level judged and proven beside the page; where no worker can be had it is done here.
import type { Level } from '../../levels/level.ts';
import type { CheckNews } from '../../session/maker/check.ts';

/** What we need of the browser's own. */
export interface CheckWorker {
  onmessage: ((event: { readonly data: CheckNews }) => void) | null;
  onerror: ((event: Event) => void) | null;
  postMessage(level: Level): void;
  terminate(): void;
}

/** Tells the news as they come, `broken` when none will come any more; returns what stops it. */
export function startCheck(
  open: () => CheckWorker | undefined,
  level: Level,
  tell: (news: CheckNews | { readonly type: 'broken' }) => void,
): () => void {
  const worker = open();
  if (!worker) return checkHere(level, tell);
  worker.onmessage = ({ data }) => {
    tell(data);
    if (data.type !== 'judged') worker.terminate();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    tell({ type: 'broken' });
  };
  worker.postMessage(level);
  return () => {
    worker.onmessage = null;
    worker.terminate();
  };
}

function checkHere(level: Level, tell: (news: CheckNews | { readonly type: 'broken' }) => void): () => void {
  let isStopped = false;
  const hear = (news: CheckNews | { readonly type: 'broken' }): void => {
    if (!isStopped) tell(news);
  };
  import('../../session/maker/check.ts').then(({ checkLevel }) => checkLevel(level, hear)).catch(() => hear({ type: 'broken' }));
  return () => {
    isStopped = true;
  };
}
