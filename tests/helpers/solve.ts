// A recording played again and an attempt judged, whatever the clock.
import { isSpiking } from '../../src/core/circuit.ts';
import type { Refusal } from '../../src/core/command.ts';
import type { Recording } from '../../src/core/recording.ts';
import { startAttempt } from '../../src/levels/attempt.ts';
import { judge } from '../../src/levels/judge.ts';
import { isSpikingLevel, type Level } from '../../src/levels/level.ts';
import { startSpikingAttempt } from '../../src/levels/spiking/attempt.ts';
import { judgeSpiking } from '../../src/levels/spiking/judge.ts';
import { replay } from '../../src/session/replay.ts';
import { attemptOf } from '../../src/session/session.ts';
import { replaySpiking } from '../../src/session/spiking/replay.ts';
import { filled } from './filled.ts';
import { spikingAttemptOf } from '../../src/session/spiking/session.ts';

export interface Replayed {
  readonly hash: string;
  readonly same: boolean;
  readonly refused?: { readonly command: number; readonly refusal: Refusal };
}

export function replayAny(recording: Recording, level?: Level): Replayed {
  const circuit = recording.circuit ?? level?.circuit;
  if (circuit && isSpiking(circuit)) return replaySpiking(recording, level && isSpikingLevel(level) ? level : undefined);
  return replay(recording, level && !isSpikingLevel(level) ? filled(level) : undefined);
}

/** Whether the level calls the recording solved. */
export function isSolvedBy(level: Level, recording: Recording): boolean {
  if (isSpikingLevel(level)) return judgeSpiking(level, spikingAttemptOf(replaySpiking(recording, level).session)).solved;
  return judge(filled(level), attemptOf(replay(recording, filled(level)).session)).solved;
}

/** Whether the start is solved, with or without the claim that nobody can do better. */
export function isSolvedAtStart(level: Level, claimed = false): boolean {
  return isSpikingLevel(level)
    ? judgeSpiking(level, { ...startSpikingAttempt(level), claimed }).solved
    : judge(filled(level), { ...startAttempt(level), claimed }).solved;
}
