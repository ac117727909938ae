// Goal `distribution`: the shares of a softmax layer, as intervals.
import type { Attempt } from '../attempt.ts';
import type { Case, CasesGoal, DistributionGoal, RoundsLevel, Share, ShareCase } from '../level.ts';
import type { Verdict } from '../verdict.ts';
import { judgeCases } from './cases.ts';

export function judgeDistribution(level: RoundsLevel, goal: DistributionGoal, attempt: Attempt): Verdict {
  return judgeCases(level, asCases(goal), attempt);
}

export function asCases({ cases, hidden = [], tolerance }: DistributionGoal): CasesGoal {
  const turn = ({ in: inputs, shares }: ShareCase): Case => ({
    in: inputs,
    out: Object.fromEntries(Object.entries(shares).map(([cell, share]) => [cell, asInterval(share, tolerance)])),
  });
  return { kind: 'cases', cases: cases.map(turn), hidden: hidden.map(turn) };
}

function asInterval(share: Share, tolerance: number): { readonly min: number; readonly max: number } {
  return typeof share === 'number' ? { min: share - tolerance, max: share + tolerance } : share;
}
