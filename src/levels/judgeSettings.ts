// The judge of every goal but those that teach, whose judge comes with them when they are opened.
import type { Attempt } from './attempt.ts';
import { judgeAssemble } from './goals/assemble.ts';
import { judgeCases } from './goals/cases.ts';
import { judgeDistribution } from './goals/distribution.ts';
import { judgeDraw } from './goals/draw.ts';
import { judgeImpossible } from './goals/impossible.ts';
import { judgeLabels } from './goals/labels.ts';
import { judgePredict } from './goals/predict.ts';
import type { RoundsLevel } from './level.ts';
import type { Verdict } from './verdict.ts';

export function judgeSettings(level: RoundsLevel, attempt: Attempt): Verdict {
  const { goal } = level;
  switch (goal.kind) {
    case 'cases':
      return judgeCases(level, goal, attempt);
    case 'impossible':
      return judgeImpossible(level, goal, attempt);
    case 'predict':
      return judgePredict(level, goal, attempt);
    case 'labels':
      return judgeLabels(level, goal, attempt);
    case 'distribution':
      return judgeDistribution(level, goal, attempt);
    case 'draw':
      return judgeDraw(level, goal, attempt);
    case 'assemble':
      return judgeAssemble(level, goal, attempt);
    case 'teach':
      throw new Error(`${level.id} teaches, and was judged without its school`);
  }
}
