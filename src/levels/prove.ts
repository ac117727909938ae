// Pars are computed and proven, never guessed. HiGHS finds each optimum, the judge checks it, and where the settings can be counted
// one by one, trying all of them must give the same numbers.
import type { RoundsCircuit } from '../core/circuit.ts';
import { replay } from '../session/replay.ts';
import { attemptOf, circuitOf, pupilOf } from '../session/session.ts';
import type { Certificate } from './certificate.ts';
import { hiddenOf, shownOf } from './goals/given.ts';
import { judge, type Verdict } from './judge.ts';
import { isSpikingLevel, type Level, type Par, type RoundsLevel } from './level.ts';
import { enumerate, MOST_SETTINGS, type Survey } from './prove/enumerate.ts';
import { findCertificate } from './prove/findCertificate.ts';
import { findFrugal, findMisled, findMost, findNearest, findSturdy, type Answer } from './prove/milp.ts';
import { circuitAt, countSettings, createModel, Unprovable, type Model } from './prove/model.ts';
import { drawPar } from './prove/drawn.ts';
import { assemblePar, predictPar } from './prove/odds.ts';
import { provePatterns } from './prove/patterns.ts';
import { sample, shareOf } from './prove/sample.ts';
import { surveyAll, type Surveyed } from './prove/survey.ts';
import { proveTeach } from './prove/taught.ts';
import { proveSpiking } from './prove/spiking/proveSpiking.ts';

export interface Proof {
  readonly level: Level;
  readonly par: Par;
  readonly startSolved: boolean;
  /** The stored solution replays to its hash and the judge calls it solved. */
  readonly solutionSolves: boolean;
  /** What the solution replays to, to be written into the file. */
  readonly solution: { readonly hash: string; readonly ticks: number };
  /** Some allowed setting meets every shown case and fails a hidden one. */
  readonly hiddenBites: boolean;
}

/** Two ways to the same number disagreed: a fault of the prover, never of the level. */
export class ProofError extends Error {}

/** Throws Unprovable for levels that no way of proving suits, ProofError when solver, enumeration and judge disagree. */
export async function prove(level: Level): Promise<Proof> {
  return isSpikingLevel(level) ? proveSpiking(level) : proveRounds(level);
}

async function proveRounds(level: RoundsLevel): Promise<Proof> {
  const { par, hiddenBites } = await proveGoal(level);
  const known: RoundsLevel = { ...level, par };
  const start = judge(known, { circuit: level.circuit, predictions: [], claimed: true });
  const { session, hash, same } = replay(level.solution, known);
  return {
    level,
    par,
    startSolved: start.solved,
    solutionSolves: same && judge(known, attemptOf(session)).solved,
    solution: { hash, ticks: session.run.state.tick },
    hiddenBites,
  };
}

async function proveGoal(level: RoundsLevel): Promise<Surveyed> {
  const { goal } = level;
  switch (goal.kind) {
    case 'predict':
      return { par: predictPar(level, goal), hiddenBites: false };
    case 'assemble':
      return { par: assemblePar(goal), hiddenBites: false };
    case 'draw':
      return { par: drawPar(level, goal, attemptOf(replay(level.solution, level).session).inputs ?? new Map()), hiddenBites: false };
    case 'teach':
      return proveTeach(level, goal, pupilOf(replay(level.solution, level).session)!);
    case 'labels':
    case 'distribution':
      return proveBySurvey(level);
    case 'cases':
    case 'impossible':
      return (await provable(() => proveRows(level))) ?? (await provable(() => provePatterns(level))) ?? proveBySurvey(level);
  }
}

/** undefined when this way of proving does not suit the level. */
async function provable(way: () => Surveyed | Promise<Surveyed>): Promise<Surveyed | undefined> {
  try {
    return await way();
  } catch (error) {
    if (error instanceof Unprovable) return undefined;
    throw error;
  }
}

