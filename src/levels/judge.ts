// judge(level, attempt) is pure: the same attempt gets the same verdict on every machine.
import type { Attempt } from './attempt.ts';
import { judgeTeach } from './goals/teach.ts';
import { judgeSettings } from './judgeSettings.ts';
import type { RoundsLevel } from './level.ts';
import type { Verdict } from './verdict.ts';

export { badgeNames, type BadgeName, type Badges, type CaseVerdict, type Measures, type Verdict } from './verdict.ts';

export function judge(level: RoundsLevel, attempt: Attempt): Verdict {
  return level.goal.kind === 'teach' ? judgeTeach(level, level.goal, attempt) : judgeSettings(level, attempt);
}
