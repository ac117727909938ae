// What the trainer needs of the app around it.
import type { TrainingFile } from '../../core/learning/plan.ts';
import type { TrainingWorker } from './elsewhere.ts';

export interface Host {
  /** undefined where the browser has none. */
  openWorker(): TrainingWorker | undefined;
  /** The player's own training, to be there again after a reload; false where it is not kept. */
  keep(training: TrainingFile): boolean;
  /** The address of a page that opens this payload. */
  addressOf(payload: string): string;
  /** False where the clipboard is closed. */
  copy(text: string): Promise<boolean>;
}
