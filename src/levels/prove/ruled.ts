// The rule runs by itself: each choice of its settings is run to the end, and looked at after every update.
import { isRefusal } from '../../core/command.ts';
import type { Lesson } from '../../core/command.ts';
import type { RoundsLevel, TeachGoal, TrainingKit } from '../level.ts';
import { sturdinessOf } from '../goals/teach.ts';
import { startPupil, teach, trained, trainingOf, type Pupil } from '../teach/pupil.ts';
import { update } from '../../core/learning/training.ts';
import { Unprovable } from './model.ts';
import type { Surveyed } from './survey.ts';
import { isMisled, judged } from './pupils.ts';

/** Updates × synapses × examples at once, over all choices. */
const MOST_WORK = 400_000_000;

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
  const choices = choicesOf(level.kit.training ?? {});
  const work = choices.length * goal.updates * goal.settings.batch * level.circuit.synapses.length;
  const isCounted = !goal.data && work <= MOST_WORK;
  const all: Found = { frugal: Infinity, sturdy: -Infinity, solved: 0, looked: 0, bites: false };
  let distance = Infinity;
  let solving = 0;
  // Where unseen examples decide, the player says when to stop; else the rule stops by itself.
  const isStopped = goal.hiddenAccuracy !== undefined;
  for (const { lessons, changes } of isCounted ? choices : [{ lessons: settingsOf(solution, goal), changes: 1 }]) {
    const found = runOut(level, goal, lessons);
    if (!found) continue;
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
  const share = isStopped ? all.solved / all.looked : solving / choices.length;
  return {
    par: {
      frugal: all.frugal,
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

interface Choice {
  readonly lessons: readonly Lesson[];
  readonly changes: number;
}

/** Every choice of settings, as the lessons that make it. */
function choicesOf({ rate, momentum, decay, batch, hidden, layers = 1, seeds }: TrainingKit): Choice[] {
  let all: Choice[] = [{ lessons: [], changes: 0 }];
  const also = (lessons: readonly Lesson[]): void => {
    if (lessons.length > 0)
      all = all.flatMap((one) => [one, ...lessons.map((lesson) => ({ lessons: [...one.lessons, lesson], changes: one.changes + 1 }))]);
  };
  also((rate ?? []).map((value) => ({ type: 'setTraining', setting: 'rate', value })));
  also((momentum ?? []).map((value) => ({ type: 'setTraining', setting: 'momentum', value })));
  also((decay ?? []).map((value) => ({ type: 'setTraining', setting: 'decay', value })));
  also((batch ?? []).map((value) => ({ type: 'setTraining', setting: 'batch', value })));
  also(hiddenChoices(hidden ?? [], layers).map((sizes) => ({ type: 'setHidden', sizes })));
  also((seeds ?? []).map((seed) => ({ type: 'restart', seed })));
  return all;
}

function hiddenChoices(sizes: readonly number[], layers: number): number[][] {
  if (sizes.length === 0) return [];
  let deepest: number[][] = [[]];
  const all: number[][] = [[]];
  for (let depth = 0; depth < layers; depth++) {
    deepest = deepest.flatMap((before) => sizes.map((size) => [...before, size]));
    all.push(...deepest);
  }
  return all;
}

/** undefined where a choice changes nothing: it is among the others already. */
function runOut(level: RoundsLevel, goal: TeachGoal, lessons: readonly Lesson[]): Found | undefined {
  let pupil = startPupil(level, goal);
  for (const lesson of lessons) {
    const after = teach(level, goal, pupil, lesson);
    if (isRefusal(after)) throw new Unprovable(`the kit refuses ${lesson.type}`);
    if (lesson.type === 'setTraining' && pupil.settings[lesson.setting] === lesson.value) return undefined;
    pupil = after;
  }
  const training = trainingOf(level, goal, pupil);
  const found: Found = { frugal: Infinity, sturdy: -Infinity, solved: 0, looked: 0, bites: false };
  // Thousands of examples are looked at once each time through.
  const every = goal.data ? Math.ceil(training.examples.rows / training.batch) : 1;
  for (let made = 1; made <= goal.updates; made++) {
    update(training);
    if (training.stopped) break;
    if (made % every !== 0 && made < goal.updates) continue;
    const verdict = judged(level, goal, trained(pupil, training));
    found.looked++;
    if (isMisled(verdict)) found.bites = true;
    if (!verdict.solved) continue;
    found.solved++;
    found.frugal = Math.min(found.frugal, made);
    const { measures } = verdict;
    const sturdiness = sturdinessOf(goal, { updates: 0, slips: 0, loss: 0, accuracy: 0, ...measures }, verdict.cases);
    found.sturdy = Math.max(found.sturdy, sturdiness);
    if (goal.hiddenAccuracy === undefined) break;
  }
  return found;
}

/** The lessons that lead to the settings which this pupil has. */
function settingsOf({ settings, seed, circuit }: Pupil, goal: TeachGoal): Lesson[] {
  const changed = (['rate', 'momentum', 'decay', 'batch'] as const).filter((setting) => settings[setting] !== goal.settings[setting]);
  return [
    ...changed.map((setting): Lesson => ({ type: 'setTraining', setting, value: settings[setting] })),
    { type: 'setHidden', sizes: circuit.layers.flatMap(({ id, cells }) => (id.startsWith('hidden') ? [cells.length] : [])) },
    ...(seed === undefined ? [] : [{ type: 'restart', seed } as const]),
  ];
}
