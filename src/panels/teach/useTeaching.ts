// A course that lives as long as its panel, advanced with the board's frames, and the curve that it draws.
import { signal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { RoundsLevel, TeachGoal } from '../../levels/level.ts';
import type { Play } from '../../session/play.ts';
import {
  advanceTeaching,
  createTeaching,
  followSession,
  pause,
  run,
  stepBack,
  stepOn,
  updatesOf,
  type Teaching,
} from '../../session/teaching.ts';
import { addPoint, clearCurve, createCurve, truncateAfter, type Curve } from '../../views/learning/curve.ts';
import { dialValue, type Dial } from '../../views/learning/lossGrid.ts';
import { addStep, clearPath, createPath, truncatePath, type Path } from '../../views/learning/path.ts';

/** Updates a second: each seen by itself, slow, quick, as many as a frame has time for. */
export const paces = [1, 6, 60, 100_000] as const;
/** Time that learning may take of a frame. */
const FRAME_MS = 2;

export interface Taught {
  readonly teaching: Teaching;
  readonly curve: Curve;
  readonly path: Path;
  /** Counts whatever the pictures show. */
  readonly version: Signal<number>;
}

/** `dials`: the two weights whose path is kept. */
export function useTeaching(play: Play, level: RoundsLevel, goal: TeachGoal, dials: readonly [Dial, Dial] | undefined): Taught {
  const taught = useMemo<Taught>(
    () => ({
      teaching: createTeaching(play, level, goal, firstPace(goal.updates)),
      curve: createCurve(),
      path: createPath(),
      version: signal(0),
    }),
    [play, level, goal],
  );
  useEffect(() => {
    const { teaching, curve, path, version } = taught;
    const note = (): void => {
      const { course } = teaching;
      const updates = updatesOf(teaching);
      const { loss, accuracy } = course.onSeen;
      const hasUnseen = course.unseen.rows > 0;
      if (updates > lastOf(curve)) {
        addPoint(curve, updates, loss, hasUnseen ? course.onUnseen.loss : NaN, accuracy, hasUnseen ? course.onUnseen.accuracy : NaN);
        if (dials) addStep(path, updates, dialValue(course.training.network, dials[0]), dialValue(course.training.network, dials[1]));
      }
      version.value++;
    };
    const begin = (): void => {
      // Another course: what it goes on from stays, the rest of the curve is gone.
      const { updates } = teaching.base;
      if (updates === 0) {
        clearCurve(curve);
        clearPath(path);
      } else {
        truncateAfter(curve, updates);
        truncatePath(path, updates);
      }
      note();
    };
    const follow = (): void => {
      if (!teaching.course.isRunning && followSession(teaching)) begin();
      version.value++;
    };
    const advance = (elapsed: number): boolean => {
      const start = performance.now();
      const isRunning = advanceTeaching(teaching, elapsed, () => performance.now() - start < FRAME_MS);
      if (isRunning) version.value++;
      return isRunning;
    };
    begin();
    teaching.examined.add(note);
    play.changed.add(follow);
    play.companions.add(advance);
    play.rule = {
      toggle: () => (teaching.course.isRunning ? pause(teaching) : run(teaching)),
      step: () => stepOn(teaching),
      stepBack: () => stepBack(teaching),
    };
    return () => {
      if (teaching.course.isRunning) pause(teaching);
      teaching.examined.delete(note);
      play.changed.delete(follow);
      play.companions.delete(advance);
      play.rule = undefined;
    };
  }, [taught, play]);
  return taught;
}

function lastOf(curve: Curve): number {
  return curve.count === 0 ? -1 : curve.updates[curve.count - 1]!;
}

/** A level is over in some seconds. */
function firstPace(updates: number): number {
  return updates <= 60 ? paces[1] : updates <= 900 ? paces[2] : paces[3];
}
