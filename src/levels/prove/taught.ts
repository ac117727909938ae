// Levels that teach. Lessons picked one by one are searched breadth first, settings of a rule are run one by one, weights in a race are all tried.
import { isRefusal } from '../../core/command.ts';
import type { Par, RoundsLevel, TeachGoal } from '../level.ts';
import { hiddenOfCircuit, startPupil, teach, type Pupil } from '../teach/pupil.ts';
import { findCertificate } from './findCertificate.ts';
import { proveLessons } from './lessons.ts';
import { Unprovable } from './model.ts';
import { judged } from './pupils.ts';
import { proveRace } from './race.ts';
import { proveRule } from './ruled.ts';
import type { Surveyed } from './survey.ts';

/** `solution`: the pupil that the stored solution ends with. */
export async function proveTeach(level: RoundsLevel, goal: TeachGoal, solution: Pupil): Promise<Surveyed> {
  if (goal.never) return proveNever(level, goal);
  if (goal.by === 'race') return proveRace(level, goal);
  if (goal.by === 'rule') return proveRule(level, goal, solution);
  return proveLessons(level, goal, solution);
}

/** The rule goes round in a circle from this start, and no weights at all would do. */
async function proveNever(level: RoundsLevel, goal: TeachGoal): Promise<Surveyed> {
  let pupil = startPupil(level, goal);
  let frugal = 0;
  let sturdy = 0;
  for (let updates = 1; updates <= goal.updates; updates++) {
    const after = teach(level, goal, pupil, { type: 'train', updates: 1 });
    if (isRefusal(after)) throw new Unprovable('the rule refuses to go on');
    pupil = after;
    const { solved, measures } = judged(level, goal, pupil, true);
    if (!solved) continue;
    if (frugal === 0) frugal = updates;
    sturdy = Math.max(sturdy, measures.accuracy!);
  }
  if (frugal === 0) throw new Unprovable('the rule does not come round within the level’s updates');
  const cases = goal.examples.map(({ in: inputs, out }) => ({
    in: inputs,
    out: Object.fromEntries(Object.entries(out).map(([id, target]) => [id, target > 0 ? ('fires' as const) : ('silent' as const)])),
  }));
  const certificate = await findCertificate(level, { kind: 'impossible', cases });
  const par: Par = {
    frugal,
    sturdy,
    best: Math.round(sturdy * goal.examples.length),
    proven: certificate !== undefined && hiddenOfCircuit(level.circuit).length === 0,
    method: 'exhaustive',
    density: 0,
    densityBy: 'enumeration',
    // So many updates, then the claim.
    distance: 2,
    ...(certificate ? { certificate } : {}),
  };
  return { par, hiddenBites: false };
}
