// judge(level, attempt) is pure: the same attempt gets the same verdict on every machine.
import type { Attempt } from './attempt.ts';
import { judgeCases } from './goals/cases.ts';
import { judgeImpossible } from './goals/impossible.ts';
import { judgePredict } from './goals/predict.ts';
import type { RoundsLevel } from './level.ts';
import type { Verdict } from './verdict.ts';

export { badgeNames, type BadgeName, type Badges, type CaseVerdict, type Measures, type Verdict } from './verdict.ts';

export function judge(level: RoundsLevel, attempt: Attempt): Verdict {
  switch (level.goal.kind) {
    case 'cases':
      return judgeCases(level, level.goal, attempt);
    case 'impossible':
      return judgeImpossible(level, level.goal, attempt);
    case 'predict':
      return judgePredict(level, level.goal, attempt);
  }
}
