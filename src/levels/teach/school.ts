// What a session needs to teach. The page loads it with the first level that teaches, so it is handed in.
import type { Lesson, Refusal } from '../../core/command.ts';
import type { Attempt } from '../attempt.ts';
import { judgeTeach } from '../goals/teach.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import type { Verdict } from '../verdict.ts';
import { startPupil, teach, type Pupil } from './pupil.ts';

export interface School {
  start(level: RoundsLevel, goal: TeachGoal): Pupil;
  teach(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, lesson: Lesson): Pupil | Refusal;
  judge(level: RoundsLevel, goal: TeachGoal, attempt: Attempt): Verdict;
}

export const school: School = { start: startPupil, teach, judge: judgeTeach };
