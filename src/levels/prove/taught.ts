// Levels that teach. Lessons picked one by one are searched breadth first, settings of a rule are run one by one, weights in a race are all tried.
import type { RoundsCircuit } from '../../core/circuit.ts';
import type { Lesson } from '../../core/command.ts';
import { isRefusal } from '../../core/command.ts';
import { hashNetwork, networkOf } from '../../core/learning/network.ts';
import { createStream } from '../../core/random.ts';
import type { Verdict } from '../judge.ts';
import type { Par, RoundsLevel, TeachGoal } from '../level.ts';
import { hiddenOfCircuit, startPupil, teach, type Pupil } from '../teach/pupil.ts';
import { findCertificate } from './findCertificate.ts';
import { Unprovable } from './model.ts';
import { isMisled, judged } from './pupils.ts';
import { proveRace } from './race.ts';
import { proveRule } from './ruled.ts';
import type { Surveyed } from './survey.ts';

/** Different pupils that a search may meet. */
const MOST_PUPILS = 60_000;
const DRAWS = 2_000;

/** `solution`: the pupil that the stored solution ends with. */
export async function proveTeach(level: RoundsLevel, goal: TeachGoal, solution: Pupil): Promise<Surveyed> {
  if (goal.never) return proveNever(level, goal);
  if (goal.by === 'race') return proveRace(level, goal);
  if (goal.by === 'rule') return proveRule(level, goal, solution);
  return proveLessons(level, goal, solution);
}

interface Met {
  readonly pupil: Pupil;
  /** Chance that lessons picked blindly come here without having solved it before. */
  chance: number;
}

/** Every pupil within the level's lessons, while they can be counted; else the shortest way by breadth and the rest by chance. */
function proveLessons(level: RoundsLevel, goal: TeachGoal, solution: Pupil): Surveyed {
  const first = judged(level, goal, solution);
  if (!first.solved) throw new Unprovable('its stored solution does not solve it');
  let rank = new Map<string, Met>([['', { pupil: startPupil(level, goal), chance: 1 }]]);
  let met = 0;
  let density = 0;
  let frugal = Infinity;
  let sturdy = sturdinessIn(first, goal);
  let bites = false;
  let isComplete = true;
  for (let depth = 1; depth <= goal.updates && rank.size > 0; depth++) {
    const next = new Map<string, Met>();
    for (const { pupil, chance } of rank.values()) {
      const lessons = lessonsFor(level, goal, pupil);
      for (const lesson of lessons) {
        const after = teach(level, goal, pupil, lesson);
        if (isRefusal(after)) continue;
        const verdict = judged(level, goal, after);
        if (isMisled(verdict)) bites = true;
        if (verdict.solved) {
          frugal = Math.min(frugal, depth);
          sturdy = Math.max(sturdy, sturdinessIn(verdict, goal));
          density += chance / lessons.length;
          continue;
        }
        const key = keyOf(goal, after);
        const known = next.get(key);
        if (known) known.chance += chance / lessons.length;
        else next.set(key, { pupil: after, chance: chance / lessons.length });
      }
    }
    met += next.size;
    if (met > MOST_PUPILS) {
      isComplete = false;
      break;
    }
    rank = next;
  }
  const isShortest = Number.isFinite(frugal);
  if (!isShortest) frugal = first.measures.updates!;
  return {
    par: {
      frugal,
      sturdy,
      best: 1,
      proven: isComplete,
      method: isComplete ? 'exhaustive' : 'search',
      density: isComplete ? density : luck(level, goal),
      densityBy: isComplete ? 'enumeration' : 'sampling',
      distance: frugal,
    },
    hiddenBites: bites || misledByChance(level, goal),
  };
}

function sturdinessIn({ measures, cases }: Verdict, { by }: TeachGoal): number {
  if (by === 'hand') return measures.slips === 0 ? 0 : -measures.slips!;
  return measures.hiddenAccuracy ?? cases.reduce((least, { margin }) => Math.min(least, margin), Infinity);
}

/** What can be done next: any example, or by hand any change of signs after a mistake. */
function lessonsFor(level: RoundsLevel, goal: TeachGoal, pupil: Pupil): Lesson[] {
  const all = goal.examples.map((_, example) => example);
  if (goal.by === 'examples')
    return all.filter((example) => pupil.presented[example]! < (goal.each ?? Infinity)).map((example) => ({ type: 'present', example }));
  const verdict = judged(level, goal, pupil);
  return all
    .filter((example) => !verdict.cases[example]!.pass)
    .flatMap((example) => signsOf(pupil.circuit).map((signs): Lesson => ({ type: 'nudge', example, signs })));
}

/** Every choice of up, same and down. */
function signsOf({ synapses, cells }: RoundsCircuit): Record<string, -1 | 0 | 1>[] {
  const ids = [
    ...synapses.filter(({ locked }) => !locked).map(({ id }) => id),
    ...cells.filter((cell) => cell.kind === 'neuron' && !cell.locked).map(({ id }) => id),
  ];
  return ids.reduce<Record<string, -1 | 0 | 1>[]>(
    (all, id) => all.flatMap((signs) => ([-1, 0, 1] as const).map((sign) => ({ ...signs, [id]: sign }))),
    [{}],
  );
}

/** Pupils with the same weights have the same future; where examples are counted, with the same counts. */
function keyOf({ each, by }: TeachGoal, { circuit, presented, slips }: Pupil): string {
  return `${hashNetwork(networkOf(circuit)!)} ${each === undefined ? '' : presented.join()} ${by === 'hand' ? slips : ''}`;
}

/** Share of blind lessons that solve it on the way, at least that of three draws. */
function luck(level: RoundsLevel, goal: TeachGoal): number {
  let lucky = 0;
  const random = createStream(level.id, 'lessons');
  for (let draw = 0; draw < DRAWS; draw++) if (walk(level, goal, random.next).some(({ solved }) => solved)) lucky++;
  return Math.max(lucky, 3) / DRAWS;
}

function misledByChance(level: RoundsLevel, goal: TeachGoal): boolean {
  if (!goal.hidden?.length) return false;
  const random = createStream(level.id, 'misled');
  for (let draw = 0; draw < DRAWS; draw++) if (walk(level, goal, random.next).some(isMisled)) return true;
  return false;
}

function walk(level: RoundsLevel, goal: TeachGoal, next: () => number): Verdict[] {
  let pupil = startPupil(level, goal);
  const verdicts: Verdict[] = [];
  for (let depth = 0; depth < goal.updates; depth++) {
    const lessons = lessonsFor(level, goal, pupil);
    const lesson = lessons[Math.floor(next() * lessons.length)];
    const after = lesson && teach(level, goal, pupil, lesson);
    if (!after || isRefusal(after)) break;
    pupil = after;
    verdicts.push(judged(level, goal, pupil));
    if (verdicts[verdicts.length - 1]!.solved) break;
  }
  return verdicts;
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
