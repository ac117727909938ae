// What is drawn of a tape's past: its curve, the way of two weights, and samples of its loss.
import type { Measure } from '../../core/learning/measure.ts';
import type { Tape } from '../../session/trainer/tape.ts';
import { noteSample, type Sample } from '../../session/trainer/watch.ts';
import { addPoint, createCurve, type Curve } from '../../views/learning/curve.ts';
import { createPath, type Path } from '../../views/learning/path.ts';

export interface Book {
  readonly curve: Curve;
  readonly path: Path;
  readonly samples: Sample[];
}

export function createBook(): Book {
  return { curve: createCurve(), path: createPath(), samples: [] };
}

/** `onUnseen` is undefined where all examples are seen. What comes again on a tape that was wound back is in the curve already. */
export function writeDown({ curve, samples }: Book, at: number, onSeen: Measure, onUnseen: Measure | undefined): void {
  noteSample(samples, { at, loss: onSeen.loss, accuracy: onSeen.accuracy });
  const last = curve.count === 0 ? -1 : curve.updates[curve.count - 1]!;
  if (at > last) addPoint(curve, at, onSeen.loss, onUnseen?.loss ?? NaN, onSeen.accuracy, onUnseen?.accuracy ?? NaN);
}

/** The book of each tape, for as long as there is the tape. */
export class Books {
  private readonly books = new WeakMap<Tape, Book>();

  /** A tape that was cut from `before` has its past; `given`: what was written down already. */
  open(tape: Tape | undefined, before: Tape | undefined, given?: Book): Book {
    if (!tape) return createBook();
    const known = this.books.get(tape);
    if (known) return known;
    const isBranch = tape.at > 0 && before !== undefined && before.legs[0]!.course === tape.legs[0]!.course;
    const past = isBranch ? this.books.get(before) : undefined;
    const book = given ?? (past ? copyUntil(past, tape.at) : createBook());
    this.books.set(tape, book);
    return book;
  }
}

function copyUntil({ curve, samples }: Book, until: number): Book {
  const copy = createBook();
  for (let i = 0; i < curve.count && curve.updates[i]! <= until; i++) {
    const [seenLoss, unseenLoss, seenAccuracy, unseenAccuracy] = curve.values.map((line) => line[i]!);
    addPoint(copy.curve, curve.updates[i]!, seenLoss!, unseenLoss!, seenAccuracy!, unseenAccuracy!);
  }
  copy.samples.push(...samples.filter(({ at }) => at <= until));
  return copy;
}
