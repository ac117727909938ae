// Several cases at once: a matrix X with a row for each. Questions with the same inputs share a row.
import type { PredictGoal } from '../levels/level.ts';

type Inputs = PredictGoal['questions'][number]['in'];

/** The different inputs of a goal's questions, in order; equal ones are the same object. */
export function batchOf({ questions }: PredictGoal): BatchRows {
  const rows: Inputs[] = [];
  const keys: string[] = [];
  for (const { in: given } of questions) {
    const key = JSON.stringify(given);
    if (keys.includes(key)) continue;
    keys.push(key);
    rows.push(given);
  }
  return { rows, indexOf: (given) => keys.indexOf(JSON.stringify(given)) };
}

export interface BatchRows {
  readonly rows: readonly Inputs[];
  indexOf(given: Inputs): number;
}
