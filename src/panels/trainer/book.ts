// What is drawn of a tape's past: its curve, the way of two weights, and samples of its loss.
import type { Sample } from '../../session/trainer/watch.ts';
import { noteSample } from '../../session/trainer/watch.ts';
import { addPoint, createCurve, type Curve } from '../../views/learning/curve.ts';
import { createPath, type Path } from '../../views/learning/path.ts';

export interface Book {
  readonly curve: Curve;
  readonly path: Path;
  readonly samples: Sample[];
}

export interface Note {
  readonly at: number;
  readonly seenLoss: number;
  readonly seenAccuracy: number;
  /** NaN where all examples are seen. */
  readonly unseenLoss: number;
  readonly unseenAccuracy: number;
}

export function createBook(): Book {
  return { curve: createCurve(), path: createPath(), samples: [] };
}

/** The past of a tape that was cut at so many updates. */
export function copyBook({ curve, samples }: Book, until: number): Book {
  const copy = createBook();
  for (let i = 0; i < curve.count && curve.updates[i]! <= until; i++) {
    const [seenLoss, unseenLoss, seenAccuracy, unseenAccuracy] = curve.values.map((line) => line[i]!);
    addPoint(copy.curve, curve.updates[i]!, seenLoss!, unseenLoss!, seenAccuracy!, unseenAccuracy!);
  }
  copy.samples.push(...samples.filter(({ at }) => at <= until));
  return copy;
}

/** What comes again on a tape that was wound back is in the curve already. */
export function writeDown({ curve, samples }: Book, note: Note): void {
  const { at, seenLoss, unseenLoss, seenAccuracy, unseenAccuracy } = note;
  noteSample(samples, { at, loss: seenLoss, accuracy: seenAccuracy });
  const last = curve.count === 0 ? -1 : curve.updates[curve.count - 1]!;
  if (at > last) addPoint(curve, at, seenLoss, unseenLoss, seenAccuracy, unseenAccuracy);
}
