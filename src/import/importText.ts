// Another program's file or link, told apart by what it holds, becomes one of ours. Never throws; what comes out passes our own parser.
import { isSpiking } from '../core/circuit.ts';
import type { SpikingCircuit } from '../core/spiking/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import { readObject, textLimits } from '../files/parse.ts';
import { fail, quote, type FileError } from '../files/result.ts';
import { circuitOf } from './neuronify.ts';
import { readNeuronify } from './neuronifyFile.ts';
import { trainingOf } from './playground.ts';
import { isPlaygroundLink, readPlaygroundLink } from './playgroundLink.ts';
import { createReport, type Imported, type ImportResult } from './report.ts';

/** Longest text, in UTF-16 code units, that is looked at: as long as one of our own circuits. */
export const MOST_TEXT = textLimits['hibana.circuit'];

/** A file of Neuronify, versions 2 to 4, or a link to TensorFlow Playground, whole or from its # on. */
export function importText(text: string): ImportResult {
  if (text.length > MOST_TEXT) return fail('tooLarge', '', `the file is larger than ${MOST_TEXT / 1024 / 1024} MiB`);
  return isPlaygroundLink(text) ? importPlayground(text) : importNeuronify(text);
}

export function importNeuronify(text: string): ImportResult<SpikingCircuit> {
  const data = readJson(text);
  if (!data.ok) return data;
  const file = readNeuronify(data.value);
  if (!file.ok) return file;
  const { list, note } = createReport();
  const circuit = readObject('hibana.circuit', circuitOf(file.value, note));
  if (!circuit.ok) return refused(circuit);
  if (!isSpiking(circuit.value)) throw new Error('a circuit in time was read back as one in rounds');
  return { ok: true, file: circuit.value, notCarried: list };
}

export function importPlayground(link: string): ImportResult<TrainingFile> {
  const { list, note } = createReport();
  const state = readPlaygroundLink(link, note);
  if (!state.ok) return state;
  const training = readObject('hibana.training', trainingOf(state.value, note));
  return training.ok ? ({ ok: true, file: training.value, notCarried: list } satisfies Imported<TrainingFile>) : refused(training);
}

/** The path is one in our file, which nobody has seen. */
function refused({ code, path, message }: FileError): FileError {
  return fail(code, '', `this cannot become one of our files: ${path === '' ? '' : `${path}: `}${message}`);
}

type Json = { readonly ok: true; readonly value: Readonly<Record<string, unknown>> } | FileError;

function readJson(text: string): Json {
  if (text.startsWith('SQLite format 3'))
    return fail('wrongFormat', '', "this is a database of Neuronify's; only its .nfy files, which are JSON, can be read");
  if (/^\s*var entity\d/.test(text))
    return fail('wrongVersion', '', "this is older than version 2 of Neuronify's files; 2 to 4 can be read");
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('notJson', '', 'this is neither a .nfy file of Neuronify nor a link to TensorFlow Playground');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('notAnObject', '', 'the file must hold one JSON object');
  const data = value as Readonly<Record<string, unknown>>;
  const format = data['format'];
  if (typeof format === 'string' && format.startsWith('hibana.'))
    return fail('wrongFormat', 'format', `this is one of our own files, ${quote(format)}, and needs no import`);
  return { ok: true, value: data };
}
