// Goal `impossible`: no setting meets all cases; solved by claiming so on a circuit that meets as many as any can.
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { Verdict } from '../verdict.ts';
import type { ImpossibleGoal, RoundsLevel } from '../level.ts';
import { measure, runCases } from './run.ts';

export function judgeImpossible(level: RoundsLevel, goal: ImpossibleGoal, { circuit, claimed }: Attempt): Verdict {
  const cases = runCases(circuit, goal.cases, goal.rounds);
  const measures = measure(circuit, cases);
  const right = cases.filter(({ pass }) => pass).length;
  const solved = claimed && level.par !== undefined && right >= level.par.best;
  return { solved, cases, measures, badges: grant(solved, level.par, measures.strength, measures.margin) };
}
