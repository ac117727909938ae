// hibana replay RECORDING: plays it again; the same commands at the same ticks must give the same hash.
import { replay } from '../session/replay.ts';
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { readLevels, readRecording } from './files.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { options: { json: { type: 'boolean' } }, least: 1, most: 1, usage: 'one RECORDING' });
  const [file = ''] = positionals;
  const recording = readRecording(file);
  const level = recording.level === undefined ? undefined : readLevels().find(({ id }) => id === recording.level);
  if (recording.level !== undefined && !level) throw new BadInput(`${file}: level: there is no level ${recording.level}`);
  const { hash, same, refused } = replay(recording, level);
  if (refused) throw new BadInput(`${file}: commands[${refused.command}]: refused (${refused.refusal.refused})`);
  if (values.json) io.out(JSON.stringify({ hash, expected: recording.hash, same }, undefined, 2));
  else io.out(same ? `same: ${hash}` : `not the same: ${hash}, expected ${recording.hash}`);
  return same ? 0 : 1;
}
