// A training as a tape: courses one after the other, each with its own settings, each going on where the one before ended. Any update can be had
// again, exactly; other settings cut the tape where it stands and go on from there.
import type { Examples } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { MOST_TRAINED, type TrainingRun } from '../../core/learning/plan.ts';
import type { Settings } from '../../core/learning/settings.ts';
import type { Divergence, Snapshot } from '../../core/learning/training.ts';
import { adoptSnapshot, createCourse, examine, seekCourse, stepCourse, type Course } from '../course.ts';

export interface Leg {
  /** Updates made before it. */
  readonly base: number;
  readonly course: Course;
  /** Updates; Infinity for the last one, which goes on. */
  readonly length: number;
}

export interface Tape {
  /** At least one. Tapes of one history share the courses of their common past. */
  readonly legs: readonly Leg[];
  /** Updates made, all in all. */
  at: number;
  isRunning: boolean;
  /** Part of an update that is due. */
  due: number;
}

/** A sleeping tab forgives the rest. */
const LONGEST_FRAME_MS = 100;
/** Snapshots of what was trained elsewhere. */
const MOST_ADOPTED = 200;

/** The network is copied. There is at least one example to be seen, and the network fits them. */
export function createTape(network: Network, seen: Examples, unseen: Examples, settings: Settings): Tape {
  return { legs: [openLeg(network, seen, unseen, settings, 0)], at: 0, isRunning: false, due: 0 };
}

/** From where the tape stands with other settings; what had come after stays on the old one. */
export function branchTape(tape: Tape, settings: Settings): Tape {
  const leg = legAt(tape);
  const { course, base } = leg;
  const before = tape.legs.slice(0, tape.legs.indexOf(leg));
  const made = tape.at - base;
  // A leg without an update is none.
  const kept = made > 0 ? [...before, { base, course, length: made }] : before;
  const next = openLeg(course.training.network, course.seen, course.unseen, settings, tape.at);
  return { legs: [...kept, next], at: tape.at, isRunning: tape.isRunning, due: 0 };
}

function openLeg(network: Network, seen: Examples, unseen: Examples, settings: Settings, base: number): Leg {
  return { base, course: createCourse(network, seen, unseen, settings, MOST_TRAINED - base, 0), length: Infinity };
}

/** The one that makes the next update. */
export function legAt({ legs, at }: Tape): Leg {
  return legs.find(({ base, length }) => at < base + length) ?? legs[legs.length - 1]!;
}

export function courseAt(tape: Tape): Course {
  return legAt(tape).course;
}

export function networkAt(tape: Tape): Network {
  return courseAt(tape).training.network;
}

export function settingsAt(tape: Tape): Settings {
  return courseAt(tape).training.settings;
}

/** The furthest update of the tape. */
export function latestOf({ legs }: Tape): number {
  const { base, course } = legs[legs.length - 1]!;
  return base + course.latest;
}

/** Where the next update would have left all bounds. */
export function stoppedAt(tape: Tape): Divergence | undefined {
  return courseAt(tape).training.stopped;
}

export function isTapeAtEnd(tape: Tape): boolean {
  return stoppedAt(tape) !== undefined || tape.at >= MOST_TRAINED;
}

/** What was run up to where the tape stands. */
export function runsOf({ legs, at }: Tape): TrainingRun[] {
  return legs
    .filter(({ base }) => base < at)
    .map(({ base, length, course }) => ({ settings: course.training.settings, updates: Math.min(length, at - base) }));
}

/** One update on; false at the end. What the tape already holds comes again as it was. */
export function stepTape(tape: Tape): boolean {
  const leg = legAt(tape);
  if (leg.course.training.updates !== tape.at - leg.base) seekCourse(leg.course, tape.at - leg.base);
  if (!stepCourse(leg.course)) return false;
  tape.at++;
  const next = legAt(tape);
  if (next !== leg) seekCourse(next.course, 0);
  return true;
}

/** Makes the updates that are due at so many a second, as long as there is time; what could not be made is forgiven. Gives how many were made. */
export function advanceTape(tape: Tape, pace: number, elapsedMs: number, hasTime: () => boolean): number {
  if (!tape.isRunning) return 0;
  tape.due += (Math.min(elapsedMs, LONGEST_FRAME_MS) / 1000) * pace;
  let made = 0;
  while (tape.due >= 1) {
    tape.due -= 1;
    if (!stepTape(tape)) break;
    made++;
    if (!hasTime()) {
      tape.due = Math.min(tape.due, 1);
      break;
    }
  }
  if (isTapeAtEnd(tape)) tape.isRunning = false;
  return made;
}

/** To the weights after so many updates; call it too when a tape is taken up again that shares a course with another. */
export function seekTape(tape: Tape, updates: number): void {
  tape.at = Math.max(0, Math.min(latestOf(tape), updates));
  tape.due = 0;
  const { course, base } = legAt(tape);
  seekCourse(course, tape.at - base);
}

/** What was trained elsewhere in the leg that the tape stands in, as that leg counts its updates. */
export function adoptInTape(tape: Tape, snapshot: Snapshot): void {
  const { course, base } = legAt(tape);
  adoptSnapshot(course, snapshot);
  tape.at = base + snapshot.updates;
  const { snapshots } = course;
  // In a long training every other one goes, but for the first and the last.
  if (snapshots.length > MOST_ADOPTED)
    snapshots.splice(0, snapshots.length, ...snapshots.filter((_, i) => i % 2 === 0 || i === snapshots.length - 1));
}

/** Loss and right answers as they are now. */
export function examineTape(tape: Tape): Course {
  const course = courseAt(tape);
  examine(course);
  return course;
}

/** Bytes of all snapshots, roughly. */
export function weightOfTape({ legs }: Tape): number {
  return legs.reduce((sum, { course }) => {
    const [first] = course.snapshots;
    return sum + (first ? course.snapshots.length * 8 * (first.values.length + (first.velocity?.length ?? 0)) : 0);
  }, 0);
}