async function proveBySurvey(level: RoundsLevel): Promise<Surveyed> {
  const { goal } = level;
  const solution = circuitOf(replay(level.solution, level).session);
  const cases = shownOf(goal).length + hiddenOf(goal).length;
  const surveyed = surveyAll(level, solution, Math.max(1, cases));
  if (goal.kind !== 'impossible') return surveyed;
  const certificate = await findCertificate(level, goal);
  const { par } = surveyed;
  const proven = certificate !== undefined && par.proven && par.best < goal.cases.length;
  return { ...surveyed, par: { ...par, proven, ...(certificate ? { certificate } : {}) } };
}

/** One layer of step neurons: rows of whole numbers for HiGHS. */
async function proveRows(level: RoundsLevel): Promise<Surveyed> {
  const model = createModel(level);
  const isCounted = countSettings(model) <= MOST_SETTINGS;
  const survey = isCounted ? enumerate(model) : sample(model, level.id);
  const most = await findMost(model);
  const best = valueOf(most, survey.best);
  const frugal = await findFrugal(model, best);
  const sturdy = await findSturdy(model, best);
  const nearest = await findNearest(model, best);
  const misled = await findMisled(model);
  const answers = [most, frugal, sturdy, nearest];
  const isSolved = answers.every((answer) => typeof answer !== 'string');
  for (const answer of answers) recheck(model, answer, best);
  const found = {
    best,
    frugal: valueOf(frugal, survey.frugal),
    sturdy: valueOf(sturdy, survey.sturdy),
    distance: valueOf(nearest, survey.distance),
  };
  if (measureOf(model, frugal)?.measures.strength !== numberOf(frugal))
    throw new ProofError(`${level.id}: the judge measures another frugal par`);
  if (measureOf(model, sturdy)?.measures.margin !== numberOf(sturdy))
    throw new ProofError(`${level.id}: the judge measures another sturdy par`);
  if (isCounted) compare(level, survey, found, typeof misled !== 'string');
  const certificate = level.goal.kind === 'impossible' ? await findCertificate(level, level.goal) : undefined;
  return {
    par: {
      ...found,
      proven: (isSolved || isCounted) && isTrue(level, best, certificate),
      method: isSolved ? 'milp' : isCounted ? 'exhaustive' : 'search',
      density: isCounted ? survey.solutions / survey.tried : shareOf(survey, best),
      densityBy: isCounted ? 'enumeration' : 'sampling',
      ...(certificate ? { certificate } : {}),
    },
    hiddenBites: typeof misled !== 'string',
  };
}

/** A level of cases can be solved; an impossible one cannot, and says why. */
function isTrue({ goal }: RoundsLevel, best: number, certificate: Certificate | undefined): boolean {
  const cases = shownOf(goal).length + hiddenOf(goal).length;
  return goal.kind === 'impossible' ? best < cases && certificate !== undefined : best === cases;
}

/** The judge is the referee: what the solver calls right must be right on the real circuit. */
function recheck(model: Model, answer: Answer, best: number): void {
  const verdict = measureOf(model, answer);
  const right = verdict?.cases.filter(({ pass }) => pass).length ?? best;
  if (right !== best) throw new ProofError(`${model.level.id}: the solver promises ${best} right cases, the judge counts ${right}`);
}

function measureOf(model: Model, answer: Answer): Verdict | undefined {
  if (typeof answer === 'string') return undefined;
  const circuit: RoundsCircuit = circuitAt(model, answer.ks);
  return judge(model.level, { circuit, predictions: [], claimed: false });
}

function compare(
  { id }: RoundsLevel,
  survey: Survey,
  found: Pick<Par, 'best' | 'frugal' | 'sturdy' | 'distance'>,
  hiddenBites: boolean,
): void {
  for (const key of ['best', 'frugal', 'sturdy', 'distance'] as const) {
    if (survey[key] !== found[key])
      throw new ProofError(`${id}: ${key} is ${found[key]} for the solver and ${survey[key]} when all settings are tried`);
  }
  if (survey.hiddenBites !== hiddenBites) throw new ProofError(`${id}: solver and enumeration disagree about the hidden cases`);
}

function numberOf(answer: Answer): number | undefined {
  return typeof answer === 'string' ? undefined : answer.value;
}

function valueOf(answer: Answer, otherwise: number): number {
  return numberOf(answer) ?? otherwise;
}
