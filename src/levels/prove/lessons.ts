// Lessons picked one by one: every pupil that they can make is met, breadth first, while pupils can be counted. The judge has the last word.
import type { Lesson } from '../../core/command.ts';
import { isRefusal } from '../../core/command.ts';
import { createStream } from '../../core/random.ts';
import { sturdinessOf } from '../goals/teach.ts';
import type { Verdict } from '../judge.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { startPupil, teach, type Pupil } from '../teach/pupil.ts';
import { createClassroom, examineSeat, give, lessonsFor, nameOf, newcomer, pupilOf, type Classroom, type Seat } from './classroom.ts';
import { Unprovable } from './model.ts';
import { judged } from './pupils.ts';
import type { Surveyed } from './survey.ts';

/** Different pupils that a search may meet. */
const MOST_PUPILS = 60_000;
const DRAWS = 2_000;

interface Met {
  /** Of all that are alike the one with the fewest slips. */
  seat: Seat;
  /** Chance that lessons picked blindly come here without having solved it before. */
  chance: number;
}

interface Found {
  density: number;
  frugal: number;
  sturdy: number;
  bites: boolean;
  /** The last pupil of a shortest way. */
  first: Seat | undefined;
}

/** Every pupil within the level's lessons, while they can be counted; else the shortest way by breadth and the rest by chance. `solution`: what the stored one ends with. */
export function proveLessons(level: RoundsLevel, goal: TeachGoal, solution: Pupil): Surveyed {
  const stored = judged(level, goal, solution);
  if (!stored.solved) throw new Unprovable('its stored solution does not solve it');
  const room = createClassroom(level, goal);
  const found: Found = { density: 0, frugal: Infinity, sturdy: sturdinessIn(stored, goal), bites: false, first: undefined };
  const isComplete = meetAll(room, found);
  if (found.first) recheck(room, found.first);
  const frugal = Math.min(found.frugal, stored.measures.updates!);
  const byChance = isComplete ? undefined : draw(room);
  return {
    par: {
      frugal,
      sturdy: found.sturdy,
      best: 1,
      proven: isComplete,
      method: isComplete ? 'exhaustive' : 'search',
      density: byChance?.density ?? found.density,
      densityBy: isComplete ? 'enumeration' : 'sampling',
      distance: frugal,
    },
    hiddenBites: found.bites || (byChance?.bites ?? false),
  };
}

/** False when there are too many to be met. */
function meetAll(room: Classroom, found: Found): boolean {
  let rank = new Map<string, Met>([['', { seat: newcomer(room), chance: 1 }]]);
  let met = 0;
  for (let depth = 1; depth <= room.goal.updates && rank.size > 0; depth++) {
    const next = new Map<string, Met>();
    for (const { seat, chance } of rank.values()) {
      const choices = lessonsFor(room, seat);
      const many = countLessons(choices);
      for (const choice of choices) {
        const after = give(room, seat, choice);
        const share = (chance * choice.times) / many;
        if (look(room, after, found)) {
          found.density += share;
          continue;
        }
        const key = keyOf(room, after);
        const known = next.get(key);
        if (!known) next.set(key, { seat: after, chance: share });
        else {
          known.chance += share;
          if (after.slips < known.seat.slips) known.seat = after;
        }
      }
      if (met + next.size > MOST_PUPILS) return false;
    }
    met += next.size;
    rank = next;
  }
  return true;
}

function countLessons(choices: readonly { readonly times: number }[]): number {
  return choices.reduce((sum, { times }) => sum + times, 0);
}

/** Notes what this pupil shows; true when it is well taught. */
function look(room: Classroom, seat: Seat, found: Found): boolean {
  const { level, goal, taught } = room;
  const { isDone, isMisled, hiddenAccuracy } = examineSeat(room, seat);
  if (isMisled) found.bites = true;
  if (!isDone) return false;
  const isShorter = seat.updates < found.frugal;
  if (isShorter) [found.frugal, found.first] = [seat.updates, seat];
  const most = goal.by === 'hand' ? -seat.slips : taught.unseen.rows > 0 ? hiddenAccuracy : Infinity;
  if (!isShorter && most <= found.sturdy) return true;
  const verdict = judged(level, goal, pupilOf(room, seat));
  if (!verdict.solved) throw new Error(`${level.id}: the search calls a pupil taught, the judge does not`);
  found.sturdy = Math.max(found.sturdy, sturdinessIn(verdict, goal));
  return true;
}

/** The shortest way again, lesson by lesson as a player gives them. */
function recheck({ level, goal }: Classroom, last: Seat): void {
  const lessons: Lesson[] = [];
  for (let seat = last; seat.lesson && seat.before; seat = seat.before) lessons.unshift(seat.lesson);
  let pupil = startPupil(level, goal);
  for (const lesson of lessons) {
    const after = teach(level, goal, pupil, lesson);
    if (isRefusal(after)) throw new Error(`${level.id}: a lesson that the search gave is refused`);
    pupil = after;
  }
  if (!judged(level, goal, pupil).solved) throw new Error(`${level.id}: the shortest way that the search found does not solve it`);
}

function sturdinessIn({ measures, cases }: Verdict, goal: TeachGoal): number {
  return sturdinessOf(goal, { updates: 0, slips: 0, loss: 0, accuracy: 0, ...measures }, cases);
}

/** Pupils with the same weights have the same future; where examples are counted, with the same counts. */
function keyOf({ goal }: Classroom, seat: Seat): string {
  return goal.each === undefined ? nameOf(seat) : `${nameOf(seat)} ${seat.presented.join()}`;
}

/** Share of blind lessons that solve it on the way, at least that of three draws. */
function draw(room: Classroom): { readonly density: number; readonly bites: boolean } {
  const { next } = createStream(room.level.id, 'lessons');
  let lucky = 0;
  let bites = false;
  for (let drawn = 0; drawn < DRAWS; drawn++) {
    let seat = newcomer(room);
    for (let depth = 0; depth < room.goal.updates; depth++) {
      const choices = lessonsFor(room, seat);
      // Every choice stands for as many lessons.
      const choice = choices[Math.floor(next() * choices.length)];
      if (!choice) break;
      seat = give(room, seat, choice);
      const { isDone, isMisled } = examineSeat(room, seat);
      bites ||= isMisled;
      if (!isDone) continue;
      lucky++;
      break;
    }
  }
  return { density: Math.max(lucky, 3) / DRAWS, bites };
}
