// The worker that checks levels; undefined where none can be had.
import type { CheckWorker } from './checker.ts';

export function openChecker(): CheckWorker | undefined {
  try {
    return new Worker(new URL('../../app/maker.worker.ts', import.meta.url), { type: 'module' }) as CheckWorker;
  } catch {
    return undefined;
  }
}
