// A level of somebody's own, judged and proven step by step, so that one can watch.
import { judge } from '../../levels/judge.ts';
import { isSpikingLevel, type Level } from '../../levels/level.ts';
import { prove, ProofError } from '../../levels/prove.ts';
import { loadSolver } from '../../levels/prove/lp.ts';
import { Unprovable } from '../../levels/prove/model.ts';
import { startSpikingAttempt } from '../../levels/spiking/attempt.ts';
import { judgeSpiking } from '../../levels/spiking/judge.ts';
import { replay } from '../replay.ts';
import { attemptOf } from '../session.ts';
import { replaySpiking } from '../spiking/replay.ts';
import { spikingAttemptOf } from '../spiking/session.ts';
import type { Proven } from './draft.ts';
import { provePlainly } from './plainProof.ts';

export interface CheckedCase {
  readonly index: number;
  readonly hidden: boolean;
  readonly pass: boolean;
}

/** What the judge says before anything is proven. */
export interface Judged {
  readonly isSolvedAtStart: boolean;
  /** An impossible level is solved only once its best is known: then as many cases as are right. */
  readonly isSolved: boolean;
  readonly cases: readonly CheckedCase[];
}

export type CheckNews =
  | { readonly type: 'judged'; readonly judged: Judged }
  | { readonly type: 'proven'; readonly proof: Proven['proof'] }
  /** Nothing allowed solves it, or the prover is at a loss, in its own words. */
  | { readonly type: 'unprovable'; readonly why: string };

/** Tells what it finds as it finds it; the last news is `proven` or `unprovable`. A level whose solution fails is not proven at all. */
export async function checkLevel(level: Level, tell: (news: CheckNews) => void): Promise<void> {
  const judged = judgeLevel(level);
  tell({ type: 'judged', judged });
  if (!judged.isSolved) return tell({ type: 'unprovable', why: 'the solution does not solve it' });
  try {
    const hasSolver = isSpikingLevel(level) || (await canSolve());
    const { level: _, ...proof } = hasSolver ? await prove(level) : provePlainly(level);
    tell({ type: 'proven', proof });
  } catch (error) {
    if (!(error instanceof Unprovable || error instanceof ProofError)) throw error;
    tell({ type: 'unprovable', why: error.message });
  }
}

/** Start and stored solution before the judge. */
export function judgeLevel(level: Level): Judged {
  if (isSpikingLevel(level)) {
    const verdict = judgeSpiking(level, spikingAttemptOf(replaySpiking(level.solution, level).session));
    const isSolvedAtStart = judgeSpiking(level, { ...startSpikingAttempt(level), claimed: true }).solved;
    const isSolved = verdict.solved || level.goal.kind === 'impossible';
    return { isSolvedAtStart, isSolved, cases: verdict.cases.map(({ index, hidden, pass }) => ({ index, hidden, pass })) };
  }
  const verdict = judge(level, attemptOf(replay(level.solution, level).session));
  const isSolvedAtStart = judge(level, { circuit: level.circuit, predictions: [], claimed: true }).solved;
  const isSolved = verdict.solved || level.goal.kind === 'impossible';
  return { isSolvedAtStart, isSolved, cases: verdict.cases.map(({ index, hidden, pass }) => ({ index, hidden, pass })) };
}

/** HiGHS is a large file that may be out of reach. */
async function canSolve(): Promise<boolean> {
  try {
    await loadSolver();
    return true;
  } catch {
    return false;
  }
}
