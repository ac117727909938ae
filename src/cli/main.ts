// hibana <command>: results on standard output, messages on standard error; exit 0 done, 1 the answer is no, 2 bad input.
import { BadInput, BadUsage, type CommandModule, type ExitCode, type Io } from './command.ts';

interface Entry {
  readonly usage: string;
  readonly help: string;
  readonly load: () => Promise<CommandModule>;
}

const commands: Readonly<Record<string, Entry>> = {
  check: { usage: 'FILE…', help: 'is each of these a good circuit, level, recording or progress file?', load: () => import('./check.ts') },
  levels: { usage: '[--json]', help: 'the campaign, level by level', load: () => import('./levels.ts') },
  run: {
    usage: 'CIRCUIT [--rounds N | --ms T] [--set a=1,b=0] [--touch cell@ms,…] [--seed S] [--trace cell,…] [--summary] [--json]',
    help: 'runs a circuit and prints states and outputs (until it has settled, unless --rounds says otherwise), or spikes (for 1000 ms, unless --ms does), and the hash; in time --set takes cell.parameter, synapse.weight, synapse.gain and synapse.delayMs',
    load: () => import('./run.ts'),
  },
  judge: {
    usage: 'LEVEL [CIRCUIT | RECORDING] [--json]',
    help: "is the level solved, case by case? Without a second file the level's own solution is judged",
    load: () => import('./judge.ts'),
  },
  prove: { usage: '[LEVEL…] [--write] [--json]', help: 'proves the pars of levels', load: () => import('./prove.ts') },
  export: {
    usage: 'CIRCUIT --to numpy|keras|pytorch|brian2|csv [--rounds N | --ms T]',
    help: 'writes a circuit as a Python program that gives the same numbers, or its run as a table',
    load: () => import('./export.ts'),
  },
  import: {
    usage: 'FILE | LINK [--out F]',
    help: 'a .nfy file of Neuronify as a circuit, or a link to TensorFlow Playground as a training; what could not be carried over is said on standard error',
    load: () => import('./import.ts'),
  },
  replay: { usage: 'RECORDING [--json]', help: 'plays a recording again and compares the hash', load: () => import('./replay.ts') },
};

export async function main(args: string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.err : io.out)(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.err(`hibana: there is no command ${JSON.stringify(name)}; try hibana --help`);
    return 2;
  }
  const usage = `usage: hibana ${name} ${command.usage}`;
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${usage}\n${command.help}`);
    return 0;
  }
  try {
    return await (await command.load()).run(rest, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error instanceof BadUsage ? `hibana ${name}: ${error.message} (${usage})` : error.message);
    return 2;
  }
}

function help(): string {
  const lines = Object.entries(commands).map(([name, { usage, help: what }]) => `  ${name} ${usage}\n      ${what}`);
  return `usage: hibana <command> …\n${lines.join('\n')}\nExit: 0 done, 1 the answer is no, 2 bad input. LEVEL is the id of a level or a file.`;
}
