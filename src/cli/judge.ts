// hibana judge LEVEL [CIRCUIT | RECORDING]: the verdict on an attempt, or on the level's own solution.
import { fillIn } from '../data/fillIn.ts';
import { isSpikingLevel, type Level } from '../levels/level.ts';
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { readAnyFile, readLevel } from './files.ts';
import { judgeRounds } from './judgeRounds.ts';
import { judgeInTime } from './judgeSpiking.ts';
import { jsonText } from './print.ts';
import type { Said } from './said.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    options: { json: { type: 'boolean' } },
    least: 1,
    most: 2,
    usage: 'a LEVEL and at most one CIRCUIT or RECORDING',
  });
  const [levelName = '', file] = positionals;
  const { verdict, solved, text } = judgeFile(await fillIn(readLevel(levelName)), levelName, file);
  io.out(values.json ? jsonText(verdict) : text);
  return solved ? 0 : 1;
}

function judgeFile(level: Level, levelName: string, file: string | undefined): Said {
  const where = file ?? `${levelName}: solution`;
  const given = file === undefined ? level.solution : readAnyFile(file);
  if (given.format !== 'hibana.circuit' && given.format !== 'hibana.recording')
    throw new BadInput(`${where}: format: a circuit or a recording is needed, not a ${given.format}`);
  if (given.format === 'hibana.recording' && given.level !== undefined && given.level !== level.id)
    throw new BadInput(`${where}: level: a recording of ${given.level}, not of ${level.id}`);
  if (isSpikingLevel(level)) {
    if (given.format === 'hibana.circuit' && given.clock === 'rounds') throw new BadInput(`${where}: clock: the level counts milliseconds`);
    return judgeInTime(level, given, where);
  }
  if (given.format === 'hibana.circuit' && given.clock === 'milliseconds') throw new BadInput(`${where}: clock: the level counts rounds`);
  return judgeRounds(level, given, where);
}
