// A level whose rule runs: the course on show, and its way into the session, where it is one entry for undo and one line of the recording.
import { depth } from '../core/circuit.ts';
import { circuitWith } from '../core/learning/network.ts';
import type { RoundsLevel, TeachGoal } from '../levels/level.ts';
import { taughtBy } from '../levels/teach/examples.ts';
import { trained, trainingOf, type Pupil } from '../levels/teach/pupil.ts';
import { advanceCourse, createCourse, examine, isAtEnd, madeBy, seekCourse, stepCourse, type Course } from './course.ts';
import { learnedBetween } from './learned.ts';
import { createMirror, reflect, type Mirror } from './mirror.ts';
import { command, notify, showTraining, type Play } from './play.ts';
import { seekRun } from './run.ts';
import { acceptTraining, pupilOf } from './session.ts';

export interface Teaching {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
  course: Course;
  /** The pupil that the course began with, and the one that it has made of it, once that is in the session. */
  base: Pupil;
  result: Pupil | undefined;
  gesture: string;
  mirror: Mirror;
  /** Hear of every update that was looked at. */
  readonly examined: Set<() => void>;
  sinceShownMs: number;
}

/** Numbers on the page follow at this interval; the picture follows each frame. */
const SHOWN_EVERY_MS = 250;
/** So many examples are looked at after every update, more only when the numbers are shown. */
const MOST_CHEAP = 200;
/** Below this pace each update is seen on its way back through the circuit. */
export const SLOWEST_PACE = 1.5;

let courses = 0;

export function createTeaching(play: Play, level: RoundsLevel, goal: TeachGoal, pace: number): Teaching {
  const pupil = pupilOf(play.session);
  if (!pupil) throw new Error('a level without a pupil was to be taught');
  return {
    play,
    level,
    goal,
    ...begin(play, level, goal, pupil, pace),
    result: undefined,
    examined: new Set(),
    sinceShownMs: 0,
  };
}

function begin(play: Play, level: RoundsLevel, goal: TeachGoal, pupil: Pupil, pace: number) {
  const { seen, unseen } = taughtBy(level, goal);
  const { network } = trainingOf(level, goal, pupil);
  const course = createCourse(network, seen, unseen, pupil.settings, Math.max(0, goal.updates - pupil.updates), pace, pupil.snapshot);
  return { course, base: pupil, gesture: `course-${++courses}`, mirror: createMirror(pupil.circuit, play.run.state.compiled) };
}

/** The session may have moved on by itself (undo, other settings, a new start): then another course begins. True when it did. */
export function followSession(teaching: Teaching): boolean {
  const pupil = pupilOf(teaching.play.session)!;
  if (pupil === (teaching.result ?? teaching.base)) return false;
  const { play, level, goal, course } = teaching;
  Object.assign(teaching, begin(play, level, goal, pupil, course.pace), { result: undefined });
  return true;
}

/** Updates since the pupil's start. */
export function updatesOf({ base, course }: Teaching): number {
  return base.updates + madeBy(course);
}

/** Call once a frame; true while the rule runs. `hasTime`: whether this frame may take longer. */
export function advanceTeaching(teaching: Teaching, elapsedMs: number, hasTime: () => boolean): boolean {
  const { course } = teaching;
  if (!course.isRunning) return false;
  const isCheap = course.seen.rows + course.unseen.rows <= MOST_CHEAP;
  let isDone = false;
  const made = advanceCourse(course, elapsedMs, () => {
    if (isCheap) {
      look(teaching);
      isDone = isReached(teaching);
    }
    return !isDone && hasTime();
  });
  teaching.sinceShownMs += elapsedMs;
  if (made > 0) reflectNow(teaching);
  if (isDone || !course.isRunning) {
    pause(teaching);
    return false;
  }
  if (made > 0 && (teaching.sinceShownMs >= SHOWN_EVERY_MS || course.pace < 1000 / SHOWN_EVERY_MS)) {
    if (!isCheap) look(teaching);
    show(teaching);
  }
  return true;
}

export function run(teaching: Teaching): void {
  if (isAtEnd(teaching.course)) return;
  teaching.course.isRunning = true;
  teaching.course.due = 1;
  teaching.play.learned = undefined;
  notify(teaching.play);
}

export function pause(teaching: Teaching): void {
  teaching.course.isRunning = false;
  look(teaching);
  commit(teaching);
}

/** One update, whose error is seen going back. */
export function stepOn(teaching: Teaching): void {
  teaching.course.isRunning = false;
  if (stepCourse(teaching.course)) look(teaching);
  commit(teaching);
}

export function stepBack(teaching: Teaching): void {
  seekTo(teaching, updatesOf(teaching) - 1);
}

/** To any update of this course, counted from the pupil's start. */
export function seekTo(teaching: Teaching, updates: number): void {
  const { course, base } = teaching;
  course.isRunning = false;
  seekCourse(course, course.from + Math.max(0, updates - base.updates));
  look(teaching);
  commit(teaching);
}

/** The wanted is reached and the rule has no reason to go on; where unseen examples decide, only the player says when to stop. */
function isReached({ goal, course }: Teaching): boolean {
  if (goal.hiddenAccuracy !== undefined || goal.never) return false;
  if (goal.loss !== undefined && !(course.onSeen.loss <= goal.loss)) return false;
  return course.onSeen.accuracy >= (goal.accuracy ?? (goal.loss === undefined ? 1 : 0));
}

function look(teaching: Teaching): void {
  examine(teaching.course);
  for (const listener of teaching.examined) listener();
}

/** The numbers on the page; the circuit is not the session's until the course pauses. */
function show(teaching: Teaching): void {
  const { play, course, base } = teaching;
  const before = play.circuit;
  play.circuit = circuitWith(base.circuit, course.training.network);
  if (course.pace <= SLOWEST_PACE) play.learned = learnedBetween(before, play.circuit);
  teaching.sinceShownMs = 0;
  notify(play);
}

/** Weights into the running State, and the outputs that follow from them. */
function reflectNow({ play, course, mirror }: Teaching): void {
  reflect(mirror, course.training.network, play.run.state.compiled);
  seekRun(play.run, 0);
  seekRun(play.run, depth(play.circuit));
}

/** What the course has done becomes the session's: one entry that grows and shrinks, and is gone at the course's beginning. */
function commit(teaching: Teaching): void {
  const { play, course, base, result, gesture } = teaching;
  const updates = madeBy(course);
  const before = play.circuit;
  if (updates === 0) {
    teaching.result = undefined;
    if (result) command(play, { type: 'undo' });
    else showTraining(play);
    teaching.mirror = createMirror(play.circuit, play.run.state.compiled);
    return;
  }
  const next = trained(base, course.training);
  acceptTraining(play.session, { type: 'train', updates }, next, gesture);
  teaching.result = next;
  showTraining(play);
  teaching.mirror = createMirror(next.circuit, play.run.state.compiled);
  play.learned = learnedBetween(before, play.circuit);
  notify(play);
}
