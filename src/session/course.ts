// A Course is a training under way: it runs at a pace, pauses, steps, and goes back to any of its updates exactly. It knows no timer and no screen.
import type { Examples } from '../core/learning/examples.ts';
import { Examiner, type Measure } from '../core/learning/measure.ts';
import type { Network } from '../core/learning/network.ts';
import type { Settings } from '../core/learning/settings.ts';
import { createTraining, restoreSnapshot, takeSnapshot, update, type Snapshot, type Training } from '../core/learning/training.ts';

export interface Course {
  readonly training: Training;
  readonly seen: Examples;
  readonly unseen: Examples;
  /** As they were when last examined. */
  readonly onSeen: Measure;
  readonly onUnseen: Measure;
  readonly examiner: Examiner;
  /** Updates of the training when the course began, the furthest that it has come, and the most that it may make. */
  readonly from: number;
  latest: number;
  readonly most: number;
  isRunning: boolean;
  /** Updates a second. */
  pace: number;
  /** Part of an update that is due. */
  due: number;
  readonly snapshots: Snapshot[];
  /** Updates between two snapshots. */
  spacing: number;
}

/** Snapshots that are kept; when there are more, every other one goes. */
const MOST_SNAPSHOTS = 96;
/** A sleeping tab forgives the rest. */
const LONGEST_FRAME_MS = 100;

/** `snapshot`: where an earlier training with the same settings stood. `most`: updates that may be made from here. */
export function createCourse(
  network: Network,
  seen: Examples,
  unseen: Examples,
  settings: Settings,
  most: number,
  pace: number,
  snapshot?: Snapshot,
): Course {
  const training = createTraining(network, seen, settings);
  if (snapshot) restoreSnapshot(training, snapshot);
  const course: Course = {
    training,
    seen,
    unseen,
    onSeen: { loss: 0, accuracy: 0 },
    onUnseen: { loss: 0, accuracy: 0 },
    examiner: new Examiner(training.network),
    from: training.updates,
    latest: training.updates,
    most,
    isRunning: false,
    pace,
    due: 0,
    snapshots: [takeSnapshot(training)],
    spacing: 1,
  };
  examine(course);
  return course;
}

/** Updates made since the course began. */
export function madeBy({ training, from }: Course): number {
  return training.updates - from;
}

export function isAtEnd(course: Course): boolean {
  return course.training.stopped !== undefined || madeBy(course) >= course.most;
}

/** Loss and accuracy as they are now. */
export function examine({ examiner, training, seen, unseen, onSeen, onUnseen }: Course): void {
  examiner.measure(seen, onSeen, training.network);
  if (unseen.rows > 0) examiner.measure(unseen, onUnseen, training.network);
}

/** One update on; false at the end. */
export function stepCourse(course: Course): boolean {
  const { training } = course;
  if (isAtEnd(course)) return false;
  update(training);
  if (training.stopped) return false;
  course.latest = Math.max(course.latest, training.updates);
  keepSnapshot(course);
  return true;
}

/**
 * Lets time pass: makes the updates that are due, as long as `hasTime` says so; what could not be made is forgiven. Stops at the end.
 * Gives how many were made.
 */
export function advanceCourse(course: Course, elapsedMs: number, hasTime: () => boolean): number {
  if (!course.isRunning) return 0;
  course.due += (Math.min(elapsedMs, LONGEST_FRAME_MS) / 1000) * course.pace;
  let made = 0;
  while (course.due >= 1) {
    course.due -= 1;
    if (!stepCourse(course)) break;
    made++;
    if (!hasTime()) {
      course.due = Math.min(course.due, 1);
      break;
    }
  }
  if (isAtEnd(course)) course.isRunning = false;
  return made;
}

/** To the weights after so many updates, counted as the training counts them. */
export function seekCourse(course: Course, updates: number): void {
  const { training, snapshots, from } = course;
  const wanted = Math.max(from, Math.min(course.latest, updates));
  let nearest = snapshots[0]!;
  for (const snapshot of snapshots) if (snapshot.updates <= wanted && snapshot.updates > nearest.updates) nearest = snapshot;
  if (wanted < training.updates || nearest.updates > training.updates || training.stopped) restoreSnapshot(training, nearest);
  while (training.updates < wanted) update(training);
  course.due = 0;
}

/** What was trained elsewhere is taken over: a snapshot of the same training, further on. */
export function adoptSnapshot(course: Course, snapshot: Snapshot): void {
  restoreSnapshot(course.training, snapshot);
  course.latest = Math.max(course.latest, snapshot.updates);
  if (!course.snapshots.some(({ updates }) => updates === snapshot.updates)) course.snapshots.push(snapshot);
}

function keepSnapshot(course: Course): void {
  const { training, snapshots } = course;
  const last = snapshots[snapshots.length - 1]!;
  if (training.updates < last.updates + course.spacing) return;
  snapshots.push(takeSnapshot(training));
  if (snapshots.length <= MOST_SNAPSHOTS) return;
  const [first, ...others] = snapshots;
  snapshots.length = 0;
  snapshots.push(first!, ...others.filter((_, index) => index % 2 === 1));
  course.spacing *= 2;
}
