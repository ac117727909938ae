// What is kept of a level after something happened in it: badges stay, the last circuit takes the place of the one before.
import type { Circuit } from '../core/circuit.ts';
import type { LevelProgress } from '../files/progress.ts';
import type { AnyPlay } from '../panels/context.ts';
import { editsOf } from '../session/difference.ts';
import { presentOf } from '../session/history.ts';
import { essentialLessons } from '../session/lessons.ts';

/** Commands of an attempt at teaching that are kept. */
const MOST_KEPT = 2_000;

/** undefined when there is nothing new in it. `earns`: a badge that was not there before. */
export function progressAfter(
  before: LevelProgress | undefined,
  play: AnyPlay,
  hints: number,
  isSolved: boolean,
  updatedAt: number,
): { readonly kept: LevelProgress; readonly earns: boolean } | undefined {
  const { level } = play.session;
  if (!level) return undefined;
  const { badges } = play.verdict;
  const circuit = presentOf<Circuit>(play.session);
  const start = before?.circuit ?? level.circuit;
  const earns = isSolved && (['solved', 'frugal', 'sturdy'] as const).some((name) => badges[name] && !before?.[name]);
  const opened = Math.max(hints, before?.hints ?? 0) as 0 | 1 | 2 | 3;
  const lessons =
    play.kind === 'rounds' && level.goal.kind === 'teach' ? essentialLessons(play.session.commands).slice(0, MOST_KEPT) : undefined;
  const isSame = editsOf(start, circuit).length === 0 && (!lessons || JSON.stringify(lessons) === JSON.stringify(before?.lessons ?? []));
  if (!earns && isSame && opened === (before?.hints ?? 0)) return undefined;
  const kept: LevelProgress = {
    solved: (before?.solved ?? false) || (earns && badges.solved),
    frugal: (before?.frugal ?? false) || (earns && badges.frugal),
    sturdy: (before?.sturdy ?? false) || (earns && badges.sturdy),
    ...(before?.skipped ? { skipped: true } : {}),
    ...(opened ? { hints: opened } : {}),
    // What was taught until it was solved stays, for the level that goes on with it, whatever is tried afterwards.
    circuit: lessons && before?.solved && !play.verdict.solved && before.circuit ? before.circuit : circuit,
    ...(lessons ? { lessons } : {}),
    updatedAt,
  };
  return { kept, earns };
}
