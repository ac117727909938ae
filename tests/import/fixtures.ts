// Files in the shape of Neuronify's, written for these tests, and what is made of them.
import { readdirSync, readFileSync } from 'node:fs';
import type { Circuit } from '../../src/core/circuit.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import type { TrainingFile } from '../../src/core/learning/plan.ts';
import { importNeuronify } from '../../src/import/importText.ts';
import type { Imported, ImportResult, NotCarried } from '../../src/import/report.ts';

const folder = new URL('./fixtures/', import.meta.url);

export const fixtureNames: readonly string[] = readdirSync(folder).toSorted();

export function fixture(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The file, or an error that says why there is none. */
export function made<File extends Circuit | TrainingFile>(result: ImportResult<File>): Imported<File> {
  if (!result.ok) throw new Error(`${result.path}: ${result.message}`);
  return result;
}

/** Version 4 unless said otherwise. */
export function neuronify(
  nodes: readonly object[],
  edges: readonly object[] = [],
  fileFormatVersion: unknown = 4,
): Imported<SpikingCircuit> {
  return made(importNeuronify(JSON.stringify({ fileFormatVersion, nodes, edges })));
}

export function node(filename: string, engine: object = {}, more: object = {}): object {
  return { filename, savedProperties: { engine, x: 0, y: 0, ...more } };
}

export function codes(notCarried: readonly NotCarried[]): string[] {
  return notCarried.map(({ code, where }) => `${where} ${code}`);
}
