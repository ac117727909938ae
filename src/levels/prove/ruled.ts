// The rule runs by itself: each choice of its settings is run to the end, and looked at after every update.
import type { Lesson } from '../../core/command.ts';
import { isRefusal } from '../../core/command.ts';
import { Examiner } from '../../core/learning/measure.ts';
import { createPass } from '../../core/learning/pass.ts';
import { update } from '../../core/learning/training.ts';
import { sturdinessOf } from '../goals/teach.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { taughtBy } from '../teach/examples.ts';
import { hiddenOfCircuit, startPupil, teach, trained, trainingOf, type Pupil } from '../teach/pupil.ts';
import { choicesOf, workOf, type Choice } from './choices.ts';
import { examine, marginOf } from './classroom.ts';
import { Unprovable } from './model.ts';
import { judged } from './pupils.ts';
import type { Surveyed } from './survey.ts';

/** Updates × synapses × examples at once, over all choices. */
const MOST_WORK = 400_000_000;
/** Thousands of examples are looked at so often each time through. */
const LOOKS = 4;

interface Found {
  frugal: number;
  sturdy: number;
  /** Moments at which it is solved, of those looked at. */
  solved: number;
  looked: number;
  bites: boolean;
}

/** `solution`: what the stored solution ends with; its settings alone are run where all would take too long. */
export function proveRule(level: RoundsLevel, goal: TeachGoal, solution: Pupil): Surveyed {
  const choices = choicesOf(level, goal);
  const isCounted = !goal.data && workOf(level, goal, choices) <= MOST_WORK;
  const all: Found = { frugal: Infinity, sturdy: -Infinity, solved: 0, looked: 0, bites: false };
  let distance = Infinity;
  let solving = 0;
  for (const { lessons, changes } of isCounted ? choices : [stored(solution, level, goal)]) {
    const found = runOut(level, goal, lessons, !all.bites);
    all.frugal = Math.min(all.frugal, found.frugal);
    all.sturdy = Math.max(all.sturdy, found.sturdy);
    all.bites ||= found.bites;
    all.looked += found.looked;
    all.solved += found.solved;
    if (found.solved === 0) continue;
    solving++;
    // The run itself is a change.
    distance = Math.min(distance, changes + 1);
  }
  if (solving === 0)
    throw new Unprovable(isCounted ? 'no choice of settings solves it' : 'the settings of its stored solution do not solve it');
  // Where unseen examples decide, it is the moment that has to be found; else the settings.
  const share = goal.hiddenAccuracy === undefined ? solving / choices.length : all.solved / all.looked;
  return {
    par: {
      frugal: isCounted ? all.frugal : Math.min(all.frugal, solution.updates),
      sturdy: all.sturdy,
      best: 1,
      proven: isCounted,
      method: isCounted ? 'exhaustive' : 'search',
      // Of settings that were not run nothing is known but that one of them does.
      density: isCounted ? share : Math.min(share, 1 / choices.length),
      densityBy: isCounted ? 'enumeration' : 'sampling',
      distance,
    },
    hiddenBites: all.bites,
  };
}

/** `isBiteAsked`: it is not known yet whether unseen examples bite. */
function runOut(level: RoundsLevel, goal: TeachGoal, lessons: readonly Lesson[], isBiteAsked: boolean): Found {
  let pupil = startPupil(level, goal);
  for (const lesson of lessons) {
    const after = teach(level, goal, pupil, lesson);
    if (isRefusal(after)) throw new Unprovable(`the kit refuses ${lesson.type}`);
    pupil = after;
  }
  const training = trainingOf(level, goal, pupil);
  const taught = taughtBy(level, goal);
  const room = { goal, taught, examiner: new Examiner(training.network) };
  const pass = createPass(training.network, taught.unseen.rows > 0 ? 1 : taught.seen.rows);
  const found: Found = { frugal: Infinity, sturdy: -Infinity, solved: 0, looked: 0, bites: false };
  const every = goal.data ? Math.ceil(training.examples.rows / training.batch / LOOKS) : 1;
  for (let made = 1; made <= goal.updates; made++) {
    update(training);
    if (training.stopped) break;
    if (made % every !== 0 && made < goal.updates) continue;
    const { isDone, isMisled, hiddenAccuracy } = examine(room, training.network, isBiteAsked && !found.bites);
    found.looked++;
    found.bites ||= isMisled;
    if (!isDone) continue;
    found.solved++;
    const kept = taught.unseen.rows > 0 ? hiddenAccuracy : marginOf(training.network, pass, taught.seen);
    // The judge has the last word on each that is better than those before.
    if (kept > found.sturdy) check(level, goal, trained(pupil, training), kept);
    found.frugal = Math.min(found.frugal, made);
    found.sturdy = Math.max(found.sturdy, kept);
  }
  return found;
}

function check(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, kept: number): void {
  const { solved, measures, cases } = judged(level, goal, pupil);
  const sturdiness = sturdinessOf(goal, { updates: 0, slips: 0, loss: 0, accuracy: 0, ...measures }, cases);
  if (!solved || sturdiness !== kept) throw new Error(`${level.id}: the judge sees another pupil than the search`);
}

/** The settings that this pupil has. */
function stored({ settings, seed, circuit }: Pupil, level: RoundsLevel, goal: TeachGoal): Choice {
  const changed = (['rate', 'momentum', 'decay', 'batch'] as const).filter((setting) => settings[setting] !== goal.settings[setting]);
  const sizes = hiddenOfCircuit(circuit);
  const lessons: Lesson[] = [
    ...changed.map((setting): Lesson => ({ type: 'setTraining', setting, value: settings[setting] })),
    ...(sizes.join() === hiddenOfCircuit(level.circuit).join() ? [] : [{ type: 'setHidden', sizes } as const]),
    ...(seed === undefined ? [] : [{ type: 'restart', seed } as const]),
  ];
  return { lessons, changes: lessons.length, sizes };
}
