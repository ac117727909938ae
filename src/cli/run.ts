// hibana run CIRCUIT: runs a circuit on its own clock and prints where it ends.
import { isSpiking } from '../core/circuit.ts';
import { prepareKernel } from '../core/spiking/kernel.ts';
import { readArgs, type ExitCode, type Io } from './command.ts';
import { readCircuit } from './files.ts';
import { runOptions } from './runOptions.ts';
import { runRounds } from './runRounds.ts';
import { runSpiking } from './runSpiking.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { options: runOptions, least: 1, most: 1, usage: 'one CIRCUIT' });
  const [file = ''] = positionals;
  const read = readCircuit(file);
  const circuit = values.seed === undefined ? read : { ...read, seed: values.seed };
  if (!isSpiking(circuit)) return runRounds(file, circuit, values, io);
  // Large circuits then run on the fast kernel, to the same bits.
  await prepareKernel();
  return runSpiking(file, circuit, values, io);
}
