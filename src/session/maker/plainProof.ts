// Proof of a level of the vote without the solver: firing patterns, or all settings tried, or the best that a search finds.
import { attemptOf, circuitOf } from '../session.ts';
import { replay } from '../replay.ts';
import { hiddenOf, shownOf } from '../../levels/goals/given.ts';
import { judge } from '../../levels/judge.ts';
import type { RoundsLevel } from '../../levels/level.ts';
import type { Proof } from '../../levels/prove.ts';
import { Unprovable } from '../../levels/prove/model.ts';
import { predictPar } from '../../levels/prove/odds.ts';
import { provePatterns } from '../../levels/prove/patterns.ts';
import { surveyAll, type Surveyed } from '../../levels/prove/survey.ts';

/** Throws Unprovable where nothing allowed solves it. An impossible level has no certificate then, and is the best known. */
export function provePlainly(level: RoundsLevel): Proof {
  const { session, hash, same } = replay(level.solution, level);
  const { par, hiddenBites } = survey(level, session);
  const known: RoundsLevel = { ...level, par };
  return {
    level,
    par,
    hiddenBites,
    startSolved: judge(known, { circuit: level.circuit, predictions: [], claimed: true }).solved,
    solutionSolves: same && judge(known, attemptOf(session)).solved,
    solution: { hash, ticks: session.run.state.tick },
  };
}

function survey(level: RoundsLevel, session: Parameters<typeof circuitOf>[0]): Surveyed {
  const { goal } = level;
  if (goal.kind === 'predict') return { par: predictPar(level, goal), hiddenBites: false };
  const cases = shownOf(goal).length + hiddenOf(goal).length;
  const all = (): Surveyed => surveyAll(level, circuitOf(session), Math.max(1, cases));
  if (goal.kind === 'impossible') {
    const { par, hiddenBites } = all();
    return { par: { ...par, proven: false }, hiddenBites };
  }
  try {
    return provePatterns(level);
  } catch (error) {
    if (error instanceof Unprovable) return all();
    throw error;
  }
}
