// A circuit that somebody wants to train: with the examples that fit it best.
import { isSpiking, type Circuit, type RoundsCircuit } from '../../core/circuit.ts';
import { hashNetwork, networkOf } from '../../core/learning/network.ts';
import type { DataPlan, FeatureName, TrainingFile } from '../../core/learning/plan.ts';
import { stackOf } from '../../core/layers.ts';
import { toLink } from '../../files/link.ts';
import { cellName } from './adviceText.ts';
import { featureChoices, planarData, presetFor } from '../../session/trainer/plan.ts';

const MOST_INPUTS = 64;
const MOST_ANSWERS = 20;

/** Whether it is a stack of layers, not too wide for examples. */
export function isTrainable(circuit: Circuit): circuit is RoundsCircuit {
  if (isSpiking(circuit)) return false;
  const stack = stackOf(circuit);
  const answers = stack?.blocks[stack.blocks.length - 1]?.cells.length ?? 0;
  return stack !== undefined && stack.inputs.length > 0 && stack.inputs.length <= MOST_INPUTS && answers > 0 && answers <= MOST_ANSWERS;
}

export function trainingOf(circuit: RoundsCircuit): TrainingFile {
  const network = networkOf(circuit)!;
  const { data, features } = examplesFor(circuit);
  return {
    format: 'hibana.training',
    version: 1,
    data,
    features,
    share: 0.7,
    answer: network.outputs === 1 ? 'one' : 'shares',
    network: { circuit },
    seed: '1',
    runs: [],
    settings: presetFor(data).settings,
    hash: hashNetwork(network),
  };
}

/** A link that opens it in the trainer; undefined where it cannot be trained. */
export async function linkToTrain(circuit: RoundsCircuit): Promise<string | undefined> {
  return isTrainable(circuit) ? toLink(trainingOf(circuit)) : undefined;
}

function examplesFor(circuit: RoundsCircuit): { readonly data: DataPlan; readonly features: readonly FeatureName[] } {
  const { inputs, blocks } = stackOf(circuit)!;
  const answers = blocks[blocks.length - 1]!.cells;
  const [columns, kinds] = [inputs.length, Math.max(2, answers.length)];
  if (columns === 64 && kinds === 10) return { data: { kind: 'digits', seed: '1' }, features: [] };
  if (columns === 4 && kinds === 3) return { data: { kind: 'iris', seed: '1' }, features: [] };
  if (columns <= featureChoices.length && kinds <= 4) {
    const features = featureChoices.slice(0, columns);
    if (kinds === 2) return { data: planarData('circle'), features };
    if (kinds === 3) return { data: planarData('blobs'), features };
    return { data: { kind: 'points', kinds, points: [], seed: '1' }, features };
  }
  // A table to be filled: a row of zeros, and one of ones.
  const names = inputs.map(({ id }) => cellName(circuit, id).slice(0, 80));
  const own = answers.map(({ id }) => cellName(circuit, id).slice(0, 80));
  const unique = new Set(own).size === own.length && own.length > 1;
  return {
    data: {
      kind: 'table',
      names,
      labelName: 'kind',
      kinds: unique ? own : Array.from({ length: kinds }, (_, kind) => String(kind)),
      rows: [0, 1].map((value) => [...names.map(() => value), value]),
      seed: '1',
    },
    features: [],
  };
}
