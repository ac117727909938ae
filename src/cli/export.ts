// hibana export CIRCUIT --to …: the circuit as a program, or its run as a table.
import { isSpiking, type Circuit } from '../core/circuit.ts';
import { dtOf } from '../core/spiking/circuit.ts';
import { exportCircuit, exportTargets, targetsOf, type ExportTarget } from '../export/exportCircuit.ts';
import { BadInput, BadUsage, readArgs, readCount, type ExitCode, type Io } from './command.ts';
import { readCircuit } from './files.ts';

const MOST_ROUNDS = 1_000_000;
const MOST_TICKS = 10_000_000;

const options = { to: { type: 'string' }, rounds: { type: 'string' }, ms: { type: 'string' } } as const;

export function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { options, least: 1, most: 1, usage: 'one CIRCUIT' });
  const [file = ''] = positionals;
  const target = readTarget(values.to);
  const circuit = readCircuit(file);
  if (isSpiking(circuit) && values.rounds !== undefined)
    throw new BadInput(`${file}: clock: this circuit counts milliseconds; use --ms, not --rounds`);
  if (!isSpiking(circuit) && values.ms !== undefined)
    throw new BadInput(`${file}: clock: this circuit counts rounds; use --rounds, not --ms`);
  const rounds = values.rounds === undefined ? undefined : readCount(values.rounds, 'rounds', MOST_ROUNDS);
  const code = exportCircuit(circuit, target, { rounds, ms: readMs(circuit, values.ms) });
  if (!code)
    throw new BadInput(
      `${file}: clock: this circuit counts ${circuit.clock}; --to ${target} is not for it, but ${targetsOf(circuit).join(', ')}`,
    );
  io.out(code.text.replace(/\r?\n$/, ''));
  return Promise.resolve(0);
}

function readTarget(text: string | undefined): ExportTarget {
  const target = exportTargets.find((name) => name === text);
  if (!target)
    throw new BadUsage(`--to: one of ${exportTargets.join(', ')} is needed${text === undefined ? '' : `, not ${JSON.stringify(text)}`}`);
  return target;
}

function readMs(circuit: Circuit, text: string | undefined): number | undefined {
  if (text === undefined || !isSpiking(circuit)) return undefined;
  const ms = Number(text);
  const most = MOST_TICKS * dtOf(circuit);
  if (text.trim() === '' || !(ms >= 0) || !(ms <= most))
    throw new BadUsage(`--ms: a time from 0 to ${most} is needed, not ${JSON.stringify(text)}`);
  return ms;
}
