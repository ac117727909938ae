// What the judge says of a pupil, for those who prove levels that teach.
import { judgeTeach } from '../goals/teach.ts';
import type { Verdict } from '../judge.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import type { Pupil } from '../teach/pupil.ts';

export function judged(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, claimed = false): Verdict {
  return judgeTeach(level, goal, { circuit: pupil.circuit, predictions: [], claimed, pupil });
}
