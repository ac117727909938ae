// hibana check FILE…: says nothing about good files, one line about each bad one.
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { readAnyFile } from './files.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { positionals } = readArgs(args, { options: {}, least: 1, most: Infinity, usage: 'FILE…' });
  let code: ExitCode = 0;
  for (const file of positionals) {
    try {
      readAnyFile(file);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      io.err(error.message);
      code = 2;
    }
  }
  return code;
}
