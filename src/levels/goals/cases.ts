// Goal `cases`: inputs → outputs, some of them hidden.
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { Verdict } from '../verdict.ts';
import type { CasesGoal, RoundsLevel } from '../level.ts';
import { measure, runCases } from './run.ts';

export function judgeCases(level: RoundsLevel, goal: CasesGoal, { circuit }: Attempt): Verdict {
  const cases = [...runCases(circuit, goal.cases, goal.rounds), ...runCases(circuit, goal.hidden ?? [], goal.rounds, true)];
  const measures = measure(circuit, cases);
  const solved = cases.every(({ pass }) => pass);
  return { solved, cases, measures, badges: grant(solved, level.par, measures.strength, measures.margin) };
}
