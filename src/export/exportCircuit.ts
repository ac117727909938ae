// A circuit as a program in another language, or its run as a table.
import { isSpiking, type Circuit } from '../core/circuit.ts';
import { brian2Code } from './brian2.ts';
import type { Code } from './code.ts';
import { csvOfRun, type RunOptions } from './csv.ts';
import { kerasCode } from './keras.ts';
import { numpyCode } from './numpy.ts';
import { pytorchCode } from './pytorch.ts';

export const exportTargets = ['numpy', 'keras', 'pytorch', 'brian2', 'csv'] as const;
export type ExportTarget = (typeof exportTargets)[number];

/** What a circuit can be written as: frameworks of layers know no milliseconds, Brian2 no rounds. */
export function targetsOf(circuit: Circuit): readonly ExportTarget[] {
  return isSpiking(circuit) ? ['brian2', 'csv'] : ['numpy', 'keras', 'pytorch', 'csv'];
}

export function exportName(target: ExportTarget): string {
  return target === 'csv' ? 'run.csv' : `${target}_circuit.py`;
}

/** undefined when the circuit's clock does not go with the target. */
export function exportCircuit(circuit: Circuit, target: ExportTarget, options: RunOptions = {}): Code | undefined {
  if (target === 'csv') return { text: csvOfRun(circuit, options), spans: [] };
  if (isSpiking(circuit)) return target === 'brian2' ? brian2Code(circuit, options) : undefined;
  switch (target) {
    case 'numpy':
      return numpyCode(circuit, options);
    case 'keras':
      return kerasCode(circuit, options);
    case 'pytorch':
      return pytorchCode(circuit, options);
    case 'brian2':
      return undefined;
  }
}
