// hibana replay RECORDING: plays it again; the same commands at the same ticks must give the same hash.
import { isSpiking } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { fillIn } from '../data/fillIn.ts';
import { isSpikingLevel, type Level } from '../levels/level.ts';
import { replay, type Replay } from '../session/replay.ts';
import { replaySpiking, type SpikingReplay } from '../session/spiking/replay.ts';
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { readLevels, readRecording } from './files.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { options: { json: { type: 'boolean' } }, least: 1, most: 1, usage: 'one RECORDING' });
  const [file = ''] = positionals;
  const recording = readRecording(file);
  const named = recording.level === undefined ? undefined : readLevels().find(({ id }) => id === recording.level);
  const level = named && (await fillIn(named));
  if (recording.level !== undefined && !level) throw new BadInput(`${file}: level: there is no level ${recording.level}`);
  const { hash, same, refused } = replayAny(recording, level);
  if (refused) throw new BadInput(`${file}: commands[${refused.command}]: refused (${refused.refusal.refused})`);
  if (values.json) io.out(JSON.stringify({ hash, expected: recording.hash, same }, undefined, 2));
  else io.out(same ? `same: ${hash}` : `not the same: ${hash}, expected ${recording.hash}`);
  return same ? 0 : 1;
}

/** On the clock of the circuit that was played. */
function replayAny(recording: Recording, level: Level | undefined): Omit<Replay, 'session'> | Omit<SpikingReplay, 'session'> {
  const circuit = recording.circuit ?? level?.circuit;
  if (circuit && isSpiking(circuit)) return replaySpiking(recording, level && isSpikingLevel(level) ? level : undefined);
  return replay(recording, level && !isSpikingLevel(level) ? level : undefined);
}
